"""Whether quotations of the official texts themselves are found faithful, and planted changes are found as they are.

Provisions by lot are quoted whole, by paragraph, by sentence, and cut at random with marks: nothing may be found. Then
words, amounts, negations, modal words and bounds are changed in whole articles and in excerpts: each has to be found as
an error with its words. Changes of form: nothing may be found.

    python benchmarks/quotations.py FOLDER-WITH-TEXTS… [--count 3000] [--seed 1] [-v]
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from enfcmp.law.quotations.quotation import Reading, compare
from enfcmp.law.quotations.quotation_kinds import FAITHFUL
from enfcmp.law.statutes.library import Library
from enfcmp.model import Article, Statute, Unit

_SENTENCE = re.compile(r"[^。！？]*[。！？]?")
_CLAUSE_ENDS = "，；：。"
_LEAST_CUTS, _WORD, _OFTEN = 4, 2, 0.1
_MOST = 24  # characters that a change of one word may be told with
_NEAR = 6  # characters: what is left out stands before or behind a mark, or the number of an item
_LEAST = 12  # characters of a quotation: what is shorter says too little


class Lot(random.Random):
    """A lot that falls the same for the same seed."""


class Quoted(NamedTuple):
    """A quotation: how it was made, its words, and the place it is cited for."""

    how: str
    statute: Statute
    article: Article
    unit: Unit
    text: str

    def reading(self, text: str | None = None) -> Reading:
        """How it reads, with these words instead of its own."""
        return compare(self.text if text is None else text, self.article, self.unit, self.statute.articles)


FAITHFULLY = ("whole", "paragraph", "sentence", "marked")
IN_ANY_WAY = (*FAITHFULLY, "excerpt")  # which is cut in silence: found, but no other words


def quotations(statutes: list[Statute], lot: Lot, hows: tuple[str, ...]) -> Iterator[Quoted]:
    """One after the other, by lot, without end."""
    while True:
        statute = lot.choice(statutes)
        article = lot.choice(statute.articles)
        how = lot.choice(hows)
        unit = Unit(article.number, inserted=article.inserted)
        text = article.whole
        if how == "paragraph":
            number, paragraph = lot.choice(list(enumerate(article.paragraphs, 1)))
            unit = Unit(article.number, number if len(article.paragraphs) > 1 else None, inserted=article.inserted)
            text = paragraph.whole
        elif how == "sentence":
            text = lot.choice([each for each in _SENTENCE.findall(text) if each.strip()] or [text])
        elif how == "excerpt":
            text = _excerpt(text, lot)
        elif how == "marked":
            text = _marked(text, lot)
        if len(text.strip()) >= _LEAST:
            yield Quoted(how, statute, article, unit, text.strip())


def _excerpt(text: str, lot: Lot) -> str:
    """From one clause to another, both sides as they stand."""
    cuts = [0, *(at + 1 for at, char in enumerate(text) if char in _CLAUSE_ENDS)]
    first, last = sorted(lot.sample(range(len(cuts)), 2)) if len(cuts) > 1 else (0, 0)
    return text[cuts[first] : cuts[last]] if last > first else text


def _marked(text: str, lot: Lot) -> str:
    """Clauses left out, with a mark in their place."""
    cuts = [0, *(at + 1 for at, char in enumerate(text) if char in _CLAUSE_ENDS)]
    if len(cuts) < _LEAST_CUTS:
        return text
    first, last = sorted(lot.sample(range(1, len(cuts) - 1), 2))
    return text[: cuts[first]] + lot.choice(("……", "…", "……\n")) + text[cuts[last] :]


class Change(NamedTuple):
    """The words with a change, where it begins, what was enacted there, and what is printed."""

    text: str
    at: int
    before: str
    after: str


def _swapped(pairs: list[tuple[str, str]]) -> Callable[[str, Lot], Change | None]:
    def change(text: str, lot: Lot) -> Change | None:
        both = [*pairs, *((after, before) for before, after in pairs if after)]
        lot.shuffle(both)
        for before, after in both:
            places = [match.start() for match in re.finditer(re.escape(before), text)] if before else []
            if places:
                at = lot.choice(places)
                return Change(text[:at] + after + text[at + len(before) :], at, before, after)
        return None

    return change


_NUMERALS = "一二三四五六七八九"


def _amount(text: str, lot: Lot) -> Change | None:
    places = [
        match.start()
        for match in re.finditer(rf"[{_NUMERALS}](?=[十百千万]*(?:元|倍|日|年|个月|个工作日|万元|％|%))", text)
    ]
    if not places:
        return None
    at = lot.choice(places)
    after = lot.choice([each for each in _NUMERALS if each != text[at]])
    return Change(text[:at] + after + text[at + 1 :], at, text[at], after)


def _word(text: str, lot: Lot) -> Change | None:
    from enfcmp.text.words import words

    found = [each for each in words(text) if len(each) == _WORD and all("\u4e00" <= char <= "\u9fff" for char in each)]
    if len(set(found)) <= 1:
        return None
    before, after = lot.sample(sorted(set(found)), 2)
    at = text.index(before)
    return Change(text[:at] + after + text[at + 2 :], at, before, after)


PLANTED: dict[str, Callable[[str, Lot], Change | None]] = {
    "amount": _amount,
    "unit": _swapped([("万元以", "元以"), ("日内", "个月内"), ("年以", "个月以")]),
    "bound": _swapped([("以上", "以下"), ("以内", "以外"), ("不超过", "超过")]),
    "negation": _swapped([("不得", "可以"), ("不予", "予以"), ("未", ""), ("不", ""), ("非", "")]),
    "modal": _swapped([("应当", "可以"), ("必须", "可以"), ("应当", "必须")]),
    "word": _word,
}

FORMS: dict[str, Callable[[str, Lot], str]] = {
    "width": lambda text, _: text.translate(str.maketrans("，；：（）！？", ",;:()!?")),
    "breaks": lambda text, lot: "".join(char + ("\n" if lot.random() < _OFTEN else "") for char in text),
    "blanks": lambda text, lot: "".join(char + (" " if lot.random() < _OFTEN else "") for char in text),
    "quotes": lambda text, _: text.translate(str.maketrans("“”‘’《》", "\"\"''〈〉")),
    "marks": lambda text, _: text.replace("；", "，").replace("、", "，"),
    "items": lambda text, _: text.translate(str.maketrans("（）", "()")),
    "digits": lambda text, _: text.translate(str.maketrans("0123456789%", "０１２３４５６７８９％")),
}


def is_found(reading: Reading, change: Change) -> bool:
    """As an error, at its place, with its words and not much more."""
    end = change.at + len(change.after)
    return reading.kind == "misworded" and any(
        each.start <= end + _NEAR and each.end >= change.at - _NEAR and len(each.before + each.after) <= _MOST
        for each in reading.changes
    )


def planted(quoted: Quoted, kind: Callable[[str, Lot], Change | None], lot: Lot) -> Change | None:
    """A change of the quotation that makes it say what the article does not; None where there is none to be made."""
    change = kind(quoted.text, lot)
    is_none = change is None or change.text in quoted.article.whole or _is_beside_mark(change)
    return None if is_none else change


def _is_beside_mark(change: Change) -> bool:
    """Whether …… may stand for the words themselves."""
    return "…" in change.text[max(0, change.at - 1) : change.at + len(change.after) + 1]


def main() -> int:
    """Print what was found where nothing is, and what was not found where something is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-v", action="store_true")
    asked = parser.parse_args()
    library = Library(asked.folders)
    titles = sorted({entry.title for entry in library.entries()})
    statutes = [each for title in titles for each in library.editions(title)[-1:] if each.articles]
    lot = Lot(asked.seed)
    made, cut = quotations(statutes, lot, FAITHFULLY), quotations(statutes, lot, IN_ANY_WAY)
    faithful: Counter[tuple[str, str]] = Counter()
    for _, quoted in zip(range(asked.count), made, strict=False):
        kind = quoted.reading().kind
        faithful[quoted.how, kind if kind not in FAITHFUL else "faithful"] += 1
        if asked.v and kind not in FAITHFUL:
            print("FALSE", kind, quoted.how, quoted.statute.title, quoted.article.number, quoted.text[:200])
    print("as enacted", dict(sorted(faithful.items())))
    planted_in: Counter[tuple[str, bool]] = Counter()
    kinds = list(PLANTED)
    while planted_in.total() < asked.count * 2 // 3:
        quoted, kind = next(cut), kinds[planted_in.total() % len(kinds)]
        change = planted(quoted, PLANTED[kind], lot)
        if change is None:
            continue
        reading = quoted.reading(change.text)
        planted_in[kind, is_found(reading, change)] += 1
        if asked.v and not is_found(reading, change):
            shown = [(each.before, each.after) for each in reading.changes]
            where = quoted.how, quoted.statute.title, quoted.article.number
            print(
                "LOST",
                kind,
                change.before,
                "→",
                change.after,
                reading.kind,
                shown,
                reading.dropped,
                *where,
                change.text,
            )
    print("planted", dict(sorted(planted_in.items())))
    forms: Counter[tuple[str, str]] = Counter()
    for at, quoted in zip(range(asked.count * 2 // 3), made, strict=False):
        name = list(FORMS)[at % len(FORMS)]
        kind = quoted.reading(FORMS[name](quoted.text, lot)).kind
        forms[name, "faithful" if kind in FAITHFUL else kind] += 1
        if asked.v and kind not in FAITHFUL:
            print("FORM", name, kind, quoted.how, quoted.statute.title, quoted.article.number, quoted.text[:150])
    print("form", dict(sorted(forms.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
