"""The workbook of `report` as it comes back: what each row decides, without looking at the lists."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from enfcmp.finding_answers import ITEM_NUMBER, LISTS, STATE, STATES, coded_finding, named_lists
from enfcmp.i18n import _, in_every_language, say
from enfcmp.message import Message, msg
from enfcmp.pipeline.returned_workbook import FORMULA, ReturnedRow, ReturnedTable, ReturnedWorkbook
from enfcmp.rebase_proposals import CODE_GONE, DOES_IT, OPINION, ROW_CODE, UNTIL

StateName = Literal["accepted", "fix", "fixed", "open"]
_COLUMNS = (ITEM_NUMBER, OPINION, DOES_IT, UNTIL, ROW_CODE)
_MORE: dict[StateName, tuple[str, ...]] = {
    "accepted": ("同意", "接受", "已认可", "予以认可", "accept", "ok"),
    "fix": ("修改", "应修改", "需修改", "拟修改", "改", "fix"),
    "fixed": ("已改", "已改正", "改正", "done"),
    "open": ("", "待定", "待研究", "暂缓", "/", "-", "—"),
}
_SPACE, _ENDS = re.compile(r"\s"), "。.!,，"


class StatedRow(NamedTuple):
    """A row of a finding with its state, which is open where nothing is said."""

    finding: str | None
    state: StateName
    reason: str
    reviewer: str
    number: str
    row: ReturnedRow


class UnclearRow(NamedTuple):
    """A row that is not understood, and why."""

    row: ReturnedRow
    why: Message


def is_report(book: ReturnedWorkbook) -> bool:
    """Whether a sheet has states of findings."""
    return bool(_tables(book))


def stated_lists(book: ReturnedWorkbook) -> tuple[str, ...]:
    """The ids of both lists, where they are still said."""
    return next(filter(None, map(named_lists, book.beside(LISTS))), ())


def stated_rows(book: ReturnedWorkbook) -> list[StatedRow | UnclearRow]:
    """Every row with a code or a state."""
    rows = (row for table in _tables(book) for row in table.rows())
    return [_stated(row) for row in rows if row.texts.get(ROW_CODE) or row.texts.get(STATE)]


def _tables(book: ReturnedWorkbook) -> list[ReturnedTable]:
    return [table for table in book.tables(STATE, _COLUMNS) if ROW_CODE in table.columns]


def _stated(row: ReturnedRow) -> StatedRow | UnclearRow:
    state = _state(row.texts.get(STATE, ""))
    if state is None:
        words = _(", ").join(say(word) for word in STATES.values())
        return UnclearRow(row, msg("`{text}` is none of the states: {words}", text=row.texts[STATE], words=words))
    finding = coded_finding(row.texts.get(ROW_CODE, ""))
    if finding is None and state != "open":
        return UnclearRow(row, CODE_GONE)
    opinion, does_it, until, number = (row.texts.get(head, "") for head in (OPINION, DOES_IT, UNTIL, ITEM_NUMBER))
    if state != "open" and FORMULA in {opinion, does_it, until}:
        return UnclearRow(row, msg("a formula stands in this row; write what it works out"))
    day = say(msg("{label}: {value}", label=UNTIL, value=until)) if until and state != "open" else ""
    reason = _("; ").join(filter(None, (opinion.rstrip("。；;"), day)))
    if state == "accepted" and not opinion:
        return UnclearRow(row, msg("accepted without a reason; write it in the column {opinion}", opinion=OPINION))
    return StatedRow(finding, state, reason, does_it, number, row)


def _state(text: str) -> StateName | None:
    word = _SPACE.sub("", unicodedata.normalize("NFKC", text)).strip(_ENDS).lower()
    return next((state for state, words in _words().items() if word in words), None)


def _words() -> dict[StateName, set[str]]:
    """The words of each state in every language, as they are compared."""
    said = {state: {*more} for state, more in _MORE.items()}
    for state in said:
        said[state] |= {_SPACE.sub("", word) for word in in_every_language(STATES[state].template)}
    return said
