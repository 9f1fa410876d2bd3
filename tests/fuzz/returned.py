"""The workbook of a report on the lists that ship, filled in and damaged as it may come back."""

import io
from functools import cache

import openpyxl
from openpyxl.cell import MergedCell

from enfcmp import i18n
from enfcmp.finding_answers import STATES
from enfcmp.pipeline import Workspace
from enfcmp.report.files import ReportWish, report_bytes
from enfcmp.report.files.xlsx import write
from tests.fuzz.chance import Chance
from tests.fuzz.words import STRANGE

_HEAD, _NUMBER, _WHO, _UNTIL, _OPINION, _STATE, _CODE = 4, 2, 10, 11, 12, 13, 14  # a row and columns, from 1
_STATED = (*STATES, "认可", "待修改", "已修改", "to be fixed", "=1+1", "行", 7, True)
_ROWS = 12  # that are filled in


@cache
def _made() -> bytes:
    i18n.use("en")  # as every run, it leaves a language behind that the next one sets anew
    return report_bytes(write, Workspace().compare("datong", "changji").report, ReportWish(level="warning"))


def returned(chance: Chance) -> bytes:
    """Some rows answered, well or not; rows, columns and words that are gone or moved."""
    book = openpyxl.load_workbook(io.BytesIO(_made()))
    sheet = book.worksheets[1]
    is_sound = chance.falls(0.5)
    for _ in range(chance.below(_ROWS)):
        _fill(sheet, _HEAD + 1 + chance.below(sheet.max_row - _HEAD), chance, is_sound=is_sound)
    if not is_sound:
        chance.one_of((_without_rows, _without_column, _moved_codes, _strange))(sheet, chance)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(sheet, row, chance, *, is_sound):
    if not sheet.cell(row, _CODE).value:
        return
    sheet.cell(row, _STATE).value = chance.one_of(("认可", "待修改", "fixed") if is_sound else _STATED)
    sheet.cell(row, _OPINION).value = "照原文" if is_sound else chance.one_of((None, "照原文", *STRANGE[4:8]))
    sheet.cell(row, _WHO).value = chance.one_of((None, "张三", "李四"))
    sheet.cell(row, _UNTIL).value = chance.one_of((None, "年底", "2027-03-01"))


def _without_rows(sheet, chance):
    sheet.delete_rows(1 + chance.below(sheet.max_row), 1 + chance.below(sheet.max_row))


def _without_column(sheet, chance):
    sheet.delete_cols(1 + chance.below(_CODE), 1 + chance.below(2))


def _moved_codes(sheet, chance):
    """A column that was sorted without the others."""
    for row in range(_HEAD + 1, sheet.max_row):
        sheet.cell(row, _CODE).value = sheet.cell(row + 1 + chance.below(3), _CODE).value


def _strange(sheet, chance):
    for _ in range(5):
        cell = sheet.cell(1 + chance.below(sheet.max_row), chance.one_of((1, _NUMBER, _STATE, _CODE)))
        if not isinstance(cell, MergedCell):
            cell.value = "".join(char for char in chance.one_of(STRANGE) if char.isprintable())
