"""Only the end of the name counts."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.cited_articles import cited_articles, quoted_words
from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.message import Message, msg
from enfcmp.model import Item, RuleExample, Spot
from enfcmp.text.actions import OPEN_TYPES, last_action, tells_breach

_LONGEST = 12  # characters of a sanction that are named


def _find(item: Item, context: CheckContext) -> Iterator[Problem]:
    said = last_action(item.name)
    if said is None or not said.decides or item.type is None or item.type in {*said.types, *OPEN_TYPES}:
        return
    if item.type != "行政处罚" or not tells_breach(item.name):  # 对拒不配合检查: the last word is what was refused
        yield Problem(
            message=msg(
                "the type is {type}, the name says {word}: which is meant? {looked}",
                type=item.type,
                word=said.word,
                looked=_looked(item, context),
            ),
            fix=msg("fix the type ({type}?) or the name", type=said.types[0]),
            spot=Spot(item.number, "type"),
            expected=said.types[0],
            printed=item.type,
        )


def _looked(item: Item, context: CheckContext) -> Message:
    """What the basis says of it: whether it sets sanctions."""
    articles = list(cited_articles(item, context))
    found = [text[each.start : each.end] for text in articles or [quoted_words(item)] for each in read_sanctions(text)]
    words = "、".join(dict.fromkeys(each for each in found if len(each) <= _LONGEST))
    if words and articles:
        return msg("The articles cited set: {sanctions}", sanctions=words)
    if words:
        return msg("What is quoted sets: {sanctions}", sanctions=words)
    return msg("No sanction is set in the articles cited") if articles else msg("No sanction is set in what is quoted")


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
