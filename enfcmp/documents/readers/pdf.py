"""PDF with a text layer and tables: pdfplumber reads them."""

from __future__ import annotations

import contextlib
import io
import logging
from collections.abc import Iterator
from itertools import accumulate

from enfcmp.documents.limits import check_pages
from enfcmp.documents.pdf_margins import Margins
from enfcmp.documents.pdf_page import PdfPage, read_page
from enfcmp.documents.places import line_place
from enfcmp.documents.prose import prose_table
from enfcmp.documents.readers import document_readers
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import LooseText, PublishedDocument


@document_readers.add("pdf")
def read(data: bytes, path: str) -> PublishedDocument:
    """One grid a table a page; a table that runs over pages is put together by whoever understands it."""
    with _quiet():
        pages = _pages(data, path)
    pictures = [str(page.number) for page in pages if page.is_picture]
    if pictures:
        message = msg(
            "no text is found on these pages: {pages}; they are pictures (a scan)."
            " Take the document that was scanned, or have the text recognized first",
            pages=", ".join(pictures),
        )
        raise InputError.of(message, path)
    grids = tuple(grid for page in pages for grid in page.grids)
    document = PublishedDocument(format="pdf", grids=grids, loose=tuple(_loose(pages)))
    if _is_unsure(pages) or not (grids or _is_prose(pages, document)):
        message = msg(
            "no table with ruled lines is found; open the document it was made from (DOCX, XLSX), and take that"
        )
        raise InputError.of(message, path)
    return document


def _is_unsure(pages: list[PdfPage]) -> bool:
    """Whether one of the pages of a table without ruled lines cannot be read for sure."""
    unruled = [page.unruled.table for page in pages if page.unruled is not None]
    return None in unruled and any(unruled)


def _is_prose(pages: list[PdfPage], document: PublishedDocument) -> bool:
    """Whether no page has what looks like a table, and the lines are a list without one."""
    return all(page.unruled is None for page in pages) and prose_table(document) is not None


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without what pdfminer has to say of fonts."""
    logger = logging.getLogger("pdfminer")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(before)


def _pages(data: bytes, path: str) -> list[PdfPage]:
    import pdfplumber  # an extra
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            check_pages(len(document.pages), path)
            pages: list[PdfPage] = []
            for page in document.pages:
                pages.append(read_page(page, pages[-1].unruled if pages else None))
                page.close()
            return pages
    except PdfminerException as error:
        if not any(isinstance(each, PDFPasswordIncorrect) for each in error.args):
            raise
        message = msg("the document is locked with a password; open it, save it without one, and take that")
        raise InputError.of(message, path) from error


def _loose(pages: list[PdfPage]) -> Iterator[LooseText]:
    margins = Margins(pages)
    before = accumulate((len(page.grids) for page in pages), initial=0)
    for page, grids in zip(pages, before, strict=False):
        for number, (line, above) in enumerate(page.lines, 1):
            place = line_place(number, page.number)
            yield LooseText(text=line.text, place=place, before=grids + above, kind=margins.kind(page, line))
        if page.watermark.strip():
            place = line_place(len(page.lines) + 1, page.number)
            yield LooseText(text=page.watermark, place=place, before=grids, kind="watermark")
