"""Every example of every rule is run; the set of rules is written out, so that a lost file is noticed."""

import datetime as dt
import importlib

import pytest

from enfcmp.check.inspect import Selection
from enfcmp.findings.rule import Rule
from enfcmp.findings.rulebook import BOOKS
from enfcmp.pipeline import Workspace

IDS = (
    "article-unknown",
    "basis-off-topic",
    "basis-unread",
    "blank-in-text",
    "bracket-broken",
    "coercion-without-legislation",
    "edition-note-outdated",
    "edition-note-unknown",
    "edition-outdated",
    "foreign-body",
    "import-doubt",
    "inspection-on-normative-documents",
    "instrument-ahead",
    "instrument-named-differently",
    "instrument-repealed",
    "instrument-superseded",
    "instrument-unknown",
    "label-missing",
    "label-wrong",
    "not-checked",
    "number-gap",
    "partial-without-place",
    "penalty-without-legislation",
    "provision-repeated",
    "quotation-cut",
    "quotation-ending",
    "quotation-inconsistent",
    "quotation-item-mark",
    "quotation-misworded",
    "quotation-of-another-article",
    "quotation-of-another-paragraph",
    "quotation-stops-short",
    "quotation-unrelated",
    "type-name-mismatch",
)
PROMISED = {  # to scripts
    "article-unknown",
    "basis-off-topic",
    "basis-unread",
    "bracket-broken",
    "coercion-without-legislation",
    "instrument-ahead",
    "instrument-repealed",
    "instrument-superseded",
    "instrument-unknown",
    "label-missing",
    "label-wrong",
    "not-checked",
    "number-gap",
    "penalty-without-legislation",
    "provision-repeated",
    "quotation-cut",
    "quotation-inconsistent",
    "quotation-item-mark",
    "quotation-misworded",
    "quotation-of-another-article",
    "type-name-mismatch",
}
HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
EXAMPLES = [(rule, example) for rule in BOOKS["check"].chosen() for example in rule.examples]
AS_OF = dt.date(2026, 11, 23)


def test_ids():
    """These rules are there, and among them all that scripts rely on."""
    assert IDS == BOOKS["check"].ids
    assert PROMISED <= set(IDS)


@pytest.mark.parametrize("rule_id", IDS)
def test_the_file_is_named_after_the_rule(rule_id):
    """The id is the name of the file, with dashes; a file has one rule and says in a sentence how it looks."""
    module = importlib.import_module("enfcmp.check.rules." + rule_id.replace("-", "_"))

    assert [rule_id] == [thing.id for thing in vars(module).values() if isinstance(thing, Rule)]
    assert module.__doc__.endswith(".")


@pytest.mark.parametrize("rule", BOOKS["check"].chosen(), ids=lambda rule: rule.id)
def test_good_and_bad(rule):
    """A rule shows what it finds and what it lets pass; its level and what it looks at are known words."""
    counts = [example.findings for example in rule.examples]

    assert 0 in counts
    assert any(counts)
    assert len(counts) == len({example.title for example in rule.examples})
    assert rule.severity in ("error", "warning", "info")
    assert "check" == rule.command


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda part: getattr(part, "id", None) or part.title)
def test_example(rule, example, tmp_path):
    """The rule finds in its example what it says; every finding has a place, an item and its own fingerprint."""
    path = tmp_path / "a.yaml"
    path.write_text(HEAD + example.items, encoding="utf-8")
    folder = tmp_path / "texts"
    folder.mkdir()
    if example.imported:
        (tmp_path / "a.import.json").write_text(f'{{"doubts": {example.imported}}}', encoding="utf-8")
    if example.statutes:
        name = "甲法_20200101.md" if example.older else "甲法.md"
        (folder / name).write_text(example.statutes, encoding="utf-8")
    if example.older:
        (folder / "甲法_20000101.md").write_text(example.older, encoding="utf-8")

    report = Workspace(statutes=(folder,), as_of=AS_OF).check([str(path)], Selection((rule.id,)))

    assert not report.not_run
    assert example.findings == len(report.findings)
    assert all(finding.location and finding.items for finding in report.findings)
    assert all(finding.location.line > HEAD.count("\n") for finding in report.findings)
    assert len(report.findings) == len({finding.fingerprint for finding in report.findings})
