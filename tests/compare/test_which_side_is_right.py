"""Which of two wordings the official text bears out, where they part."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from enfcmp.compare.compared import CommonProvision, DiffContext, LinkedPair, Quote
from enfcmp.compare.find_divergences import DiffWish, find_divergences
from enfcmp.compare.kinds import quotation_wording, sanction_differs
from enfcmp.compare.quotation_differences import compare_quotations
from enfcmp.compare.which_side_is_right import agreeing
from enfcmp.law.quotations.quotation import compare
from enfcmp.match.links import match
from enfcmp.model import (
    Article,
    Basis,
    Citation,
    Instrument,
    Item,
    ItemList,
    Jurisdiction,
    Paragraph,
    Provision,
    Unit,
)

LAW = Article(91, (Paragraph("隐匿、转移、侵占基金的，由县级以上人民政府责令追回，处一万元以上五万元以下的罚款。"),))
ENACTED = LAW.paragraphs[0].text
OTHER_WORD = ENACTED.replace("侵占", "占用")
ANOTHER_WORD = ENACTED.replace("侵占", "私分")
CUT = ENACTED.replace("责令追回，", "")
WRONG_ELSEWHERE = ENACTED.replace("县级", "市级")


def a_list(list_id):
    """A list of no items."""
    head = {"bureau": "某局", "title": "清单", "published": None, "source": None, "items": ()}
    return ItemList(id=list_id, jurisdiction=Jurisdiction(name="某市"), **head)


def quote(text, *, is_read=True):
    """A quotation of the article, held against it where it is at hand."""
    citation = Citation("第九十一条", 91, None, None, (Unit(91),), text)
    return Quote(Basis(Instrument("《甲法》"), None, None, ()), citation, compare(text, LAW) if is_read else None)


def said(one, other, at=None, ids=("a", "b")):
    """What is said of two quotations, at all their changes or at the given one."""
    outcome = compare_quotations(one.citation.text, other.citation.text)
    common = CommonProvision(Provision("甲法", 91), one, other, outcome)
    changes = [change for change in outcome.changes if at is None or at in (change.before, change.after)]
    context = DiffContext(*map(a_list, ids), dt.date(2026, 11, 25), {})
    message = agreeing(common, ([each.here for each in changes], [each.there for each in changes]), context)
    return message and str(message)


A_IS_RIGHT = "a agrees with the official text, b departs from it"
B_IS_RIGHT = "b agrees with the official text, a departs from it"


@pytest.mark.parametrize(
    ("ours", "theirs", "at", "expected"),
    [
        (ENACTED, OTHER_WORD, None, A_IS_RIGHT),
        (OTHER_WORD, ENACTED, None, B_IS_RIGHT),
        (OTHER_WORD, ANOTHER_WORD, None, "both depart from the official text"),
        (ENACTED, CUT, None, A_IS_RIGHT),
        (CUT, ENACTED, None, B_IS_RIGHT),
        # Elsewhere a departs too, but not where they part.
        (WRONG_ELSEWHERE, OTHER_WORD, "占用", A_IS_RIGHT),
        (OTHER_WORD, WRONG_ELSEWHERE, "占用", B_IS_RIGHT),
        (OTHER_WORD, WRONG_ELSEWHERE, None, "both depart from the official text"),
        (WRONG_ELSEWHERE, CUT, "责令追回", A_IS_RIGHT),
        # a leaves something out, but elsewhere.
        (CUT, OTHER_WORD, "占用", A_IS_RIGHT),
        # Another article's words are no words of this one, wherever they part.
        (ENACTED, "县级以上人民政府应当加强监督检查，完善有关制度。", None, A_IS_RIGHT),
        (ENACTED, ENACTED, None, "both are words of the official text"),
    ],
)
def test_which_side_is_right(ours, theirs, at, expected):
    """A side is right that departs from the official text nowhere where the two part."""
    assert expected == said(quote(ours), quote(theirs), at)


def test_how_many_quotations_have_the_official_text_beside_them():
    """Those that have it on both sides."""
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    one, other = (Item(id=f"{each}:1", number="1", name="甲", bases=(), **fields) for each in "ab")
    common = tuple(
        CommonProvision(Provision("甲法", 91), *(quote(ENACTED, is_read=each) for each in is_read), None)
        for is_read in [(True, True), (True, False), (False, True), (False, False), (True, True)]
    )
    pair = LinkedPair(one, other, link=None, is_alone=True, shared=(), common=common)
    matching = match(*(msgspec.structs.replace(a_list(each.id[0]), items=(each,)) for each in (one, other)))

    assert 2 == find_divergences(matching, (pair,), dt.date(2026, 11, 25), DiffWish()).compared.official


@pytest.mark.parametrize("is_read", [(False, True), (True, False), (False, False)])
def test_without_an_official_text(is_read):
    """Nothing is said where one side cannot be held against it."""
    one, other = (quote(text, is_read=each) for text, each in zip((ENACTED, OTHER_WORD), is_read, strict=True))

    assert said(one, other) is None


def test_two_versions_of_one_list():
    """They have one id: then the sides are named by the options."""
    expected = "--from agrees with the official text, --to departs from it"

    assert expected == said(quote(ENACTED), quote(OTHER_WORD), ids=("a", "a"))


MORE = ENACTED.replace("五万元", "六万元")
FINES = [f"处一万元以上{each}万元以下的罚款" for each in "五六"]
WORDS, SANCTION = "other words: 侵占 | 占用", f"another sanction: {FINES[0]} | {FINES[1]}"
TURNED = f"another sanction: {FINES[1]} | {FINES[0]}"


@pytest.mark.parametrize(
    ("ours", "theirs", "words", "sanction"),
    [
        (ENACTED, OTHER_WORD, [f"{WORDS}; {A_IS_RIGHT}"], []),
        (ENACTED, MORE, [], [f"{SANCTION}; {A_IS_RIGHT}"]),
        (ENACTED, MORE.replace("侵占", "占用"), [f"{WORDS}; {A_IS_RIGHT}"], [f"{SANCTION}; {A_IS_RIGHT}"]),
        (MORE, OTHER_WORD, [f"{WORDS}; {A_IS_RIGHT}"], [f"{TURNED}; {B_IS_RIGHT}"]),
    ],
)
def test_what_the_kinds_say(ours, theirs, words, sanction):
    """Other words and another sanction are held against the official text where each of them stands."""
    one, other = quote(ours), quote(theirs)
    common = CommonProvision(Provision("甲法", 91), one, other, compare_quotations(ours, theirs))
    fields = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    items = (Item(id=f"{each}:1", number="1", name="甲", bases=(), **fields) for each in "ab")
    pair = LinkedPair(*items, link=None, is_alone=True, shared=(), common=(common,))
    context = DiffContext(*map(a_list, "ab"), dt.date(2026, 11, 25), {})
    found = [
        [str(each.message) for each in kind.RULE.find(pair, context)] for kind in (quotation_wording, sanction_differs)
    ]

    assert [words, sanction] == found
