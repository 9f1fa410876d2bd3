"""Only the end of the name counts."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.base import Context
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.fold import joined

# What the last word of a name says of the action; the first that fits counts.
_SAID = (
    ("监督管理", ("行政检查", "行政监督")),
    ("处罚", ("行政处罚",)),
    ("检查", ("行政检查", "行政监督")),
    ("稽核", ("行政检查", "行政监督")),
    ("监督", ("行政检查", "行政监督")),
    ("监察", ("行政检查", "行政监督")),
    ("奖励", ("行政奖励",)),
    ("给付", ("行政给付",)),
    ("查封", ("行政强制", "行政强制措施")),
    ("扣押", ("行政强制", "行政强制措施")),
    ("封存", ("行政强制", "行政强制措施")),
    ("许可", ("行政许可",)),
)
_BREACHES = ("拒", "未", "不", "擅自", "违规", "违反")
_OPEN = ("其他行政权力", "其他行政职权", "其他")


def _find(item: Item, _context: Context) -> Iterator[Problem]:
    name = joined(item.name).rstrip("。；;）)")
    word, types = next(((word, types) for word, types in _SAID if name.endswith(word)), ("", ()))
    if item.type == "行政处罚" and any(mark in name for mark in _BREACHES):
        return  # 对拒不配合检查: the last word is what was refused
    if types and item.type and item.type not in (*types, *_OPEN):
        yield Problem(
            message=msg("the type is {type}, the name says {word}", type=item.type, word=word),
            mend=msg("mend the type ({type}?) or the name", type=types[0]),
            spot=Spot(item.number, "type"),
            expected=types[0],
            printed=item.type,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Type against name"),
    summary=msg("The action type and the name say different things."),
    reason=msg(
        "Which procedure binds the bureau follows from the type; "
        "a penalty that is called supervision misleads both sides."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("a penalty called supervision"),
            "- {number: '1', name: 对投标人违法行为进行监督管理, type: 行政处罚, bases: []}",
            1,
        ),
        RuleExample(msg("a penalty"), "- {number: '1', name: 对投标人违法行为的处罚, type: 行政处罚, bases: []}"),
        RuleExample(
            msg("a name that says nothing of the type"),
            "- {number: '1', name: 未按规定备案, type: 行政处罚, bases: []}",
        ),
        RuleExample(
            msg("a penalty for refusing one"), "- {number: '1', name: 对拒不配合检查, type: 行政处罚, bases: []}"
        ),
        RuleExample(msg("no type"), "- {number: '1', name: 对医疗救助的监督检查, bases: []}"),
    ),
)
