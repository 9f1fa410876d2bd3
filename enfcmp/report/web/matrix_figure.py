"""The matrix of items against items: a shape a link, a line through what is split or merged, a band where none is."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from rich.cells import cell_len

from enfcmp.report.anchors import anchor
from enfcmp.report.pictures import Line, Matrix, Point
from enfcmp.report.web.elements import element, to
from enfcmp.report.web.figure import figure, legend

_SIZE = 20  # pixels of a square
_HALF = _SIZE // 2
_LETTER = 8


class _Frame(NamedTuple):
    """Where the squares begin, and how far they reach, in pixels."""

    left: int
    top: int
    width: int
    height: int

    def x(self, column: int) -> int:
        """The left of a column."""
        return self.left + _SIZE * column

    def y(self, row: int) -> int:
        """The top of a row."""
        return self.top + _SIZE * row


def matrix_figure(
    made: Matrix, lists: Sequence[str], words: Mapping[str, str], at_home: Container[str], *, has_annex: bool
) -> Element:
    """A figure of all links; each leads to its row in the annex, each number to its item, where the page has those."""
    frame = _frame(made, lists)
    caption = (
        words["matrix"],
        element("span", words["matrix_said"], class_="said") if has_annex else None,
        element("span", _keys(words), class_="keys"),
    )
    drawn = (
        _ground(made, lists, frame),
        _heads(made, frame, at_home),
        _spans(made, frame),
        (_point(point, frame, has_annex=has_annex) for point in made.points),
    )
    size = frame.left + frame.width + 8, frame.top + frame.height + 8
    return figure("matrix", caption, drawn, size, is_one_image=False)


def _frame(made: Matrix, lists: Sequence[str]) -> _Frame:
    rows = max(map(cell_len, (lists[0], *(line.number for line in made.rows))))
    columns = max(map(cell_len, ("00", *(line.number for line in made.columns))))
    return _Frame(_LETTER * rows + 14, _LETTER * columns + 30, _SIZE * len(made.columns), _SIZE * len(made.rows))


def _keys(words: Mapping[str, str]) -> Iterator[Element]:
    relations = [((name, "certain"), words[f"relation_{name}"]) for name in ("same", "split", "merge", "many")]
    confidences = [(("same", name), words[f"sure_{name}"]) for name in ("certain", "likely", "doubtful")]
    for (relation, confidence), word in (*relations, *confidences):
        yield legend(_shape(relation, confidence, 7, 7), word)


def _shape(relation: str, confidence: str, x: int, y: int) -> Element:
    look = {
        "class_": f"sure-{confidence}",
        "fill": "url(#hatch)" if confidence == "likely" else "none",
    }
    if relation == "same":
        return element("rect", x=x - 5, y=y - 5, width=10, height=10, **look)
    if relation == "split":
        return element("path", d=f"M{x - 6} {y}l6 -6l6 6l-6 6z", **look)
    if relation == "merge":
        return element("path", d=f"M{x - 6} {y - 5}h12l-6 11z", **look)
    return element("circle", cx=x, cy=y, r=5.5, **look)


def _ground(made: Matrix, lists: Sequence[str], frame: _Frame) -> Iterator[Element]:
    """The names of the lists, a band for each item without a counterpart, the squares."""
    left, top, width, height = frame
    grid = element("path", class_="grid", d=f"M0 .5h{_SIZE}M.5 0v{_SIZE}", fill="none")
    square = {"x": left, "y": top, "width": _SIZE, "height": _SIZE}
    yield element("defs", element("pattern", grid, id="grid", patternUnits="userSpaceOnUse", **square))
    yield element("text", lists[1], class_="strong", x=left + width / 2, y=14, text_anchor="middle")
    yield element("text", lists[0], class_="strong", x=left - 8, y=top - 8, text_anchor="end")
    for row, line in enumerate(made.rows):
        if not line.is_linked:
            yield element("rect", class_="alone", x=left, y=frame.y(row), width=width, height=_SIZE)
    for column, line in enumerate(made.columns):
        if not line.is_linked:
            yield element("rect", class_="alone", x=frame.x(column), y=top, width=_SIZE, height=height)
    yield element("rect", x=left, y=top, width=width + 1, height=height + 1, fill="url(#grid)")


def _heads(made: Matrix, frame: _Frame, at_home: Container[str]) -> Iterator[Element]:
    """The numbers of the items, which lead to them."""
    for row, line in enumerate(made.rows):
        yield _head(line, line.item in at_home, x=frame.left - 8, y=frame.y(row) + 14, text_anchor="end")
    for column, line in enumerate(made.columns):
        turned = f"translate({frame.x(column) + 14} {frame.top - 6}) rotate(-90)"
        yield _head(line, line.item in at_home, transform=turned)


def _head(line: Line, is_at_home: bool, **place: str | float) -> Element:  # noqa: FBT001  # the places come by name
    number = element("text", line.number, class_=None if line.is_linked else "lone", **place)
    href = to(anchor(line.item)) if is_at_home else None
    return element("a", element("title", line.title), number, href=href)


def _spans(made: Matrix, frame: _Frame) -> Iterator[Element]:
    for at, first, last in made.across:
        start = f"M{frame.x(first) + _HALF} {frame.y(at) + _HALF}"
        yield element("path", class_="span", d=f"{start}H{frame.x(last) + _HALF}")
    for at, first, last in made.down:
        start = f"M{frame.x(at) + _HALF} {frame.y(first) + _HALF}"
        yield element("path", class_="span", d=f"{start}V{frame.y(last) + _HALF}")


def _point(point: Point, frame: _Frame, *, has_annex: bool) -> Element:
    x, y = frame.x(point.column), frame.y(point.row)
    return element(
        "a",
        element("title", point.title),
        element("rect", class_="hit", x=x, y=y, width=_SIZE, height=_SIZE),
        _shape(point.relation, point.confidence, x + _HALF, y + _HALF),
        href=f"#link-{point.number}" if has_annex else None,
        aria_label=point.title,
    )
