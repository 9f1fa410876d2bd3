"""What two linked items have in common: places, quotations of one place, sanctions in them."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.match.verdicts import Verdicts
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision, Provision
from enfcmp.pipeline import Comparison

FINE, MORE, ORDER = "骗取基金的，处一万元罚款。", "骗取基金的，处二万元罚款。", "骗取基金的，责令退回。"


def listed(list_id, *rows):
    """A list of one item that cites `《甲法》第八条` and the like, each with a quotation or none."""
    bases = tuple(
        PrintedBasis(instrument=f"{law}》", provisions=(PrintedProvision(at=at, text=text),) if at else ())
        for place, text in rows
        for law, _, at in [place.partition("》")]
    )
    item = PrintedItem(number="1", name="骗取基金", bases=bases)
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id=list_id, items=(item,), **head))


def compared(ours, theirs):
    """The comparison of the two items, which answer to each other."""
    both = listed("a", *ours), listed("b", *theirs)
    return Comparison.of(*both, Verdicts(same=frozenset({("a:1", "b:1")})), as_of=dt.date(2026, 11, 25))


WHOLE, FIRST, SECOND, OTHER = "《甲法》第八条", "《甲法》第八条第一款", "《甲法》第八条第二款", "《甲法》第九条"
COMMON = [
    pytest.param([(WHOLE, FINE)], [(WHOLE, MORE)], [(FINE, MORE)], id="one place"),
    pytest.param([(WHOLE, FINE)], [(OTHER, FINE)], [], id="no place in common"),
    pytest.param([(WHOLE, FINE)], [(WHOLE, None)], [None], id="quoted on one side"),
    pytest.param(
        [(WHOLE, FINE), (WHOLE, FINE)], [(WHOLE, MORE), (WHOLE, MORE)], [(FINE, MORE)], id="printed twice, told once"
    ),
    pytest.param([(WHOLE, FINE), (WHOLE, ORDER)], [(WHOLE, MORE)], [(FINE, MORE)], id="two texts: the first"),
    pytest.param(
        [(WHOLE, FINE + ORDER)],
        [(FIRST, FINE), (SECOND, ORDER)],
        [(FINE + ORDER, f"{FINE}\n{ORDER}")],
        id="a whole beside its parts",
    ),
    pytest.param([(WHOLE, FINE + ORDER)], [(FIRST, FINE), (SECOND, None)], [None], id="a part that is not quoted"),
    pytest.param(
        [(FIRST, FINE), (SECOND, ORDER)],
        [(SECOND, ORDER), (FIRST, MORE)],
        [(FINE, MORE), (ORDER, ORDER)],
        id="part by part",
    ),
    pytest.param(
        [(WHOLE, FINE)],
        [(FIRST, ORDER), (WHOLE, MORE)],
        [(FINE, MORE)],
        id="one place goes before what is a part of it",
    ),
    pytest.param([("《甲法》附件三", FINE)], [("《甲法》附件三", MORE)], [], id="no place that could be read"),
]


@pytest.mark.parametrize(("ours", "theirs", "expected"), COMMON)
def test_common_provisions(ours, theirs, expected):
    """What both quote of one place, each quotation once, in the order of the from list."""
    (pair,) = compared(ours, theirs).alignment.pairs

    assert expected == [each.outcome and (each.outcome.before, each.outcome.after) for each in pair.common]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([WHOLE, OTHER], [OTHER], [("第九条", "第九条")]),
        ([WHOLE], [FIRST, SECOND], [("第八条", "第八条第一款"), ("第八条", "第八条第二款")]),
        ([WHOLE], [FIRST, WHOLE], [("第八条", "第八条")]),  # the same place goes before its parts
        ([WHOLE, FIRST], [WHOLE], [("第八条", "第八条")]),
        ([FIRST], [SECOND], []),
        (["《甲法》"], [WHOLE], [("", "第八条")]),
    ],
)
def test_shared_places(ours, theirs, expected):
    """Each place with the same one or, where there is none, with what is a part of it."""
    (pair,) = compared([(place, None) for place in ours], [(place, None) for place in theirs]).alignment.pairs

    def at(provision):
        names = f"第{'零一二三四五六七八九'[provision.article]}条" if provision.article else ""
        return names + (f"第{'零一二三'[provision.paragraph]}款" if provision.paragraph else "")

    assert expected == [(at(each.ours), at(each.theirs)) for each in pair.shared]


@pytest.mark.parametrize(
    ("ours", "theirs", "parting", "whole"),
    [
        ([(WHOLE, FINE)], [(WHOLE, MORE)], [(8, FINE, MORE)], [(FINE, MORE)]),
        ([(WHOLE, FINE)], [(WHOLE, FINE)], [], [(FINE, FINE)]),
        ([(WHOLE, FINE)], [(OTHER, MORE)], [], [(FINE, MORE)]),
        ([(WHOLE, FINE), (OTHER, FINE)], [(OTHER, ORDER)], [(9, FINE, ORDER)], [(FINE, ORDER)]),
        ([(WHOLE, FINE), (OTHER, ORDER)], [(OTHER, None)], [], [(f"{FINE}\n{ORDER}", "")]),
        ([(WHOLE, "国家建立制度。")], [(WHOLE, "国家建立机构。")], [], []),
    ],
)
def test_sanction_tables(ours, theirs, parting, whole):
    """Of a provision where sanctions part; asked for, of all that either item quotes, each text once."""
    both = compared(ours, theirs)
    parts, all_of = (both.diff(DiffWish(sanctions=is_all)).sanctions for is_all in (False, True))

    assert parting == [(each.provision.article, each.before, each.after) for each in parts]
    assert whole == [(each.before, each.after) for each in all_of]
    assert [("a:1", "b:1")] * len(parting + whole) == [each.items for each in parts + all_of]
    assert [None] * len(whole) == [each.provision for each in all_of]


@pytest.mark.parametrize(
    ("ours", "theirs", "article"),
    [
        ("《甲法》第八条、第九条", "《甲法》第九条", 9),
        ("《甲法》第九条", "《甲法》第八条、第九条", 9),
        (WHOLE, FIRST, 8),
    ],
)
def test_the_place_of_a_common_provision(ours, theirs, article):
    """The first place of the from list that the other cites too."""
    (pair,) = compared([(ours, FINE)], [(theirs, MORE)]).alignment.pairs

    assert [Provision("《甲法》", article)] == [each.provision for each in pair.common]


@pytest.mark.parametrize(
    ("name", "counts"), [("骗取基金", (1, 1, 0)), ("騙取 基金", (1, 0, 1)), ("侵占基金", (1, 0, 0))]
)
def test_how_many_names_are_equal(name, counts):
    """To the letter, in another form, or not."""
    one, other = listed("a", (WHOLE, FINE)), listed("b", (WHOLE, FINE))
    other = msgspec.structs.replace(other, items=(msgspec.structs.replace(other.items[0], name=name),))
    both = Comparison.of(one, other, Verdicts(same=frozenset({("a:1", "b:1")})), as_of=dt.date(2026, 11, 25))
    found = both.diff(DiffWish()).compared

    assert counts == (found.names, found.names_equal, found.names_form)


def test_what_was_compared():
    """In numbers: places once each, quotations to the letter, in form and in words."""
    ours = [
        ("《甲法》第一条", "处二倍罚款。"),
        ("《甲法》第二条", FINE),
        ("《甲法》第三条", FINE),
        ("《甲法》第四条", None),
    ]
    theirs = [
        ("《甲法》第一条", "处2倍罚款。"),
        ("《甲法》第二条", FINE),
        ("《甲法》第三条", MORE),
        ("《甲法》第四条", FINE),
    ]
    found = compared(ours, theirs).diff(DiffWish()).compared

    assert (1, 0, 0) == (found.pairs, found.unlinked_from, found.unlinked_to)
    assert (1, 1, 0) == (found.names, found.names_equal, found.names_form)
    assert (4, 3, 1, 1, 1) == (found.provisions, found.quotations, found.equal, found.form, found.differing)
    assert (0, ()) == (found.official, found.unread)


def test_what_was_compared_of_a_split():
    """Names of pairs that stand alone, places of every pair; the items that cite nothing."""
    one, other = listed("a", (WHOLE, FINE)), listed("b", (WHOLE, FINE))
    twice = msgspec.structs.replace(other.items[0], id="b:2", number="2", bases=())
    alone = msgspec.structs.replace(one.items[0], id="a:3", number="3", name="伪造账簿", bases=())
    linked = Verdicts(part=frozenset({("a:1", "b:1"), ("a:1", "b:2")}), rejected=frozenset({("a:3", "b:2")}))
    lists = (
        msgspec.structs.replace(one, items=(*one.items, alone)),
        msgspec.structs.replace(other, items=(*other.items, twice)),
    )
    found = Comparison.of(*lists, linked, as_of=dt.date(2026, 11, 25)).diff(DiffWish()).compared

    assert (2, 1, 0) == (found.pairs, found.unlinked_from, found.unlinked_to)
    assert (0, 0, 0) == (found.names, found.names_equal, found.names_form)
    assert (1, 1, ("b:2",)) == (found.provisions, found.quotations, found.unread)


def test_form_is_told_on_request():
    """Only with `style`."""
    both = compared([(WHOLE, "处二倍罚款。")], [(WHOLE, "处2倍罚款。")])

    assert [[], ["style-only"]] == [
        [each.rule for each in both.diff(wish).findings] for wish in (DiffWish(), DiffWish(style=True))
    ]
