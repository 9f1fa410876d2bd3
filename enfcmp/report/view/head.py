"""What was compared: a few lines under the title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckReport, ListHead, Report
from enfcmp.report.view.accepted import decided_in_short
from enfcmp.report.wording import jurisdiction


def facts(report: Report) -> Iterator[tuple[str, str]]:
    """Whose lists, held against the law of which day and against which texts, and what persons have decided."""
    yield from two_lists_facts(report.lists)
    day, texts = report.as_of.isoformat(), said_of_texts(report.check)
    yield _("Held against"), say(msg("the law as of {day}; {texts}", day=day, texts=texts))
    yield _("Decided by persons"), decided_in_short(report)
    if report.made:
        yield _("Made at"), f"{report.made:%Y-%m-%d %H:%M}"


def two_lists_facts(lists: tuple[ListHead, ListHead]) -> Iterator[tuple[str, str]]:
    """Whose lists are compared."""
    for label, head in zip((_("List A"), _("List B")), lists, strict=True):
        yield label, named_list(head)


def said_of_texts(checks: Sequence[CheckReport]) -> str:
    """How many of the quotations were held against the law as enacted: silence would read as all of them."""
    quotations, compared = (sum(side.checked.get(name, 0) for side in checks) for name in ("quotations", "compared"))
    if not compared:
        return _("none at hand: no quotation was held against the law as enacted")
    return say(
        msg(
            "{compared} of {quotations} quotations were held against the law as enacted",
            compared=compared,
            quotations=quotations,
        )
    )


def named_list(head: ListHead) -> str:
    """Whose list it is, what it is called, and how many items it has."""
    place = say(msg("{one} ({other})", one=head.bureau, other=jurisdiction(head.jurisdiction)))
    return say(msg("{place}: {title}, {count} items", place=place, title=head.title, count=head.items))
