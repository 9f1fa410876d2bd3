"""What a person says of a finding in the workbook of a report: the heads, the words, and the code of a row."""

from __future__ import annotations

import re

from enfcmp.message import Message, msg
from enfcmp.model import Acceptance, ToDo
from enfcmp.rebase_proposals import short_code

STATE, LISTS, ITEM_NUMBER = msg("State"), msg("Lists compared"), msg("No.")
"""The column that decides; the words before the ids of both lists; the column that tells whose code it is."""
STATES = {
    "accepted": msg("accepted"),
    "fix": msg("to be fixed"),
    "fixed": msg("fixed"),
    "open": msg("open"),
}
"""What is offered in it, in this order."""
_CODE = re.compile(r"([0-9a-f]{12})-([0-9a-f]{6})")
_LIST_MARK = re.compile(r"[、,，\s]+")


def finding_code(fingerprint: str) -> str:
    """What a workbook keeps of a finding; its last digits tell whether somebody has changed the others."""
    return f"{fingerprint}-{short_code(f'finding {fingerprint}')}"


def coded_finding(code: str) -> str | None:
    """The fingerprint in a code; None where it is none, or was changed."""
    found = _CODE.fullmatch(code)
    return found[1] if found and finding_code(found[1]) == code else None


def named_lists(text: str) -> tuple[str, ...]:
    """The ids of the lists that a workbook is on."""
    return tuple(filter(None, _LIST_MARK.split(text)))


def said_decision(decision: Acceptance | ToDo) -> Message:
    """A decision in a line: the item, the rule, and what becomes of the finding."""
    state = STATES["accepted" if isinstance(decision, Acceptance) else "fix"]
    about = " ".join(filter(None, (decision.item, decision.rule)))
    return msg("{label}: {value}", label=about, value=state)


def item_numbers(items: tuple[str, ...]) -> str:
    """The numbers of items of one list, as the workbook has them."""
    return "、".join(item.partition(":")[2] for item in items)
