"""Every example of every kind of divergence is run, both ways round; the set of kinds is written out."""

import datetime as dt
import importlib
from pathlib import Path

import pytest
import yaml

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.findings.rule import Rule
from enfcmp.findings.rulebook import BOOKS
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.verdicts import Verdicts
from enfcmp.pipeline import Comparison

IDS = (
    "body-differs",
    "edition-differs",
    "item-merged",
    "item-split",
    "label-differs",
    "name-scope",
    "name-wording",
    "no-common-provision",
    "one-common-provision",
    "order-differs",
    "provision-depth",
    "provision-only-from",
    "provision-only-to",
    "quotation-extent",
    "quotation-wording",
    "remarks-differ",
    "sanction-differs",
    "style-only",
    "type-differs",
)
PROMISED = {  # to scripts
    "name-wording",
    "name-scope",
    "type-differs",
    "provision-only-from",
    "provision-only-to",
    "no-common-provision",
    "edition-differs",
    "quotation-wording",
    "quotation-extent",
    "sanction-differs",
    "body-differs",
    "remarks-differ",
    "label-differs",
    "order-differs",
}
MIRRORS = {
    "provision-only-from": "provision-only-to",
    "provision-only-to": "provision-only-from",
    "item-split": "item-merged",
    "item-merged": "item-split",
}
HEAD = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
EXAMPLES = [(kind, example) for kind in BOOKS["diff"].chosen() for example in kind.examples]
AS_OF = dt.date(2026, 11, 25)
SAID = yaml.safe_load(Path(__file__).with_name("said_of_examples.yaml").read_text(encoding="utf-8"))


def compared(example, folder, *only, turned=False):
    """The findings on the two lists of an example; items of one number and every item of a split are linked."""
    lists = []
    for name, items in (("a", example.items), ("b", example.other)):
        path = folder / f"{name}.yaml"
        path.write_text(HEAD.format(name) + items + "\n", encoding="utf-8")
        lists.append(read_citations(read_list(path).printed))
    by_name = [(one.id, other.id) for one in lists[0].items for other in lists[1].items if one.name == other.name]
    linked = by_name or [("a:1", "b:1")]
    if turned:
        lists, linked = lists[::-1], [pair[::-1] for pair in linked]
    both = Comparison.of(*lists, Verdicts(same=frozenset(linked)), as_of=AS_OF)
    return both.diff(DiffWish(only=only, style=True)).findings


def test_ids():
    """These kinds are there, and among them all that scripts rely on."""
    assert IDS == BOOKS["diff"].ids
    assert PROMISED <= set(IDS)


@pytest.mark.parametrize("kind_id", IDS)
def test_the_file_is_named_after_the_kind(kind_id):
    """The id is the name of the file, with dashes; a file has one kind and says in a sentence how it looks."""
    module = importlib.import_module("enfcmp.compare.kinds." + kind_id.replace("-", "_"))

    assert [kind_id] == [thing.id for thing in vars(module).values() if isinstance(thing, Rule)]
    assert module.__doc__.endswith(".")


@pytest.mark.parametrize("kind", BOOKS["diff"].chosen(), ids=lambda kind: kind.id)
def test_good_and_bad(kind):
    """A kind shows what it finds and what it lets pass; its level and what it looks at are known words."""
    counts = [example.findings for example in kind.examples]

    assert 0 in counts
    assert any(counts)
    assert len(counts) == len({example.title for example in kind.examples})
    assert kind.severity in ("error", "warning", "info")
    assert "diff" == kind.command


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=lambda part: getattr(part, "id", None) or part.title)
def test_example(kind, example, tmp_path):
    """The kind finds in its example what it says; each finding has a fingerprint of its own."""
    findings = compared(example, tmp_path, kind.id)

    assert example.findings == len(findings)
    assert len(findings) == len({finding.fingerprint for finding in findings})


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=lambda part: getattr(part, "id", None) or part.title)
def test_what_all_kinds_say(kind, example, tmp_path):
    """Of the example of one kind no other kind says anything but what is written out, the whole in this order."""
    findings = [
        [
            each.rule,
            each.severity,
            " ".join(each.items),
            each.provision and f"{each.provision.instrument} {each.provision.article or ''}".rstrip(),
            each.before,
            each.after,
            str(each.message),
        ]
        for each in compared(example, tmp_path)
    ]

    assert SAID[kind.id][str(example.title)] == findings


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=lambda part: getattr(part, "id", None) or part.title)
def test_mirror(kind, example, tmp_path):
    """With the lists the other way round the mirror of the kind finds the same, before and after exchanged."""
    findings = compared(example, tmp_path, kind.id)
    mirrored = compared(example, tmp_path, MIRRORS.get(kind.id, kind.id), turned=True)

    assert [(each.severity, set(each.items), each.before, each.after) for each in findings] == [
        (each.severity, set(each.items), each.after, each.before) for each in mirrored
    ]
