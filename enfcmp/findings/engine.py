"""Rules run over what they ask for: what each of them says becomes a `Finding`, with a fingerprint of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from enfcmp.findings.rule import Asks, Found, Rule
from enfcmp.model import Finding, Spot
from enfcmp.text.fingerprint import fingerprint


def run_rules(
    rules: Iterable[Rule], things: Callable[[Asks], Iterable[object]], context: object, list_id: str = ""
) -> Iterator[tuple[Finding, Spot]]:
    """What the rules find, rule by rule, each finding with the spot where it stands.

    `things` has what a rule may ask for; `list_id` is the list whose items the spots are in, where there is just one.
    """
    found = [
        (_finding(rule, each, list_id), each.spot)
        for rule in rules
        for thing in things(rule.asks)
        for each in rule.find(thing, context)
    ]
    return zip(numbered(finding for finding, _ in found), (spot for _, spot in found), strict=True)


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, one that is equal to an earlier one told apart by its being the second or third of them.

    Else a decision on the first would accept the second in silence. The first keeps its fingerprint: decisions of
    persons hang on it.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = finding.fingerprint
        seen[mark] += 1
        if seen[mark] == 1:
            yield finding
        else:
            yield msgspec.structs.replace(finding, fingerprint=fingerprint(mark, str(seen[mark])))


def _finding(rule: Rule, found: Found, list_id: str) -> Finding:
    items = found.items or ((f"{list_id}:{found.spot.number}",) if found.spot.number else ())
    before, after = found.texts
    return Finding(
        rule=rule.id,
        severity=found.severity or rule.severity,
        items=items,
        provision=found.provision,
        before=before,
        after=after,
        message=found.message,
        fix=found.fix,
        enacted=found.enacted or msgspec.UNSET,
        document=found.document or msgspec.UNSET,
        fingerprint=fingerprint(rule.id, *items, *("" if each is None else str(each) for each in found.seeds)),
    )
