"""Action types (事项类型), and the words by which a name says its own: 对…的处罚, 医疗保险稽核, 动物诊疗许可证核发.

Lists cut the types finer or coarser, and some have no such column; then the end of the name is all there is.
"""

from __future__ import annotations

from typing import NamedTuple

from enfcmp.model import ActionType
from enfcmp.text.fold import joined
from enfcmp.text.simplified import simplified


class ActionWord(NamedTuple):
    """A word for what a bureau does, and the types that an item of such a name may have, the broadest first.

    `frames`: it only makes an item of a conduct, as in 对…的处罚, and says nothing of who does what; 稽核 does.
    `decides`: such an item has no other type. 确认 of who is entitled is part of 行政给付 too, and 审批 of anything.
    """

    word: str
    types: tuple[ActionType, ...]
    frames: bool = False
    decides: bool = True


_INSPECTION: tuple[ActionType, ...] = ("行政检查", "行政监督")
_MEASURE: tuple[ActionType, ...] = ("行政强制", "行政强制措施")
ACTION_WORDS = (  # of those that end a name the first counts
    ActionWord("监督管理", _INSPECTION, frames=True),
    ActionWord("处罚", ("行政处罚",), frames=True),
    ActionWord("检查", _INSPECTION, frames=True),
    ActionWord("稽核", _INSPECTION),
    ActionWord("稽查", _INSPECTION, frames=True),
    ActionWord("监督", _INSPECTION, frames=True),
    ActionWord("监察", _INSPECTION, frames=True),
    ActionWord("监督检查", _INSPECTION, frames=True),
    ActionWord("监督监察", _INSPECTION, frames=True),
    ActionWord("强制", ("行政强制", "行政强制措施", "行政强制执行"), frames=True),
    ActionWord("查封", _MEASURE),
    ActionWord("扣押", _MEASURE),
    ActionWord("封存", _MEASURE),
    ActionWord("奖励", ("行政奖励",), frames=True),
    ActionWord("表彰", ("行政奖励",)),
    ActionWord("给付", ("行政给付",), frames=True),
    ActionWord("确认", ("行政确认",), frames=True, decides=False),
    ActionWord("许可", ("行政许可",)),
    ActionWord("审批", ("行政许可",), decides=False),
    ActionWord("核发", ("行政许可",), decides=False),
    ActionWord("备案", ("行政备案",), decides=False),
)
OPEN_TYPES = frozenset({"其他行政权力", "其他行政职权", "其他"})  # what stands under these may be anything
_BROADER = {"行政强制措施": "行政强制", "行政强制执行": "行政强制", "行政监督": "行政检查"}
_BREACHES = ("拒", "未", "不", "擅自", "违规", "违反")
_BEHIND_A_BREACH = ("的", "进行", "实施", "予以", "给予")


def broadest_type(of: str) -> str | None:
    """The type as the lists that cut them coarsest have it; None for one that may be anything."""
    return None if of in OPEN_TYPES else _BROADER.get(of, of)


def last_action(name: str) -> ActionWord | None:
    """The word for an action that a name ends with."""
    name = _plain(name)
    return next((each for each in ACTION_WORDS if name.endswith(each.word)), None)


def tells_breach(name: str) -> bool:
    """Whether a name says that somebody did not do what he had to, or did what he must not: 对拒不配合检查."""
    return any(word in _plain(name) for word in _BREACHES)


def type_said(name: str) -> ActionType | None:
    """The broadest type that the end of a name says; None where it says what was refused or left undone, 未依法备案."""
    action = last_action(name)
    if action is None:
        return None
    conduct = _plain(name).removesuffix(action.word).removesuffix("行政")
    is_punished = "行政处罚" in action.types
    is_what_was_not_done = tells_breach(conduct) and not conduct.endswith(_BEHIND_A_BREACH)
    return None if is_what_was_not_done and not is_punished else action.types[0]


def _plain(name: str) -> str:
    return simplified(joined(name)).rstrip("。；;）)")
