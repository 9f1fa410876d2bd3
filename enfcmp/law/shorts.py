"""《条例》 for a regulation named above: resolved where just one can be meant, else left open with the candidates."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from enfcmp.model import Basis, Instrument, Item
from enfcmp.text.fold import title_key

_SHORT = (
    "条例",
    "办法",
    "规定",
    "细则",
    "规则",
    "实施细则",
    "实施办法",
    "暂行条例",
    "暂行办法",
    "暂行规定",
    "解释",
    "通知",
    "决定",
)


def resolve_shorts(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items with short titles resolved from what stands above them: in the item first, then in the list."""
    above: dict[str, Instrument] = {}
    resolved = []
    for item in items:
        here: dict[str, Instrument] = {}
        bases = []
        for basis in item.bases:
            known = _referred(basis, here, above)
            bases.append(known)
            if not _is_short(known.instrument) or known.instrument.name:
                here.setdefault(_key(known.instrument), known.instrument)
        above.update(here)
        resolved.append(msgspec.structs.replace(item, bases=tuple(bases)))
    return tuple(resolved)


def _referred(basis: Basis, here: dict[str, Instrument], above: dict[str, Instrument]) -> Basis:
    instrument = basis.instrument
    if not _is_short(instrument):
        return basis
    word = title_key(instrument.printed)
    for named in (here, above):
        candidates = [each for each in named.values() if _key(each).endswith(word)]
        if len(candidates) == 1:
            meant = candidates[0]
            found = Instrument(instrument.printed, meant.name or meant.printed.strip("《》"), meant.level)
            return msgspec.structs.replace(basis, instrument=found)
        if candidates:
            names = tuple(each.name or each.printed for each in candidates)
            return msgspec.structs.replace(basis, instrument=Instrument(instrument.printed, candidates=names))
    return basis


def _is_short(instrument: Instrument) -> bool:
    return title_key(instrument.printed) in _SHORT


def _key(instrument: Instrument) -> str:
    return title_key(instrument.name or instrument.printed)
