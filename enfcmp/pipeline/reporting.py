"""All that is said of two lists, in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

import enfcmp
from enfcmp.errors import InputError
from enfcmp.findings.acceptance import is_on_finding
from enfcmp.message import msg
from enfcmp.model import Applied, Finding, ItemList, Report, ToDo
from enfcmp.pipeline.rule_entries import entries

if TYPE_CHECKING:
    from enfcmp.pipeline.comparison import Comparison

_SIDES: tuple[Literal["from"], Literal["to"]] = ("from", "to")


def report(found: Comparison) -> Report:
    """Gaps both ways, divergences, checks and pairs of two lists."""
    one, other = found.pairing.lists
    parting, checks = found.divergences, found.checks
    named = {each.rule for side in checks for each in (*side.findings, *side.accepted)}
    named |= {each.rule for side in checks for each in side.not_run}
    set_aside = {each.fingerprint for side in (parting, *checks) for each in side.accepted}
    accepted = dict.fromkeys(each.decision for side in (one, other) for each in found.accepted_of(side))
    return Report(
        version=enfcmp.__version__,
        as_of=found.day,
        lists=found.heads,
        decisions=_applied(found),
        names=(_names(one.items), _names(other.items)),
        missing=(found.gaps, found.gaps_back),
        diff=parting,
        check=checks,
        pairs=found.matching.pairs,
        rules=(
            *entries((each.rule for each in (*parting.findings, *parting.accepted)), "diff"),
            *entries(named, "check"),
        ),
        accepted=tuple(each for each in accepted if each.fingerprint in set_aside),
        to_do=tuple(_still_found(found, (*parting.findings, *(each for side in checks for each in side.findings)))),
    )


def with_ours(found: Report, ours: str, named: tuple[str, str]) -> Report:
    """A report in which a list is our own, as it was `named` or by its id; raises `InputError` for another."""
    ids = tuple(each.id for each in found.lists)
    for names in (named, ids):
        if names.count(ours) == 1:
            return msgspec.structs.replace(found, ours=_SIDES[names.index(ours)])
    words = {"from_list": named[0], "to_list": named[1]}
    if ours in (*named, *ids):
        raise InputError.of(msg("--ours {ours} is both lists; name a file as in --from or --to", ours=ours))
    raise InputError.of(msg("--ours {ours} is neither {from_list} nor {to_list}", ours=ours, **words))


def _still_found(found: Comparison, findings: Sequence[Finding]) -> Iterator[ToDo]:
    """What is to be put right and was not yet, each once."""
    known: dict[str, list[Finding]] = {}
    for finding in findings:
        known.setdefault(finding.fingerprint, []).append(finding)
    for each in dict.fromkeys(found.to_do):
        if any(is_on_finding(each, finding) for finding in known.get(each.fingerprint, ())):
            yield each


def _applied(found: Comparison) -> Applied:
    count, files = len(found.decided.verdicts.all), found.decided.deciding
    return Applied(count=count, file=", ".join(path.name for path in files) if count else None)


def _names(items: ItemList) -> dict[str, str]:
    return {item.id: item.name for item in items.items}
