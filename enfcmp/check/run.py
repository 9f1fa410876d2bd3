"""Run rules over one list: what each rule wants is handed to it, what it yields becomes a `Finding`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.check.base import Context, Problem, Rule
from enfcmp.model import Finding, Spot
from enfcmp.places import key
from enfcmp.text.fingerprint import fingerprint


def run_rule(rule: type[Rule], context: Context) -> Iterator[tuple[Finding, Spot]]:
    """What one rule finds in one list, each finding with the spot where it stands."""
    for thing in _things(rule.sort, context):
        for problem in rule().check(thing, context):
            yield _finding(rule, problem, context), problem.spot


def _things(sort: str, context: Context) -> Iterable[object]:
    """Each thing of the sort that a rule wants."""
    if sort == "list":
        return (context.items,)
    if sort == "item":
        return context.items.items
    return context.cited


def _finding(rule: type[Rule], problem: Problem, context: Context) -> Finding:
    items = problem.items or ((f"{context.items.id}:{problem.spot.number}",) if problem.spot.number else ())
    return Finding(
        rule=rule.id,
        severity=problem.severity or rule.severity,
        items=items,
        provision=problem.provision,
        before=problem.before,
        after=problem.after,
        message=problem.message,
        mend=problem.mend,
        fingerprint=_fingerprint(rule.id, items, problem),
    )


def _fingerprint(rule_id: str, items: Iterable[str], problem: Problem) -> str:
    """The rule, the items, the field, the place in the law by its numbers, what was expected and what is printed."""
    place = problem.provision
    unit = (place.instrument, *key(place)[1:]) if place else ()
    texts = (problem.spot.field, *unit, problem.before, problem.after)
    return fingerprint(rule_id, *items, *("" if text is None else str(text) for text in texts))
