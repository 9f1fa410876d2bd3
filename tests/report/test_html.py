"""The page: complete, harmless, the same every time."""

import datetime as dt
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.gate import harmless
from enfcmp.model import Report
from enfcmp.pipeline import Workspace
from enfcmp.report.document import Cell, Document, Row, Run, Section, Table
from enfcmp.report.files.html import write
from enfcmp.report.view import SECTIONS, document

DATA = Path(__file__).resolve().parents[2] / "data"
HOSTILE = (
    "<script>alert(1)</script>",
    "]]>",
    "</title></style></script>",
    "\x1b[31m\x00\x07",
    "\ud800 and \u202e",
    "'\"&amp;{{ 7 * 7 }}{% raw %}",
    "=HYPERLINK(1)",
    "[bold]|x|",
    "字" * 50_000,
)


class Page(HTMLParser):
    """What a browser makes of a page: its texts, its tags with their attributes, the text of marked words."""

    def __init__(self, content):
        super().__init__()
        self.open, self.texts, self.tags, self.marked = [], [], [], []
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]

    def handle_data(self, data):
        if not {"script", "style"} & set(self.open):
            self.texts.append(data)
        if self.open and self.open[-1] in ("del", "ins"):
            self.marked.append((self.open[-1], data))

    @property
    def text(self):
        return "".join(self.texts)


@pytest.fixture(scope="module")
def report():
    """The two shipped lists as of a day."""
    return Workspace(data=(DATA,), as_of=dt.date(2026, 11, 1)).compare("datong", "changji").report


@pytest.fixture(params=["en", "zh"])
def both(request, report):
    """The report and its document, in either language."""
    i18n.use(request.param)
    yield report, document(report)
    i18n.use("en")


def small(*rows: Row) -> Document:
    """A document with one table."""
    table = Table(head=("one", "two"), rows=rows, widths=(1, 1))
    return Document(
        title="title", language="en", facts=(), note=None, sections=(Section(id="checks", title="checks", table=table),)
    )


def test_complete(both, texts):
    """The page has every text of the document, in the same order."""
    page = Page(write(*both)).text
    at = page.index(harmless(both[1].facts[0][0]))

    for text in list(texts(both[1]))[1:]:
        found = page.find(harmless(text), at)
        assert found >= 0, text
        at = found


def test_language(both):
    """The page says which language it is in."""
    page = Page(write(*both))

    assert {"en": "en", "zh": "zh-Hans"}[both[1].language] == next(a["lang"] for t, a in page.tags if t == "html")


def test_links_lead_somewhere(both):
    """Each link stays in the page and leads to something that is there once; each item can be linked to."""
    page = Page(write(*both))
    ids = [attributes["id"] for _tag, attributes in page.tags if "id" in attributes]
    targets = {attributes["href"] for _tag, attributes in page.tags if "href" in attributes}

    assert len(ids) == len(set(ids))
    assert set() == {target for target in targets if target.removeprefix("#") not in ids}
    items = {f"item-{item.replace(':', '.')}" for names in both[0].names for item in names}
    assert set() == items - set(ids)


@pytest.mark.parametrize("name", SECTIONS)
def test_links_of_a_part(report, name):
    """Where only one section is wanted no link leads to another."""
    page = Page(write(report, document(report, [name])))
    ids = {attributes["id"] for _tag, attributes in page.tags if "id" in attributes}
    targets = {attributes["href"] for _tag, attributes in page.tags if "href" in attributes}

    assert set() == {target for target in targets if target.removeprefix("#") not in ids}


def test_numbers_lead_to_what_they_count(report):
    """A number of the summary leads to its section; one that counts a level names the level."""
    page = Page(write(report, document(report)))

    shown = [(a["href"], a["data-show"]) for t, a in page.tags if t == "a" and "data-show" in a]
    levels = ("error", "warning", "info")
    of_lists = [(f"#check-{side}", level) for level in levels for side in (1, 2)]
    assert [*of_lists, *(("#divergences", level) for level in levels)] == shown


def test_nothing_from_elsewhere(both):
    """No address of another place is in the page, and its policy forbids all but its own style and script."""
    content = write(*both)
    policy = next(a["content"] for _, a in Page(content).tags if a.get("http-equiv") == "Content-Security-Policy")

    assert b"http://" not in content
    assert b"https://" not in content
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert [] == [a for _, a in Page(content).tags if {"src", "style", "onclick", "onload"} & set(a)]


def test_the_same_bytes(both):
    """The same report gives the same bytes."""
    assert write(*both) == write(*both)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile(report, text):
    """Text from a list is text in the page, wherever it stands."""
    row = Row(cells=(Cell.of(text), Cell((Run(text, "del"), Run(text, "ins"), Run(text, "gap")))), kind=text)
    said = msgspec.structs.replace(small(row), title=text, facts=((text, text),), note=text)
    strange = Report(
        **{
            **{name: getattr(report, name) for name in report.__struct_fields__},
            "names": tuple(dict.fromkeys(names, text) for names in report.names),
        }
    )
    page, plain = Page(write(strange, said)), Page(write(report, small()))

    assert page.text.count(harmless(text)) >= 4
    for tag in ("script", "style", "title", "table"):
        assert sum(t == tag for t, _ in plain.tags) == sum(t == tag for t, _ in page.tags)


def test_marks(report):
    """Words of one side only are <del> and <ins>; what is cut is neither."""
    cell = Cell((Run("a"), Run("b", "del"), Run("c", "ins"), Run("…", "gap"), Run("d")))
    page = Page(write(report, small(Row(cells=(cell, Cell.of(""))))))

    assert [("del", "b"), ("ins", "c")] == page.marked
    assert "abc…d" in page.text


def test_rows_say_what_they_are(report):
    """A row carries its level, kind, action types; a finding of a check what a decision is made of."""
    row = Row(
        cells=(Cell.of("x"), Cell.of("y")),
        level="error",
        kind="some-rule",
        items=("datong:1",),
        marks=(("datong:1", "0123456789ab"), ("datong:2", "ba9876543210")),
    )
    page = Page(write(report, small(row)))
    expected = {
        "data-level": "error",
        "data-kind": "some-rule",
        "data-types": "行政处罚",
        "data-fingerprint": "0123456789ab\nba9876543210",
        "data-item": "datong:1\ndatong:2",
    }

    assert expected == next(a for t, a in page.tags if t == "tr" and "data-kind" in a)


def test_headings_in_order(both):
    """No step between headings is left out, and there is one of the first order."""
    depths = [int(tag[1]) for tag, _ in Page(write(*both)).tags if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()]

    assert depths.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(depths))
