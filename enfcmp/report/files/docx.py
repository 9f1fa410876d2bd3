"""Word: headings, a table of contents, captions, and differing words as tracked deletions and insertions."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count, takewhile

from docx.document import Document as Made
from lxml.etree import Comment, tostring

from enfcmp.gate import harmless
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.office import repacked
from enfcmp.office.paper import LANDSCAPE, PORTRAIT, font_table, laid_on_side, paper, turned
from enfcmp.office.wordml import anchored, field, paragraph, text_run
from enfcmp.report.document import Document, Section
from enfcmp.report.files import Told, writers
from enfcmp.report.office.redlined_tables import Tables, facts_table, signatures
from enfcmp.text.numbers.writing import chinese

_UPRIGHT = 5  # columns that an upright sheet has room for
_NUMBERS = msg("{number}. {title}"), msg("({number}) {title}"), msg("{number}) {title}")
_DEPTH = len(_NUMBERS)  # as many levels of headings are there
_LISTED = 1  # levels in the table of contents
_DOTS = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{PORTRAIT}"/></w:tabs>'


@writers.add("docx")
def write(_told: Told, document: Document) -> bytes:
    """Upright; tables of many columns come on sheets on their side.

    An answer has a sheet of its own, with who signs, and the contents behind it; where there is none, these come last.
    What lies on its side as a whole is its tables under a head.
    """
    made = paper(harmless(document.title), document.language, document.day, is_dense=document.is_brief)
    body = _Body(document.day)
    if document.lies_on_side:
        laid_on_side(made)
        return _saved(made, [_kept_free(made, (*_front(document, LANDSCAPE), *body.tables(document.sections)))])
    upright, answer = tuple(takewhile(_narrow, document.sections)), document.answer
    rest, wide = upright[len(answer) :], document.sections[len(upright) :]
    after_answer = (signatures(PORTRAIT), *(_contents(document) if rest or wide else ())) if answer else ()
    front = (
        *_front(document),
        *body.sections(answer, 1),
        *after_answer,
        *body.sections(rest, 1, first=len(answer) + 1),
    )
    last = () if answer else (signatures(LANDSCAPE if wide else PORTRAIT),)
    if not wide:
        return _saved(made, [_kept_free(made, (*front, *last))])
    contents = [_kept_free(made, front)]
    turned(made)
    contents.append(_kept_free(made, (*body.sections(wide, 1, LANDSCAPE, len(upright) + 1), *last)))
    return _saved(made, contents)


def _saved(made: Made, contents: Iterable[tuple[bytes, bytes]]) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    parts: dict[str, Callable[[bytes], bytes]] = {
        "word/document.xml": partial(_filled, contents),
        "word/fontTable.xml": lambda _part: font_table(),
    }
    return repacked(stream.getvalue(), parts)


def _filled(contents: Iterable[tuple[bytes, bytes]], part: bytes) -> bytes:
    for place, content in contents:
        part = part.replace(place, content)
    return part


def _kept_free(made: Made, content: Iterable[str]) -> tuple[bytes, bytes]:
    """A place before the last element, which holds the properties of the last section, and what is to stand there.

    It is filled in when the document is saved: to make elements of some thousand rows takes longer than all the rest.
    """
    text = "".join(content).encode()
    place = Comment(hashlib.sha256(text).hexdigest())  # no text of a list holds it
    made.element.body[-1].addprevious(place)
    return tostring(place), text


def _narrow(section: Section) -> bool:
    return (section.table is None or section.table.beside <= _UPRIGHT) and all(map(_narrow, section.sections))


def _front(document: Document, width: int = PORTRAIT) -> Iterator[str]:
    yield paragraph("Title", text_run(harmless(document.title)))
    yield facts_table(document.facts, width)
    if document.note:
        yield paragraph("Normal", text_run(harmless(document.note)), '<w:spacing w:before="240"/>')


def _contents(document: Document) -> Iterator[str]:
    """The headings with their pages: fields that LibreOffice fills in on opening, and that Word and WPS compute.

    They stand by themselves, since LibreOffice takes what is inside the field of a whole table of contents as it is.
    """
    yield paragraph("ContentsHeading", text_run(_("Contents")), "<w:pageBreakBefore/>")
    for number, (title, depth) in enumerate(_headings(document.sections, 1), 1):
        if depth <= _LISTED:
            name = _anchor(number)
            its_page = "<w:r><w:tab/></w:r>" + field(f"PAGEREF {name} \\h", "", dirty=True)
            link = f'<w:hyperlink w:anchor="{name}" w:history="1">{text_run(harmless(title))}{its_page}</w:hyperlink>'
            yield paragraph(f"toc{depth}", link, _DOTS)


def _headings(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[str, int]]:
    for at, section in enumerate(sections, 1):
        yield _headed(section, depth, at), min(depth, _DEPTH)
        yield from _headings(section.sections, depth + 1)


def _headed(section: Section, depth: int, at: int) -> str:
    """A heading with its number, as official documents count them: 一、, （一）, 1 and a stop."""
    level = _NUMBERS[min(depth, _DEPTH) - 1]
    return say(msg(level.template, number=at, numeral=chinese(at), title=section.title))


def _anchor(number: int) -> str:
    return f"_Toc{number:08}"


class _Body:
    """Sections one below the other; headings are counted through the document."""

    def __init__(self, day: dt.date) -> None:
        self._tables = Tables(day)
        self._headings = count(1)

    def sections(
        self, sections: tuple[Section, ...], depth: int, width: int = PORTRAIT, first: int = 1
    ) -> Iterator[str]:
        """Headings, numbered from `first`, paragraphs, tables."""
        for at, section in enumerate(sections, first):
            number = next(self._headings)
            heading = anchored(text_run(harmless(_headed(section, depth, at))), _anchor(number), number)
            yield paragraph(f"Heading{min(depth, _DEPTH)}", heading)
            for text in section.text:
                yield paragraph("Normal", text_run(harmless(text)), "<w:keepNext/>" if section.table else "")
            if section.table:
                yield self._tables.table(section.table, width)
            yield from self.sections(section.sections, depth + 1, width)
        if depth == 1:
            yield paragraph("TableText", "")  # Word wants one after a table

    def tables(self, sections: tuple[Section, ...]) -> Iterator[str]:
        """Tables that lie on their side; headed where there are several."""
        for section in sections:
            looks = "Heading1" if len(sections) > 1 else ""
            yield paragraph(looks, text_run(harmless(section.title))) if looks else paragraph("TableText", "")
            for text in section.text:
                yield paragraph("Normal", text_run(harmless(text)))
            if section.table:
                yield self._tables.table(section.table, LANDSCAPE)
        yield paragraph("TableText", "")
