"""All kinds of divergence over the links of two lists: findings, and what was compared and found equal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from enfcmp.compare.align_pairs import gathered
from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.groups import groups
from enfcmp.compare.sanction_tables import parting, whole
from enfcmp.findings.engine import run_rules
from enfcmp.findings.rule import Asks
from enfcmp.findings.rulebook import BOOKS
from enfcmp.law.instruments.judgements import judgements
from enfcmp.model import SEVERITIES, Compared, Divergences, Finding, Matching
from enfcmp.provisions_compared import NOT_FOLLOWED, Followed, apart_by_edition, place_key
from enfcmp.text.form import fold


class DiffWish(NamedTuple):
    """What is asked for: `only` names the only kinds that are looked for; `style` adds differences of form.

    `sanctions` gives the sanctions of every pair side by side, else of those that part. `item` and `action_type` narrow
    the result to one item, as city:2, and to one action type.
    """

    only: tuple[str, ...] = ()
    style: bool = False
    sanctions: bool = False
    item: str | None = None
    action_type: str | None = None


def find_divergences(
    matching: Matching,
    found: tuple[LinkedPair, ...],
    as_of: dt.date,
    wish: DiffWish,
    followed: Followed = NOT_FOLLOWED,
) -> Divergences:
    """Where linked items diverge, group by group in the order of the from list, the gravest first."""
    context = DiffContext(
        matching.from_list, matching.to_list, as_of, judgements(), followed, apart_by_edition(followed)
    )
    together = tuple(groups(matching))
    group_of = {head.id: at for at, group in enumerate(together) for head in group.from_}
    asked_for = {*wish.only, *(("style-only",) if wish.style else ())}
    chosen = [kind for kind in BOOKS["diff"].chosen(wish.only) if not kind.on_request or kind.id in asked_for]
    findings = [finding for finding, _ in run_rules(chosen, lambda asks: _things(asks, matching, found), context)]
    return Divergences(
        from_=matching.from_list.id,
        to=matching.to_list.id,
        as_of=as_of,
        only=wish.only,
        findings=tuple(sorted(findings, key=lambda finding: _order(finding, group_of))),
        groups=together,
        sanctions=tuple(whole(found) if wish.sanctions else parting(found)),
        compared=_counts(matching, found),
    )


def _things(asks: Asks, matching: Matching, pairs: tuple[LinkedPair, ...]) -> Iterable[object]:
    """What a kind asks for, one after the other."""
    if asks is Asks.PAIR:
        return pairs
    if asks is Asks.LISTS:
        return (pairs,)
    return gathered(matching, 0 if asks is Asks.FROM_ITEM else 1)


def _order(finding: Finding, group_of: Mapping[str, int]) -> tuple[int, int]:
    """By group, which the first item tells, what is on the lists as a whole last; within one the gravest first."""
    first = group_of[finding.items[0]] if finding.items else len(group_of)
    return first, SEVERITIES.index(finding.severity)


def _counts(matching: Matching, pairs: tuple[LinkedPair, ...]) -> Compared:
    """What was compared, and how much of it is equal."""
    common = [each for pair in pairs for each in pair.common]
    quoted = [each.outcome for each in common if each.outcome is not None]
    equal = [outcome for outcome in quoted if outcome.is_equal]
    same = sum(outcome.is_same_print for outcome in equal)
    names = [(pair.from_.name, pair.to.name) for pair in pairs if pair.is_alone]
    return Compared(
        pairs=len(pairs),
        unlinked_from=len(matching.pairs.unlinked.from_),
        unlinked_to=len(matching.pairs.unlinked.to),
        names=len(names),
        names_equal=sum(one == other for one, other in names),
        names_form=sum(one != other and fold(one).text == fold(other).text for one, other in names),
        provisions=sum(len({place_key(each.ours) for each in pair.shared}) for pair in pairs),
        unread=tuple(dict.fromkeys(item.id for pair in pairs for item in (pair.from_, pair.to) if not item.provisions)),
        quotations=len(quoted),
        equal=same,
        form=len(equal) - same,
        differing=len(quoted) - len(equal),
        official=sum(each.ours.reading is not None and each.theirs.reading is not None for each in common),
    )
