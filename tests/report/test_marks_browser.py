"""Marks in the page of a report, in a real browser: made, kept, taken home as a file, read again, never lost."""

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.lists.decision_file import read_content, read_decision_file
from enfcmp.model import ToDo
from enfcmp.report.files.html import write
from enfcmp.report.view import document

ROWS = "#check-1 tr[data-fingerprint]"
ONE = f"{ROWS}:not([data-fingerprint*='\\a '])"
SEVERAL = "#check-1 tr[data-item^='datong:12\\a ']"  # one fact of several items
NAME = "#filter [data-who]"
SAID = "#filter .marks output"
DIFFERS = "marks read: {}; differing from a mark that is here, which stays: {}; not in a row here: {}"
YAML = "this is not JSON; a file in YAML is for the program: enfcmp report … --decisions FILE -o report.html"
NONE = "this is no file of decisions"
HEAD = {"schema": "enfcmp.decisions/1", "lists": ["datong", "changji"]}


def today():
    return dt.datetime.now().astimezone().date().isoformat()


def taken_home(page, folder):
    """The file that a click brings."""
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def data(row):
    """The kind, the first item and the first fingerprint of a row."""
    return tuple(row.get_attribute(f"data-{name}").split("\n")[0] for name in ("kind", "item", "fingerprint"))


def single(page, number):
    """A row of one finding: the first, the second …"""
    return page.locator(ONE).nth(number)


def entry(row, **more):
    """A decision on the finding of a row, as a file has it."""
    rule, item, fingerprint = data(row)
    return {"rule": rule, "item": item, "fingerprint": fingerprint, **more}


def shown(row):
    """What a row says of its mark."""
    return row.locator("td").last.inner_text().split("\n")


def heard_of(page):
    """What is said of files that were read."""
    return page.locator(SAID).last.inner_text()


def load(page, content, name="marks.json"):
    """Choose a file, as a person does after a click on the button."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    with page.expect_file_chooser() as chooser:
        page.locator("[data-load]").click()
    chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": text.encode()})
    page.wait_for_function("name => document.querySelectorAll('.marks output')[1].value.startsWith(name)", arg=name)
    return heard_of(page).removeprefix(f"{name}: ")


def test_what_comes_home(visit, url, mark, tmp_path):
    """JSON with the lists, each mark with its reason, its name and its day; it is a decisions file as it stands."""
    page = visit(url)
    page.locator(NAME).fill("张三")
    mark(page, single(page, 0), "accepted", "原文如此")
    mark(page, single(page, 1), "fix", "")
    mark(page, single(page, 2), "accepted", " ")
    one, other = single(page, 0), single(page, 1)
    path = taken_home(page, tmp_path)
    expected = {
        **HEAD,
        "accepted": [entry(one, reason="原文如此", reviewer="张三", date=today())],
        "to_do": [entry(other, reviewer="张三", date=today())],
    }

    assert ("datong--changji.json", expected) == (path.name, json.loads(path.read_text("utf-8")))
    assert [("原文如此", "张三")] == [(each.reason, each.reviewer) for each in read_content(path).accepted]
    assert "2 accepted, 1 to be fixed; 1 without a reason, left out" == page.locator(SAID).first.inner_text()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_whose_mark_it_is(visit, pages, mark, language):
    """Each says it, also while it is changed; a name that comes later is that of the marks without one."""
    page = visit(pages[language][1])
    row, nobody = single(page, 0), {"en": "nobody is named", "zh": "未署名"}[language]
    mark(page, row, "accepted", "x")
    assert f"{nobody} · {today()}" == shown(row)[-1]

    page.locator(NAME).fill("张三")
    page.locator(NAME).press("Enter")
    assert f"张三 · {today()}" == shown(row)[-1]
    page.locator(NAME).fill("李四")
    page.locator(NAME).blur()
    assert f"张三 · {today()}" == shown(row)[-1]
    row.get_by_role("textbox").fill("y")
    assert f"李四 · {today()}" == shown(row)[-1]


def test_marks_outlive_a_reload(visit, url, mark, tmp_path):
    """With reason, name and day; also those that lack a reason, and the name, which the filter does not take away."""
    page = visit(url)
    page.locator(NAME).fill("张三")
    page.locator(NAME).blur()
    page.locator("#filter button[type=reset]").click()
    mark(page, single(page, 0), "accepted", "原文如此")
    mark(page, single(page, 1), "accepted", "")
    mark(page, single(page, 2), "fix", "x")
    single(page, 2).get_by_role("combobox").select_option("")
    page.reload()

    assert ["accepted", "原文如此", f"张三 · {today()}"] == shown(single(page, 0))
    assert ["accepted", f"张三 · {today()}"] == shown(single(page, 1))
    assert ["open"] == shown(single(page, 2))
    assert "张三" == page.locator(NAME).input_value()
    assert "2 accepted, 0 to be fixed; 1 without a reason, left out" == page.locator(SAID).first.inner_text()
    assert 1 == len(read_content(taken_home(page, tmp_path)).accepted)


@pytest.fixture
def another(report, tmp_path):
    """The address of the page of a report with some changes."""

    def make(**changes):
        i18n.use("en")
        found = msgspec.structs.replace(report, **changes)
        path = tmp_path / "another.html"
        path.write_bytes(write(found, document(found)))
        return path.as_uri()

    return make


def test_marks_are_of_one_report(visit, url, mark, another, report):
    """The page of a report on other lists, in the same browser, knows nothing of them."""
    one, other = report.lists
    page = visit(url)
    mark(page, single(page, 0), "fix", "x")
    lists = (msgspec.structs.replace(one, id="other"), other)
    second = page.context.new_page()
    second.goto(another(lists=lists))

    assert ["open"] == shown(single(second, 0))
    assert "" == second.locator(SAID).first.inner_text()


def test_a_file_is_read_again(visit, url, mark, tmp_path):
    """In another browser it shows the same, and comes home the same."""
    page = visit(url)
    page.locator(NAME).fill("张三")
    mark(page, page.locator(SEVERAL), "accepted", 'a "b" <i>\\')
    mark(page, single(page, 1), "fix", "")
    path = taken_home(page, tmp_path)
    text = path.read_text("utf-8")
    fresh = visit(url)
    said = load(fresh, text)

    assert DIFFERS.format(2, 0, 0) == said
    assert ["accepted", 'a "b" <i>\\', f"张三 · {today()}"] == shown(fresh.locator(SEVERAL))
    assert text == taken_home(fresh, tmp_path).read_text("utf-8")
    fresh.reload()
    assert text == taken_home(fresh, tmp_path).read_text("utf-8")


def test_a_file_is_dropped(visit, url):
    """Anywhere on the page, several at once; the page does not go away for it."""
    page = visit(url)
    one, other = (json.dumps({**HEAD, "to_do": [entry(single(page, at), reviewer="张三")]}) for at in (0, 1))
    page.evaluate(
        """texts => {
            const files = new DataTransfer();
            for (const text of texts) files.items.add(new File([text], "m.json"));
            for (const kind of ["dragover", "drop"]) {
                const event = new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true });
                document.querySelector("h1").dispatchEvent(event);
                if (!event.defaultPrevented) throw new Error(kind);
            }
        }""",
        [one, other],
    )
    page.wait_for_function("() => document.querySelectorAll('td button.marked').length === 2")

    assert [["to be fixed", "张三"]] * 2 == [shown(single(page, at)) for at in (0, 1)]


FOUND = "0123456789ab"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("schema: enfcmp.decisions/1\naccepted: []\n", YAML),
        ("", YAML),
        ('{"schema": ', YAML),
        ("[]", NONE),
        ("null", NONE),
        ("7", NONE),
        ({"schema": "enfcmp.list/1"}, NONE),
        ({**HEAD, "lists": ["changji", "datong"]}, "this is on other lists: changji – datong"),
        (HEAD, DIFFERS.format(0, 0, 0)),
        ({**HEAD, "lists": "x", "accepted": "x", "to_do": {"a": 1}}, DIFFERS.format(0, 0, 0)),
        ({**HEAD, "to_do": [None, 7, {}, [], {"rule": "x", "fingerprint": 7}]}, DIFFERS.format(0, 0, 5)),
        ({**HEAD, "to_do": [{"rule": "x", "fingerprint": FOUND, "reason": {}}]}, DIFFERS.format(0, 0, 1)),
        ({**HEAD, "to_do": [{"rule": "x", "fingerprint": FOUND}]}, DIFFERS.format(0, 0, 1)),
        ({**HEAD, "to_do": [{"rule": "__proto__", "fingerprint": "constructor"}]}, DIFFERS.format(0, 0, 1)),
    ],
)
def test_what_a_file_may_be(visit, url, content, said):
    """One sentence says what to do, or what came of it; no mark is made, and nothing goes wrong."""
    page = visit(url)

    assert (said, 0) == (load(page, content), page.locator("td button.marked").count())


def test_a_mark_that_is_here_stays(visit, url, mark):
    """That another differs is said; one of another kind or of a part of a row is in no row."""
    page = visit(url)
    row, several = single(page, 0), page.locator(SEVERAL)
    mark(page, row, "fix", "mine")
    content = {
        **HEAD,
        "accepted": [entry(row, reason="theirs", reviewer="李四"), entry(several, reason="one of four")],
        "to_do": [{**entry(single(page, 1)), "rule": "number-gap"}],
    }

    assert DIFFERS.format(0, 1, 2) == load(page, content)
    assert ("fix", "mine") == (row.get_by_role("combobox").input_value(), row.get_by_role("textbox").input_value())


def test_markup_in_a_file_stays_text(visit, url):
    """Whatever it says, nothing of it is run or asked for."""
    page = visit(url)
    strange = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
    load(page, {**HEAD, "accepted": [entry(single(page, 0), reason=strange, reviewer=strange)]})

    assert ["accepted", strange, strange] == shown(single(page, 0))
    assert 0 == page.locator("td img, td script").count()


def test_what_the_program_knows(visit, report, another, tmp_path):
    """It is shown with whose it is, and does not come home again unless somebody changes it."""
    finding = next(each for each in report.diff.findings if each.rule == "name-wording")
    told = {"reason": "尽快\u202e", "reviewer": "王五", "date": dt.date(2026, 1, 2)}
    known = ToDo(rule=finding.rule, item=finding.items[0], fingerprint=finding.fingerprint, **told)
    page = visit(another(to_do=(known,)))
    row = page.locator(f"tr[data-fingerprint='{known.fingerprint}']")

    assert ["to be fixed", "尽快\u202e", "王五 · 2026-01-02"] == shown(row)
    assert not page.locator("[data-download]").is_visible()
    row.get_by_role("button").click()
    row.get_by_role("textbox").fill("今年")
    assert ["今年"] == [each.reason for each in read_content(taken_home(page, tmp_path)).to_do]


def test_the_program_takes_it_over(visit, url, mark, run, tmp_path):
    """Each mark goes where the commands look for it; the next report shows it, and a page of that knows it."""
    lists = [tmp_path / f"{name}.yaml" for name in ("datong", "changji")]
    for path in lists:
        path.write_bytes(Path(f"data/{path.name}").read_bytes())
    page = visit(url)
    page.locator(NAME).fill("张三")
    mark(page, single(page, 0), "accepted", "原文如此")
    mark(page, page.locator("#divergences tr[data-kind=name-wording]").first, "fix", "尽快")
    path = taken_home(page, tmp_path)
    both = ("--from", lists[0], "--to", lists[1], "--as-of", "2026-07-01", "-q")
    code, _out, err = run("decisions", *lists, "--take", path, "--as-of", "2026-07-01")
    files = {each.name: read_content(each) for each in (tmp_path / "decisions").iterdir()}
    found = json.loads(run("report", *both, "-o", "-", "--as", "json")[1])
    run("report", *both, "-o", tmp_path / "next.html")
    after = visit((tmp_path / "next.html").as_uri())

    assert (0, {"datong.yaml": (1, 0), "datong--changji.yaml": (0, 1)}) == (
        code,
        {name: (len(each.accepted), len(each.to_do)) for name, each in files.items()},
    )
    assert "Taken over: 2, into " in err
    assert ([single(page, 0).get_attribute("data-fingerprint")], ["尽快"]) == (
        [each["fingerprint"] for each in found["accepted"]],
        [each["reason"] for each in found["to_do"]],
    )
    assert ["to be fixed", "尽快", f"张三 · {today()}"] == shown(after.locator("tr[data-kind=name-wording] >> nth=0"))


def test_by_keyboard_alone(visit, url):
    """The name, the file and a mark are reached and set without a mouse."""
    page = visit(url)
    page.locator(NAME).focus()
    page.keyboard.type("张三")
    page.keyboard.press("Tab")
    with page.expect_file_chooser():
        page.keyboard.press("Space")
    single(page, 0).get_by_role("button").focus()
    page.keyboard.press("Space")
    page.keyboard.press("a")
    page.keyboard.press("Tab")
    page.keyboard.type("原文如此")

    page.reload()
    assert ["accepted", "原文如此", f"张三 · {today()}"] == shown(single(page, 0))


FORBIDDEN = "Storage.prototype.setItem = () => { throw new Error('full'); };"


@pytest.mark.parametrize(("keeps", "asked"), [(True, []), (False, ["beforeunload"])])
def test_marks_are_not_lost(visit, url, mark, keeps, asked):
    """A browser that keeps nothing asks before marks that were not taken home are left; another need not."""
    page = visit(url)
    if not keeps:
        page.add_init_script(FORBIDDEN)
        page.reload()
    heard = []
    page.on("dialog", lambda dialog: (heard.append(dialog.type), dialog.dismiss()))
    mark(page, single(page, 0), "fix", "x")
    if not keeps:
        page.close(run_before_unload=True)
        page.locator("h1").click()
        with page.expect_download():
            page.locator("[data-download]").click()
    with page.expect_event("close"):
        page.close(run_before_unload=True)

    assert asked == heard


def test_what_is_kept_is_damaged(visit, url):
    """Somebody else has written there: the page is as it was never marked."""
    page = visit(url)
    entries = '[7, {}, {"rule": "x", "fingerprint": "y", "verdict": "toString"}]'
    for strange in ("{", "7", f'{{"who": 7, "entries": {entries}}}'):
        page.evaluate("text => localStorage.setItem('enfcmp.marks datong changji', text)", strange)
        page.reload()
        assert ("", 0) == (page.locator(NAME).input_value(), page.locator("td button.marked").count())


def test_paper_has_the_marks(visit, url, mark):
    """What is marked stands on paper, with its reason and whose it is; what is open does not."""
    page = visit(url)
    page.locator(NAME).fill("张三")
    mark(page, single(page, 0), "accepted", "原文如此")
    page.reload()
    page.emulate_media(media="print")

    assert ["accepted", "原文如此", f"张三 · {today()}"] == shown(single(page, 0))
    assert 1 == page.locator("td button:visible").count()


def test_no_marks_where_there_are_no_findings(visit, another, report):
    """Nothing to mark, nothing to mark with."""
    empty = msgspec.structs.replace(report.diff, findings=())
    checks = tuple(msgspec.structs.replace(each, findings=()) for each in report.check)
    page = visit(another(diff=empty, check=checks))

    assert not page.locator(NAME).is_visible()
    assert page.locator("#filter").is_visible()


def test_decisions_on_several_items(visit, url, mark, tmp_path):
    """A row that tells one fact of several items is accepted for each of them."""
    page = visit(url)
    rows = page.locator("#check-1 tr[data-fingerprint]")
    (row,) = (each for each in rows.all() if each.get_attribute("data-item").startswith("datong:12\n"))
    mark(page, row, "accepted", "原文如此")
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    items, marks = (row.get_attribute(name).split("\n") for name in ("data-item", "data-fingerprint"))
    accepted = [each.decision for each in read_decision_file(file).accepted]
    assert ["datong:12", "datong:18", "datong:19", "datong:20"] == items
    assert list(zip(items, marks, strict=True)) == [(each.item, each.fingerprint) for each in accepted]


def test_decisions(visit, url, mark, run, tmp_path):
    """A finding accepted with a reason comes home as a decisions file, by which `check` no longer reports it."""
    page = visit(url)
    rows = page.locator(ONE)
    mark(page, rows.nth(0), "accepted", 'as "printed": 照原文 # - x')
    mark(page, rows.nth(1), "accepted", " ")
    mark(page, rows.nth(2), "fix", "typo: rule")
    said = page.locator(SAID).first.inner_text()
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    data = rows.first.evaluate("row => ({ ...row.dataset })")

    assert ("datong--changji.json", "2 accepted, 1 to be fixed; 1 without a reason, left out") == (file.name, said)
    expected = [(data["kind"], data["item"], data["fingerprint"], 'as "printed": 照原文 # - x')]
    accepted = [each.decision for each in read_decision_file(file).accepted]
    assert expected == [(each.rule, each.item, each.fingerprint, each.reason) for each in accepted]
    assert ["typo: rule"] == [each.reason for each in read_content(file).to_do]
    check = ("check", "datong", "--as-of", "2026-07-01", "--format", "json", "--fail-on", "never")
    before, after = (
        [finding["fingerprint"] for finding in json.loads(run(*check, *more)[1])["findings"]]
        for more in ((), ("--decisions", file))
    )
    assert [each for each in before if each != data["fingerprint"]] == after
    assert len(after) == len(before) - 1


def test_hostile_reasons(visit, url, mark, tmp_path):
    """Whatever is pasted as a reason is read back as it was: breaks of lines, quotes, what YAML would take for more."""
    reasons = ["a\x85b\u2028c\ufeffd", "- rule: x\r\n  item: y", "# \\u0041 \"'", "{}[]&*!|>%@`", "null", "𠀀\u202e"]
    page = visit(url)
    rows = page.locator(ONE)
    for at, reason in enumerate(reasons):
        mark(page, rows.nth(at), "accepted", "")
        rows.nth(at).get_by_role("textbox").fill(reason)
    typed = [rows.nth(at).get_by_role("textbox").input_value() for at in range(len(reasons))]
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    download.value.save_as(tmp_path / "decisions.yaml")

    assert typed == [each.decision.reason for each in read_decision_file(tmp_path / "decisions.yaml").accepted]


def test_every_finding_can_be_marked(visit, url):
    """Those of pairs and those of checks, and nothing else."""
    page = visit(url)
    offered = page.locator("main td button").evaluate_all("all => all.map(one => one.closest('section.top').id)")

    assert {"divergences", "checks"} == set(offered)
    assert len(offered) == page.locator("tr[data-fingerprint]").count()
    assert len(offered) == page.locator("tr[data-kind]").count()


def test_a_divergence_is_accepted(visit, url, mark, run, tmp_path):
    """`diff` and `report` no longer have it among their findings, and count it."""
    page = visit(url)
    row = page.locator("#divergences tr[data-item='datong:7']").first
    mark(page, row, "accepted", "两地表述不同，不影响执行")
    with page.expect_download() as download:
        page.locator("[data-download]").click()
    download.value.save_as(tmp_path / "decisions.yaml")
    accepted = row.get_attribute("data-fingerprint")
    cities = ("--from", "datong", "--to", "changji", "--as-of", "2026-07-01")
    decided = (*cities, "--decisions", tmp_path / "decisions.yaml")
    found = json.loads(run("diff", *decided, "--format", "json")[1])
    whole = json.loads(run("report", *decided, "-o", "-", "--as", "json")[1])

    for each in (found, whole["diff"]):
        assert [accepted] == [finding["fingerprint"] for finding in each["accepted"]]
        assert accepted not in [finding["fingerprint"] for finding in each["findings"]]
