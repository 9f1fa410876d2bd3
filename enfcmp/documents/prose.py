"""Lists without a table: headings with labelled lines under them, （一）… 法律依据：… 实施主体：…, as a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.documents.characters import without_blanks
from enfcmp.documents.headed_tables import HeadedTable, TableRow
from enfcmp.documents.heads import field_of, names_part_of_basis
from enfcmp.model import Grid, GridCell, LooseText, PublishedDocument

_COUNT = "[一二三四五六七八九十百0-9]{1,4}"
_LABEL = re.compile(r"([【\[〔][^】\]〕\n]{2,18}[】\]〕][：:]?|[^：:，。；\n]{2,20}[：:])(.*)", re.DOTALL)
_BEFORE_LABEL = re.compile(rf"^[（(]?{_COUNT}[）)、.．]")
_HEADING = re.compile(
    rf"\s*([（(]{_COUNT}[）)]|{_COUNT}[、.．](?![0-9])|第{_COUNT}项)\s*([^。；]{{2,200}})$", re.DOTALL
)
_HEAD = re.compile(r"(?!第)[\u4e00-\u9fff]{2,8}(?<!的)")  # 有下列情形之一的 is none
_CLOSING = ("】", "]", "〕")
_LEVELS = ("法律", "法规", "规章", "文件")  # 【行政法规】 stands inside a basis
_AROUND_LABEL = "【】[]〔〕：:"
_LONGEST_CATEGORY = 40
_MOST_LINES = 3  # that a heading runs over
_NUMBER, _NAME = "序号", "事项名称"


class _Labelled(NamedTuple):
    """A line that begins with the head of a column."""

    head: str
    label: str
    text: str


class _Record(NamedTuple):
    """An item by its lines: category rows over it, its heading, and what is labelled, up to, not with, `end`."""

    over: range
    heading: range
    first: int
    end: int


class ProseTable(NamedTuple):
    """A document of which the prose is a grid, and the table that it makes."""

    document: PublishedDocument
    table: HeadedTable


def prose_table(document: PublishedDocument) -> ProseTable | None:
    """The list that a document tells in prose; None where its lines are not one for sure."""
    loose = [each for each in document.loose if each.kind == "text"]
    texts = [each.text for each in loose]
    labelled = {at: found for at, text in enumerate(texts) if (found := _labelled(text))}
    records = _records(texts, labelled)
    labelled |= _of_no_field(texts, labelled, records)
    heads = list(dict.fromkeys(labelled[at].head for at in sorted(labelled)))
    if records and records[0].heading:
        heads = [_NUMBER, _NAME, *(head for head in heads if head not in {_NUMBER, _NAME})]
    if not records or not {"name", "basis_text"} <= set(map(field_of, heads)):
        return None
    return _Making(document, loose, labelled, heads).made(records)


def _labelled(text: str) -> _Labelled | None:
    found = _label(text)
    return found if found and field_of(found.head) is not None else None


def _label(text: str) -> _Labelled | None:
    match = _LABEL.match(text.lstrip())
    head = _BEFORE_LABEL.sub("", without_blanks(match[1]), count=1).strip(_AROUND_LABEL) if match else ""
    if match is None or (match[1].endswith(_CLOSING) and head.endswith(_LEVELS)):
        return None
    return _Labelled(head, match[1], match[2])


def _of_no_field(
    texts: Sequence[str], labelled: Mapping[int, _Labelled], records: Sequence[_Record]
) -> dict[int, _Labelled]:
    """The lines whose label names no field and stands once in most items, 适用条件：…; others with a colon go on."""
    found = {
        at: label
        for record in records
        for at in range(record.first, record.end)
        if at not in labelled and (label := _label(texts[at])) and _is_head(label.head)
    }
    several = Counter(label.head for record in records for label in _labels_in(record, found))
    once = Counter(head for record in records for head in {label.head for label in _labels_in(record, found)})
    usual = {head for head, count in once.items() if count == several[head] > max(1, len(records) / 2)}
    return {at: label for at, label in found.items() if label.head in usual}


def _labels_in(record: _Record, found: Mapping[int, _Labelled]) -> Iterator[_Labelled]:
    yield from (found[at] for at in range(record.first, record.end) if at in found)


def _is_head(words: str) -> bool:
    """Whether a label can be the head of a column, not the beginning of a sentence or of a part of the basis."""
    return _HEAD.fullmatch(words) is not None and not names_part_of_basis(words)


def _records(texts: Sequence[str], labelled: Mapping[int, _Labelled]) -> list[_Record]:
    """An item begins wherever the label stands that the first one begins with, or with the heading before it."""
    opening = next((each.head for each in labelled.values()), None)
    starts = [at for at, each in labelled.items() if each.head == opening]
    headings = [_heading(texts, labelled, at) for at in starts]
    overs = [_categories(texts, labelled, heading) for heading in headings]
    if not all(headings):
        if field_of(opening or "") not in {"name", "number"}:
            return []
        headings = [range(0)] * len(starts)  # the label itself begins an item; what stands over some of them is no name
        overs = [_groups_before(texts, labelled, at) for at in starts]
    begins = [heading.start if heading else at for at, heading in zip(starts, headings, strict=True)]
    ends = [over.start if over else begin for over, begin in zip(overs[1:], begins[1:], strict=True)]
    return [
        _Record(over, heading, first, end)
        for over, heading, first, end in zip(overs, headings, starts, [*ends, len(texts)], strict=False)
    ]


def _heading(texts: Sequence[str], labelled: Mapping[int, _Labelled], start: int) -> range:
    """The numbered line right before a label, with a line or two that it runs on for; none where there is none."""
    for first in range(start - 1, max(start - 1 - _MOST_LINES, -1), -1):
        if first in labelled or texts[first].rstrip().endswith(("。", "；")):
            break
        if _HEADING.match(texts[first]):
            return range(first, start)
    return range(0)


def _groups_before(texts: Sequence[str], labelled: Mapping[int, _Labelled], start: int) -> range:
    """Short lines right before an item that are counted 一、 or 第一类: subparagraphs of its basis are not."""
    first = start
    while first and first - 1 not in labelled and _is_group(texts[first - 1]):
        first -= 1
    return range(first, start)


def _is_group(text: str) -> bool:
    return len(text) <= _LONGEST_CATEGORY and _HEADING.match(text) is not None and _style(text) in {"一", "第"}


def _categories(texts: Sequence[str], labelled: Mapping[int, _Labelled], heading: range) -> range:
    """Short lines right before a heading, numbered in another style: they stand over what follows."""
    first = heading.start
    while heading and first and first - 1 not in labelled and _is_category(texts[first - 1], texts[heading.start]):
        first -= 1
    return range(first, heading.start)


def _is_category(text: str, heading: str) -> bool:
    is_short = len(text) <= _LONGEST_CATEGORY and _HEADING.match(text) is not None
    return is_short and _style(text) != _style(heading)


def _style(text: str) -> str:
    """How a heading is numbered: in brackets, in Chinese or in Arabic numerals."""
    mark = without_blanks(text)[:1]
    return "(" if mark in "（(" else "1" if mark.isdecimal() else mark if mark == "第" else "一"


class _Making:
    """The cells of one document, as they are made of its lines."""

    def __init__(
        self,
        document: PublishedDocument,
        loose: Sequence[LooseText],
        labelled: Mapping[int, _Labelled],
        heads: Sequence[str],
    ) -> None:
        self._document, self._loose, self._labelled, self._heads = document, loose, labelled, heads
        self._cells: list[GridCell] = []
        self._labels: list[GridCell] = []
        self._rows: list[TableRow] = []

    def made(self, records: Sequence[_Record]) -> ProseTable:
        for record in records:
            for at in record.over:
                whole = self._cell(at, 0, self._loose[at].text, columns=len(self._heads))
                self._rows.append(TableRow((whole,) * len(self._heads)))
            self._rows.append(TableRow(self._row(record)))
        heads = tuple(self._heads)
        first = [each for each in self._labels if each.row == self._labels[0].row]
        table = HeadedTable("", tuple(first), heads, tuple(self._rows), (), tuple(self._labels[len(first) :]))
        grid = Grid(height=len(self._rows), width=len(heads), cells=tuple(self._cells))
        taken = {id(self._loose[at]) for record in records for at in _lines(record)}
        rest = tuple(each for each in self._document.loose if id(each) not in taken)
        return ProseTable(
            msgspec.structs.replace(self._document, grids=(*self._document.grids, grid), loose=rest), table
        )

    def _row(self, record: _Record) -> tuple[GridCell | None, ...]:
        texts: dict[str, list[str]] = {}
        begins: dict[str, int] = {}
        if record.heading:
            self._head_line(record.heading, texts, begins)
        for at in range(record.first, record.end):
            line = self._labelled.get(at)
            if line is not None:
                head, text = line.head, line.text
                self._labels.append(self._cell(at, self._heads.index(head), line.label))
                begins.setdefault(head, at)
            else:
                text = self._loose[at].text
            texts.setdefault(head, []).append(text.strip())
        return tuple(
            self._cell(begins[head], column, "\n".join(filter(None, texts[head]))) if head in texts else None
            for column, head in enumerate(self._heads)
        )

    def _head_line(self, lines: range, texts: dict[str, list[str]], begins: dict[str, int]) -> None:
        """The number and the name of an item; the mark behind its number is of neither."""
        match = _HEADING.match("".join(self._loose[at].text for at in lines))
        assert match is not None
        number = match[1].rstrip("、.．")
        if number != match[1]:
            self._labels.append(self._cell(lines.start, 0, match[1][len(number) :]))
        texts.update({_NUMBER: [number], _NAME: [match[2]]})
        begins.update(dict.fromkeys((_NUMBER, _NAME), lines.start))

    def _cell(self, at: int, column: int, text: str, columns: int = 1) -> GridCell:
        cell = GridCell(row=len(self._rows), column=column, columns=columns, text=text, place=self._loose[at].place)
        self._cells.append(cell)
        return cell


def _lines(record: _Record) -> Iterator[int]:
    yield from record.over
    yield from record.heading
    yield from range(record.first, record.end)
