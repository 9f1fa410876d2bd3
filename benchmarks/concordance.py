"""How well what became of an article is told, against what a person read, beside other methods and other numbers.

Links are what is stated; a truth is a file of pairs of articles (enfcmp.concord-truth/1) whose `maybe` counts neither
for nor against. Other methods take the same articles: the same number, RapidFuzz's ratio, difflib, and an alignment
that keeps the order. A truth may also tell what became of each citation of a list (enfcmp.rebase-truth/1), and which
powers of the new laws no item has.

    python benchmarks/concordance.py TRUTH.json… [--statutes PATH…]
"""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rebased_lists import print_rebase

from enfcmp.law.concordance.method import METHOD, Method
from enfcmp.law.concordance.nearness import Nearness
from enfcmp.law.concordance.passages import passages
from enfcmp.law.concordance.stated import succession
from enfcmp.law.statutes.library import Library
from enfcmp.model import Article

_DIFFLIB = 0.4
_ORDER = 0.15
_PLATEAU = {
    "mutual": (0.12, 0.15, 0.18, 0.2, 0.22),
    "alone": (0.24, 0.26, 0.28, 0.3, 0.32),
    "apart": (0.8, 0.85, 0.9, 0.95, 1.0),
    "other_kind": (0.5, 0.55, 0.6, 0.65, 0.7),
    "referred": (0.0, 0.25, 0.5, 0.75, 1.0),
}

Links = Mapping[int, Sequence[int]]
Articles = Sequence[Article]


class Truth(NamedTuple):
    """Two texts and what a person read: by the number of an old article the new ones, and what may be meant besides."""

    name: str
    old: Articles
    new: Articles
    links: Mapping[int, tuple[frozenset[int], frozenset[int]]]


class Score(NamedTuple):
    """Links found and right, found and wrong, not found; of the articles without a successor those that are told so."""

    right: int
    wrong: int
    lost: int
    none: int
    of_none: int

    def said(self) -> str:
        """Precision, recall, F1, and how often none is said where none is."""
        precision = self.right / (self.right + self.wrong or 1)
        recall = self.right / (self.right + self.lost or 1)
        f1 = 2 * precision * recall / (precision + recall or 1)
        return f"{precision:5.2f}{recall:6.2f}{f1:6.2f}  {self.none:>4}/{self.of_none}"


def score(truth: Truth, found: Links) -> Score:
    """How links agree with the truth."""
    right = wrong = lost = none = of_none = 0
    for old, (links, maybe) in truth.links.items():
        told = set(found.get(old, ()))
        right += len(told & links)
        wrong += len(told - links - maybe)
        lost += len(links - told)
        of_none += not links
        none += not links and not told - maybe
    return Score(right, wrong, lost, none, of_none)


def ours(old: Articles, new: Articles, method: Method = METHOD, *, possible: bool = False) -> Links:
    """What enfcmp states; with what is `possible` beside it."""
    near = Nearness(passages(old, method.referred), passages(new, method.referred))
    found = succession(near, method=method)
    return {
        article.number: [new[at].number for at in (each.stated, *(each.possible if possible else ())) if at is not None]
        for article, each in zip(old, found, strict=True)
        if each.stated is not None
    }


def same_number(old: Articles, new: Articles) -> Links:
    """The article of the same number."""
    numbers = {each.number for each in new}
    return {each.number: [each.number] for each in old if each.number in numbers}


def best_ratio(old: Articles, new: Articles) -> Links:
    """The article whose whole text is the nearest by RapidFuzz's ratio."""
    texts = [each.whole for each in new]
    best = {each.number: process.extractOne(each.whole, texts, scorer=fuzz.ratio) for each in old}
    return {number: [new[found[2]].number] for number, found in best.items() if found}


def greedy_difflib(old: Articles, new: Articles) -> Links:
    """The nearest pairs by difflib above a threshold, each article once."""
    pairs = sorted(_ratios(old, new), reverse=True)
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for _ratio, one, other in pairs:
        if one not in found and other not in taken:
            found[one] = [other]
            taken.add(other)
    return found


def _ratios(old: Articles, new: Articles) -> Iterator[tuple[float, int, int]]:
    matcher = difflib.SequenceMatcher(autojunk=False)
    for other in new:
        matcher.set_seq2(other.whole)
        for one in old:
            matcher.set_seq1(one.whole)
            if matcher.real_quick_ratio() > _DIFFLIB and matcher.quick_ratio() > _DIFFLIB:
                ratio = matcher.ratio()
                if ratio > _DIFFLIB:
                    yield ratio, one.number, other.number


def in_order(old: Articles, new: Articles) -> Links:
    """The alignment of the highest sum that never crosses, on the same nearness."""
    near = Nearness(passages(old, METHOD.referred), passages(new, METHOD.referred))
    table = near.table(METHOD.other_kind)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for at, there in product(range(len(old)), range(len(new))):
        step = best[at][there] + (table[at][there] if table[at][there] >= _ORDER else -1)
        best[at + 1][there + 1] = max(best[at][there + 1], best[at + 1][there], step)
    found: dict[int, list[int]] = {}
    at, there = len(old), len(new)
    while at and there:
        if best[at][there] == best[at - 1][there]:
            at -= 1
        elif best[at][there] == best[at][there - 1]:
            there -= 1
        else:
            at, there = at - 1, there - 1
            found[old[at].number] = [new[there].number]
    return found


METHODS: Mapping[str, Callable[[Articles, Articles], Links]] = {
    "the same number": same_number,
    "RapidFuzz ratio, the best": best_ratio,
    "difflib above .4, greedy": greedy_difflib,
    "order alone": in_order,
    "enfcmp, stated": ours,
    "enfcmp, possible ones too": lambda old, new: ours(old, new, possible=True),
}


def read_truth(path: Path, library: Library) -> Truth:
    """A truth, with the two texts that it is of."""
    told = json.loads(path.read_text(encoding="utf-8"))
    old, new = (_articles(library, side["name"], side["edition"]) for side in (told["old"], told["new"]))
    links = {each["old"]: (frozenset(each["new"]), frozenset(each["maybe"])) for each in told["links"]}
    return Truth(path.stem, old, new, links)


def _articles(library: Library, title: str, edition: str) -> Articles:
    for text in library.editions(title):
        if text.edition == dt.date.fromisoformat(edition):
            return text.articles
    raise SystemExit(f"no text of {title} ({edition}) is at hand; name a folder with --statutes")


def main() -> None:
    """Print a table for each truth: methods and other numbers, or how a list is rebased."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truths", type=Path, nargs="+")
    parser.add_argument("--statutes", type=Path, nargs="*", default=[])
    given = parser.parse_args()
    for path in given.truths:
        if json.loads(path.read_text(encoding="utf-8"))["schema"] == "enfcmp.rebase-truth/1":
            print_rebase(path, given.statutes)
            continue
        truth = read_truth(path, Library([*given.statutes, path.parent]))
        print(f"{truth.name}: {len(truth.old)} articles → {len(truth.new)}\n{'':<32}    P     R    F1  none")
        for name, find in METHODS.items():
            print(f"{name:<32}{score(truth, find(truth.old, truth.new)).said()}")
        for name, values in _PLATEAU.items():
            for value in values:
                method = METHOD._replace(**{name: value})
                mark = " *" if value == getattr(METHOD, name) else ""
                print(f"{f'{name} {value}{mark}':<32}{score(truth, ours(truth.old, truth.new, method)).said()}")


if __name__ == "__main__":
    main()
