"""Formats of cells and of words in them, each made once a workbook."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from enfcmp.office.workbooks import FONT
from enfcmp.report.office import COLOURS

_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_FILLS = {"error": "#FBE3E3", "warning": "#FFF0CC", "info": "#E4EDF8"}
_LOOKS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 14, "text_wrap": True, "valign": "vcenter"},
    "part": {"bold": True, "font_size": 12, "text_wrap": True, "valign": "vcenter"},
    "step": {"bold": True, "text_wrap": True, "valign": "vcenter"},
    "text": {"text_wrap": True, "valign": "top"},
    "head": {**_CELL, "bold": True, "bg_color": "#DDE6F0", "valign": "vcenter"},
    "label": {**_CELL, "bold": True, "bg_color": "#EDEDED"},
    "cell": _CELL,
    "code": {**_CELL, "font_size": 8, "font_color": "#7F7F7F"},
    "day": {**_CELL, "num_format": "yyyy-mm-dd"},
    "number": {**_CELL, "align": "right", "num_format": "0"},
    "turned": {**_CELL, "bg_color": "#DDE6F0", "rotation": 90, "text_wrap": False, "align": "center"},
    "sign": {**_CELL, "align": "center", "text_wrap": False},
    "other": {**_CELL, "align": "center", "text_wrap": False, "bold": True, "bg_color": "#FBE3E3"},
    "unsure": {**_CELL, "align": "center", "text_wrap": False, "bold": True, "bg_color": "#FFF0CC"},
    "absent": {**_CELL, "align": "center", "text_wrap": False, "bg_color": "#EDEDED"},
    "beside": {"text_wrap": False},
    "plain": {},
    "gap": {"font_color": "#7F7F7F"},
    "del": {"font_color": "#C00000", "underline": 1},
    "ins": {"font_color": "#00612E", "underline": 2},
    "struck": {"font_color": "#C00000", "font_strikeout": True},
    "bold": {"font_color": "#00612E", "bold": True, "underline": 1},
    **{
        level: {**_CELL, "bold": True, "font_color": f"#{colour}", "bg_color": _FILLS[level]}
        for level, colour in COLOURS.items()
    },
}
_WHOLE = ("gap", "del", "ins", "struck", "bold")


class Tints:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book

    def __getitem__(self, name: str) -> Format:
        """The format of this name."""
        return self._all[name]

    def whole(self, mark: str) -> Format:
        """The format of a cell that is marked as a whole."""
        return self._all[f"whole {mark}"]

    def as_text(self, look: Format) -> Format:
        """The format for a cell that goes on to be text where somebody edits it, though it reads like a formula."""
        return self._quoted[look]

    @cached_property
    def _quoted(self) -> dict[Format, Format]:
        return {
            each: self._book.add_format({**FONT, **look, "quote_prefix": True})
            for each, look in zip(self._all.values(), self._looks.values(), strict=True)
        }

    @cached_property
    def _looks(self) -> dict[str, dict[str, Any]]:
        return {**_LOOKS, **{f"whole {mark}": {**_CELL, **_LOOKS[mark]} for mark in _WHOLE}}

    @cached_property
    def _all(self) -> dict[str, Format]:
        return {name: self._book.add_format({**FONT, **look}) for name, look in self._looks.items()}
