"""How soon the page answers: from an event to the frame that shows what it changed, on a page with 2,000 findings.

The page is that of the two shipped lists, its table of findings repeated until there are so many. Steps are done one
after another as a person does them, again and again; each is measured in the page from the time stamp of its event to
the second frame after it, when the first has been painted. Printed are the median and the worst, in milliseconds.

    python benchmarks/page.py [RUNS [FINDINGS]]

Needs Chromium and `pip install -e '.[browser]'`.
"""

from __future__ import annotations

import itertools
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from playwright.sync_api import Page, sync_playwright

from enfcmp.pipeline import Workspace
from enfcmp.report.document import Document
from enfcmp.report.files.html import write
from enfcmp.report.view import document

FINDINGS = 2000
LIMIT = 200  # milliseconds
WATCH = """type => {
  window.answered = new Promise((done) => addEventListener(type, (event) => {
    const shown = () => done(performance.now() - event.timeStamp);
    requestAnimationFrame(() => requestAnimationFrame(shown));
  }, { capture: true, once: true }));
}"""


def choose(name: str, value: str, page: Page) -> None:
    """Choose a value of a filter."""
    page.locator(f"#filter select[name={name}]").select_option(value)


def type_in(words: str, page: Page) -> None:
    """Type one more letter into the filter, or empty it."""
    field = page.locator("#filter input[name=text]")
    field.press_sequentially(words) if words else field.fill("")


def click(selector: str, page: Page) -> None:
    """Click on a button."""
    page.locator(selector).first.click()


ITEM, LEVEL = (f"#check-1 th{which} button" for which in ("", "[data-level]"))
STEPS: tuple[tuple[str, str, Callable[[Page], None]], ...] = (  # name, event, what is done
    ("filter by level", "input", partial(choose, "level", "warning")),
    ("… all levels", "input", partial(choose, "level", "")),
    ("filter by kind", "input", partial(choose, "kind", "foreign-body")),
    ("… all kinds", "input", partial(choose, "kind", "")),
    ("filter by type", "input", partial(choose, "types", "行政检查")),
    ("… all types", "input", partial(choose, "types", "")),
    ("filter by text", "input", partial(type_in, "保")),
    ("… by no text", "input", partial(type_in, "")),
    ("sort by item", "click", partial(click, ITEM)),
    ("… downwards", "click", partial(click, ITEM)),
    ("… unsorted", "click", partial(click, ITEM)),
    ("sort by level", "click", partial(click, LEVEL)),
    ("… downwards", "click", partial(click, LEVEL)),
    ("… unsorted", "click", partial(click, LEVEL)),
    ("fold all", "click", partial(click, "[data-fold=false]")),
    ("unfold all", "click", partial(click, "[data-fold=true]")),
)


def long(said: Document, findings: int) -> Document:
    """The document with so many findings in its first table of findings, each of its own."""
    (at, checks), *_ = ((at, part) for at, part in enumerate(said.sections) if part.id == "checks")
    part = checks.sections[0]
    assert part.table
    rows = itertools.islice(itertools.cycle(part.table.rows), findings)
    own = tuple(
        msgspec.structs.replace(row, marks=((str(number), f"{number:012x}"),)) for number, row in enumerate(rows)
    )
    table = msgspec.structs.replace(part.table, rows=own)
    checks = msgspec.structs.replace(checks, sections=(msgspec.structs.replace(part, table=table),))
    return msgspec.structs.replace(said, sections=(*said.sections[:at], checks, *said.sections[at + 1 :]))


def milliseconds(page: Page, event: str, do: Callable[[Page], None]) -> float:
    """From the event to the second frame after it."""
    page.evaluate(WATCH, event)
    do(page)
    return float(page.evaluate("window.answered"))


def main(runs: int = 11, findings: int = FINDINGS) -> None:
    """Print one row a step."""
    report = Workspace().compare("datong", "changji").report
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "page.html"
        file.write_bytes(write(report, long(document(report), findings)))
        chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(file.as_uri())
        print(f"Chromium {browser.version}; {findings} findings, {file.stat().st_size / 1_000_000:.1f} MB; {runs} runs")
        print(f"{'step':<18}{'median ms':>10}{'worst ms':>10}{'at most':>9}")
        times = [[milliseconds(page, event, do) for _name, event, do in STEPS] for _ in range(runs)]
        for (name, _event, _do), each in zip(STEPS, zip(*times, strict=True), strict=True):
            print(f"{name:<18}{statistics.median(each):>10.0f}{max(each):>10.0f}{LIMIT:>9}")
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
