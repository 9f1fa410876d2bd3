"""Whether a newer text still does what an item is: an inspection whose basis no longer inspects is another matter."""

from __future__ import annotations

import re

from enfcmp.law.concordance.grants import COERCION
from enfcmp.law.concordance.letters import is_of_sanctions
from enfcmp.text.actions import broadest_type

_WORDS = {
    "行政检查": re.compile(r"监督|检查|稽核|稽查|核查|抽查|监控|监测"),
    "行政奖励": re.compile(r"奖励|表彰"),
    "行政强制": COERCION,
}


def keeps_action(type_: str | None, old: str, new: str) -> bool:
    """Whether the new text has the action of an item's type, where the old one tells it."""
    of = broadest_type(type_ or "")
    if of == "行政处罚":
        return is_of_sanctions(new) or not is_of_sanctions(old)
    words = _WORDS.get(of or "")
    return words is None or bool(words.search(new)) or not words.search(old)
