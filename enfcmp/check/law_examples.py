"""A small law, and lists of one item that quote it: the examples of the rules on quotations."""

from __future__ import annotations

from enfcmp.message import Message
from enfcmp.model import RuleExample

LAW = (
    "# 甲法\n\n<!-- INFO END -->\n\n"
    "第一条 侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。\n\n"
    "第二条 用人单位应当办理登记。登记事项变更的，应当办理变更登记。\n\n登记不收取费用，任何单位不得收费。\n\n"
    "第三条 变更登记免收费用。但是，补发证件的除外。\n\n"
    "第四条 有下列行为之一的，责令改正：\n\n（一）伪造证件的；\n\n（二）隐瞒收入的。\n"
)


def quoting(title: Message, at: str, text: str, findings: int) -> RuleExample:
    """An item that quotes `text` as what `LAW` says at `at`."""
    provision = f"{{at: {at}, text: {text}}}"
    items = f"- {{number: '1', name: 甲, bases: [{{instrument: 《甲法》, provisions: [{provision}]}}]}}"
    return RuleExample(title, items, findings, LAW)
