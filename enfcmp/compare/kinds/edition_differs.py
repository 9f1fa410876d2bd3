"""By the years that are printed, and by what the registry knows of replacements."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.editions import other_editions, successors
from enfcmp.compare.renumbered import in_two_editions, renumbered
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import Provision, RuleExample, Unit
from enfcmp.provisions_compared import printed


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    for title, before, after in other_editions(pair.from_, pair.to):
        yield Divergence(
            message=msg("{title}: {before} here, {after} there", title=title, before=before, after=after),
            items=pair.ids,
            ours=before,
            theirs=after,
        )
    for each in renumbered(pair.from_, pair.to):
        words = msg(
            "by its words the same article as {place} there: in another edition, or one number is wrong",
            place=_place(each.theirs),
        )
        yield Divergence(
            message=words,
            items=pair.ids,
            provision=each.ours,
            ours=each.our_text,
            theirs=each.their_text,
        )
    told = {(each.ours, each.theirs) for each in renumbered(pair.from_, pair.to)}
    for found in in_two_editions(pair.from_, pair.to, context.followed):
        if (found.ours, found.theirs) not in told:
            words = msg(
                "by the official texts the same article as {place} there, in another edition",
                place=_place(found.theirs),
            )
            yield Divergence(message=words, items=pair.ids, provision=found.ours)
    for change in successors(pair, context):
        yield Divergence(message=change.message, items=pair.ids, ours=change.before, theirs=change.after)


def _place(provision: Provision) -> str:
    unit = Unit(provision.article, provision.paragraph, provision.subparagraph, provision.inserted)
    return printed(unit)


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="warning",
    title=msg("Other edition"),
    summary=msg(
        "One side cites another edition, an article under its number in another edition, "
        "or the older instrument where the other cites its successor."
    ),
    reason=msg("An article may have another number or other words in another edition."),
    find=_find,
    examples=(
        RuleExample(
            msg("two editions"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, edition: （2018年修正）}]}",
            1,
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法（2010年通过）》}]}",
        ),
        RuleExample(
            msg("an article under two numbers"),
            "- {number: '1', name: 伪造票据, bases: [{instrument: 《甲法》, provisions: [{at: 第五条, "
            "text: 违反本法第三条规定，伪造、变造医疗费用票据的，处二千元罚款。}]}]}",
            1,
            other="- {number: '1', name: 伪造票据, bases: [{instrument: 《甲法》, provisions: [{at: 第七条, "
            "text: 违反本法第四条规定，伪造、变造医疗费用票据的，责令改正，处一万元罚款。}]}]}",
        ),
        RuleExample(
            msg("the same edition, said more fully"),
            "- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, edition: （2010年通过，2018年修正）}]}",
            other="- {number: '1', name: 医疗保险稽核, bases: [{instrument: 《甲法》, "
            "edition: （2018年12月29日修改）}]}",
        ),
        RuleExample(
            msg("an instrument and what is believed to replace it"),
            "- {number: '1', name: 对举报的奖励, bases: [{instrument: 《违法违规使用医疗保障基金举报奖励办法》}]}",
            1,
            other="- {number: '1', name: 对举报的奖励, bases: "
            "[{instrument: 《欺诈骗取医疗保障基金行为举报奖励暂行办法》}]}",
        ),
    ),
)
