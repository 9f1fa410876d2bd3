"""What is said of one finding, wherever it stands in a report."""

from __future__ import annotations

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding
from enfcmp.report.document import Cell, Row
from enfcmp.report.one_fact import OneFact
from enfcmp.report.wording import SEVERITY_WORDS, document_place, kind_name, place, title


def said(fact: OneFact) -> str:
    """Where in the law, what, and how to fix it."""
    finding = fact.first
    words = say(finding.message)
    provision = finding.provision
    if provision is not None:
        where = title(provision.instrument) + (place(provision) if provision.article is not None else "")
        words = say(msg("{label}: {value}", label=where, value=words))
    return _("; ").join([words, *fact.fixes()])


def row(finding: Finding, texts: tuple[Cell, Cell], redline: Cell | None, types: tuple[str, ...] = ()) -> Row:
    """A finding as a row: the items, how grave, what kind, what is said, and the two texts it is about."""
    stands = filter(None, (*finding.items, document_place(finding)))
    level, kind = say(SEVERITY_WORDS[finding.severity]), kind_name(finding.rule)
    first = ("\n".join(stands), level, kind, said(OneFact((finding,))))
    return Row(
        cells=(*map(Cell.of, first), *texts),
        level=finding.severity,
        kind=finding.rule,
        types=types,
        items=finding.items,
        marks=((finding.items[0] if finding.items else "", finding.fingerprint),),
        redline=redline,
    )
