"""Neighbouring characters of the name against those of all quotations together."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.bags import character_pairs

_FEWEST_OF_A_NAME = 6  # a name of fewer pairs of characters says too little to be missed
_MOST_IN_COMMON = 2  # on six lists, every basis that fits its item has more


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    quoted = "\n".join(citation.text or "" for basis in item.bases for citation in basis.provisions)
    name = character_pairs(item.name)
    if quoted.strip() and len(name) >= _FEWEST_OF_A_NAME and len(name & character_pairs(quoted)) <= _MOST_IN_COMMON:
        yield Problem(
            message=msg("what is quoted has hardly a word in common with the name"),
            fix=msg("cite the provision that this item rests on"),
            spot=Spot(item.number, "name"),
            printed=item.name,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="warning",
    title=msg("Basis off the matter"),
    summary=msg("What an item quotes has hardly a word in common with its name."),
    reason=msg("The basis of another item was copied into this one, or the item rests on nothing."),
    find=_find,
    examples=(
        RuleExample(
            msg("price monitoring that quotes a penalty for bidders"),
            "- {number: '1', name: 对药品价格进行监测和成本调查, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 投标人以欺诈、串通投标等方式竞标的，责令改正，没收违法所得。}]}]}",
            1,
        ),
        RuleExample(
            msg("what fits"),
            "- {number: '1', name: 对医疗救助的监督检查, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 县级以上人民政府应当加强对社会救助工作的监督检查。}]}]}",
        ),
        RuleExample(
            msg("nothing is quoted"), "- {number: '1', name: 对药品价格进行监测, bases: [{instrument: 《甲法》}]}"
        ),
    ),
)
