"""The page in a real browser: nothing is asked for, nothing fails, and what can be clicked works."""

import datetime as dt
import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from enfcmp import pipeline
from enfcmp.check.accepted import read_accepted
from enfcmp.report.document import Cell, Document, Row, Section, Table
from enfcmp.report.files.html import write
from enfcmp.report.view import document

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--virtual-time-budget=5000",
]


@pytest.fixture(scope="module", autouse=True)
def _browser(tmp_path_factory):
    """A browser that opens an empty page; where there is none, or it cannot start, tests are skipped."""
    if not CHROMIUM:
        pytest.skip("no Chromium here: the page was not opened in a browser")
    data = f"--user-data-dir={tmp_path_factory.mktemp('user')}"
    done = subprocess.run(
        [CHROMIUM, *QUIET, data, "--dump-dom", "about:blank"], check=False, capture_output=True, timeout=120
    )
    if done.returncode or b"<body>" not in done.stdout:
        pytest.skip(f"{CHROMIUM} does not start here: the page was not opened in a browser")


@pytest.fixture
def browse(tmp_path):
    """Open a page: the document as it is in the end, and what the console said."""

    def open_it(content, *flags, fragment=""):
        page = tmp_path / "page.html"
        page.write_bytes(content)
        done = subprocess.run(
            [CHROMIUM, *QUIET, f"--user-data-dir={tmp_path / 'user'}", "--dump-dom", *flags, page.as_uri() + fragment],
            capture_output=True,
            check=True,
            timeout=120,
        )
        return done.stdout.decode(), [line for line in done.stderr.decode().splitlines() if "CONSOLE" in line]

    return open_it


@pytest.fixture
def drive(browse):
    """Run a script in a page that may run it; what it returns."""

    def run_it(content, script, fragment=""):
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", content.decode())
        ending = f"""<script>(async () => {{ {script} }})().catch((error) => String(error)).then((result) => {{
            document.documentElement.dataset.result = JSON.stringify(result); }});</script></body>"""
        dom, _ = browse(text.replace("</body>", ending).encode(), fragment=fragment)
        return json.loads(html.unescape(re.search(r'data-result="([^"]*)"', dom)[1]))

    return run_it


@pytest.fixture(scope="module")
def page():
    """The page of the two shipped lists."""
    report = pipeline.report("datong", "changji", (DATA,), as_of=dt.date(2026, 11, 1))
    return write(report, document(report))


@pytest.fixture(scope="module")
def long_page():
    """A page with 2,000 findings."""
    report = pipeline.report("datong", "changji", (DATA,), as_of=dt.date(2026, 11, 1))
    rows = tuple(
        Row(
            cells=tuple(map(Cell.of, (f"datong:{number}", "医疗保障基金" * 20, f"{number % 7}"))),
            level=("error", "warning", "info")[number % 3],
            kind=f"rule-{number % 5}",
            fingerprint=f"{number:012x}",
        )
        for number in range(2000)
    )
    table = Table(head=("a", "b", "c"), rows=rows, widths=(1, 2, 1))
    section = Section(id="checks", title="checks", table=table)
    return write(report, Document(title="long", language="zh", facts=(), note=None, sections=(section,)))


def test_quiet(browse, page):
    """The console says nothing: no error, nothing that the policy had to forbid; the script has run."""
    dom, console = browse(page)

    assert [] == console
    assert re.search(r">(\d+) of \1 rows</output>", dom)


def test_without_script(page):
    """What only a script can do is not shown without one; everything else is there and unfolded."""
    text = page.decode()

    assert '<form class="filter" id="filter" aria-label="Filter" hidden>' in text
    assert text.count("<details") == text.count("<details open>")


def test_filter(drive, page):
    """Rows that do not fit are hidden, and sections without a row; the count says how many are left; all come back."""
    script = """
        const form = document.getElementById("filter");
        const visible = () => [...document.querySelectorAll("tr[data-types]")].filter((row) => row.offsetParent);
        const before = visible().length;
        form.elements.level.value = "error";
        form.elements.level.dispatchEvent(new Event("input", { bubbles: true }));
        const levels = new Set(visible().map((row) => row.dataset.level));
        const told = form.querySelector("output").value === `${visible().length} of ${before} rows`;
        const gone = document.getElementById("annex").hidden;
        form.elements.text.value = "no such words";
        form.elements.text.dispatchEvent(new Event("input", { bubbles: true }));
        const none = visible().length;
        form.reset();
        await new Promise((done) => setTimeout(done, 20));
        return [[...levels], told, gone, none, visible().length === before];
    """

    assert [["error"], True, True, 0, True] == drive(page, script)


def test_number_shows_what_it_counts(drive, page):
    """A number of the summary leads to as many rows as it says."""
    script = """
        const link = document.querySelector('a[href="#checks"][data-show="warning"]');
        link.click();
        const rows = [...document.querySelectorAll("#checks tr[data-types]")].filter((row) => row.offsetParent);
        return rows.length === Number(link.textContent) && rows.length > 0;
    """

    assert drive(page, script) is True


def test_sort(drive, page):
    """A head sorts up, down, and back to the order of the report, and says so."""
    script = """
        const table = document.querySelector("#check-datong table");
        const head = table.tHead.rows[0].cells[0];
        const items = () => [...table.tBodies[0].rows].map((row) => Number(row.cells[0].textContent.split(/[:,]/)[1]));
        const first = String(items());
        const seen = [];
        for (let turn = 0; turn < 3; turn += 1) {
          head.querySelector("button").click();
          const now = items();
          const sorted = now.slice().sort((one, other) => one - other);
          if (head.ariaSort === "descending") sorted.reverse();
          seen.push([head.ariaSort, String(head.ariaSort ? sorted : first) === String(now)]);
        }
        return seen;
    """

    assert [["ascending", True], ["descending", True], [None, True]] == drive(page, script)


def test_sort_by_level(drive, page):
    """Levels are sorted by how grave they are, whatever the words for them."""
    script = """
        const table = document.querySelector("#group-1 table");
        table.tHead.rows[0].cells[0].querySelector("button").click();
        return [...new Set([...table.tBodies[0].rows].map((row) => row.dataset.level))];
    """

    assert ["error", "warning", "info"] == drive(page, script)


def test_fold_and_deep_link(drive, page):
    """All sections fold; a link to an item unfolds where it stands."""
    script = """
        document.querySelector('[data-fold="false"]').click();
        const folded = document.querySelectorAll("main details[open]").length;
        location.hash = "#item-datong-7";
        await new Promise((done) => setTimeout(done, 50));
        const target = document.getElementById("item-datong-7");
        document.querySelector('[data-fold="true"]').click();
        const all = document.querySelectorAll("main details:not([open])").length;
        return [folded, target.closest("details").open, all];
    """

    assert [0, True, 0] == drive(page, script)


def test_decisions(drive, page, tmp_path):
    """What is marked as accepted with a reason comes out as a decisions file that is read; the rest is remarked."""
    script = """
        let blob;
        URL.createObjectURL = (made) => { blob = made; return "#"; };
        const marked = (row, verdict, reason) => {
          row.querySelector("button").click();
          const [select, input] = row.querySelectorAll("select, input");
          select.value = verdict;
          input.value = reason;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        };
        const rows = [...document.querySelectorAll("tr[data-fingerprint]")];
        marked(rows[0], "accepted", 'as "printed": 照原文 # \\u0085\\n- x');
        marked(rows[1], "accepted", " ");
        marked(rows[2], "mend", "typo\\n- rule: y");
        const told = document.querySelector(".marks output").value;
        document.querySelector("[data-download]").click();
        return [await blob.text(), told, { ...rows[0].dataset }];
    """
    text, told, row = drive(page, script)
    (tmp_path / "decisions.yaml").write_text(text, "utf-8")
    accepted = [each.decision for each in read_accepted(tmp_path / "decisions.yaml")]

    assert told == "2 accepted, 1 to be mended; 1 without a reason, left out"
    expected = [(row["kind"], row["item"], row["fingerprint"], 'as "printed": 照原文 # \x85- x')]
    assert expected == [(each.rule, each.item, each.fingerprint, each.reason) for each in accepted]
    assert [True] == [line.startswith("# to be mended: ") for line in text.splitlines() if "typo" in line]


def test_marks_only_on_checks(drive, page):
    """Only findings of checks can be accepted; those of pairs have no such file."""
    script = """
        const offered = [...document.querySelectorAll("main td button")].map((one) => one.closest("section.top").id);
        return [...new Set(offered)];
    """

    assert ["checks"] == drive(page, script)


@pytest.mark.parametrize("width", [400, 1000, 1600])
def test_nothing_sticks_out(browse, drive, page, width, tmp_path):
    """At no width must the page be scrolled sideways; a picture of it is made."""
    script = f"""
        const frame = document.createElement("iframe");
        frame.width = {width};
        frame.height = 900;
        const copy = document.documentElement.cloneNode(true);
        copy.querySelectorAll("script").forEach((each) => each.remove());
        frame.srcdoc = copy.outerHTML;
        document.body.append(frame);
        await new Promise((done) => {{ frame.onload = done; }});
        return frame.contentDocument.documentElement.scrollWidth;
    """
    shot = tmp_path / f"{width}.png"
    browse(page, f"--window-size={width},1400", f"--screenshot={shot}")

    assert drive(page, script) <= width
    assert shot.stat().st_size > 10_000


def test_many_findings(drive, long_page):
    """A filter over 2,000 findings leaves those that fit."""
    script = """
        const form = document.getElementById("filter");
        const shown = [];
        for (const [name, value] of [["level", "error"], ["kind", "rule-1"], ["text", "DATONG:1"]]) {
          form.elements[name].value = value;
          form.elements[name].dispatchEvent(new Event("input", { bubbles: true }));
          shown.push(document.querySelectorAll("tr[data-types]:not([hidden])").length);
        }
        return shown;
    """
    numbers = [number for number in range(2000) if number % 3 == 0]
    both = [number for number in numbers if number % 5 == 1]
    named = [number for number in both if str(number).startswith("1")]

    assert [len(numbers), len(both), len(named)] == drive(long_page, script)


@pytest.mark.skipif(not AXE.is_file(), reason="no axe-core here (npm install --no-save axe-core)")
def test_no_barriers(drive, page):
    """Axe-core finds nothing that keeps a person out."""
    script = AXE.read_text("utf-8").replace("</script", "<\\/script")
    found = drive(page, script + ";\nreturn (await axe.run(document)).violations.map((each) => each.id);")

    assert [] == found
