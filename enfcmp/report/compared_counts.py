"""What `diff` compared, in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import Divergences
from enfcmp.report.item_names import BY_ID, ItemIds
from enfcmp.report.level_words import level_words


def side_names(found: Divergences) -> tuple[str, str]:
    """What the sides are called: two versions of one list have one id."""
    if found.from_ != found.to:
        return found.from_, found.to
    return say(msg("{list} (1)", list=found.from_)), say(msg("{list} (2)", list=found.to))


def told_counts(found: Divergences, called: ItemIds = BY_ID) -> Iterator[str]:
    """What was compared and found equal, and what could not be compared."""
    one, other = called.lists or side_names(found)
    counts = found.compared
    yield say(
        msg(
            "Pairs compared: {pairs}. Names: {names}, equal {equal}, form only {form}. "
            "Provisions that both cite: {provisions}.",
            pairs=counts.pairs,
            names=counts.names,
            equal=counts.names_equal,
            form=counts.names_form,
            provisions=counts.provisions,
        )
    )
    yield say(
        msg(
            "Quotations compared: {quotations}, equal {equal}, form only {form}, differing {differing}; "
            "with official text: {official}.",
            quotations=counts.quotations,
            equal=counts.equal,
            form=counts.form,
            differing=counts.differing,
            official=counts.official,
        )
    )
    if found.accepted:
        yield say(msg("Accepted by persons, and not among these: {count}.", count=len(found.accepted)))
    yield say(
        msg(
            "Without a counterpart, so not compared: {from_list} {here}, {to_list} {there} (enfcmp missing).",
            from_list=one,
            here=counts.unlinked_from,
            to_list=other,
            there=counts.unlinked_to,
        )
    )
    if counts.unread:
        yield say(msg("Without a provision that could be compared: {ids}.", ids=called.items(counts.unread)))
    yield from level_words(found)
