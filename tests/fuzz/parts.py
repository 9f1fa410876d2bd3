"""The parts of the fuzzer, each as what came of its numbers."""

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import added, kills, relations, reviews, runs
from tests.fuzz.documents.seeds import made, published
from tests.fuzz.documents.trial import trial, variant
from tests.fuzz.options import commands


class Outcome(NamedTuple):
    """One run: what it is counted under, how it ended, what does not hold of it, and what shows why."""

    number: int
    label: str
    code: int | None
    seconds: float
    broken: list[str]
    shown: str


class Wish(NamedTuple):
    """What the numbers follow from, and where folders of runs that fail are kept."""

    seed: str
    keep: Path | None = None


class Part(NamedTuple):
    """How many numbers a whole run takes, and what comes of some."""

    count: Callable[[], int]
    outcomes: Callable[[range, Wish], Iterator[Outcome]]


def _documents(numbers, wish):
    seeds = _seeds()
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            each = variant(number, seeds, wish.seed)
            began = time.process_time()
            outcome = trial(each, Path(folder))
            is_fault = outcome.what == "fault"
            if is_fault and wish.keep:
                (wish.keep / f"{number}{each.suffix or '.bin'}").write_bytes(each.data)
            code = {"imported": 0, "refused": 2}.get(outcome.what)
            broken = [outcome.why] if is_fault else []
            seconds = time.process_time() - began
            yield Outcome(
                number, seeds[each.seed][0], code, seconds, broken, f"{each.seed} {each.ways} {outcome.details}"
            )


@cache
def _seeds():
    return made() | published()


def _runs(numbers, wish):
    for number in numbers:
        for each in runs.runs_in(wish.seed, number, wish.keep):
            yield _of_run(number, each)


def _processes(numbers, wish):
    for number in numbers:
        for each in runs.same_bytes(wish.seed, number):
            yield _of_run(number, each)


def _of_run(number, run):
    shown = f"{run.line.arguments}\n{run.answer.err[-2000:]}"
    return Outcome(number, run.line.command, run.answer.code, run.answer.seconds, run.broken, shown)


def _relations(numbers, wish):
    for number in numbers:
        began = time.process_time()
        name, found = relations.relation(wish.seed, number)
        broken = [what for what, _, _ in found]
        shown = "\n".join(f"{what}:\n  {one}\n  {other}" for what, one, other in found)
        yield Outcome(number, name, None, time.process_time() - began, broken, shown)


def _added(numbers, wish):
    for number in numbers:
        began = time.process_time()
        found = added.added(wish.seed, number)
        broken = ["links changed"] if found.gone or found.new else []
        shown = f"{found.item}\n  before: {found.gone}\n  after:  {found.new}"
        yield Outcome(number, "added", None, time.process_time() - began, broken, shown)


def _kills(numbers, _wish):
    began = time.perf_counter()
    for each in kills.kills(numbers):
        now = time.perf_counter()
        yield Outcome(
            each.number, each.case.arguments[0], None, now - began, each.broken, f"{each.case} step {each.step}"
        )
        began = now


def _reviews(numbers, wish):
    for number in numbers:
        began = time.perf_counter()
        broken = list(reviews.review(wish.seed, number))
        yield Outcome(number, "reviews", None, time.perf_counter() - began, broken, "")


PARTS = {
    "documents": Part(lambda: 5_000, _documents),
    "runs": Part(lambda: 100_000 // len(commands()) + 1, _runs),
    "relations": Part(lambda: 5_000, _relations),
    "added": Part(lambda: 1_000, _added),
    "processes": Part(lambda: 1_000, _processes),
    "kills": Part(lambda: kills.MOST, _kills),
    "reviews": Part(lambda: 50, _reviews),
}
