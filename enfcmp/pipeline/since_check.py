"""What became of an earlier check: what is new, what is found no more."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.findings.rulebook import BOOKS
from enfcmp.findings.unread_lists import UNREAD
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import msg
from enfcmp.model import SEVERITIES, CheckReport, CheckSince, Finding, NotCompared, PlacedEarlier, Severity

_CHECK = Wanted(msg("a check (.json)"), msg("a check with `schema: enfcmp.check/1`"))


class _NotRun(msgspec.Struct):
    rule: str


class _Earlier(msgspec.Struct, tag_field="schema", tag="enfcmp.check/1"):
    """What is asked of an earlier check; an older version may have told less of the rest."""

    lists: tuple[str, ...]
    as_of: dt.date
    findings: tuple[PlacedEarlier, ...]
    rules: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    not_run: tuple[_NotRun, ...] = ()
    left_out: dict[Severity, int] | msgspec.UnsetType = msgspec.UNSET


def with_since(now: CheckReport, path: Path, present: frozenset[str]) -> CheckReport:
    """A check with what became of the one at `path`; raises `InputError` where that is none, or one on other lists.

    `present` are the fingerprints of all that is found now, of levels that `now` leaves out too. What is found in a
    list that came since is new; nothing is said of lists, rules and levels that this check does not have.
    """
    earlier = _read(path)
    _require_same_lists(now, earlier, path)
    apart, accepted = _apart(now, earlier), {each.fingerprint for each in now.accepted}
    before = {each.fingerprint: each for each in earlier.findings}
    gone = [each for key, each in before.items() if key not in present and _is_told_now(each, now, earlier, apart)]
    since = CheckSince(
        file=path.name,
        as_of=earlier.as_of,
        corrected=tuple(each for each in gone if each.fingerprint not in accepted),
        set_aside=tuple(each for each in gone if each.fingerprint in accepted),
        new=tuple(each.fingerprint for each in now.findings if each.fingerprint not in before and _is_of(apart, each)),
        open=tuple(each.fingerprint for each in now.findings if each.fingerprint in before),
        not_compared=apart if apart != NotCompared() else msgspec.UNSET,
    )
    return msgspec.structs.replace(now, since=since)


def _require_same_lists(now: CheckReport, earlier: _Earlier, path: Path) -> None:
    """One list at least is in both, unless some could not be read."""
    rules = {each.rule for each in now.findings} | {each.rule for each in earlier.findings}
    are_read = earlier.lists and now.lists and rules.isdisjoint(UNREAD)
    if are_read and not {*earlier.lists} & {*now.lists}:
        names = {"was": ", ".join(earlier.lists), "now": ", ".join(now.lists)}
        raise InputError.of(msg("this check is on {was}, not on {now}", **names), str(path))


def _apart(now: CheckReport, earlier: _Earlier) -> NotCompared:
    """What only one of both has, as far as the earlier one tells it."""
    levels = {*(now.left_out or ()), *(earlier.left_out or ())}
    return NotCompared(
        lists=tuple(each for each in earlier.lists if each not in now.lists),
        rules=tuple(sorted(_ran(now) ^ _ran(earlier))),
        levels=tuple(each for each in SEVERITIES if each in levels),
    )


def _ran(check: CheckReport | _Earlier) -> set[str]:
    chosen = BOOKS["check"].ids if check.rules is msgspec.UNSET else check.rules
    return {*chosen} - {each.rule for each in check.not_run}


def _is_of(apart: NotCompared, found: Finding | PlacedEarlier) -> bool:
    """Whether both checks have its rule and its level."""
    return found.rule not in apart.rules and found.severity not in apart.levels


def _is_told_now(found: PlacedEarlier, now: CheckReport, earlier: _Earlier, apart: NotCompared) -> bool:
    """Whether this check would find it, if it were still there.

    What names no item may be of any list; that a list could not be read is corrected only where one came to be read.
    """
    if found.rule in UNREAD:
        return bool({*now.lists} - {*earlier.lists})
    lists = {item.partition(":")[0] for item in found.items} or {*earlier.lists}
    return lists.isdisjoint(apart.lists) and _is_of(apart, found)


def _read(path: Path) -> _Earlier:
    text = read_text(path, _CHECK)
    try:
        return msgspec.json.decode(text, type=_Earlier)
    except msgspec.DecodeError as error:
        message = msg("this is no check as JSON (`enfcmp check --format json`): {reason}", reason=str(error))
        raise InputError.of(message, str(path)) from None
