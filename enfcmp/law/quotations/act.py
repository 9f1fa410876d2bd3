"""The act that a quotation is about: what it forbids or commands, without what is the same everywhere."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.text.bags import characters
from enfcmp.text.fold import joined
from enfcmp.text.remembered import remembered

_SHORTEST = 8  # characters of an act: fewer tell nothing
_LONGEST = 2000  # of what is longer the beginning tells: an article has a few hundred, and each is held against others
_CLAUSE = re.compile(r"[，；。：,;:\n]")
_THREAT = re.compile("责令|罚款|没收|吊销|暂扣|给予|处分|警告|拘留|追究|赔偿|处罚")
_LEAD = re.compile(r"^(?:违反(?:本|前)[^，]*?规定|(?:有|具有)?下列.*|情节.*|构成犯罪.*|第.{1,8}条)")


class Act(NamedTuple):
    """The letters, digits and ideographs of an act, 2,000 at most; whether the quotation threatens who does it."""

    words: str
    threatens: bool


def act_of(text: str) -> Act | None:
    """What a text says but for references and threats, which other editions change; None where too little is left.

    >>> act_of("违反本条例第三条规定，伪造医疗费用票据的，由医疗保障行政部门责令改正，处一万元罚款。")
    Act(words='伪造医疗费用票据的', threatens=True)
    """
    clauses = [_said(clause) for clause in _CLAUSE.split(text)]
    words = "".join(clause.words for clause in clauses)
    return Act(words[:_LONGEST], any(clause.threatens for clause in clauses)) if len(words) >= _SHORTEST else None


@remembered(65536)  # those of two long lists, each in several quotations
def _said(clause: str) -> Act:
    """What a clause says, nothing where it is a threat."""
    solid = joined(clause)
    threatens = bool(_THREAT.search(solid))
    return Act("" if threatens else characters(_LEAD.sub("", solid)), threatens)
