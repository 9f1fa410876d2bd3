"""Every common provision that both quote."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.compare.divergences_of import of_quotations
from enfcmp.compare.pair_examples import quoting_both
from enfcmp.compare.quotation_differences import Outcome
from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.message import Message, msg
from enfcmp.model import Severity


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    for each in pair.common:
        if each.outcome and each.outcome.is_extent:
            is_in_doubt = each.outcome.is_disjoint and not each.is_as_enacted
            level: Severity | None = "warning" if is_in_doubt or _dropped(each.outcome) else None
            words = _said(each.outcome)
            if each.is_as_enacted and each.outcome.is_disjoint:
                words = msg("{words}; {agrees}", words=words, agrees=msg("both are words of the official text"))
            yield of_quotations(pair, each, words, level)


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


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    shown=Shown.WORDS,
    title=msg("Quoted at other length"),
    summary=msg(
        "One side quotes more of a provision, or another part of it; "
        "a warning where it is another part, or leaves a sanction out in silence."
    ),
    reason=msg("What is left out may be the part that matters."),
    find=_find,
    examples=(
        quoting_both(
            msg("a sentence more"), "骗取基金的，责令退回。情节严重的，解除协议。", "骗取基金的，责令退回。", 1
        ),
        quoting_both(
            msg("an ellipsis for what is left out"),
            "……情节严重的，解除协议。",
            "骗取基金的，责令退回。情节严重的，解除协议。",
            1,
        ),
        quoting_both(
            msg("a sanction left out in silence, as a warning"),
            "骗取基金的，责令退回；没有违法所得的，处一万元罚款；情节严重的，解除协议。",
            "骗取基金的，责令退回；情节严重的，解除协议。",
            1,
        ),
        quoting_both(msg("a dropped word is another kind's"), "骗取基金的，应当责令退回。", "骗取基金的，责令退回。"),
    ),
)
