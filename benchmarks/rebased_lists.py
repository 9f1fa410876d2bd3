"""How a list is rebased, against what a person read: what is stated, what is shown, and powers that no item has."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from enfcmp.law.cells.cited_units import units
from enfcmp.model import Power, Provision, Rebase, RebaseRow
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.rebasing import rebase

Article = tuple[str, int | None]


def print_rebase(path: Path, statutes: Sequence[Path]) -> None:
    """A row of figures for the bases, beside RapidFuzz's best article, and one for the powers."""
    told = json.loads(path.read_text(encoding="utf-8"))
    workspace = Workspace(statutes=tuple(statutes), as_of=dt.date.fromisoformat(told["as_of"]))
    found = rebase(workspace, told["list"], told["to"])
    print(f"{path.stem}: {len(found.rows)} citations → {', '.join(found.to)}")
    print(f"{'':<32}    P     R  first  shown  none")
    print(f"{'enfcmp':<32}{_figures(told['citations'], [_answer(row) for row in found.rows])}")
    print(f"{'RapidFuzz ratio, the best':<32}{_figures(told['citations'], _best_ratios(workspace, found))}")
    _print_powers(told["powers"], found)


def _answer(row: RebaseRow) -> tuple[list[Article], list[Article]]:
    """What is stated, and all that is shown, the nearest first."""
    return [_article(each) for each in row.new], [_article(each) for each in (*row.new, *row.possible)]


def _article(provision: Provision) -> Article:
    return provision.instrument, provision.article


def _best_ratios(workspace: Workspace, found: Rebase) -> list[tuple[list[Article], list[Article]]]:
    """The three articles whose whole text is the nearest, the first of them stated."""
    texts = [workspace.texts.library.find(title, found.as_of) for title in found.to]
    articles = [(text.title, each) for text in texts if text for each in text.articles]
    answers = []
    for row in found.rows:
        ranked = sorted(articles, key=lambda each: -fuzz.ratio(row.old_text or "", each[1].whole))[:3]
        shown: list[Article] = [(title, each.number) for title, each in ranked]
        answers.append((shown[:1], shown))
    return answers


def _figures(truth: Iterable[Mapping[str, Any]], answers: Iterable[tuple[list[Article], list[Article]]]) -> str:
    """Precision and recall of what is stated; the right one first, and among those shown, `maybe` left aside."""
    right = wrong = lost = first = shown = linked = none = of_none = 0
    for told, (stated, near) in zip(truth, answers, strict=True):
        links = {_place(each) for each in told["new"]}
        maybe = {_place(each) for each in told["maybe"]} - links
        right += len(links.intersection(stated))
        wrong += len(set(stated) - links - maybe)
        lost += len(links.difference(stated))
        linked += bool(links)
        first += bool(links) and next((each for each in near if each not in maybe), None) in links
        shown += bool(links.intersection(near))
        of_none += not links
        none += not links and not set(stated) - maybe
    precision, recall = right / (right + wrong or 1), right / (right + lost or 1)
    return f"{precision:5.2f}{recall:6.2f}{first / linked:7.2f}{shown / linked:7.2f}  {none}/{of_none}"


def _place(told: Mapping[str, str]) -> Article:
    return told["law"], units(told["at"])[0].article


def _print_powers(truth: Sequence[Mapping[str, str]], found: Rebase) -> None:
    right = [each for each in truth if each["reading"] == "right"]
    had = sum(any(_agree(each, power) for power in found.powers) for each in right)
    borne_out = sum(any(_agree(each, power) for each in truth) for power in found.powers)
    print(
        f"powers: {had} of {len(right)} that are right; {borne_out} of {len(found.powers)} shown are right or arguable"
    )


def _agree(told: Mapping[str, str], power: Power) -> bool:
    """Whether both are one place, or one is a part of the other."""
    unit, place = units(told["at"])[0], power.provision
    levels = ((unit.paragraph, place.paragraph), (unit.subparagraph, place.subparagraph))
    is_same_article = (told["law"], unit.article) == (place.instrument, place.article)
    return is_same_article and all(None in each or each[0] == each[1] for each in levels)
