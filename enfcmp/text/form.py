"""Form and substance: what two printings of one text may differ in without saying anything else.

Folded away: width, punctuation, blanks, brackets, list marks, the way of writing a number that counts or orders,
traditional characters and spelling variants. Amounts, words and their order stay. Every folded character knows
where it came from, so that what is found in folded texts can be shown in the printed one:

>>> fold("（二）处5％以上、十倍以下的罚款。").text
'处5%以上10倍以下的罚款'
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from typing import NamedTuple

from enfcmp.text.fold import INVISIBLE, visible
from enfcmp.text.numbers.formal import usual_numerals
from enfcmp.text.numbers.in_text import NUMBER, Numbers, Token
from enfcmp.text.numbers.reading import FIGURES, UNITS
from enfcmp.text.remembered import remembered
from enfcmp.text.simplified import Translation, table

_MARKS = (
    # （一） and the like, where it is not part of 第（一）项 or of （一）、（二）项
    rf"(?<![第)\]〕、和至及或])[(\[〔](?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[)\]〕](?![项款目条、(\[〔和至及或])"
    # ①, ⑴, ⒈, ㈠
    r"|[\u2460-\u249b\u3220-\u3229]"
    # 1. 1、 1) 一、 where a sentence begins
    r"|(?<![^。;:!?…])"
    rf"(?:[0-9]{{1,2}}[.．、)](?![0-9])|[一二三四五六七八九十]{{1,3}}、(?![0-9{FIGURES}{UNITS}]))"
)
_LIGATURES = "\ufb00-\ufb06"  # ﬁ
_TOKEN = re.compile(
    rf"(?P<mark>{_MARKS})"
    r"|(?P<gap>…+|⋯+|\.{3,}|。{3,})"
    rf"|(?P<number>{NUMBER})"
    rf"|(?P<ligature>[{_LIGATURES}])"
    rf"|(?P<words>[^\W_0-9{FIGURES}{UNITS}\u2460-\u249b\u3220-\u3229\ufb00-\ufb06]+|[\w%‰‱≥≤±×÷℃])"
)
_MEASURES = frozenset("元倍%年月日天")  # 5万元～10万元 is 5万元至10万元
_DASHES = frozenset("-~—–―─")
_VARIANTS = {
    "身分": "身份",
    "成份": "成分",
    "部份": "部分",
    "惟一": "唯一",
    "凭藉": "凭借",
    "录象": "录像",
    "图象": "图像",
}


class Folded(NamedTuple):
    """A text without its form; character i stands for the printed text from `origin[i]` up to `end[i]`."""

    text: str
    origin: tuple[int, ...]
    end: tuple[int, ...]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Where the folded characters from `start` up to `stop` are printed; an empty place where there are none."""
        if start < stop:
            return self.origin[start], self.end[stop - 1]
        at = self.end[start - 1] if start else 0
        return at, at

    @property
    def breaks(self) -> frozenset[int]:
        """The characters before which something was folded away, punctuation mostly, with the beginning and the end."""
        inner = (at for at in range(1, len(self.text)) if self.origin[at] > self.end[at - 1])
        return frozenset((0, *inner, len(self.text)))

    def shifted(self, by: int) -> Folded:
        """The same, of a text that begins `by` characters later."""
        return Folded(self.text, tuple(at + by for at in self.origin), tuple(at + by for at in self.end))


def joined_folds(texts: Iterable[Folded]) -> Folded:
    """Several folded texts as one."""
    columns = tuple(zip(*texts, strict=True)) or ((), (), ())
    return Folded("".join(columns[0]), tuple(chain.from_iterable(columns[1])), tuple(chain.from_iterable(columns[2])))


class Fragment(NamedTuple):
    """What is printed between two ellipses, and where it begins."""

    text: str
    start: int


@remembered(8192)
def fold(text: str) -> Folded:
    """`text` without its form; an ellipsis stays, as one …."""
    if "".join(text.split()) == text == visible(text):
        return _fold(text)
    places = [at for at, char in enumerate(text) if not char.isspace() and char not in INVISIBLE]
    solid = _fold("".join(text[at] for at in places))  # first of all, for a number may be broken by a blank
    origin = tuple(places[at] for at in solid.origin)
    return Folded(solid.text, origin, tuple(places[at - 1] + 1 for at in solid.end))


def _fold(text: str) -> Folded:
    plain = _plain(text)
    chars: list[str] = []
    origin: list[int] = []
    end: list[int] = []
    for start, stop, piece in _tokens(plain):
        between = plain[end[-1] : start] if end else ""
        joins = chars[-1][-1].isdecimal() or (chars[-1][-1] in _MEASURES and _is_dash(between)) if between else False
        if joins and piece[0].isdecimal():
            chars.append(_separator(between))
            origin.append(end[-1])
            end.append(start)
        chars.append(piece)
        if len(piece) == stop - start:  # words, most of a text
            origin += range(start, stop)
            end += range(start + 1, stop + 1)
        else:
            places = [start + at * (stop - start) // len(piece) for at in range(len(piece))]
            origin += places
            end += (max(place + 1, following) for place, following in pairwise((*places, stop)))
    return Folded("".join(chars), tuple(origin), tuple(end))


def _tokens(plain: str) -> Iterator[Token]:
    """What stays of a text: its words, its numbers in digits, and a … for each ellipsis."""
    numbers = Numbers(plain)
    for match in _TOKEN.finditer(plain):
        if match.lastgroup == "number":
            yield from numbers.read(match)
        elif match.lastgroup == "ligature":
            yield Token(*match.span(), unicodedata.normalize("NFKC", match[0]))
        elif match.lastgroup != "mark":
            yield Token(*match.span(), "…" if match.lastgroup == "gap" else match[0])


def _is_dash(dropped: str) -> bool:
    """Whether what stands between two numbers makes a range of them."""
    return any(char in _DASHES for char in dropped)


def _separator(dropped: str) -> str:
    """What keeps two numbers apart: 5-10倍 is not 510倍."""
    if _is_dash(dropped):
        return "至"
    return "/" if "/" in dropped else "、"


def fragments(text: str) -> tuple[Fragment, ...]:
    """What is printed between the ellipses; an empty piece where one begins or ends the text.

    >>> fragments("……（四）登记保存。")
    (Fragment(text='', start=0), Fragment(text='（四）登记保存。', start=2))
    """
    found: list[Fragment] = []
    start = 0
    for match in re.finditer(r"…+|⋯+|\.{3,}|。{3,}|．{3,}", text):
        found.append(Fragment(text[start : match.start()], start))
        start = match.end()
    return (*found, Fragment(text[start:], start))


def _plain(text: str) -> str:
    """`text`, as long as it was, in half-width forms, simplified characters and usual spellings."""
    plain = usual_numerals(text.translate(_table()))
    for variant, usual in _VARIANTS.items():
        if variant in plain:
            plain = plain.replace(variant, usual)
    return plain


@functools.cache
def _table() -> Translation:
    wide = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    return Translation({**wide, **table(), ord("帳"): "账", ord("帐"): "账", ord("○"): "〇"})
