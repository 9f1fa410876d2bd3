"""《条例》 for a regulation named above: resolved where just one can be meant, else left open with the candidates."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from enfcmp.law.instruments.known import resolve
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
    "实施条例",
    "实施规定",
    "规程",
    "暂行条例",
    "暂行办法",
    "暂行规定",
    "解释",
    "通知",
    "决定",
)

Above = dict[str, dict[str, Instrument]]
"""The instruments that were named, by folded title, under each short title that may mean them."""


def resolve_shorts(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items with short titles resolved from what stands above them: in the item first, then in the list."""
    above: Above = {word: {} for word in _SHORT}
    resolved = []
    for item in items:
        here: dict[str, Instrument] = {}
        bases = []
        for basis in item.bases:
            known = _referred(basis, here, above)
            bases.append(known)
            if not _is_short(known.instrument) or known.instrument.name:
                here.setdefault(_key(known.instrument), known.instrument)
        for title, instrument in here.items():
            for word in filter(title.endswith, _SHORT):
                above[word][title] = instrument
        resolved.append(msgspec.structs.replace(item, bases=tuple(bases)))
    return tuple(resolved)


def _referred(basis: Basis, here: dict[str, Instrument], above: Above) -> Basis:
    instrument = basis.instrument
    if not _is_short(instrument):
        return basis
    word = title_key(instrument.printed)
    named = [each for title, each in here.items() if title.endswith(word)] or list(above[word].values())
    if len(named) == 1:
        found = Instrument(instrument.printed, named[0].name or named[0].printed.strip("《》"), named[0].level)
        return msgspec.structs.replace(basis, instrument=found)
    if named:
        candidates = tuple(each.name or each.printed for each in named)
        return msgspec.structs.replace(basis, instrument=Instrument(instrument.printed, candidates=candidates))
    return msgspec.structs.replace(basis, instrument=_of_law_before(instrument, word, here))


def _of_law_before(instrument: Instrument, word: str, here: dict[str, Instrument]) -> Instrument:
    """《实施条例》 behind a law that the registry knows to have one."""
    before = next(reversed(here.values()), None)
    if before is None or not before.name or not word.startswith("实施"):
        return instrument
    known = resolve(before.name + word)
    return Instrument(instrument.printed, known.name, known.level)


def _is_short(instrument: Instrument) -> bool:
    return instrument.name is None and title_key(instrument.printed) in _SHORT


def _key(instrument: Instrument) -> str:
    return title_key(instrument.name or instrument.printed)
