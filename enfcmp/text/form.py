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
from collections.abc import Container, Iterable
from itertools import chain, pairwise
from typing import NamedTuple

from enfcmp.text.amounts import UNITS, digits, is_dash, mixed, moved, separator, shifted
from enfcmp.text.simplified import table

_DIGIT = "零〇一二两三四五六七八九"
_ARABIC = r"[0-9]+(?:,[0-9]{3})*(?![0-9])(?:\.[0-9]+)?"
_CHINESE = rf"[{_DIGIT}十][{_DIGIT}{UNITS}]*+(?:点[{_DIGIT}]++(?![点十百万亿]|千(?![米克])))?+"
_EITHER = rf"(?:{_ARABIC}[{UNITS}]*|{_CHINESE})"
_COUNTED = (
    "倍|元|角|年|月|日|天|周|岁|个|小时|分钟|秒|工作日|名|人|次(?!性)|条|款|项|目|章|节|编|号|份|件|种|类|级|家|户|期|批|届|"
    "米|公里|千米|平方|立方|公顷|亩|吨|千克|公斤|克|升|册|页|辆|台|套"
)
_MARKS = (
    # （一） and the like, where it is not part of 第（一）项 or of （一）、（二）项
    rf"(?<![第)\]〕、和至及或])[(\[〔](?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[)\]〕](?![项款目条、(\[〔和至及或])"
    # ①, ⑴, ⒈, ㈠
    r"|[\u2460-\u249b\u3220-\u3229]"
    # 1. 1、 1) 一、 where a sentence begins
    r"|(?<![^。;:!?…])"
    rf"(?:[0-9]{{1,2}}[.．、)](?![0-9])|[一二三四五六七八九十]{{1,3}}、(?![0-9{_DIGIT}{UNITS}]))"
)
_SHARES = {"百": 0, "千": 1, "万": 2, "‰": 1, "‱": 2}  # places that a share is moved by to be one of a hundred
_BETWEEN = r"[、,和至到及或与~\-()\[\]〔〕]+第?"
_TOKEN = re.compile(
    rf"(?P<mark>{_MARKS})"
    r"|(?P<gap>…+|⋯+|\.{3,}|。{3,})"
    rf"|(?P<share>[百千万])分之(?P<part>{_EITHER}|百)"
    rf"|(?P<below>{_CHINESE})分之(?P<above>{_CHINESE})"
    rf"|(?P<mixed>{_ARABIC}[{UNITS}]+(?:{_ARABIC}[{UNITS}]*)+)"
    rf"|(?P<arabic>{_ARABIC})(?P<size>[{UNITS}]*)(?P<per>[‰‱])?"
    rf"|(?P<chinese>(?P<ordinal>(?<=第)|(?<=第[(\[〔]))?{_CHINESE}(?!分之))"
    rf"|(?P<words>[^\W_0-9{_DIGIT}{UNITS}\u2460-\u249b\u3220-\u3229]+|[\w%‰‱≥≤±×÷℃])"
)
# Numbers that one word counts, 第（一）、（二）项: found once for all, for each alone would look to the end of them.
_ENUMERATION = re.compile(rf"{_EITHER}(?:{_BETWEEN}{_EITHER})*+[)\]〕]?(?P<counted>{_COUNTED})?")
_MEASURES = frozenset("元倍%年月日天")  # 5万元～10万元 is 5万元至10万元
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_FORMAL_SUM = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]+(?=[元倍])")
_NO_WIDTH = frozenset("\u200b\u200c\u200d\u2060\ufeff")
_ONE_IN_A_WORD = frozenset("统唯之同单专任某每逐万")  # 统一, 唯一, 之一, 万一: the 一 behind these counts nothing
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


def together(texts: Iterable[Folded]) -> Folded:
    """Several folded texts as one."""
    columns = tuple(zip(*texts, strict=True)) or ((), (), ())
    return Folded("".join(columns[0]), tuple(chain.from_iterable(columns[1])), tuple(chain.from_iterable(columns[2])))


class Piece(NamedTuple):
    """What is printed between two ellipses, and where it begins."""

    text: str
    start: int


@functools.lru_cache(maxsize=2048)
def fold(text: str) -> Folded:
    """`text` without its form; an ellipsis stays, as one …."""
    places = [at for at, char in enumerate(text) if not char.isspace() and char not in _NO_WIDTH]
    if len(places) == len(text):
        return _fold(text)
    solid = _fold("".join(text[at] for at in places))  # first of all, for a number may be broken by a blank
    origin = tuple(places[at] for at in solid.origin)
    return Folded(solid.text, origin, tuple(places[at - 1] + 1 for at in solid.end))


def _fold(text: str) -> Folded:
    plain = _plain(text)
    counted = {at for each in _ENUMERATION.finditer(plain) if each["counted"] for at in range(*each.span())}
    chars: list[str] = []
    origin: list[int] = []
    end: list[int] = []
    for match in _TOKEN.finditer(plain):
        kind = match.lastgroup
        if kind == "mark":
            continue
        start, stop = match.span()
        piece = match[0] if kind == "words" else "…" if kind == "gap" else _number(plain, match, counted)
        between = plain[end[-1] : start] if end else ""
        joins = chars[-1][-1].isdecimal() or (chars[-1][-1] in _MEASURES and is_dash(between)) if between else False
        if joins and piece[0].isdecimal():
            chars.append(separator(between))
            origin.append(end[-1])
            end.append(start)
        chars.append(piece)
        places = [start + at * (stop - start) // len(piece) for at in range(len(piece))]
        origin += places
        end += (max(place + 1, following) for place, following in pairwise((*places, stop)))
    return Folded("".join(chars), tuple(origin), tuple(end))


def pieces(text: str) -> tuple[Piece, ...]:
    """What is printed between the ellipses; an empty piece where one begins or ends the text.

    >>> pieces("……（四）登记保存。")
    (Piece(text='', start=0), Piece(text='（四）登记保存。', start=2))
    """
    found: list[Piece] = []
    start = 0
    for match in re.finditer(r"…+|⋯+|\.{3,}|。{3,}|．{3,}", text):
        found.append(Piece(text[start : match.start()], start))
        start = match.end()
    return (*found, Piece(text[start:], start))


def _plain(text: str) -> str:
    """`text`, as long as it was, in half-width forms, simplified characters and usual spellings."""
    plain = text.translate(_table())
    if "元" in plain or "倍" in plain:
        plain = _FORMAL_SUM.sub(lambda match: match[0].translate(_FORMAL), plain)
    for variant, usual in _VARIANTS.items():
        if variant in plain:
            plain = plain.replace(variant, usual)
    return plain


@functools.cache
def _table() -> dict[int, int | str]:
    wide: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    return {**wide, **table(), ord("帳"): "账", ord("帐"): "账", ord("○"): "〇"}


def _number(plain: str, match: re.Match[str], counted: Container[int]) -> str:
    """The number in `match` in digits: 二倍 → 2, 1万元 → 10000, 百分之五 → 5%, 三分之二 → 2/3."""
    if match["share"]:
        value = digits(match["part"])
        return moved(value, _SHARES[match["share"]]) + "%" if value else match[0]
    if match["below"]:
        above, below = digits(match["above"]), digits(match["below"])
        return f"{above}/{below}" if above and below else match[0]
    if match["mixed"]:
        return mixed(match["mixed"]) or match[0]
    if match["arabic"]:
        value = shifted(match["arabic"].replace(",", ""), match["size"])
        return moved(value, _SHARES[match["per"]]) + "%" if match["per"] else value
    is_number = match["ordinal"] is not None or match.start() in counted
    return _numeral(plain, match) if is_number else match[0]


def _numeral(plain: str, match: re.Match[str]) -> str:
    """Chinese numerals in digits: 二十 → 20; 一 in 统一 stays, 二〇二五年 is read figure by figure."""
    word, before = match[0], plain[match.start() - 1 : match.start()]
    if word[0] == "一" and before in _ONE_IN_A_WORD:
        rest = digits(word[1:]) if word[1:] and word[1] not in UNITS[1:] else ""
        return "一" + (rest or word[1:])
    is_name = before in {"第", "("} or plain.startswith("号", match.end())
    return digits(word, is_spelled=is_name or (len(word) == 4 and plain.startswith("年", match.end()))) or word  # noqa: PLR2004
