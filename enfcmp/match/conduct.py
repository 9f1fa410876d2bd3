"""The conduct an item is about, without the frame that its name puts around it."""

from __future__ import annotations

import re

from enfcmp.text.actions import ACTION_WORDS
from enfcmp.text.fold import joined, narrow
from enfcmp.text.remembered import remembered
from enfcmp.text.simplified import simplified

_ACTIONS = "|".join(each.word for each in ACTION_WORDS if each.frames)
_FRAME = re.compile(
    r"^(?:对于|关于|对)?(?P<conduct>.+?)(?:(?:的)?违法)?(?:的)?(?:行为)?(?:情况)?(?:进行|实施)?(?:的)?(?:行政)?"
    rf"(?:{_ACTIONS}|的)?$"
)
_UMBRELLA = re.compile(rf"等(?:违法|违规)?(?:的)?(?:行为|情形|情况|活动)(?:的)?(?:行政)?(?:{_ACTIONS})?$")
_SHORTEST = 4


@remembered(65536)  # names of two long lists, each asked three times and oftener
def conduct(name: str) -> str:
    """对…的处罚, 对…进行监督管理 → what stands between; the whole name where too little would be left."""
    name = simplified(narrow(joined(name)))
    match = _FRAME.match(name)
    inner = match["conduct"] if match else name
    return inner if len(inner) >= _SHORTEST else name


def is_umbrella(name: str) -> bool:
    """对…等行为的处罚: the heading of several conducts, of which it names some.

    >>> is_umbrella("对未经许可经营旅行社业务等违法行为的处罚")
    True
    """
    return bool(_UMBRELLA.search(simplified(narrow(joined(name)))))
