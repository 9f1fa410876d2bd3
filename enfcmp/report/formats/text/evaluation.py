"""`evaluate` as text: all sets in one table, how the levels of confidence did, then the wrong links set by set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import EvaluatedSet, EvaluatedTotal, Evaluation, Measured, Tally
from enfcmp.report.formats.text.sheet import TextSheet
from enfcmp.report.wording import CONFIDENCES

_LONGEST = 24  # characters of a name that are shown, unless -v asks for more
_WIDE_ENOUGH = 60  # columns of a terminal for a table of seven columns

EvaluationRow = tuple[str, EvaluatedSet | EvaluatedTotal]
"""What a row is called, and what was measured."""


def draw(evaluation: Evaluation, sheet: TextSheet) -> None:
    """What was found and how much of it is right; then what is false and what is lost."""
    sheet.line(_("Links that are found, against labelled links"), style="bold")
    sheet.line()
    rows: list[EvaluationRow] = [(PurePath(each.gold).stem, each) for each in evaluation.sets]
    if len(rows) > 1:
        rows.append((_("together"), evaluation.total))
    _draw_numbers(rows, sheet)
    sheet.heading(_("Right of all that are found, by confidence"))
    levels = [say(CONFIDENCES[level]) for level in evaluation.total.confidence]
    tallies = [[name, *map(_tally, each.confidence.values())] for name, each in rows]
    sheet.table([_("Set"), *levels], tallies, narrow=range(1, len(levels) + 1))
    for each in evaluation.sets:
        _draw_set(each, sheet)
    if any(each.false or each.lost for each in evaluation.sets):
        sheet.line()
        sheet.line(_("`enfcmp pairs --explain ITEM ITEM` says why two items are linked, or are not."))


def _draw_numbers(rows: Sequence[EvaluationRow], sheet: TextSheet) -> None:
    """One row a set; where a page has no room for so many columns, a line for each number."""
    head = [_("Labelled"), _("Found"), _("Right"), _("Precision"), _("Recall"), "F1"]
    if sheet.page.width >= _WIDE_ENOUGH:
        table = [[name, *_numbers(each)] for name, each in rows]
        sheet.table([_("Set"), *head], table, narrow=range(1, len(head) + 1))
        return
    for name, each in rows:
        sheet.line(name)
        for label, value in zip(head, _numbers(each), strict=True):
            sheet.line(say(msg("{label}: {value}", label=label, value=value)), indent=2)


def _numbers(measured: Measured) -> Iterator[str]:
    yield from map(str, (measured.links, measured.found, measured.correct))
    for value in (measured.precision, measured.recall, measured.f1):
        yield "–" if value is None else f"{value:.3f}"


def _tally(tally: Tally) -> str:
    return f"{tally.correct}/{tally.found}" if tally.found else "–"


def _draw_set(each: EvaluatedSet, sheet: TextSheet) -> None:
    message = msg(
        "{gold}: false {false}, lost {lost}", gold=each.gold, false=str(len(each.false)), lost=str(len(each.lost))
    )
    sheet.heading(say(message))
    if each.left_out:
        sheet.line(say(msg("Labelled doubtful, and left out: {count}", count=each.left_out)), indent=2)
    kinds = [(_("false"), pair) for pair in each.false] + [(_("lost"), pair) for pair in each.lost]
    if kinds:
        names = each.names.a, each.names.b
        rows = [
            [kind, *(_item(pair[side], names[side], is_whole=sheet.page.verbose) for side in (0, 1))]
            for kind, pair in kinds
        ]
        sheet.table([_("Link"), each.a, each.b], rows, narrow=(0,))


def _item(number: str, names: dict[str, str], *, is_whole: bool) -> str:
    name = names[number]
    return f"{number} {name if is_whole or len(name) <= _LONGEST else name[:_LONGEST] + '…'}"
