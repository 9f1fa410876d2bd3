"""What rows of a list begin with: the number of an item, or the words of a note or a sum."""

from __future__ import annotations

import re

NOTE = re.compile(r"(?:备注|注|说明|填表说明|填报说明|合计|总计|共计|小计)[:：\s]?")
_NUMBER = re.compile(r"[§№#]?[（(]?[0-9一二三四五六七八九十百A-Za-z][0-9一二三四五六七八九十百A-Za-z.．、\-—_()（）]*")
_LABELLED = re.compile(r"[\u4e00-\u9fff（）()]{2,12}[:：]")


def is_number(words: str) -> bool:
    """Whether words without white space can be the number of an item: 3, 1-1, （二）, A001."""
    return _NUMBER.fullmatch(words) is not None


def is_labelled(words: str) -> bool:
    """Whether words without white space begin with what they are: 填表人：某某."""
    return _LABELLED.match(words) is not None
