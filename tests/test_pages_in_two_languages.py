"""Every page for readers is there in English and in Chinese, and both are built alike."""

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted((*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md")))
ENGLISH = [page for page in PAGES if not page.name.endswith(".zh-CN.md")]
BLOCK = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\((?P<target>[^()\s]+)\)")
TABLE = re.compile(r"(?:^\|[^\n]*\n)+", re.MULTILINE)
COMMAND = re.compile(r"^(?:\$ )?((?:enfcmp|py|python|pip|make)(?: -m pip)?) (.*)$")
KEY = re.compile(r"^[ {-]*\"?([\w-]+)\"?:(?: |$)")


def chinese(page):
    """The page in Chinese of a page in English."""
    return page.with_name(page.name.replace(".md", ".zh-CN.md"))


def text_of(page):
    """A page without its blocks of code."""
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def headings(page):
    """The levels of the headings."""
    return [len(marks) for marks in re.findall(r"^(#+) ", text_of(page), re.MULTILINE)]


def code(page):
    """The blocks of code: what each is, and what no language changes in it."""
    blocks = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [(block["kind"].partition("=")[0], list(skeleton(block["kind"], block["body"]))) for block in blocks]


def skeleton(kind, body):
    """Of a block the commands with their options, what Python is told, the keys of fields; the rest is words."""
    for line in body.splitlines():
        if kind.startswith(("yaml", "json")):
            yield from KEY.findall(line)
        elif line.startswith((">>> ", "... ")):
            yield line
        elif (run := COMMAND.match(line)) and (line.startswith("$") or not kind.startswith("console")):
            first, *rest = re.split(r" {2,}", run[2])[0].split(" ")
            yield run[1], first, *(word for word in rest if word.startswith("-"))


def tables(page):
    """The rows and columns of each table."""
    found = [table.splitlines() for table in TABLE.findall(text_of(page))]
    return [(len(rows), rows[1].count("|") - 1) for rows in found]


def links(page):
    """How often a page leads where, whatever the language of the page there and its section."""
    return Counter(target.partition("#")[0].replace(".zh-CN.", ".") for target in targets(page))


def targets(page):
    """Where the links and the pictures of a page lead."""
    return [link["target"] for link in LINK.finditer(text_of(page))]


def sections(page):
    """The names that code hosts give the headings of a page."""
    found = re.findall(r"^#+ (.*)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_every_page_is_there_twice():
    """A page has its like in the other language."""
    assert {*ENGLISH, *map(chinese, ENGLISH)} == set(PAGES)


@pytest.mark.parametrize("part", [headings, code, tables, links], ids=lambda part: part.__name__)
@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.name)
def test_both_are_built_alike(page, part):
    """Headings, what is typed, tables and links are the same in both, and in the same order but for the links."""
    assert part(page) == part(chinese(page))


@pytest.mark.parametrize("page", ENGLISH, ids=lambda page: page.name)
def test_each_leads_to_the_other(page):
    """Under the title of a page is the link to its like."""
    assert f"[中文]({chinese(page).name})" == page.read_text(encoding="utf-8").splitlines()[2]
    assert f"[English]({page.name})" == chinese(page).read_text(encoding="utf-8").splitlines()[2]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links(page):
    """What a page links to in the project is there, in the language of the page, and has the section that is named."""
    _, *others = targets(page)
    for target in others:
        name, _, section = target.partition("#")
        there = (page.parent / name).resolve() if name else page

        assert name.startswith("https:") or there.exists(), target
        assert there not in PAGES or (there in ENGLISH) == (page in ENGLISH), target
        assert not section or section in sections(there), target
