"""The page in a real browser, under its own policy: nothing is asked for, nothing fails, what can be clicked works."""

import re
import shutil
import subprocess
import unicodedata
from importlib import resources, util
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.gate import harmless
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.concording import concordance
from enfcmp.report.anchors import walk
from enfcmp.report.document import Cell, Row, Run, Section, Table
from enfcmp.report.files.html import write
from enfcmp.report.view.concordance import concordance_document

PDFTOTEXT = shutil.which("pdftotext")
NO_PDFTOTEXT = "pdftotext not found (apt-get install poppler-utils): printed pages were not read"
HAS_AXE = util.find_spec("axe_playwright_python") is not None
INSTALL = "pip install -e '.[browser]'"
ROWS = "tr[data-types]"
VISIBLE = f"{ROWS}:visible"
LANGUAGES = ("en", "zh")

playwright = pytest.importorskip(
    "playwright.sync_api",
    reason=f"no Playwright here ({INSTALL}): the page was not opened in a browser",
    exc_type=ImportError,
)


@pytest.fixture(scope="module")
def long_page(report, pages, tmp_path_factory):
    """The address of a page with a summary and some number of findings."""

    def write_it(number, levels=("error", "warning", "info")):
        rows = tuple(
            Row(
                cells=tuple(map(Cell.of, (f"datong:{at}", "医疗保障基金" * 20, f"{at % 7}"))),
                level=levels[at % len(levels)],
                kind=f"rule-{at % 5}",
                marks=((f"datong:{at}", f"{at:012x}"),),
            )
            for at in range(number)
        )
        table = Table(head=("what-item", "what-words", "what-rest"), rows=rows, widths=(1, 2, 1))
        inner = Section(id="check-1", title="checks of a list", table=table)
        section = Section(id="checks", title="checks", sections=(inner,))
        file = tmp_path_factory.mktemp("long") / "page.html"
        said = pages["en"][0]
        summary = next(part for part in said.sections if part.id == "numbers")
        file.write_bytes(write(report, msgspec.structs.replace(said, sections=(summary, section))))
        return file.as_uri()

    return write_it


def bare(text):
    """A text without blanks, and without the forms by which a font of a PDF may name a character."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def lost(wanted, text):
    """The first of the wanted texts that does not follow upon those before it; None if all are there in their order."""
    text, at = bare(text), 0
    for each in wanted:
        at = text.find(bare(harmless(each)), at)
        if at < 0:
            return each
    return None


def values(page, name, rows=VISIBLE):
    """What each row has of one kind."""
    return [
        each.split("\n") for each in page.locator(rows).evaluate_all(f"all => all.map(one => one.dataset.{name} ?? '')")
    ]


def told(page):
    """What the filter says of how many rows are left."""
    return page.locator("#filter > output").inner_text()


def test_quiet(visit, url):
    """The script has run, and nothing was heard: no error, no request, nothing that the policy had to forbid."""
    number = visit(url).locator(ROWS).count()

    assert number > 100
    assert f"{number} of {number} rows" == told(visit(url))


def test_policy(visit, url, heard):
    """The policy of the page is in force: no script but its own runs, and nothing is fetched."""
    page = visit(url)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { text: 'strange = 1' }))")
    fetched = page.evaluate("fetch(location.href).then(() => true, () => false)")
    said = [text for kind, text in heard if kind == "error" and "Content Security Policy" in text]
    heard.clear()

    assert (False, "undefined") == (fetched, page.evaluate("typeof strange"))
    assert len(said) >= 2


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_visible(visit, pages, texts, language, script):
    """Every text of the document is visible in its order, unfolded, without a script too."""
    said, url = pages[language]
    page = visit(url, java_script_enabled=script)
    of_findings = [part for part in said.sections if part.id not in ("summary", "numbers", "about")]
    number = sum(len(part.table.rows) for part in walk(of_findings) if part.table)

    assert lost(texts(said), page.locator("body").inner_text()) is None
    assert (number, 0) == (page.locator(VISIBLE).count(), page.locator("details:not([open])").count())


def test_without_script(visit, url):
    """What only a script can do is not shown without one."""
    page = visit(url, java_script_enabled=False)

    assert not page.locator("#filter").is_visible()
    assert 0 == page.locator("button:visible, select:visible, input:visible").count()


@pytest.mark.parametrize("name", ["level", "kind", "types"])
def test_filter(visit, url, name):
    """Each choice leaves the rows that fit, and as many as the count says; together all rows are chosen."""
    page = visit(url)
    choice = page.locator(f"#filter select[name={name}]")
    rows = values(page, name, ROWS)
    words = dict(choice.locator("option").evaluate_all("all => all.map(one => [one.value, one.textContent])"))
    offered = choice.locator("option").evaluate_all("all => all.map(one => one.value)")

    assert set(filter(None, chain(*rows))) == set(offered[1:])
    assert name != "kind" or not set(words) & set(words.values())
    for value in offered[1:]:
        choice.select_option(value)
        fit = [row for row in rows if value in row]
        assert fit == values(page, name)
        assert f"{len(fit)} of {len(rows)} rows" == told(page)
    choice.select_option("")
    assert f"{len(rows)} of {len(rows)} rows" == told(page)


def test_filter_by_words(visit, url):
    """Words leave the rows that hold them, whatever their case; a section without a row goes; all come back."""
    page = visit(url)
    words = page.locator("#filter input[name=text]")
    before = page.locator(VISIBLE).count()
    holding = sum("大同市 no. 7" in text.lower() for text in page.locator(ROWS).all_text_contents())

    words.press_sequentially("大同市 NO. 7 ")
    assert holding == page.locator(VISIBLE).count() > 0
    words.fill("医疗")
    page.locator("#filter select[name=level]").select_option("error")
    assert {"error"} == set(chain(*values(page, "level")))
    assert not page.locator("#annex").is_visible()
    words.fill("no such words")
    assert (0, f"0 of {before} rows") == (page.locator(VISIBLE).count(), told(page))
    page.locator("#filter button[type=reset]").click()
    playwright.expect(page.locator("#filter > output")).to_have_text(f"{before} of {before} rows")
    assert before == page.locator(VISIBLE).count()
    assert page.locator("#annex").is_visible()


def findings_of(row):
    """How many a row tells: one fact may be found in several items, and articles of an instrument stand together."""
    if fingerprints := row.get_attribute("data-fingerprint"):
        return len(fingerprints.split("\n"))
    articles = row.locator("td[data-label=Article]")
    return len(articles.inner_text().split(", ")) if articles.count() else 1


def test_numbers_lead_to_what_they_count(visit, url):
    """A number of the summary leads to as many findings as it says, whatever was filtered before."""
    page = visit(url)
    links = page.locator("#numbers a[data-show], #numbers a:not([href='#divergences'])")
    counted, shown = [], []
    for link in links.all():
        page.locator("#filter input[name=text]").fill("1")
        link.click()
        href, level = (link.get_attribute(name) for name in ("href", "data-show"))
        playwright.expect(page.locator(href)).to_be_in_viewport()
        counted.append((href, level, int(link.text_content())))
        shown.append((href, level, sum(map(findings_of, page.locator(href).locator(VISIBLE).all()))))

    assert len(shown) > 10
    assert counted == shown


def test_number_of_what_is_not_there(visit, long_page):
    """A nought leads to its section, without a row, though the filter does not offer that level."""
    page = visit(long_page(9, levels=("warning",)))
    page.locator("#numbers a[href='#check-1'][data-show=error]").click()
    playwright.expect(page.locator("#check-1")).to_be_in_viewport()

    assert (0, "0 of 9 rows") == (page.locator(VISIBLE).count(), told(page))


@pytest.mark.parametrize("key", [None, "Enter", "Space"], ids=["click", "enter", "space"])
def test_sort(visit, url, key):
    """A head sorts up, down, and back to the order of the report, and says so; by a click or by the keyboard."""
    page = visit(url)
    head = page.locator("#check-1 th").first
    page.locator("#check-1 > details > summary").focus()
    page.keyboard.press("Tab")
    assert "Sort by Item" == page.evaluate("document.activeElement.title")

    seen = []
    for _turn in range(4):
        items = page.locator("#check-1 tbody td:first-child").all_inner_texts()
        seen.append((head.get_attribute("aria-sort"), [int(re.search(r"no\. (\d+)", item)[1]) for item in items]))
        head.get_by_role("button").click() if key is None else page.keyboard.press(key)

    (_, first), (_, up), (_, down), (_, last) = seen
    assert [None, "ascending", "descending", None] == [how for how, _ in seen]
    assert (sorted(first), sorted(first, reverse=True), first) == (up, down, last)


def test_sort_by_level(visit, pages):
    """Levels are sorted by how grave they are, whatever the words for them."""
    page = visit(pages["zh"][1])
    page.locator("#group-1 th[data-level] button").click()
    levels = page.locator("#group-1 tbody tr").evaluate_all("rows => rows.map(row => row.dataset.level)")

    assert ["error", "warning", "info"] == list(dict.fromkeys(levels))


def test_fold(visit, url):
    """Sections fold one by one, by a click or by the keyboard, and all at once."""
    page = visit(url)
    page.locator("#annex summary").click()
    assert not page.locator("#annex table").is_visible()
    page.keyboard.press("Enter")
    assert page.locator("#annex table").is_visible()

    page.locator("[data-fold=false]").click()
    assert (0, 0) == (page.locator("main details[open]").count(), page.locator(VISIBLE).count())
    page.locator("[data-fold=true]").click()
    assert (0, page.locator(ROWS).count()) == (
        page.locator("main details:not([open])").count(),
        page.locator(VISIBLE).count(),
    )


def test_deep_link(visit, url):
    """A link to an item opens the page where it stands, unfolded, though it was folded or filtered away."""
    target = "section:has(> details > summary [id='item-datong.7'])"
    page = visit(f"{url}#item-datong.7")
    playwright.expect(page.locator(target)).to_be_in_viewport()
    assert page.evaluate("scrollY") > 0

    page.goto(f"{url}#overview")
    page.locator("#filter input[name=text]").fill("no such words")
    page.locator("[data-fold=false]").click()
    assert not page.locator(target).is_visible()
    page.goto(f"{url}#item-datong.7")
    playwright.expect(page.locator(f"{target} table").first).to_be_visible()
    playwright.expect(page.locator(target)).to_be_in_viewport()


def test_the_same_link_again(visit, url):
    """A link unfolds what it leads to also where the page is there already."""
    page = visit(url)
    for _time in range(2):
        page.locator("[data-fold=false]").click()
        page.locator(".contents a[href='#annex']").click()
        playwright.expect(page.locator("#annex table")).to_be_visible()


def test_a_link_that_is_cut_off(visit, url):
    """Half of an address leads nowhere, and nothing goes wrong."""
    page = visit(f"{url}#%")

    assert page.locator(VISIBLE).count() == page.locator(ROWS).count()


def test_skip_link(visit, url):
    """The first thing that the keyboard comes to leads past the head of the page."""
    page = visit(url)
    page.keyboard.press("Tab")
    playwright.expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")

    playwright.expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_sticks_out(visit, mark, pages, tmp_path, language):
    """At no width must the page be scrolled sideways, nor with a finding marked; a picture of each is made."""
    page = visit(pages[language][1])
    mark(page, page.locator("#check-1 tr[data-fingerprint]").first, "accepted", "")
    page.locator("td input").fill("长" * 99)

    for width in (400, 1000, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        shot = tmp_path / f"{width}.png"
        page.screenshot(path=shot)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert shot.stat().st_size > 10_000


def test_a_phone_begins_with_the_answer(visit, url):
    """What follows is folded, and can be had by a link or a touch; the page is short."""
    page = visit(url, viewport={"width": 400, "height": 900})
    folded = page.locator("section.top > details:not([open])").count()

    assert page.locator("#summary > details[open]").count()
    assert page.locator("section.top > details").count() - 1 == folded > 5
    assert page.evaluate("document.documentElement.scrollHeight") < 10_000
    page.locator(".contents a[href='#annex']").click()
    playwright.expect(page.locator("#annex table")).to_be_visible()


def light(page):
    """How light the page is behind its words, from 0 to 255, and the words themselves."""
    style = "getComputedStyle(document.body)"
    colours = page.evaluate(f"[{style}.backgroundColor, {style}.color]")
    return [sum(map(int, re.findall(r"\d+", colour)[:3])) / 3 for colour in colours]


def test_dark(visit, url):
    """Words are light on dark where the reader wants it so; printed they are black on white all the same."""
    page = visit(url, color_scheme="dark")
    paper, ink = light(page)
    assert paper < 50
    assert ink > 200

    page.emulate_media(media="print")
    assert [255, 0] == light(page)
    assert 0 == page.locator(".filter:visible, .contents:visible, th button:visible").count()


def printed(page, tmp_path):
    """The text of each sheet of paper."""
    file = tmp_path / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    read = subprocess.run([PDFTOTEXT, "-raw", "-enc", "UTF-8", file, "-"], check=True, capture_output=True)
    return read.stdout.decode().split("\f")[:-1]


def test_paper(visit, url):
    """It is printed on A4, all of it, whatever is folded."""
    page = visit(url)
    page.locator("[data-fold=false]").click()
    content = page.pdf(prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)

    assert {(595, 842)} == {(round(float(width)), round(float(height))) for width, height in sizes}
    assert 0 == page.locator("main details:not([open])").count()


def on_paper(said):
    """A document as sheets of paper have it."""

    def cut(part):
        if not part.table:
            return msgspec.structs.replace(part, sections=tuple(map(cut, part.sections)))
        rows = tuple(
            msgspec.structs.replace(row, cells=tuple(Cell(tuple(map(sign, cell.runs))) for cell in row.cells))
            for row in part.table.rows
        )
        table = msgspec.structs.replace(part.table, rows=rows)
        return msgspec.structs.replace(part, table=table, sections=tuple(map(cut, part.sections)))

    def sign(run):
        return Run("⋯") if run.mark == "rest" else run

    return msgspec.structs.replace(said, sections=tuple(map(cut, said.sections)))


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_PDFTOTEXT)
@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_says_all(visit, pages, texts, tmp_path, language):
    """Every cell of every table is found on paper again, with a sign for the middle of what is long."""
    said, url = pages[language]
    page = visit(url)
    page.locator("[data-fold=false]").click()
    there = bare("".join(printed(page, tmp_path)))

    assert [] == [text for text in texts(on_paper(said)) if bare(harmless(text)) not in there]


@pytest.mark.skipif(not PDFTOTEXT, reason=NO_PDFTOTEXT)
def test_heads_on_every_sheet(visit, long_page, tmp_path):
    """A table that goes on overleaf has its head there again."""
    sheets = printed(visit(long_page(200)), tmp_path)
    with_rows = [sheet for sheet in sheets if "医疗保障基金" * 2 in bare(sheet)]

    assert len(with_rows) > 2
    assert {(1, 1, 1)} == {tuple(map(sheet.count, ("what-item", "what-words", "what-rest"))) for sheet in with_rows}


def test_many_findings(visit, long_page):
    """A filter over 2,000 findings leaves those that fit."""
    page = visit(long_page(2000))
    shown = []
    for name, value in (("level", "error"), ("kind", "rule-1"), ("text", "DATONG:1")):
        control = page.locator(f"#filter [name={name}]")
        control.fill(value) if name == "text" else control.select_option(value)
        shown.append(page.locator(f"{ROWS}:not([hidden])").count())
    numbers = [number for number in range(2000) if number % 3 == 0]
    both = [number for number in numbers if number % 5 == 1]
    named = [number for number in both if str(number).startswith("1")]

    assert [len(numbers), len(both), len(named)] == shown
    page.locator("#filter button[type=reset]").click()
    playwright.expect(page.locator("#filter > output")).to_have_text("2000 of 2000 rows")
    playwright.expect(page.locator(f"{ROWS}:not([hidden])")).to_have_count(2000)


def test_sort_many(visit, long_page):
    """All 2,000 rows come back in their new order, also where a filter is set meanwhile."""
    page = visit(long_page(2000))
    head = page.locator("#check-1 th").first.get_by_role("button")
    head.click()
    head.click()
    playwright.expect(page.locator(f"{ROWS}:not([hidden])")).to_have_count(2000)
    items = page.locator("#check-1 tbody td:first-child").all_inner_texts()
    assert [f"datong:{number}" for number in range(1999, -1, -1)] == items

    head.click()
    page.locator("#filter select[name=level]").select_option("error")
    playwright.expect(page.locator(f"{ROWS}:not([hidden])")).to_have_count(667)
    page.locator("#filter select[name=level]").select_option("")
    playwright.expect(page.locator(f"{ROWS}:not([hidden])")).to_have_count(2000)


@pytest.mark.skipif(not HAS_AXE, reason=f"no axe-core here ({INSTALL})")
@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("zh", "dark")])
def test_no_barriers(visit, mark, pages, language, scheme):
    """Axe-core finds nothing that keeps a person out, in either language, by day or by night, with findings marked."""
    page = visit(pages[language][1], color_scheme=scheme)
    mark(page, page.locator("#check-1 tr[data-fingerprint]").last, "fix", "x")
    page.reload()
    mark(page, page.locator("#check-1 tr[data-fingerprint]").first, "accepted", "")
    page.evaluate(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(done => [done.passes.length, done.violations])"
    )

    assert found[0] > 30
    assert [] == [(each["id"], each["impact"], [node["html"] for node in each["nodes"]]) for each in found[1]]


@pytest.mark.parametrize(("change", "rows"), [("", 13), ("other sanctions", 2), ("new", 3)])
def test_a_table_of_articles_filters_by_change(visit, tmp_path, change, rows):
    """The page of what is no report works by the same script."""
    i18n.use("en")
    folder = Path(__file__).resolve().parents[1] / "assets" / "concord"
    found = concordance(Workspace(), *(str(folder / f"集市条例_{day}.md") for day in ("2015-03-01", "2024-06-01")))
    path = tmp_path / "table.html"
    path.write_bytes(write(found, concordance_document(found)))
    page = visit(path.as_uri())
    page.select_option("select[name=kind]", change)

    assert rows == page.locator(VISIBLE).count()
