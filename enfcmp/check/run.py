"""Run rules over one list: what each rule wants is handed to it, what it yields becomes a `Finding`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from enfcmp.check.base import Context, Problem, Rule, rules
from enfcmp.model import Finding, Spot


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
    """Twelve hexadecimal digits over what was found, not over how it is said."""
    spot, provision = problem.spot, problem.provision
    parts = [rule_id, *items, spot.field or "", str(provision or ""), problem.before or "", problem.after or ""]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, in order."""
    return tuple(sorted(name.replace("_", "-") for name in rules.names()))


def all_rules(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[type[Rule], ...]:
    """The rules in the order of their ids; `select` names the only ones, `ignore` those to leave out."""
    chosen, left_out = set(select), set(ignore)
    ids = [each for each in rule_ids() if (not chosen or each in chosen) and each not in left_out]
    return tuple(rules.get(each.replace("-", "_")) for each in ids)
