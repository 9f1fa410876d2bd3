"""What is said of one finding, wherever it stands in a report."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding
from enfcmp.report.document import Cell, Row
from enfcmp.report.item_names import ItemNames
from enfcmp.report.one_fact import OneFact
from enfcmp.report.wording import SEVERITY_WORDS, by_instrument, document_place, kind_name, place, title


def said(fact: OneFact, names: ItemNames) -> str:
    """Where in the law, what, and how to fix it."""
    finding = fact.first
    words = names.said(finding.message)
    if fact.places and finding.provision and finding.provision.article is None:
        return _("; ").join([words, *fact.fixes(names), *_places(fact, names)])
    if finding.provision is not None:
        words = say(msg("{label}: {value}", label=where(finding), value=words))
    return _("; ").join([words, *fact.fixes(names)])


def _places(fact: OneFact, names: ItemNames) -> Iterator[str]:
    """The articles of each item."""
    for item, provisions in fact.places.items():
        yield say(msg("{label}: {value}", label=names.number(item), value=_(", ").join(by_instrument(provisions))))


def where(finding: Finding) -> str:
    """The place in the law that a finding is about; nothing where it is about none."""
    at = finding.provision
    if at is None or at.article is None:
        return "" if at is None else title(at.instrument)
    return say(msg("{title} {places}", title=title(at.instrument), places=place(at)))


def facts_row(
    fact: OneFact, names: ItemNames, texts: tuple[Cell, Cell], redline: Cell | None, types: tuple[str, ...] = ()
) -> Row:
    """A fact as a row: the items, how grave, what kind, what is said, and the two texts it is about.

    A person may accept all of its findings at once.
    """
    first = fact.first
    kind = kind_name(first.rule)
    words = _stands(fact, names), say(SEVERITY_WORDS[first.severity]), kind, said(fact, names)
    return Row(
        cells=(*map(Cell.of, words), *texts),
        level=first.severity,
        kind=first.rule,
        types=types,
        items=fact.items,
        marks=tuple((each.items[0] if each.items else "", each.fingerprint) for each in fact.findings),
        redline=redline,
    )


def _stands(fact: OneFact, names: ItemNames) -> str:
    """The items, those of one list together; a pair has a line for either, and so has each of several pairs."""
    if len(fact.findings) > 1 and all(len(each.items) == 1 for each in fact.findings):
        return names.items(fact.items)
    lines = (line for each in fact.findings for line in (names.lines(each.items), document_place(each)))
    return "\n".join(dict.fromkeys(filter(None, lines)))
