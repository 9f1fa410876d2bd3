"""What became of an earlier check: what is new, what is found no more."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import msg
from enfcmp.model import CheckReport, CheckSince, EarlierFinding

_CHECK = Wanted(msg("a check (.json)"), msg("a check with `schema: enfcmp.check/1`"))


class _Earlier(msgspec.Struct, tag_field="schema", tag="enfcmp.check/1"):
    """What is asked of an earlier check; an older version may have told less of the rest."""

    as_of: dt.date
    findings: tuple[EarlierFinding, ...]


def with_since(now: CheckReport, path: Path) -> CheckReport:
    """A check with what became of the one at `path`; raises `InputError` where that is none.

    The lists may be others: what is found in one that came since is new.
    """
    earlier = _read(path)
    before = {each.fingerprint: each for each in earlier.findings}
    found = [each.fingerprint for each in now.findings]
    accepted = {each.fingerprint for each in now.accepted}
    gone = [each for key, each in before.items() if key not in set(found)]
    since = CheckSince(
        file=path.name,
        as_of=earlier.as_of,
        corrected=tuple(each for each in gone if each.fingerprint not in accepted),
        set_aside=tuple(each for each in gone if each.fingerprint in accepted),
        new=tuple(key for key in found if key not in before),
        open=tuple(key for key in found if key in before),
    )
    return msgspec.structs.replace(now, since=since)


def _read(path: Path) -> _Earlier:
    text = read_text(path, _CHECK)
    try:
        return msgspec.json.decode(text, type=_Earlier)
    except msgspec.DecodeError as error:
        message = msg("this is no check as JSON (`enfcmp check --format json`): {reason}", reason=str(error))
        raise InputError.of(message, str(path)) from None
