"""Two names of one matter: whether they part in who and what, or only in how it is put."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.text.actions import ACTION_WORDS
from enfcmp.text.form import fold
from enfcmp.text.remembered import remembered
from enfcmp.text.stretches import stretches
from enfcmp.text.words import words

_ACTIONS = {each.word: each.types[0] for each in ACTION_WORDS if each.frames}
# What joins, and what frames a conduct as an item: it says nothing of who does what to what.
_FUNCTION = frozenset("的地得对于等和与及或并且在中其所之为以由被将把个各该有是而因了").union(
    re.findall(
        r"\w+",
        "中华人民共和国 对于 关于 以及 或者 进行 实施 加强 开展 予以 给予 依法 行为 违法 违法行为 情况 情形 行政 "
        "活动 工作 事项 有关 相关 管理 行政处罚",
    ),
    _ACTIONS,
)
_NEGATIONS = frozenset("不未无没非")


class Parted(NamedTuple):
    """Words as printed that only one of two names has; none on either side where only the wording differs."""

    only_from: tuple[str, ...]
    only_to: tuple[str, ...]

    @property
    def has_content(self) -> bool:
        """Whether one says something of who or what that the other does not."""
        return bool(self.only_from or self.only_to)


def compare_names(before: str, after: str) -> Parted | None:
    """Where two names part; None where they differ in form at most.

    >>> compare_names("对个人骗取基金的处罚", "对骗取基金的行政处罚")
    Parted(only_from=('个人',), only_to=())
    """
    parted = [each for each in stretches(_framed(before), _framed(after)) if not each.same]
    if not parted:
        return None
    is_same_action = _actions(before, after)
    told = [(each.from_, each.to) for each in parted if not (is_same_action and _is_one_negation(each.from_, each.to))]
    return Parted(
        tuple(one for one, other in told if _has_content(one, after) or (one and not _actions(one, other))),
        tuple(other for one, other in told if _has_content(other, before) or (other and not _actions(one, other))),
    )


def _framed(name: str) -> str:
    """The name without a 的 at its end, which says nothing."""
    return name.rstrip("。；; ").removesuffix("的")


def _has_content(stretch: str, other: str) -> bool:
    """Whether a stretch says something which the other name says nowhere."""
    other = fold(other).text
    return any(word not in other for word in _content(stretch)) or any(map(str.isdecimal, fold(stretch).text))


@remembered(8192)  # the names of two lists part in the same few words
def _content(stretch: str) -> tuple[str, ...]:
    return tuple(word for word in words(fold(stretch).text) if word not in _FUNCTION)


def _is_one_negation(one: str, other: str) -> bool:
    """不按 and 未按."""
    ours, theirs = ("".join("不" if char in _NEGATIONS else char for char in text) for text in (one, other))
    return ours == theirs


def _actions(one: str, other: str) -> bool:
    """Whether two texts name no other kind of action: one that is not named is none."""
    ours, theirs = ({of for word, of in _ACTIONS.items() if word in text} for text in (one, other))
    return not ours or not theirs or ours == theirs
