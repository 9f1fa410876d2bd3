"""A raw cell of bases with new ones put in where the old ones stand, and the file around it as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import yaml

from enfcmp.errors import InputError
from enfcmp.gate import harmless
from enfcmp.law.cells.citations import read_cell
from enfcmp.law.cells.cited_spans import cited_spans
from enfcmp.law.cells.written_cell import PrintedCitation, printed_citations
from enfcmp.lists.nodes import compose
from enfcmp.lists.yaml_text import as_it_is, in_quotes
from enfcmp.model import Item, PrintedBasis, PrintedProvision
from enfcmp.pipeline.draft_text import NewBasis, yaml_field
from enfcmp.text.fold import joined, title_key


class CellChange(NamedTuple):
    """A part of a cell from `start` to `end`, and what is to stand there."""

    start: int
    end: int
    new: str


class NewCell(NamedTuple):
    """The cell of an item as it was, what changes in it, and how it is to read."""

    item: int
    old: str
    stretches: tuple[CellChange, ...]

    @property
    def new(self) -> str:
        """The cell with all changes."""
        text = self.old
        for each in reversed(self.stretches):
            text = text[: each.start] + each.new + text[each.end :]
        return text


def new_cell(cell: str, item: Item, changes: Sequence[NewBasis]) -> NewCell | None:
    """The cell of an item with each change; None where it would not read as meant."""
    known = {title_key(basis.instrument.printed) for basis in item.bases if basis.instrument.printed}
    spans = cited_spans(cell, known)
    numbers = [(at, place) for at, basis in enumerate(item.bases) for place in range(len(basis.provisions))]
    if len(spans) != len(numbers):
        return None
    by_place = {(each.basis, each.provision): each for each in changes}
    stretches: list[CellChange] = []
    for number, (place, span) in enumerate(zip(numbers, spans, strict=True)):
        if change := by_place.get(place):
            stretches.append(CellChange(span.start, span.end, _printed(change)))
        elif not span.is_first and numbers[number - 1] in by_place:  # it goes on to stand under its own title
            stretches.append(CellChange(span.start, span.start, span.head))
    made = NewCell(changes[0].item, cell, tuple(stretches))
    expected = _expected(printed_citations(read_cell(cell, known).bases), numbers, by_place)
    return made if printed_citations(read_cell(made.new, known).bases) == expected else None


def _printed(change: NewBasis) -> str:
    return f"《{change.title}》{change.at}：{joined(change.text)}"


def _expected(
    old: Sequence[PrintedCitation],
    numbers: Sequence[tuple[int, int]],
    changes: Mapping[tuple[int, int], NewBasis],
) -> list[PrintedCitation]:
    """How the new cell is to be read, citation by citation."""
    return [_citation(changes[place]) if place in changes else each for each, place in zip(old, numbers, strict=True)]


def _citation(change: NewBasis) -> PrintedCitation:
    provision = PrintedProvision(at=change.at, text=change.text)
    (found,) = printed_citations([PrintedBasis(instrument=f"《{change.title}》", provisions=(provision,))])
    return found


def with_new_cells(text: str, root: yaml.Node, cells: Sequence[NewCell]) -> str:
    """The text of the list file with each new cell, and above it the citations that it had, as comments."""
    for each in sorted(cells, reverse=True):
        item = yaml_field(root, "items").value[each.item]
        key, value = next(pair for pair in item.value if pair[0].value == "basis_text")
        line, start, end = (_offset(text, at) for at in (key.start_mark, value.start_mark, value.end_mark))
        line -= key.start_mark.column
        new = _in_place(text, each, value)
        lead = " " * key.start_mark.column + text[line + key.start_mark.column : start]
        if item.flow_style or as_it_is(each.new) != each.new or _value(lead + new) != each.new:
            new = in_quotes(each.new) + text[start:end][len(text[start:end].rstrip()) :]
        text = text[:line] + _comments(text, key, each) + text[line:start] + new + text[end:]
    return text


def _in_place(text: str, cell: NewCell, value: yaml.Node) -> str:
    """The value as it stands in the file, with what changes of it."""
    source = text[_offset(text, value.start_mark) : _offset(text, value.end_mark)]
    start, end = cell.stretches[0].start, cell.stretches[-1].end
    new = cell.new[start : len(cell.new) - len(cell.old) + end]
    old, new = (each.replace("\n", _line_break(source)) for each in (cell.old[start:end], new))
    before = cell.old[:start].count(cell.old[start:end])
    parts = source.split(old)
    return old.join(parts[: before + 1]) + new + old.join(parts[before + 1 :])


def _line_break(source: str) -> str:
    """What ends a line in a block of text and begins the next: the indent that its lines have."""
    first, newline, rest = source.partition("\n")
    is_long = first.endswith("\r")
    indent = rest[: len(rest) - len(rest.lstrip(" "))]
    return ("\r\n" if is_long else "\n") + indent if newline else "\n"


def _value(text: str) -> str | None:
    """What a field with one value reads as; None where that is no YAML."""
    try:
        (pair,) = compose(text, "").value
    except (InputError, ValueError):
        return None
    value: str = pair[1].value
    return value


def _comments(text: str, key: yaml.Node, cell: NewCell) -> str:
    """The citations that are gone, a line each."""
    gone = (cell.old[each.start : each.end] for each in cell.stretches if each.start < each.end)
    newline = "\r\n" if "\r\n" in text else "\n"
    return "".join(f"{' ' * key.start_mark.column}# {harmless(joined(each))}{newline}" for each in gone)


def _offset(text: str, mark: yaml.Mark) -> int:
    """Where a place of the file is in its text."""
    return sum(len(line) + 1 for line in text.split("\n")[: mark.line]) + int(mark.column)
