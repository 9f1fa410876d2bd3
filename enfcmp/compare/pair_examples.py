"""Two lists of one item each, beside each other: the examples of the kinds of divergence."""

from __future__ import annotations

from enfcmp.message import Message
from enfcmp.model import RuleExample


def named(title: Message, ours: str, theirs: str, findings: int = 0) -> RuleExample:
    """Two items that are called `ours` and `theirs`, and rest on nothing."""
    one, other = (f"- {{number: '1', name: {name}}}" for name in (ours, theirs))
    return RuleExample(title, one, findings, other=other)


def quoting_both(title: Message, ours: str, theirs: str, findings: int = 0) -> RuleExample:
    """Two items of one name that quote `ours` and `theirs` as what article 1 of one law says."""
    one, other = (
        "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
        f"[{{at: 第一条, text: {text}}}]}}]}}"
        for text in (ours, theirs)
    )
    return RuleExample(title, one, findings, other=other)


def resting(title: Message, name: str, ours: str, theirs: str, findings: int = 0) -> RuleExample:
    """Two items of one name, whose cells of bases are `ours` and `theirs`."""
    one, other = (f"- {{number: '1', name: {name}, basis_text: {cell}}}" for cell in (ours, theirs))
    return RuleExample(title, one, findings, other=other)
