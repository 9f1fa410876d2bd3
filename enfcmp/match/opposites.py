"""Names that differ in the one word that turns the matter round: 未取得 and 取得, 境内 and 境外, Ⅱ类 and Ⅲ类."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import yaml

from enfcmp.match.conduct import conduct
from enfcmp.text.fold import joined
from enfcmp.text.simplified import Translation, simplified

_REST = 0.3  # of the shorter name: where more differs besides, the word is one of many
_LONGEST = 6  # characters that differ between two words of a pair
_AT_SIGHT = 500  # characters of a name or an act, which have hundreds at most: in what is longer no word is looked for
_SHOWN = 2  # characters of both names that are shown behind the words
_CLASS = re.compile(
    "第?(特|[甲乙丙丁戊己]|[IVX]{1,4}|[一二三四五六七八九十]|[0-9]{1,2}|[0-9]?[A-E][0-9]?)([类级等型种期号档])"
)
_HARMLESS = re.compile(r"[的等及和与或者并]|[^\w]")
_WORD = 4  # characters of a word at most
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_NUMBERS = {
    **{figure: str(number) for number, figure in enumerate("一二三四五六七八九十", 1)},
    **{figure: str(number) for number, figure in enumerate(_ROMAN, 1)},
}


class Opposed(NamedTuple):
    """The words of two names that turn the matter round, each with a little of what follows."""

    ours: str
    theirs: str


class _Table(msgspec.Struct, frozen=True):
    negations: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    written: tuple[str, ...]


class _Exchange(NamedTuple):
    """A word with one that may stand in its place, and how far they are apart; in the order of `at`."""

    at: int
    word: str
    against: str
    accounts: int


@functools.cache
def _exchanges() -> dict[str, list[_Exchange]]:
    """Each word with each that may stand in its place, either way, the longest first; by how that one begins.

    A negation may stand in the place of nothing.
    """
    from rapidfuzz.distance import Levenshtein

    rows = [*_table().rows, *((each, "") for each in _table().negations)]
    pairs = dict.fromkeys(pair for row in rows for pair in itertools.permutations(row, 2))
    found: dict[str, list[_Exchange]] = {}
    for at, pair in enumerate(sorted(pairs, key=lambda pair: -len(pair[0] + pair[1]))):
        found.setdefault(pair[1][:1], []).append(_Exchange(at, *pair, Levenshtein.distance(*pair)))
    return found


def _exchanges_in(ours: str, theirs: str) -> list[_Exchange]:
    """Those that may have led from one name to the other: each has its word."""
    begun = _exchanges()
    near = (each for char in {"", *theirs} if char in begun for each in begun[char])
    return sorted(each for each in near if each.word in ours and each.against in theirs)


@functools.cache
def _written() -> Translation:
    return Translation({ord(way): row[0] for row in _table().written for way in row[1:]})


@functools.cache
def _table() -> _Table:
    text = Path(__file__).with_name("opposites.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), _Table)


def opposed(one: str, other: str) -> Opposed | None:
    """The words in which two names are opposites of each other; None where they are not, or where much else differs."""
    ours, theirs = _plain(one), _plain(other)
    if ours == theirs:
        return None
    return _classes(ours, theirs) or _turned(ours, theirs)


def is_one_word_apart(one: str, other: str) -> bool:
    """Whether two names have another word in one place, of at most four characters, and are alike in all the rest.

    What says the same (的, 等, 及 and 和) and punctuation do not count.
    """
    from rapidfuzz.distance import Indel

    ours, theirs = (_HARMLESS.sub("", _plain(conduct(name))).translate(_written()) for name in (one, other))
    if Indel.distance(ours, theirs, score_cutoff=2 * _WORD) > 2 * _WORD:
        return False
    parts = [each for each in Indel.opcodes(ours, theirs) if each.tag != "equal"]
    if not parts or {each.tag for each in parts} != {"insert", "delete"}:
        return False
    start, end = min(each.src_start for each in parts), max(each.src_end for each in parts)
    others = min(each.dest_start for each in parts), max(each.dest_end for each in parts)
    return end - start <= _WORD and others[1] - others[0] <= _WORD


def _plain(name: str) -> str:
    return simplified(unicodedata.normalize("NFKC", joined(name)))


def _classes(ours: str, theirs: str) -> Opposed | None:
    """Another class under one word for classes: 甲类 and 乙类."""
    found = [{match[2]: match for match in _CLASS.finditer(name)} for name in (ours, theirs)]
    for word, match in found[0].items():
        against = found[1].get(word)
        if against and _is_beside(match[1], against[1]):
            return Opposed(match[0], against[0])
    return None


def _is_beside(one: str, other: str) -> bool:
    """Whether two classes are of one kind, and not the same one: 二 and Ⅱ are."""
    ours, theirs = _NUMBERS.get(one, one), _NUMBERS.get(other, other)
    kinds = [(text.isdigit(), text.isascii()) for text in (ours, theirs) if text != "特"]
    return ours != theirs and len(set(kinds)) == 1


def _turned(ours: str, theirs: str) -> Opposed | None:
    """Words which, put in the place of their opposites, leave hardly anything that differs."""
    from rapidfuzz.distance import Levenshtein

    if max(len(ours), len(theirs)) > _AT_SIGHT:
        return None
    most = _REST * min(len(ours), len(theirs))
    apart = Levenshtein.distance(ours, theirs)
    if apart > most + _LONGEST:
        return None
    for _, word, against, accounts in _exchanges_in(ours, theirs):
        left = apart - accounts
        if not 0 <= left <= most or not _parts(word, against, ours, theirs):
            continue
        for at in _places(word, ours):
            replaced = ours[:at] + against + ours[at + len(word) :]
            if Levenshtein.distance(replaced, theirs) == left and _is_said_of_one(ours, theirs, at, word, against):
                return _shown(ours, at, word, against)
    return None


def _parts(word: str, against: str, ours: str, theirs: str) -> bool:
    """Whether one of the words stands oftener in its own name: most pairs are ruled out by that."""
    return ours.count(word) > theirs.count(word) or theirs.count(against) > ours.count(against)


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
