"""Neighbouring characters of the name against those of all quotations together, and of the articles that are cited."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.cited_articles import cited_articles, quoted_words
from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.bags import character_pairs

_FEWEST_OF_A_NAME = 6  # a name of fewer pairs of characters says too little to be missed
_MOST_IN_COMMON = 2  # on six lists, every basis that fits its item has more


def _find(item: Item, context: CheckContext) -> Iterator[Problem]:
    quoted, name = quoted_words(item), character_pairs(item.name)
    if not quoted.strip() or len(name) < _FEWEST_OF_A_NAME or not _is_off(name, quoted):
        return
    articles = list(cited_articles(item, context))
    if any(not _is_off(name, article) for article in articles):
        return
    looked = (
        msg("looked at: what is quoted, and the whole of the articles cited, {count}", count=len(articles))
        if articles
        else msg("looked at: what is quoted only, no text of the law is at hand")
    )
    yield Problem(
        message=msg(
            "is this the right basis? What is quoted has hardly a word in common with the name ({looked})",
            looked=looked,
        ),
        fix=msg("cite the provision that this item rests on"),
        spot=Spot(item.number, "name"),
        printed=item.name,
    )


def _is_off(name: frozenset[str], text: str) -> bool:
    return len(name & character_pairs(text)) <= _MOST_IN_COMMON


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
            msg("the article that is cited speaks of it elsewhere"),
            "- {number: '1', name: 对药品价格进行监测和成本调查, bases: [{instrument: 《甲法》, provisions: ["
            "{at: 第一条, text: 有关部门应当依法履行职责。}]}]}",
            0,
            "# 甲法\n\n<!-- INFO END -->\n\n第一条 国家对药品价格进行监测，开展成本调查。有关部门应当依法履行职责。\n",
        ),
        RuleExample(
            msg("nothing is quoted"), "- {number: '1', name: 对药品价格进行监测, bases: [{instrument: 《甲法》}]}"
        ),
    ),
)
