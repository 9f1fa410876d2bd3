"""Formal numerals, as on a cheque: 伍拾万元 is 五十万元. Some are parts of words too (队伍, 大陆), which stay."""

from __future__ import annotations

import functools
import re

from enfcmp.text.numbers.measures import MEASURES

_FORMAL = "壹贰貳叁叄参肆伍陆柒捌玖拾佰仟"
_NUMERAL = f"[{_FORMAL}零〇十百千万亿点]"
_USUAL = str.maketrans(_FORMAL, "一二二三三三四五六七八九十百千")
_NO_WORD = frozenset("壹贰貳叁叄柒捌玖佰仟")
_FORMAL_CHARACTERS = frozenset(_FORMAL)


def usual_numerals(text: str) -> str:
    """`text`, as long as it was, with usual numerals for formal ones.

    >>> usual_numerals("大陆地区处伍拾万元以下")
    '大陆地区处五十万元以下'
    """
    return text if _FORMAL_CHARACTERS.isdisjoint(text) else _runs().sub(_usual, text)


@functools.cache
def _runs() -> re.Pattern[str]:
    """Formal numerals with usual ones among them, behind 分之 or before what they count or are joined to by 至."""
    return re.compile(rf"(?<=分之){_NUMERAL}++|(?<!{_NUMERAL}){_NUMERAL}++(?=(?P<behind>{MEASURES}|[至到~\-]))")


def _usual(match: re.Match[str]) -> str:
    """The usual numerals; what may be the end of a word is a number only before money and multiples, or with a unit."""
    run, behind = match[0], match["behind"] or "元"
    has_unit = len(run) > 1 and run[-1] in "拾万亿"
    is_number = behind in "元倍" or has_unit or not _NO_WORD.isdisjoint(run)
    return run.translate(_USUAL) if is_number else run
