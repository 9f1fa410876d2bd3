"""How long importing a document takes, against what a library takes to open it, and how much memory.

Reading (with the second count of the characters) and the whole import in memory run in turn with the library alone, so
that a machine that speeds up or slows down does so for all; what is printed is the median of each and the median of the
ratios of reading. The documents are made here; those in ../shared/documents are taken besides, where they are.

    python benchmarks/documents.py [ITEMS] [RUNS]

A PDF has two items a page, and 234 pages at most; its import as a process of its own is to take 400 MB at most.
"""

from __future__ import annotations

import io
import logging
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
import xlwt
from startup import ENFCMP, peak_megabytes

from enfcmp.documents.format_of import format_of
from enfcmp.documents.read_document import read_document
from enfcmp.documents.recounts import document_recounts
from enfcmp.errors import InputError
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.list_head import Head
from tests.documents.drawn import chinese, pdf, ruled
from tests.documents.packages import W, p, tbl, tc

PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "documents"
HEAD = ["序号", "事项名称", "事项类型", "法律依据", "实施主体", "责任事项内容", "备注"]
LEAST = 100  # items from which on it is worth while to read what is published besides
MOST_PAGES, MOST_MEGABYTES = 234, 400
COLUMNS, ROWS = [8, 24, 72, 96, 256, 304, 380, 394], [280, 272, 148, 24]
SIZE = 4  # of the letters of a PDF
Row = list[str]


def pdfplumber_alone(path: Path) -> None:
    """Tables and text of all pages."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        for page in document.pages:
            page.extract_tables()
            page.extract_text()
            page.close()


def openpyxl_alone(path: Path) -> None:
    """The workbook opened."""
    import openpyxl

    openpyxl.load_workbook(io.BytesIO(path.read_bytes()))


def xlrd_alone(path: Path) -> None:
    """The workbook opened."""
    import xlrd

    xlrd.open_workbook(path, formatting_info=True)


def docx_alone(path: Path) -> None:
    """The document opened, and the words of its tables."""
    import docx

    for table in docx.Document(io.BytesIO(path.read_bytes())).tables:
        for row in table.rows:
            "".join(cell.text for cell in row.cells)


def lxml_alone(path: Path) -> None:
    """The page parsed, and its words."""
    from lxml import html

    html.fromstring(path.read_bytes()).text_content()


ALONE: dict[str, tuple[str, Callable[[Path], None], float | None]] = {  # library, what it does, the most of a ratio
    "pdf": ("pdfplumber", pdfplumber_alone, 2.0),
    "xlsx": ("openpyxl", openpyxl_alone, 2.0),
    "xls": ("xlrd", xlrd_alone, 2.0),
    "docx": ("python-docx", docx_alone, None),
    "html": ("lxml", lxml_alone, None),
}


def rows(count: int) -> list[Row]:
    """Items with long bases, no two alike."""
    return [
        [
            str(number),
            f"对违反第{number}项规定行为的处罚",
            "行政处罚",
            f"《某某条例》第{number}条：{_sentence(number, 200)}",
            "某市某局",
            _sentence(number + 7, 120),
            "",
        ]
        for number in range(1, count + 1)
    ]


def _sentence(number: int, length: int) -> str:
    """Ideographs that follow from a number, so that no archive shrinks them to nothing."""
    return "".join(chr(0x4E00 + (number * 7919 + at * at * 31 + at * number) % 20000) for at in range(length)) + "。"


def make_xlsx(path: Path, items: list[Row]) -> None:
    """A workbook as Excel writes it, with texts that cells share."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("清单")
        for at, row in enumerate([HEAD, *items]):
            sheet.write_row(at, 0, row)


def make_xls(path: Path, items: list[Row]) -> None:
    """A workbook of Excel 97."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("清单")
    for at, row in enumerate([HEAD, *items]):
        for column, text in enumerate(row):
            sheet.write(at, column, text)
    book.save(str(path))


def make_docx(path: Path, items: list[Row]) -> None:
    """One table."""
    import docx
    from docx.oxml import parse_xml

    document = docx.Document()
    table = tbl(*("".join(tc(p(text)) for text in row) for row in [HEAD, *items]))
    document.element.body.insert(0, parse_xml(table.replace("<w:tbl>", f"<w:tbl {W}>", 1)))
    document.save(str(path))


def make_html(path: Path, items: list[Row]) -> None:
    """One table."""
    lines = ("".join(f"<td>{text}</td>" for text in row) for row in [HEAD, *items])
    path.write_text(f"<html><body><table><tr>{'</tr><tr>'.join(lines)}</tr></table></body></html>", encoding="utf-8")


def make_pdf(path: Path, items: list[Row]) -> None:
    """Ruled tables, two items a page, the head on each."""
    pages = [items[at : at + 2] for at in range(0, min(len(items), 2 * MOST_PAGES), 2)]
    path.write_bytes(pdf(*(_page(each) for each in pages)))


def _page(items: list[Row]) -> str:
    ends = ROWS[: len(items) + 2]
    return ruled(COLUMNS, ends) + "".join(
        chinese(left + 1, top - SIZE - 2 - line * (SIZE + 1), words, SIZE)
        for top, row in zip(ends, [HEAD, *items], strict=False)
        for left, right, text in zip(COLUMNS, COLUMNS[1:], row, strict=False)
        for line, words in enumerate(_lines(text, (right - left - 2) // SIZE))
    )


def _lines(text: str, width: int) -> Iterator[str]:
    yield from (text[at : at + width] for at in range(0, len(text), width))


MAKERS = {"pdf": make_pdf, "xlsx": make_xlsx, "xls": make_xls, "docx": make_docx, "html": make_html}


class Measured(NamedTuple):
    """Seconds of one turn."""

    read: float
    imported: float
    counted: float
    alone: float


def turn(path: Path, alone: Callable[[Path], None]) -> Measured:
    """All of them once."""
    data = path.read_bytes()
    format_ = format_of(data, path)
    document = read_document(path)
    return Measured(
        _seconds(lambda: read_document(path)),
        _seconds(lambda: import_document(path, Head(is_only_looked_at=True))),
        _seconds(lambda: document_recounts.get(format_)(data, document)),
        _seconds(lambda: alone(path)),
    )


def _seconds(doing: Callable[[], object]) -> float:
    start = time.perf_counter()
    doing()
    return time.perf_counter() - start


def measure(path: Path, runs: int) -> None:
    """Print the row of a document."""
    library, alone, most = ALONE[path.suffix[1:]]
    turns = [turn(path, alone) for _ in range(runs)]
    read, imported, counted, other = (statistics.median(each) for each in zip(*turns, strict=True))
    ratio = statistics.median(each.read / each.alone for each in turns)
    words = (
        f"{path.name:<36}{read:>8.3f}{imported:>10.3f}{counted / read:>9.0%}  {library:<12}{other:>8.3f}{ratio:>7.2f}"
    )
    print(words + (f"{most:>9.1f}" if most else ""))


def published() -> Iterator[Path]:
    """Documents that are kept beside the repository and can be read, where they are."""
    for path in sorted(PUBLISHED.glob("*.*")):
        try:
            if path.suffix[1:] in ALONE and read_document(path):
                yield path
        except InputError:
            continue


def main(items: int = 2000, runs: int = 3) -> None:
    """Print one row a document, then the memory of the longest PDF."""
    heads = f"{'document':<36}{'read s':>8}{'import s':>10}{'recount':>9}"
    print(f"{heads}  {'library':<12}{'alone s':>8}{'ratio':>7}{'at most':>9}")
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as name:
        made = [Path(name) / f"made.{suffix}" for suffix in MAKERS]
        for path, make in zip(made, MAKERS.values(), strict=True):
            make(path, rows(items))
        for path in [*made, *(published() if items >= LEAST else ())]:
            measure(path, runs)
        told = ["--id", "made", "--bureau", "某局", "--jurisdiction", "某市", "--title", "清单", "--dry-run", "-q"]
        peak = peak_megabytes([*ENFCMP, "import", str(made[0]), *told])
        pages = min((items + 1) // 2, MOST_PAGES)
        print(f"a PDF of {pages} pages: {peak or 0:.0f} MB, at most {MOST_MEGABYTES} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
