"""What became of an earlier report on the same lists: corrected, accepted, still open, new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from enfcmp.errors import InputError
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import msg
from enfcmp.model import EarlierFinding, Finding, Report, Since

_REPORT = Wanted(msg("a report (.json)"), msg("a report with `schema: enfcmp.report/1`"))


class _List(msgspec.Struct):
    id: str


class _Item(msgspec.Struct):
    id: str


class _Gaps(msgspec.Struct):
    missing: tuple[_Item, ...]


class _Findings(msgspec.Struct):
    findings: tuple[EarlierFinding, ...]


class _Earlier(msgspec.Struct, tag_field="schema", tag="enfcmp.report/1"):
    """What is asked of an earlier report; an older version may have told less of the rest."""

    version: str
    as_of: dt.date
    lists: tuple[_List, _List]
    missing: tuple[_Gaps, _Gaps]
    diff: _Findings
    check: tuple[_Findings, _Findings]
    made: dt.datetime | None = None

    @property
    def findings(self) -> dict[str, EarlierFinding]:
        """By fingerprint."""
        return {each.fingerprint: each for part in (*self.check, self.diff) for each in part.findings}

    @property
    def gaps(self) -> list[str]:
        return [item.id for part in self.missing for item in part.missing]


def since(now: Report, path: Path) -> Since:
    """What became of what the report at `path` told; raises `InputError` where it is none, or one on other lists."""
    earlier = _read(path)
    ids, was = [each.id for each in now.lists], [each.id for each in earlier.lists]
    if ids != was:
        message = msg("this report is on {was}, not on {now}", was=_pair(was), now=_pair(ids))
        raise InputError.of(message, str(path))
    before, gaps = earlier.findings, [item.id for part in now.missing for item in part.missing]
    found = list(_fingerprints(part.findings for part in (*now.check, now.diff)))
    accepted = set(_fingerprints(part.accepted for part in (*now.check, now.diff)))
    gone = [each for key, each in before.items() if key not in set(found)]
    return Since(
        report=path.name,
        as_of=earlier.as_of,
        version=earlier.version,
        made=earlier.made,
        corrected=tuple(each for each in gone if each.fingerprint not in accepted),
        set_aside=tuple(each for each in gone if each.fingerprint in accepted),
        new=tuple(key for key in found if key not in before),
        open=tuple(key for key in found if key in before),
        filled=tuple(item for item in earlier.gaps if item not in gaps),
        opened=tuple(item for item in gaps if item not in earlier.gaps),
    )


def _read(path: Path) -> _Earlier:
    text = read_text(path, _REPORT)
    try:
        return msgspec.json.decode(text, type=_Earlier)
    except msgspec.DecodeError as error:
        message = msg("this is no report as JSON (`enfcmp report -o FILE.json`): {reason}", reason=str(error))
        raise InputError.of(message, str(path)) from None


def _fingerprints(parts: Iterable[Iterable[Finding]]) -> Iterator[str]:
    return (each.fingerprint for part in parts for each in part)


def _pair(ids: list[str]) -> str:
    return f"{ids[0]} – {ids[1]}"
