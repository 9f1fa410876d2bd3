"""`enfcmp check --since`: what became of an earlier check."""

import json

import pytest

from enfcmp.findings.rulebook import BOOKS

HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
GAP = "- {number: '1', name: 甲, bases: []}\n- {number: '4', name: 乙, bases: []}\n"
TYPE = "- {number: '5', name: 对甲的处罚, type: 行政检查, bases: []}\n"
ALL = {*BOOKS["check"].ids}
FILES = {"gap": GAP, "both": GAP + TYPE, "moved": "# a line\n" + GAP + TYPE, "type": GAP.replace("4", "2") + TYPE}

AS_A_TABLE = """\
new: 2; found no more: 1; accepted since: 0; still open: 0.

| What became of it | Item | Level | Kind | Finding |
|---|---|---|---|---|
| found no more | 某市 no. 4 | note | Numbers not consecutive | between 1 and 4 a number is left out |
| new | 某市 no. 5 | warning | Type against name | the type is 行政检查, the name says 处罚: which is meant? \
No sanction is set in what is quoted; fix: fix the type (行政处罚?) or the name |
| new | 某市 no. 5 | note | Numbers not consecutive | between 2 and 5 a number is left out |"""


@pytest.fixture
def checked(run, tmp_path):
    """Check a list as it is in a state: what stands in the JSON, or what is said."""

    def check(state, *arguments, form="json"):
        path = tmp_path / "a.yaml"
        path.write_text(
            HEAD.replace("items:\n", "items:\n" if state != "moved" else "items: # here\n") + FILES[state],
            encoding="utf-8",
        )
        return run("check", path, "--format", form, "--fail-on", "never", "--as-of", "2026-11-23", "-q", *arguments)

    return check


@pytest.fixture
def base(checked, tmp_path):
    """An earlier check of the list as it was in a state: its path."""

    def keep(state):
        path = tmp_path / "base.json"
        path.write_text(checked(state)[1], encoding="utf-16")  # as PowerShell writes it
        return path

    return keep


def rules(report, field):
    """The rules of what is new or open, or of what is found no more."""
    by_fingerprint = {each["fingerprint"]: each["rule"] for each in report["findings"]}
    return [by_fingerprint.get(each) if isinstance(each, str) else each["rule"] for each in report["since"][field]]


@pytest.mark.parametrize(
    ("before", "now", "new", "still", "gone"),
    [
        ("gap", "both", ["type-name-mismatch"], ["number-gap"], []),
        ("both", "gap", [], ["number-gap"], ["type-name-mismatch"]),
        ("both", "moved", [], ["number-gap", "type-name-mismatch"], []),
        ("gap", "type", ["type-name-mismatch", "number-gap"], [], ["number-gap"]),
    ],
)
def test_since(base, checked, before, now, new, still, gone):
    """What is new, still open and found no more, whatever line it stands in now."""
    found = json.loads(checked(now, "--since", base(before))[1])

    assert (new, still, gone) == tuple(rules(found, field) for field in ("new", "open", "corrected"))
    assert ("base.json", "2026-11-23") == (found["since"]["file"], found["since"]["as_of"])


def test_accepted_since(base, checked, tmp_path):
    """It is found no more, since a person has accepted it."""
    earlier = base("gap")
    (finding,) = json.loads(earlier.read_text(encoding="utf-16"))["findings"]
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "a.yaml").write_text(
        "schema: enfcmp.decisions/1\naccepted:\n"
        f"- {{rule: number-gap, item: 'a:4', fingerprint: {finding['fingerprint']}, reason: 甲}}\n",
        encoding="utf-8",
    )
    found = json.loads(checked("gap", "--since", earlier)[1])

    assert ([], ["number-gap"]) == (rules(found, "corrected"), rules(found, "set_aside"))


@pytest.mark.parametrize(
    ("before", "now", "gone", "still", "apart"),
    [
        ([], ["--level", "warning"], [], ["type-name-mismatch"], {"levels": ["info"]}),
        (["--level", "warning"], [], [], ["type-name-mismatch"], {"levels": ["info"]}),
        ([], ["--select", "number-gap"], [], ["number-gap"], {"rules": ALL - {"number-gap"}}),
        (["--ignore", "number-gap"], [], [], ["type-name-mismatch"], {"rules": ["number-gap"]}),
        (["--select", "number-gap"], ["--select", "number-gap"], [], ["number-gap"], {}),
    ],
)
def test_other_rules_and_levels(checked, tmp_path, before, now, gone, still, apart):
    """What only one of both looked for is neither new nor found no more, and is named."""
    path = tmp_path / "base.json"
    path.write_text(checked("both", *before)[1], encoding="utf-8")
    found = json.loads(checked("both", "--since", path, *now)[1])
    said = found["since"].get("not_compared", {})
    unrun = {each["rule"] for each in json.loads(checked("both")[1])["not_run"]}

    assert ([], gone, still) == tuple(rules(found, field) for field in ("new", "corrected", "open"))
    assert {key: sorted({*value} - unrun) for key, value in apart.items()} == {
        key: value for key, value in said.items() if value
    }


def two_lists(tmp_path, *contents):
    """Check the lists a and b, whose items are given: the command."""
    for name, items in zip("ab", contents, strict=True):
        (tmp_path / f"{name}.yaml").write_text(HEAD.replace("id: a", f"id: {name}") + items, encoding="utf-8")
    return ["check", tmp_path / "a.yaml", tmp_path / "b.yaml", "--format", "json", "--fail-on", "never", "-q"]


@pytest.fixture
def earlier_of_two(run, tmp_path):
    """An earlier check of two lists, with a gap each: its path, and the command."""
    command = two_lists(tmp_path, GAP, GAP)
    path = tmp_path / "base.json"
    path.write_text(run(*command)[1], encoding="utf-8")
    return path, command


def test_a_list_that_cannot_be_read(run, tmp_path, earlier_of_two):
    """Nothing in it is corrected; it is named, and what is read is compared."""
    path, command = earlier_of_two
    two_lists(tmp_path, GAP.replace("4", "2"), "- {number: 1}\n")
    code, out, _ = run(*command, "--since", path)
    found = json.loads(out)

    assert (2, ["a:4"]) == (code, [item for each in found["since"]["corrected"] for item in each["items"]])
    assert {"lists": ["b"], "rules": [], "levels": []} == found["since"]["not_compared"]


def test_a_list_that_can_be_read_again(run, tmp_path, earlier_of_two):
    """That it could not be read is corrected, and what is found in it is new."""
    path, command = earlier_of_two
    two_lists(tmp_path, GAP, "- {number: 1}\n")
    path.write_text(run(*command)[1], encoding="utf-8")
    still = json.loads(run(*command, "--since", path)[1])
    two_lists(tmp_path, GAP, GAP)
    found = json.loads(run(*command, "--since", path)[1])

    assert ([], []) == (still["since"]["corrected"], still["since"]["new"])
    assert {"list-unreadable"} == {each["rule"] for each in found["since"]["corrected"]}
    assert (["number-gap"], ["number-gap"]) == (rules(found, "new"), rules(found, "open"))


def test_fewer_lists(run, earlier_of_two):
    """A list that is not in this check is left out, in words too."""
    path, (_, first, *_) = earlier_of_two
    _, out, _ = run("check", first, "--since", path, "-q")

    assert out.endswith(
        "Since base.json: new: 0; found no more: 0; accepted since: 0; still open: 1.\n"
        "Not compared: lists that are not in this check, or cannot be read: b\n"
    )


def test_other_lists(run, tmp_path, earlier_of_two):
    """Refused: all would be new, and all found no more."""
    path, _ = earlier_of_two
    other = tmp_path / "c.yaml"
    other.write_text(HEAD.replace("id: a", "id: c") + GAP, encoding="utf-8")

    assert (2, "", f"Error: {path}: this check is on a, b, not on c\n") == run("check", other, "--since", path, "-q")


def test_place_of_what_is_gone(base, checked, tmp_path):
    """In JSON and in Markdown, as the earlier check told it."""
    earlier = base("both")
    (gone,) = json.loads(checked("gap", "--since", earlier)[1])["since"]["corrected"]
    words = checked("gap", "--since", earlier, form="md")[1]

    assert (str(tmp_path / "a.yaml"), 9) == (gone["location"]["file"], gone["location"]["line"])
    assert "a.yaml:9 | a:5: " in words


def test_annotations_know_no_earlier_check(base, checked):
    """Refused, with the way out."""
    code, out, err = checked("gap", "--since", base("gap"), form="github")

    assert (2, "") == (code, out)
    assert "Error: annotations of GitHub know no earlier check; leave out --since, or take --format md\n" == err


def test_people_read_it_too(base, checked):
    """In a line under the numbers."""
    _, out, _ = checked("both", "--since", base("gap"), form="text")

    assert out.endswith("Since base.json: new: 1; found no more: 0; accepted since: 0; still open: 1.\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no such file"),
        ("", "the file is empty; a check with `schema: enfcmp.check/1` is expected"),
        ('{"schema": "enfcmp.report/1"}', "this is no check as JSON"),
        ("[]", "this is no check as JSON"),
    ],
)
def test_what_is_no_earlier_check(checked, tmp_path, content, words):
    """Refused with its path."""
    path = tmp_path / "x.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    code, out, err = checked("gap", "--since", path)

    assert (2, "") == (code, out)
    assert err.startswith(f"Error: {path}: {words}")


def test_a_document_says_what_became_of_it(checked, base, tmp_path):
    """In a table of its own, before all that is found."""
    earlier, page = base("gap"), tmp_path / "page.md"
    assert 0 == checked("type", "--since", earlier, "-o", page, form="text")[0]
    _, _, rest = page.read_text(encoding="utf-8").partition("## Since base.json")
    part = rest.partition("\n## ")[0]

    assert AS_A_TABLE == part.strip()
