"""Where the parts of a basis cell are: labels, titles, editions, places, and what stands between them.

A title begins a basis where a sentence may begin and a place inside the instrument follows, or nothing else does.
A place alone, where a sentence may begin, is the next provision of the basis before it. Both inside a running sentence
(依照本法第九十一条的规定查处) belong to the quotation and stay in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from enfcmp.law.cells.bare_titles import bare_titles
from enfcmp.law.cells.edition_notes import editions_end
from enfcmp.law.cells.entry_counts import EntryCount, entry_count
from enfcmp.law.cells.lead_of import Lead, lead_of
from enfcmp.law.cells.place_found import BRACKETS, PlaceFound, is_cited, is_tail, opens, place_alone, place_from
from enfcmp.law.cells.scan import Span, place_behind_title, places_in
from enfcmp.law.cells.shapes import NUMERAL
from enfcmp.law.cells.solid import Solid
from enfcmp.law.cells.titles import is_named_as_law, titles, titles_end, titles_in_other_brackets

PartKind = Literal[
    "layout",
    "numbering",
    "label",
    "title",
    "edition",
    "place",
    "separator",
    "quotation",
    "reference",
    "unread",
]

_LONGEST_TAG = 80
_LONGEST_QUOTATION = 4000  # that is looked through for a count
_MARKS = "。；;、，,：:.．/／|"
_JOINED_TITLE = re.compile("(?:以及|[和及与或])《|及其")


class CellPart(NamedTuple):
    """A stretch of a cell whose kind is known."""

    kind: PartKind
    start: int
    end: int


def cell_parts(solid: Solid, known: Collection[str] = ()) -> Iterator[CellPart]:
    """All parts but quotations and layout, in order; `known` are the short titles that are declared, folded."""
    text = solid.text
    reader = _Reader(solid)
    named = sorted({*titles(solid), *titles_in_other_brackets(solid), *bare_titles(solid, known)})
    places = [(each, False) for each in (*_first_place(solid), *places_in(solid, 0, len(text)))]
    for span, is_title in sorted([*((each, True) for each in named), *places]):
        if span.start >= reader.behind:
            yield from reader.title(span) if is_title else reader.place(span)


def _first_place(solid: Solid) -> Iterator[Span]:
    """The place without 第 that a cell begins with: 46条."""
    end = place_behind_title(solid, 0) if solid.shape.startswith(NUMERAL) else None
    if end is not None:
        yield Span(0, end)


def carried(text: str) -> Iterator[Span]:
    """The places that open a sentence of a quotation."""
    solid = Solid.of(text)
    reader = _Reader(solid)
    for span in places_in(solid, 0, len(solid.text)):
        for part in reader.place(span) if span.start >= reader.behind else ():
            if part.kind == "place":
                yield Span(solid.cell_start(part.start), solid.cell_end(part.end))


class _Reader:
    """A cell that is read from its beginning; `behind` is the end of what was found last."""

    def __init__(self, solid: Solid) -> None:
        self._solid = solid
        self.behind = 0
        self._entry: EntryCount | None = None  # of the last basis that was numbered
        self._is_list = True  # whether what stands next can only be joined to what was found, being no quotation

    def title(self, span: Span) -> Iterator[CellPart]:
        """The parts of the basis that begins with a title; none where it begins none."""
        start = span.start - self._is_bracketed(span.start)
        lead = lead_of(self._solid, start, self.behind, is_list=self._is_list, is_title=True)
        if lead is None:
            return
        edition = editions_end(self._solid, span.end)
        place = place_from(self._solid, edition)
        entry = entry_count(self._solid.text, lead)
        is_next = entry is not None and entry.follows(self._entry) and not self._counts_anew(entry, lead.start)
        if place is None and not self._stands_alone(lead, span, edition, is_next=is_next):
            return
        if place is not None and not is_cited(self._solid, place, lead, is_next=is_next):
            return
        self._entry = entry or self._entry
        yield from _lead_parts(lead)
        yield CellPart("separator", start, span.start)
        yield CellPart("title", *span)
        if span.end < edition:
            begin = span.end + (self._solid.text[span.end] in "，,")
            yield CellPart("separator", span.end, begin)
            yield CellPart("edition", begin, edition)
        self.behind, self._is_list = edition, True
        if place is not None:
            yield from self._place_parts(place)

    def place(self, span: Span) -> Iterator[CellPart]:
        """The parts of a provision of the basis before; none where a place begins none.

        Before the first title one may begin the cell: the instrument stands elsewhere, in a heading or another column.
        """
        place = place_alone(self._solid, span)
        lead = lead_of(self._solid, place.start, self.behind, is_list=self._is_list, is_title=False)
        if lead is None and self._solid.text.startswith("【", place.start):
            lead = Lead(place.start, (), is_sure=True, is_listed=False)  # in the words of a law stands no 【】
        if lead is not None and opens(self._solid, place, lead, self.behind):
            yield from _lead_parts(lead, has_label=not self.behind)
            yield from self._place_parts(place)

    def _counts_anew(self, entry: EntryCount, at: int) -> bool:
        """Whether the quotation before `at` begins a count of its own, which an entry then goes on with."""
        return entry.begins_in(self._solid.text[max(self.behind, at - _LONGEST_QUOTATION) : at])

    def _is_bracketed(self, at: int) -> bool:
        """Whether a title and its place stand in a bracket together: 【《甲条例》第四十六条】."""
        text = self._solid.text
        closing = BRACKETS.get(text[at - 1 : at])
        return closing is not None and text.find(closing, at, at + _LONGEST_TAG) >= 0

    def _place_parts(self, place: PlaceFound) -> Iterator[CellPart]:
        if place.start < place.span.start:
            yield CellPart("separator", place.start, place.span.start)
        yield CellPart("place", *place.span)
        if place.span.end < place.end:
            yield CellPart("separator", place.span.end, place.end)
        self.behind, self._is_list = place.end, not place.is_separated

    def _stands_alone(self, lead: Lead, title: Span, at: int, *, is_next: bool) -> bool:
        """Whether a title without a place, whose notes end at `at`, is a basis of its own: nothing goes on."""
        text = self._solid.text
        if lead.is_listed:
            is_joined = text.startswith(("《", "【", "实施《"), at) or bool(_JOINED_TITLE.match(text, at))
            return is_joined or self._ends(at) or (text.startswith("等", at) and is_tail(self._solid, at))
        issued = any(token.kind == "issuer" for token in lead.tokens) and not self._solid.begins_line(lead.start)
        if not lead.is_sure or (lead.has_verb and not is_next) or issued or not is_named_as_law(text, title):
            return False
        at = titles_end(text, at)
        return (
            self._ends(at)
            or (is_next and is_tail(self._solid, at))
            or text.startswith("【", at)
            or place_from(self._solid, editions_end(self._solid, at)) is not None
        )

    def _ends(self, at: int) -> bool:
        """Whether nothing goes on at `at`: the cell or the line ends, or a mark stands there."""
        following = self._solid.text[at : at + 1]
        return not following or following in _MARKS or self._solid.begins_line(at)


def _lead_parts(lead: Lead, *, has_label: bool = True) -> Iterator[CellPart]:
    """The last level tag and the numbering as such, what else leads to a title as separators."""
    tags = [token for token in lead.tokens if token.kind == "tag" and has_label]
    pending: CellPart | None = None
    for token in lead.tokens:
        kind: PartKind = "label" if token in tags[-1:] else "numbering" if token.kind == "numbering" else "separator"
        if pending and pending.kind == kind == "separator":
            pending = CellPart(kind, pending.start, token.end)
            continue
        if pending:
            yield pending
        pending = CellPart(kind, token.start, token.end)
    if pending:
        yield pending
