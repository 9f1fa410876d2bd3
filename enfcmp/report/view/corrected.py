"""What is to be corrected before publication, as the first page tells it."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Finding, Report
from enfcmp.report.correcting import Correction
from enfcmp.report.document import Cell, Row, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.one_fact import OneFact
from enfcmp.report.view.said import said, where
from enfcmp.report.wording import kind_name

_FIRST = 8  # what the first page has room for; all of them stand in their sections
_LONG = 60  # characters of a finding there


def to_correct(report: Report, found: list[Correction], names: ItemNames) -> Iterator[Section]:
    """What our list has to see to, where one of them is ours; else what either has to."""
    own = report.our_side
    ours = [each for each in found if own is None or each.is_of(own)]
    theirs = len(found) - len(ours)
    rows = tuple(Row(cells=tuple(map(Cell.of, _texts(each, names))), level="error") for each in ours[:_FIRST])
    text = [] if ours else [_("No error was found.")]
    if len(ours) > _FIRST:
        text.append(say(msg("The first {count} of {all}; all of them stand below.", count=_FIRST, all=len(ours))))
    if theirs and own is not None:
        text.append(say(msg("{count} more are {list}'s to correct.", count=theirs, list=names.lists[1 - own])))
    head = _("Item"), _("Kind"), _("What is to be corrected")
    yield Section(
        id="first",
        title=say(msg("To be corrected or explained: {count}", count=len(ours))),
        text=tuple(text),
        table=Table(head=head, rows=rows, widths=(6, 6, 23)) if rows else None,
    )


def _texts(each: Correction, names: ItemNames) -> tuple[str, str, str]:
    return _items(each, names), kind_name(each.fact.first.rule), _what(each, names)


def _items(each: Correction, names: ItemNames) -> str:
    """Those of the list that has to correct it; both where that is open."""
    if len(each.sides) == 1:
        side = each.sides[0]
        return names.items(dict.fromkeys(_of_side(finding, side) for finding in each.fact.findings), side)
    if all(len(one.items) == 1 for one in each.fact.findings):
        return names.items(each.fact.items)
    return "\n".join(dict.fromkeys(line for one in each.fact.findings for line in names.lines(one.items).split("\n")))


def _of_side(finding: Finding, side: int) -> str:
    """The item of a finding, or of its pair the one of the side."""
    return finding.items[side] if len(finding.items) > side > 0 else next(iter(finding.items), "")


def _what(each: Correction, names: ItemNames) -> str:
    """One word as it is to be changed, else what is found, cut where it is long."""
    if each.is_word:
        change = msg("“{printed}” has to be “{right}”", printed=each.printed, right=each.right)
        if not each.printed:
            change = msg("“{right}” is lacking", right=each.right)
        elif not each.right:
            change = msg("“{printed}” is too much", printed=each.printed)
        change = msg("{change} (one word)", change=change)
        return say(msg("{label}: {value}", label=where(each.fact.first), value=change))
    words = said(OneFact((each.fact.first,)), names)
    return words if len(words) <= _LONG else f"{words[:_LONG]}…"
