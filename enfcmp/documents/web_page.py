"""The lines and tables of a web page as a browser lays them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.archive import local
from enfcmp.documents.flow import FlowBlock, FlowCell, FlowLine, FlowRow, FlowTable
from enfcmp.model import LooseKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt"}
    | {"fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"}
    | {"nav", "ol", "p", "pre", "section", "td", "th", "tr", "ul"}
)
_UNSEEN = {"head", "style", "noscript", "template", "title", "select", "textarea", "link", "meta"}
_GROUPS = {"thead", "tbody", "tfoot"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TABLE_IN_SCRIPT = re.compile(r"<t[rd]\b", re.IGNORECASE)
_CJK = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BREAK = re.compile(rf"(?<={_CJK})[ \t\f]*\n[ \t\n\f]*(?={_CJK})")
_BLANKS = re.compile(r"[ \t\n\f]+")
_DIGITS = re.compile(r"\s*(\d{1,6})")
_MOST_COLUMNS, _MOST_ROWS = 1000, 65_534  # as browsers have it


def web_blocks(element: Element) -> list[FlowBlock]:
    """What stands in an element."""
    lines = _Lines()
    lines.take(element, is_hidden=False)
    lines.end()
    return lines.blocks


class _Lines:
    """Gathers words until a block or a break ends their line."""

    def __init__(self) -> None:
        self.blocks: list[FlowBlock] = []
        self._words: dict[LooseKind, list[str]] = {"text": [], "hidden": []}

    def take(self, element: Element, *, is_hidden: bool) -> None:
        self.add(element.text, is_hidden=is_hidden)
        for child in element:
            self.take_child(child, is_hidden=is_hidden or is_unseen(child))
            self.add(child.tail, is_hidden=is_hidden)

    def end(self) -> None:
        for kind, words in self._words.items():
            text = _BLANKS.sub(" ", _BREAK.sub("", "".join(words))).strip(" ")
            if text:
                self.blocks.append(FlowLine(text, kind))
            words.clear()

    def add(self, text: str | None, *, is_hidden: bool) -> None:
        self._words["hidden" if is_hidden else "text"].append(text or "")

    def take_child(self, child: Element, *, is_hidden: bool) -> None:
        name = local(child)
        if name == "script":
            self._script("".join(child.itertext()))
        elif name == "table":
            self.end()
            self.blocks += _table(child, is_hidden=is_hidden)
        elif name not in _UNSEEN and name:
            if name in _BLOCKS:
                self.end()
            self.take(child, is_hidden=is_hidden)
            if name in _BLOCKS:
                self.end()

    def _script(self, text: str) -> None:
        """A script that writes cells may write some that are meant to be read."""
        if _TABLE_IN_SCRIPT.search(text):
            self.blocks.append(FlowLine(text, "script"))


def is_unseen(element: Element) -> bool:
    """Whether the element itself says that it is not shown."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _table(table: Element, *, is_hidden: bool) -> list[FlowBlock]:
    """The table, after what stands in it outside of cells."""
    stray = _Lines()
    rows = list(_rows(table, stray, is_hidden=is_hidden))
    stray.end()
    return [*stray.blocks, FlowTable(rows)] if rows else stray.blocks


def _rows(element: Element, stray: _Lines, *, is_hidden: bool) -> Iterator[FlowRow]:
    """The rows, out of the groups that they stand in; a cell without a row is one by itself."""
    for child in _children(element, stray, {"tr", "td", "th", *_GROUPS}):
        hidden = is_hidden or is_unseen(child)
        name = local(child)
        if name in _GROUPS:
            yield from _rows(child, stray, is_hidden=hidden)
        elif name == "tr":
            yield FlowRow([_cell(each) for each in _children(child, stray, {"td", "th"})], hidden)
        else:
            yield FlowRow([_cell(child)], hidden)


def _children(element: Element, stray: _Lines, names: set[str]) -> Iterator[Element]:
    """The children of these names; everything else that stands among them is stray."""
    stray.add(element.text, is_hidden=False)
    for child in element:
        if local(child) in names:
            yield child
        else:
            stray.take_child(child, is_hidden=is_unseen(child))
        stray.add(child.tail, is_hidden=False)


def _cell(cell: Element) -> FlowCell:
    rows, columns = (_span(cell.get(name)) for name in ("rowspan", "colspan"))
    return FlowCell(
        web_blocks(cell),
        rows=_MOST_ROWS if rows == 0 else min(rows, _MOST_ROWS),  # 0: down to the end
        columns=min(max(columns, 1), _MOST_COLUMNS),
        state="hidden" if is_unseen(cell) else "shown",
    )


def _span(value: str | None) -> int:
    match = _DIGITS.match(value or "")
    return int(match[1]) if match else 1
