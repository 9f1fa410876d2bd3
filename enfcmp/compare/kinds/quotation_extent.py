"""quotation-extent."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.base import Context, Divergence, Pair, kinds
from enfcmp.compare.words import Outcome
from enfcmp.law.sanctions.read import read_sanctions
from enfcmp.message import Message, msg
from enfcmp.model import RuleExample


@kinds.add("quotation_extent")
class QuotationExtent:
    """One quotes more of a provision than the other, or another part of it."""

    id = "quotation-extent"
    severity = "info"
    sort = "pair"
    needs_texts = False
    title = msg("Quoted at other length")
    summary = msg(
        "One side quotes more of a provision, or another part of it; "
        "a warning where it is another part, or leaves a sanction out in silence."
    )
    reason = msg("What is left out may be the part that matters.")
    examples = (
        RuleExample(
            msg("a sentence more"),
            "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回。情节严重的，解除协议。}]}]}",
            1,
            other="- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回。}]}]}",
        ),
        RuleExample(
            msg("an ellipsis for what is left out"),
            "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: ……情节严重的，解除协议。}]}]}",
            1,
            other="- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回。情节严重的，解除协议。}]}]}",
        ),
        RuleExample(
            msg("a sanction left out in silence, as a warning"),
            "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回；没有违法所得的，处一万元罚款；情节严重的，解除协议。}]}]}",
            1,
            other="- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回；情节严重的，解除协议。}]}]}",
        ),
        RuleExample(
            msg("a dropped word is another kind's"),
            "- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，应当责令退回。}]}]}",
            other="- {number: '1', name: 骗取基金, bases: [{instrument: 《甲法》, provisions: "
            "[{at: 第一条, text: 骗取基金的，责令退回。}]}]}",
        ),
    )

    def compare(self, thing: Pair, context: Context) -> Iterator[Divergence]:
        """Every common provision that both quote."""
        for each in thing.common:
            if each.outcome and each.outcome.is_extent:
                yield Divergence(
                    message=_said(each.outcome),
                    items=thing.ids,
                    provision=each.provision,
                    before=each.outcome.before,
                    after=each.outcome.after,
                    severity="warning" if each.outcome.is_disjoint or _dropped(each.outcome) else None,
                )


def _said(outcome: Outcome) -> Message:
    if outcome.is_disjoint:
        return msg("another part of it is quoted")
    counts = [sum(map(len, texts)) for texts in (outcome.only_from, outcome.only_to)]
    if not counts[1]:
        words = msg("{count} characters more are quoted here", count=counts[0])
    elif not counts[0]:
        words = msg("{count} characters more are quoted there", count=counts[1])
    else:
        words = msg("{here} characters more are quoted here, {there} there", here=counts[0], there=counts[1])
    dropped = "、".join(_dropped(outcome))
    return msg("{words}; left out in silence: {sanctions}", words=words, sanctions=dropped) if dropped else words


def _dropped(outcome: Outcome) -> list[str]:
    """The sanctions of what is left out between words that both quote, without ……."""
    return [text[each.start : each.end] for text in outcome.silent for each in read_sanctions(text)]
