"""One quotation that runs on from its article into others: 第八十七条 …。第八十八条 …. Each has words of its own."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from enfcmp.law.cells.cited_units import units
from enfcmp.law.cells.markers import carried
from enfcmp.law.cells.scan import Span
from enfcmp.model import Citation, Statute
from enfcmp.text.form import fold

_MARKS = " \u3000\n：:"
_BEGINNING = 6  # characters


def apart(citation: Citation, statute: Statute) -> tuple[Citation, ...]:
    """The citation, cut where a sentence of its quotation begins with another article of the instrument."""
    text = citation.text or ""
    cuts = [span for span in carried(text) if _begins_another(text, span, citation, statute)]
    if not cuts:
        return (citation,)
    return tuple(each for each in _parts(citation, text, cuts) if each.text)


def _parts(citation: Citation, text: str, cuts: list[Span]) -> Iterator[Citation]:
    before = text[: cuts[0].start].strip()
    yield msgspec.structs.replace(citation, text=before or None)
    ends = [span.start for span in cuts[1:]] + [len(text)]
    for span, end in zip(cuts, ends, strict=True):
        at = text[span.start : span.end]
        found = units(at)
        first = found[0]
        words = text[span.end : end].strip(_MARKS)
        yield Citation(at, first.article, first.paragraph, first.subparagraph, found, words or None)


def _begins_another(text: str, span: Span, citation: Citation, statute: Statute) -> bool:
    """Whether a place is another article, no words of the cited one, and the words of that article follow or a mark."""
    at = text[span.start : span.end]
    cited = [statute.article(unit.article or 0, unit.inserted) for unit in citation.units]
    named = [statute.article(unit.article or 0, unit.inserted) for unit in units(at)]
    if any(article and (at in article.whole or article in named) for article in cited):
        return False
    following = text[span.end :]
    has_mark = following[:1] in _MARKS
    words = fold(following[:_BEGINNING]).text
    return any(article and (has_mark or fold(article.whole).text.startswith(words)) for article in named)
