"""`enfcmp rules`: all of them, one of them, and a name that is none."""

import json

import pytest
from rich.cells import cell_len

from enfcmp.findings.rulebook import BOOKS, rule_ids


def test_all(run):
    """A line a rule: id, level, what it says."""
    code, out, err = run("rules", columns=200)
    head, line, *rows = out.splitlines()

    assert (0, "") == (code, err)
    assert ["Rule", "Command", "Level", "What"] == head.split()
    assert {"─"} == set(line)
    assert [*rule_ids()] == [row.split()[0] for row in rows]
    assert (
        "number-gap                         check    note     The numbering of the items has a hole or a repeat."
        == rows[BOOKS["check"].ids.index("number-gap")]
    )


def test_one(run):
    """Level, what, why, and the examples as they are."""
    assert (
        0,
        (
            "Numbers not consecutive (number-gap)\n"
            "level: note\n"
            "\n"
            "The numbering of the items has a hole or a repeat.\n"
            "An item may have been lost between two versions, or two may be confused.\n"
            "\n"
            "3 is not there; findings: 1\n"
            "  - {number: '1', name: 甲, bases: []}\n"
            "  - {number: '2', name: 乙, bases: []}\n"
            "  - {number: '4', name: 丙, bases: []}\n"
            "\n"
            "printed twice; findings: 1\n"
            "  - {number: '1', name: 甲, bases: []}\n"
            "  - {number: '1#2', name: 乙, bases: []}\n"
            "\n"
            "in order; findings: 0\n"
            "  - {number: '1', name: 甲, bases: []}\n"
            "  - {number: '2', name: 乙, bases: []}\n"
            "\n"
            "Chinese numerals; findings: 1\n"
            "  - {number: （一）, name: 甲, bases: []}\n"
            "  - {number: （二）, name: 乙, bases: []}\n"
            "  - {number: （四）, name: 丙, bases: []}\n"
            "\n"
            "codes; findings: 0\n"
            "  - {number: '330100015000', name: 甲, bases: []}\n"
            "  - {number: '330100017000', name: 乙, bases: []}\n"
            "  - {number: '330100023000', name: 丙, bases: []}\n"
            "\n"
            "numbers of another form; findings: 1\n"
            "  - {number: 1-1, name: 甲, bases: []}\n"
            "  - {number: 1-3, name: 乙, bases: []}\n"
        ),
        "",
    ) == run("rules", "number-gap")


def test_the_official_text_of_the_examples(run):
    """One that several have is shown once, before them, and that it is needed is said."""
    _, out, _ = run("rules", "article-unknown")

    assert "\nlevel: error\nNeeds official texts (--statutes).\n" in out
    assert 2 == out.count("\nThe official text\n  # 甲法\n")  # the other one has no articles


def test_json(run):
    """Stable names, the same in both languages; the entry of a rule is its page without the examples."""
    pages = []
    for arguments in (("rules",), ("rules", "label-wrong")):
        english, chinese = (run(*arguments, "--format", "json", lang=lang) for lang in ("en", "zh"))
        assert english == chinese
        pages.append(json.loads(english[1]))
    shelf, page = pages

    assert ["schema", "rules"] == list(shelf)
    assert ("enfcmp.rules/1", "enfcmp.rule/1") == (shelf["schema"], page["schema"])
    assert ["schema", "id", "command", "severity", "title", "summary", "reason", "needs_texts", "examples"] == list(
        page
    )
    assert {"title", "items", "findings", "statutes", "older", "other", "imported"} == set(page["examples"][0])
    assert [*rule_ids()] == [each["id"] for each in shelf["rules"]]
    assert shelf["rules"][BOOKS["check"].ids.index("label-wrong")] == {
        name: value for name, value in page.items() if name not in ("schema", "examples")
    }


@pytest.mark.parametrize(
    ("name", "near"),
    [("label-rong", "label-wrong, label-missing"), ("xyzxyz", ", ".join([*rule_ids()]))],
)
def test_unknown(run, name, near):
    """The nearest are named, or all where none is near."""
    code, out, err = run("rules", name)

    assert (2, "") == (code, out)
    assert err.startswith(f"Error: there is no rule `{name}`; near it: {near[:150]}")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("rule", ["", *rule_ids()])
def test_no_line_is_wider_than_the_page(run, rule, columns, lang):
    """In both languages."""
    code, out, err = run(*filter(None, ("rules", rule)), lang=lang, columns=columns)

    assert (0, "") == (code, err)
    assert not [line for line in out.splitlines() if cell_len(line) > columns]


def test_every_rule_has_a_page(run):
    """Whatever the rule, its page names it and all of its examples."""
    for rule in (each for book in BOOKS.values() for each in book.chosen()):
        _, out, _ = run("rules", rule.id, columns=400)

        assert out.startswith(f"{rule.title} ({rule.id})\nlevel: ")
        assert [f"{each.title}; findings: {each.findings}" in out for each in rule.examples] == [True] * len(
            rule.examples
        )
