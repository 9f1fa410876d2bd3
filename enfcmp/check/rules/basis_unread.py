"""Each stretch that no reading explains, labels and marks aside; each place that names no article."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import ItemList, RuleExample, Spot
from enfcmp.text.shortened import shortened

_FIX = msg("print the title in 《》 and the article behind it as 第…条, or accept it with a reason")


def _find(_items: ItemList, context: CheckContext) -> Iterator[Problem]:
    for each in context.unread:
        is_place = each.basis is not None
        message = (
            msg("`{at}` could not be read as a place and is not compared", at=each.words)
            if is_place
            else msg("`{words}` could not be read in the basis and is not compared", words=shortened(each.words))
        )
        field = "at" if is_place else "basis_text"
        spot = Spot(each.item, field, each.basis, each.provision)
        yield Problem(message=message, fix=_FIX, spot=spot, printed=each.words)


RULE = Rule(
    module=__name__,
    asks=Asks.LIST,
    severity="warning",
    title=msg("Basis not read"),
    summary=msg("Words of a basis could not be read: no instrument or no article is known to be cited there."),
    reason=msg("What is not read is compared with nothing: it would look as if nothing were wrong with it."),
    find=_find,
    examples=(
        RuleExample(
            msg("a wrong character in the number"),
            "- {number: '1', name: 甲, basis_text: 《甲法》笫六条：谎报的，处罚款。}",
            1,
        ),
        RuleExample(
            msg("a second basis without brackets"),
            "- {number: '1', name: 甲, basis_text: 《甲法》第六条；乙办法第四条}",
            1,
        ),
        RuleExample(
            msg("a chapter alone"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, provisions: [{at: 第三章}]}]}",
            1,
        ),
        RuleExample(
            msg("all is read"),
            "- {number: '1', name: 甲, basis_text: 处罚依据：公安部《甲法》（2019年修正）第二章第六条等规定}",
        ),
        RuleExample(msg("no basis is printed"), "- {number: '1', name: 甲, basis_text: 无}"),
        RuleExample(
            msg("a notice, which has no articles"),
            "- {number: '1', name: 甲, basis_text: 《某通知》第三点：每年检查一次。}",
        ),
    ),
)
