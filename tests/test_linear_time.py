"""Time that grows with the length: the steps of Python are counted, so that no clock decides.

benchmarks/attacks.py measures whole commands.
"""

import sys
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from enfcmp.compare.renumbered import renumbered
from enfcmp.documents.understand import understand
from enfcmp.law.quotations.quotation import compare
from enfcmp.law.sanctions.compare import alignment
from enfcmp.law.sanctions.compare.alignment import side_by_side
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.match.comparators.names import Names
from enfcmp.match.renumbering import renumbering
from enfcmp.model import Article, Basis, Citation, DocumentPlace, Instrument, Item, LooseText, Paragraph, Unit
from enfcmp.text.differences import differences
from enfcmp.text.likeness import likeness
from tests.documents.grids import document, grid

SMALL = 240
REPEATED = {
    "one character": ("甲", "甲"),
    "a period": ("一二三四五六七八九十", "二三四五六七八九十一"),
    "a clause": ("责令改正，处罚款。", "责令改正处罚。"),
    "sentences": ("甲乙丙。", "甲乙丁。"),
    "amounts": ("一万元以上三万元以下、", "一万元以上五万元以下、"),
    "ranges": ("1至2、", "1至3、"),
    "ellipses": ("甲乙丙丁。", "甲……丁。"),
}


def steps_of(function: Callable[[], object]) -> int:
    """How many steps of the interpreter a call takes."""
    count = 0

    def trace(frame, event, _argument):
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function()
    finally:
        sys.settrace(before)
    return count


def differ(one, other):
    differences(one, f"{other}乙")


def quote(one, other):
    compare(f"{other}乙", Article(1, (Paragraph(one),)))


def quote_paragraphs(one, other):
    sentences = tuple(Paragraph(f"{each}。") for each in one.split("。") if each)
    compare(f"{other}乙", Article(1, sentences))


@pytest.mark.parametrize("work", [differ, quote, quote_paragraphs])
@pytest.mark.parametrize("name", REPEATED)
def test_steps(work, name):
    """Four times the length takes at most five times the steps."""

    def steps(size):
        one, other = (pattern * (size // len(pattern)) for pattern in REPEATED[name])
        return steps_of(lambda: work(one, other))

    work("甲。", "乙。")
    small, large = steps(SMALL), steps(4 * SMALL)
    assert large <= 5 * small, (small, large)


def test_many_sanctions(monkeypatch):
    """Of more than an article has, not each is held against each."""
    asked = []
    real = alignment.differing_parts
    monkeypatch.setattr(alignment, "differing_parts", lambda *both: asked.append(both) or real(*both))

    def questions(count):
        asked.clear()
        texts = ("；".join(f"处{low + at}元罚款" for at in range(count)) for low in (1, 9001))
        rows = side_by_side(*map(read_sanctions, texts))
        assert count == len(rows)
        return len(asked)

    assert questions(800) <= 5 * questions(200)


def measured_names(one, other):
    Names([_named(one), _named(other)]).compare(0, 1)


def renumber(one, other):
    list(renumbered(_quoting(5, one), _quoting(7, other)))
    renumbering([_quoting(5, one)], [_quoting(7, other)])


def quote_in_two_wordings(one, other):
    likeness(one, other)


def _named(text):
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    return Item(id="a:1", number="1", name=f"对{text}的处罚", bases=(), **rest)


def _quoting(article, text):
    cited = Citation(None, article, None, None, (Unit(article),), text)
    return replace(_named("不登记"), bases=(Basis(Instrument("《甲法》"), None, None, (cited,)),))


@pytest.mark.parametrize("work", [measured_names, renumber, quote_in_two_wordings])
def test_no_long_text_is_held_against_another_letter_by_letter(monkeypatch, work):
    """What is compared in the order of its letters takes as many steps as both lengths multiplied."""
    products = []

    def multiplied(one, other, **_how):
        others = other.values() if isinstance(other, dict) else [other]
        products.extend(len(one) * len(each) for each in others)
        return 0 if isinstance(other, str) else []

    monkeypatch.setattr(fuzz, "ratio", multiplied)
    monkeypatch.setattr(process, "extract", multiplied)
    monkeypatch.setattr(process, "extractOne", multiplied)
    monkeypatch.setattr(Levenshtein, "distance", multiplied)
    work("擅自买卖票据，" * 2, "转让出租证件，" * 2)
    assert products

    products.clear()
    work("擅自买卖票据" * 20_000, "转让出租证件" * 20_000)
    assert max(products, default=0) <= 4000**2


LISTED = ["序号", "事项名称", "依据"], ["1", "甲", "《甲法》"]
FORM = ["职权名称", "对甲的处罚"], ["职权类型", "行政处罚"], ["实施依据", "《甲法》"]


def between(words, tables):
    """As many tables of one item, a line before each."""
    places = (DocumentPlace(line=at, text=f"line {at}") for at in range(tables))
    loose = [LooseText(text=words, place=place, before=at) for at, place in enumerate(places)]
    return document(*(grid(*LISTED) for _ in range(tables)), loose=loose)


@pytest.mark.parametrize(
    "made",
    [
        lambda count: between("本单位共3项", count),
        lambda count: between("一、行政给付（2项）", count),
        lambda count: document(*(grid(*FORM) for _ in range(count))),
        lambda count: document(grid(*(row for _ in range(count) for row in FORM))),
        lambda count: document(grid(*FORM, *([f"栏{at}", "甲"] for at in range(count)))),
        lambda count: document(grid(*FORM, *(["", "甲"] for _ in range(count)))),
    ],
    ids=["promises", "headings", "forms", "forms in one table", "heads of a form", "lines of a form"],
)
def test_many_tables(made):
    """Four times as many take no more than five times the steps."""
    few, many = made(30), made(120)
    understand(few)  # what is worked out once is not counted

    assert steps_of(lambda: understand(many)) < 5 * steps_of(lambda: understand(few))
