"""Names that differ in the one word that turns the matter round: 未取得 and 取得, 境内 and 境外, Ⅱ类 and Ⅲ类."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from enfcmp.text.fold import joined
from enfcmp.text.simplified import simplified

_REST = 0.3  # of the shorter name: where more differs besides, the word is one of many
_LONGEST = 6  # characters that differ between two words of a pair
_SHOWN = 2  # characters of both names that are shown behind the words
_CLASS = re.compile(r"第?([甲乙丙丁戊ⅠⅡⅢⅣⅤ一二三四五六七八九1-9A-D])([类级等型种期号档])")


class Opposed(NamedTuple):
    """The words of two names that turn the matter round, each with a little of what follows."""

    ours: str
    theirs: str


class _Words(NamedTuple):
    pairs: tuple[tuple[str, str], ...]
    classes: tuple[str, ...]


@functools.cache
def _words() -> _Words:
    text = Path(__file__).with_name("opposites.yaml").read_text(encoding="utf-8")
    content = yaml.safe_load(text)
    pairs = [tuple(each) for each in content["pairs"]] + [(each, "") for each in content["negations"]]
    both = tuple(pair for one, other in pairs for pair in ((one, other), (other, one)))
    return _Words(both, tuple(content["classes"]))


def opposed(one: str, other: str) -> Opposed | None:
    """The words in which two names are opposites of each other; None where they are not, or where much else differs."""
    ours, theirs = _plain(one), _plain(other)
    if ours == theirs:
        return None
    return _classes(ours, theirs) or _turned(ours, theirs)


def _plain(name: str) -> str:
    return simplified(joined(name))


def _classes(ours: str, theirs: str) -> Opposed | None:
    """Another class under one word for classes: 甲类 and 乙类."""
    found = [{match[2]: match for match in _CLASS.finditer(name)} for name in (ours, theirs)]
    for word, match in found[0].items():
        against = found[1].get(word)
        if against and match[1] != against[1] and any({match[1], against[1]} <= set(row) for row in _words().classes):
            return Opposed(match[0], against[0])
    return None


def _turned(ours: str, theirs: str) -> Opposed | None:
    """Words which, put in the place of their opposites, leave hardly anything that differs."""
    from rapidfuzz.distance import Levenshtein

    most = _REST * min(len(ours), len(theirs))
    apart = Levenshtein.distance(ours, theirs)
    if apart > most + _LONGEST:
        return None
    for word, against in _words().pairs:
        if against and against not in theirs:
            continue
        left = apart - Levenshtein.distance(word, against)
        for at in _places(word, ours) if 0 <= left <= most else ():
            replaced = ours[:at] + against + ours[at + len(word) :]
            if Levenshtein.distance(replaced, theirs) == left and _is_said_of_one(ours, theirs, at, word, against):
                return _shown(ours, at, word, against)
    return None


def _is_said_of_one(ours: str, theirs: str, at: int, word: str, against: str) -> bool:
    """Whether a negation stands before the same words; two words that are opposites need not."""
    behind = ours[at + len(word) : at + len(word) + _SHOWN]
    return bool(word and against) or ((word or against) + behind) in (ours if word else theirs)


def _places(word: str, name: str) -> Iterator[int]:
    at = name.find(word) if word else 0
    while 0 <= at <= len(name):
        yield at
        at = name.find(word, at + 1) if word else at + 1


def _shown(ours: str, at: int, word: str, against: str) -> Opposed:
    behind = ours[at + len(word) : at + len(word) + _SHOWN]
    return Opposed(word + behind, against + behind)
