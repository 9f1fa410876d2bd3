"""The bars of what is covered, by action type: full with a counterpart, hatched without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from rich.cells import cell_len

from enfcmp.report.pictures import Bar, Coverage
from enfcmp.report.web.elements import element
from enfcmp.report.web.figure import figure, legend

_LETTER = 7  # pixels of half an ideograph
_TYPE, _BAR = 66, 19  # pixels from one action type, from one bar to the next
_LONGEST = 200


def coverage_figure(entries: Sequence[Coverage], words: Mapping[str, str]) -> Element:
    """A figure with a bar a list under each action type; what it shows is also said."""
    bars = [bar for entry in entries for bar in entry.bars]
    left = max((_LETTER * cell_len(bar.name) for bar in bars), default=0) + 14
    unit = _LONGEST / max((bar.linked + bar.unlinked for bar in bars), default=1)
    width = left + _LONGEST + 10 + max((_LETTER * cell_len(bar.label) for bar in bars), default=0)
    height = _TYPE * len(entries) + 8
    said = (f"{entry.type}, {bar.name}: {bar.label}. " for entry in entries for bar in entry.bars)
    keys = element(
        "span",
        legend(element("rect", class_="linked", x=1, y=1, width=12, height=12), words["linked"]),
        legend(element("rect", class_="hatched", x=1, y=1, width=12, height=12, fill="url(#hatch)"), words["unlinked"]),
        class_="keys",
    )
    drawn = (
        element("desc", said, id="coverage-said"),
        element("defs", _hatch()),
        (_entry(entry, at * _TYPE + 16, left, unit) for at, entry in enumerate(entries)),
    )
    return figure("coverage", (words["coverage"], keys), drawn, (width, height), is_one_image=True)


def _hatch() -> Element:
    return element(
        "pattern",
        element("rect", class_="paper", width=6, height=6),
        element("line", class_="stroke", x1=0, y1=0, x2=0, y2=6, stroke_width=3),
        id="hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def _entry(entry: Coverage, y: int, left: int, unit: float) -> Iterator[Element]:
    yield element("text", entry.type, class_="strong", x=0, y=y)
    for at, bar in enumerate(entry.bars):
        yield from _bar(bar, y + 8 + at * _BAR, left, unit)


def _bar(bar: Bar, top: int, left: int, unit: float) -> Iterator[Element]:
    linked, unlinked = bar.linked * unit, bar.unlinked * unit
    yield element("text", bar.name, x=left - 6, y=top + 12, text_anchor="end")
    yield element("rect", class_="linked", x=left, y=top, width=linked, height=15)
    yield element("rect", class_="hatched", x=left + linked, y=top, width=unlinked, height=15, fill="url(#hatch)")
    yield element("text", bar.label, x=left + linked + unlinked + 6, y=top + 12)
