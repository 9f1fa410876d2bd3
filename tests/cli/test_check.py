"""`enfcmp check`: exit codes, choice of rules, decisions, what was not run, JSON, findings on the shipped lists."""

import json
import random
import re
from pathlib import Path

import pytest

from enfcmp.check.inspect import Selection
from enfcmp.cli import streams
from enfcmp.errors import InputError
from enfcmp.law.statutes.library import Library
from enfcmp.pipeline import Workspace
from enfcmp.text.numbers.writing import chinese

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / ".." / "shared" / "statutes"
needs_texts = pytest.mark.skipif(not TEXTS.is_dir(), reason="the official texts are not at hand")

HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
LAW = "# 甲法\n\n第一条 侵占、挪用社会保险基金的，由有关部门责令追回。\n"
ERROR = (
    "- number: '1'\n  name: 甲的检查\n  bases:\n    - instrument: 《甲法》\n      provisions:\n"
    "        - at: 第一条\n          text: 占用、挪用社会保险基金的，由有关部门责令追回。\n"
)
WARNING = "- {number: '2', name: 对甲的处罚, type: 行政检查, bases: []}\n"
NOTE = "- {number: '4', name: 乙, bases: []}\n"
MISWORDED = ("quotation-misworded", "error", ["a:1"], "侵占", "占用")


@pytest.fixture
def texts(tmp_path):
    """A folder with one law, and no other text at hand."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "甲法.md").write_text(LAW, encoding="utf-8")
    return folder


@pytest.fixture
def listed(tmp_path):
    """Write a list: its path."""

    def write(*items, name="a"):
        path = tmp_path / f"{name}.yaml"
        path.write_text(HEAD.format(id=name) + "".join(items), encoding="utf-8")
        return path

    return write


@pytest.fixture
def ask(run, texts):
    """Run the command with the law at hand."""
    return lambda *arguments, **options: run(
        "check", *arguments, "--statutes", texts, "--as-of", "2026-11-23", "-q", **options
    )


@pytest.fixture
def answer(ask):
    """The JSON of the command."""
    return lambda *arguments: json.loads(ask(*arguments, "--format", "json")[1])


def seen(report):
    """What was found, without words and places."""
    return [
        (each["rule"], each["severity"], each["items"], each["before"], each["after"]) for each in report["findings"]
    ]


def rules_of(report):
    return [each["rule"] for each in report["findings"]]


# ── exit codes ───────────────────────────────────────────────────────────────────────────────────────────────────────

ONLY = ("--select", "quotation-misworded", "--select", "type-name-mismatch", "--select", "number-gap")
EXITS = [
    ((ERROR,), {None: 1, "never": 0, "error": 1, "warning": 1, "info": 1}),
    ((WARNING,), {None: 0, "never": 0, "error": 0, "warning": 1, "info": 1}),
    ((WARNING.replace("处罚", "检查"), NOTE), {None: 0, "never": 0, "error": 0, "warning": 0, "info": 1}),
    ((NOTE,), {None: 0, "never": 0, "error": 0, "warning": 0, "info": 0}),
]


@pytest.mark.parametrize(
    ("items", "fail_on", "code"), [(items, fail_on, code) for items, codes in EXITS for fail_on, code in codes.items()]
)
def test_fail_on(ask, listed, items, fail_on, code):
    """1 where there is a finding of the level or a graver one; errors fail unless told otherwise."""
    option = ("--fail-on", fail_on) if fail_on else ()

    assert code == ask(listed(*items), *ONLY, *option)[0]


# ── which rules ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_select_and_ignore(answer, listed):
    """Only the named ones; all but the named ones; --ignore wins."""
    path = listed(ERROR, WARNING, NOTE)
    every = rules_of(answer(path))

    assert {"quotation-misworded", "type-name-mismatch", "number-gap"} <= set(every)
    assert ["quotation-misworded"] == rules_of(answer(path, "--select", "quotation-misworded"))
    assert [rule for rule in every if rule != "number-gap"] == rules_of(answer(path, "--ignore", "number-gap"))
    assert [] == rules_of(answer(path, "--select", "number-gap", "--ignore", "number-gap"))


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rule(ask, listed, option):
    """Each is said with the nearest, and nothing is run."""
    code, out, err = ask(listed(ERROR), option, "quotation-cutt", option, "label-rong")

    assert (2, "") == (code, out)
    assert [
        "Error: there is no rule `quotation-cutt`; near it: quotation-cut, quotation-unrelated, quotation-inconsistent",
        "Error: there is no rule `label-rong`; near it: label-wrong, label-missing, bracket-broken",
    ] == err.splitlines()


def test_no_such_list(ask):
    """As with every command."""
    assert (2, "", "Error: there is no list `datnog`; near it: datong\n") == ask("datnog")
    assert 2 == ask()[0]


# ── without texts ────────────────────────────────────────────────────────────────────────────────────────────────────

NEED_TEXTS = [
    "article-unknown",
    "edition-outdated",
    "not-checked",
    "partial-without-place",
    "quotation-cut",
    "quotation-ending",
    "quotation-item-mark",
    "quotation-misworded",
    "quotation-of-another-article",
    "quotation-of-another-paragraph",
    "quotation-stops-short",
    "quotation-unrelated",
]


@pytest.mark.usefixtures("texts")
def test_without_texts(run, listed):
    """What could not be run is named, and nothing is counted as compared."""
    path = listed(ERROR)
    code, out, _ = run("check", path, "-q", "--as-of", "2026-11-23")
    report = json.loads(run("check", path, "-q", "--format", "json")[1])
    reason = "no official text is at hand (--statutes)"

    assert 0 == code
    assert f"Not run {reason}: {', '.join(NEED_TEXTS)} Checked" in " ".join(out.split())
    assert "1 quotations, 0 of them with official text" in " ".join(out.split())
    assert [{"rule": rule, "reason": reason} for rule in NEED_TEXTS] == report["not_run"]
    assert {"items": 1, "quotations": 1, "compared": 0} == report["checked"]
    assert not set(NEED_TEXTS) & set(rules_of(report))


def test_with_texts(ask, answer, listed):
    """Everything is run; a law that is not at hand is a finding of its own."""
    report = answer(listed(ERROR, NOTE.replace("[]", "[{instrument: 《乙法》, provisions: [{at: 第一条, text: 乙}]}]")))

    assert [] == report["not_run"]
    assert {"items": 2, "quotations": 2, "compared": 1} == report["checked"]
    assert ["a:4"] == next(each["items"] for each in report["findings"] if each["rule"] == "not-checked")
    assert "Not run" not in ask(listed(ERROR))[1]


# ── decisions ────────────────────────────────────────────────────────────────────────────────────────────────────────

DECISIONS = "schema: enfcmp.decisions/1\naccepted:\n"


@pytest.fixture
def decided(tmp_path):
    """Write a file of decisions: its path."""

    def write(text, beside=None):
        path = (beside.parent / "decisions" / beside.name) if beside else tmp_path / "accepted.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def entry(report, rule="quotation-misworded", **fields):
    """A decision about the finding of a rule, as YAML."""
    found = next(each for each in report["findings"] if each["rule"] == rule)
    values = {"rule": rule, "item": found["items"][0], "fingerprint": found["fingerprint"], "reason": "原文如此"}
    return "- " + json.dumps({**values, **fields}, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("is_beside", [True, False])
def test_accepted(ask, answer, listed, decided, is_beside):
    """A file that is named, and one that is found beside the list: the finding no longer fails the check."""
    path = listed(ERROR)
    found = answer(path)
    file = decided(DECISIONS + entry(found), path if is_beside else None)
    option = () if is_beside else ("--decisions", file)

    code, out, err = ask(path, *option, "--select", "quotation-misworded")
    report = answer(path, *option)

    assert (0, "") == (code, err)
    assert "Accepted findings: 1 (--show-accepted)\n" in out
    assert "quotation-misworded" not in out
    assert MISWORDED not in seen(report)
    assert ["quotation-misworded"] == [each["rule"] for each in report["accepted"]]


def test_accepted_twice(run, answer, listed, decided):
    """By two persons: told once, however many lists are checked, and however often either says the same."""
    path = listed(ERROR)
    found = answer(path)
    entries = [entry(found, reviewer=who) for who in ("张三", "李四", "李四")]
    file = decided(DECISIONS + "".join(entries))
    err = run("check", path, "datong", "--decisions", file, "--select", "quotation-misworded")[2]

    assert 1 == err.count("is accepted twice")
    assert (
        f"{file}:4:3: quotation-misworded is accepted twice in unlike words: 张三: 原文如此 ({file}:3); 李四: 原文如此"
    ) in err


def test_the_named_file_wins(answer, listed, decided):
    """The one beside the list is not looked at."""
    path = listed(ERROR)
    decided(DECISIONS + entry(answer(path)), path)
    empty = decided("schema: enfcmp.decisions/1\n")

    assert MISWORDED in seen(answer(path, "--decisions", empty))
    assert MISWORDED not in seen(answer(path))


def test_show_accepted(ask, answer, listed, decided):
    """Accepted findings are shown apart from the open ones, with their places, and are not counted among them."""
    path = listed(ERROR)
    found = answer(path)
    decided(DECISIONS + entry(found), path)

    code, out, _ = ask(path, "--show-accepted", columns=200)

    assert 0 == code
    assert f"error Not the words enacted  quotation-misworded  {path}:13:17" in out.partition("Accepted\n")[2]
    assert "Errors: 0;" in out
    assert answer(path) == answer(path, "--show-accepted")


def test_decisions_that_no_longer_hold(answer, listed, decided):
    """Expired, stale and unused ones are findings; of a rule that was left out nothing is said."""
    path = listed(ERROR, WARNING)
    found = answer(path)
    mark = next(each["fingerprint"] for each in found["findings"] if each["rule"] == "quotation-misworded"), "1" * 12
    entries = [
        entry(found, expires="2026-11-22"),
        entry(found, "type-name-mismatch", fingerprint="000000000000"),
        entry(found).replace("quotation-misworded", "label-wrong").replace(*mark),
    ]
    decided(DECISIONS + "".join(entries), path)
    about = {rule for rule in rules_of(answer(path)) if rule.startswith("decision-")}

    assert {"decision-expired", "decision-stale", "decision-unused"} == about
    assert [] == rules_of(answer(path, "--select", "blank-in-text"))


BROKEN = {
    "missing reason": (
        "- {rule: number-gap, fingerprint: 0123456789ab}\n",
        "3:3: the field `reason` is missing",
    ),
    "empty reason": (
        "- {rule: number-gap, fingerprint: 0123456789ab, reason: ''}\n",
        "3:57: this field is empty; it has to be filled in",
    ),
    "bad fingerprint": (
        "- {rule: number-gap, fingerprint: 0123456789AB, reason: 甲}\n",
        "3:35: `0123456789AB` does not have the form of `0123456789ab`",
    ),
    "unknown field": (
        "- {rule: number-gap, fingerprint: 0123456789ab, reason: 甲, reviwer: 乙}\n",
        "3:60: unknown field `reviwer`; did you mean `reviewer`?",
    ),
    "bad date": (
        "- {rule: number-gap, fingerprint: 0123456789ab, reason: 甲, expires: 2026-02-30}\n",
        "3:69: `2026-02-30` is not a date; 2025-01-31 is the form",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_decisions(ask, listed, decided, name):
    """One fault with its place, exit code 2, nothing on standard output."""
    text, message = BROKEN[name]
    file = decided(DECISIONS + text)

    assert (2, "", f"Error: {file}:{message}\n") == ask(listed(ERROR), "--decisions", file)


def test_no_such_decisions(ask, listed, tmp_path):
    """A named file has to be there."""
    absent = tmp_path / "absent.yaml"

    assert (2, "", f"Error: {absent}: there is no such file\n") == ask(listed(ERROR), "--decisions", absent)


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_json(ask, listed):
    """Stable names; the message is English in both languages."""
    path = listed(ERROR)
    english, chinese = (
        ask(path, "--select", "quotation-misworded", "--format", "json", lang=lang) for lang in ("en", "zh")
    )
    report = json.loads(english[1])
    (finding,) = report["findings"]

    assert english == chinese
    assert ["schema", "lists", "as_of", "findings", "accepted", "not_run", "checked", "standing", "rules"] == list(
        report
    )
    assert ["quotation-misworded"] == report["rules"]
    assert ("enfcmp.check/1", ["a"], "2026-11-23") == (report["schema"], report["lists"], report["as_of"])
    assert {"rule", "severity", "items", "provision", "before", "after", "message", "location"} <= set(finding)
    assert [MISWORDED] == seen(report)
    assert {"instrument": "《甲法》", "article": 1, "paragraph": None, "subparagraph": None} == finding["provision"]
    assert {"file": str(path), "line": 13, "column": 17} == finding["location"]
    assert finding["message"].startswith("not as enacted")
    assert 12 == len(finding["fingerprint"])


def test_nothing_to_say(answer, listed):
    """A list without a fault is an empty list of findings, not a missing one."""
    assert [] == answer(listed(ERROR.replace("占用", "侵占")), "--select", "quotation-misworded")["findings"]


def test_several_lists(ask, answer, listed):
    """In the order in which they are named, each with its own places, counts added up."""
    one, two = listed(ERROR, name="a"), listed(NOTE, ERROR, name="b")
    report = answer(two, one, "--select", "quotation-misworded")

    assert ["b", "a"] == report["lists"]
    assert [(["b:1"], str(two), 14), (["a:1"], str(one), 13)] == [
        (each["items"], each["location"]["file"], each["location"]["line"]) for each in report["findings"]
    ]
    assert {"items": 3, "quotations": 2, "compared": 2} == report["checked"]
    assert 1 == ask(listed(NOTE, name="c"), one)[0]


MAP = "schema: enfcmp.map/1\nsheet: null\n"
PASSED_OVER = "data/a.map.yaml: this is the map of an import, and no list; it is passed over"


@pytest.mark.parametrize(
    "options", [("check", "--fail-on", "never", "--format", "json"), ("survey", "--format", "json")]
)
def test_maps_beside_lists(run, tmp_path, monkeypatch, options):
    """What data/*.yaml fits besides lists is told and passed over; alone, or where it is a list, it is read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    for name, text in (("a", HEAD.format(id="a") + NOTE), ("b", HEAD.format(id="b") + NOTE), ("a.map", MAP)):
        (tmp_path / "data" / f"{name}.yaml").write_text(text, encoding="utf-8")
    files = ("data/a.map.yaml", "data/a.yaml", "data/b.yaml")

    code, answer, said = run(*options, *files)
    assert (0, 1) == (code, said.count(PASSED_OVER)), said
    assert answer == run(*options, *files[1:])[1]

    code, _, said = run(*options, files[0])
    told = f"{files[0]}:1:9: this is the map of an import, and no list; name the list beside it: {files[1]}"
    assert (2, f"Error: {told}") == (code, said.splitlines()[0]), said

    (tmp_path / files[0]).write_text(HEAD.format(id="c") + NOTE, encoding="utf-8")
    code, _, said = run(*options, *files)
    assert (0, False) == (code, "passed over" in said), said


def test_the_lists_of_a_folder(run, tmp_path, monkeypatch):
    """As if each were named; an id that is called as the folder is the list."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "a").mkdir(parents=True)
    for name in ("a", "b"):
        (tmp_path / "data" / f"{name}.yaml").write_text(HEAD.format(id=name) + NOTE, encoding="utf-8")
    (tmp_path / "data" / "a.map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "a").mkdir()

    options = ("check", "--fail-on", "never", "--format", "json")
    assert run(*options, "data/a.yaml", "data/b.yaml") == run(*options, "data")
    assert run(*options, "a", "--data", "data") == run(*options, "data/a.yaml", "--data", "data")
    assert (2, "", "Error: data/a: there is no list file in this folder\n") == run(*options, "data/a")


def test_the_other_formats(ask, listed):
    """Both take place and rule from the same findings."""
    path = listed(ERROR)
    choice = ("--select", "quotation-misworded")
    sarif = json.loads(ask(path, *choice, "--format", "sarif")[1])
    code, github, _ = ask(path, *choice, "--format", "github")

    assert ["quotation-misworded"] == [each["ruleId"] for each in sarif["runs"][0]["results"]]
    assert 1 == code
    assert github.startswith(f"::error file={path},line=13,col=17,title=quotation-misworded::a:1: ")


# ── the shipped lists ────────────────────────────────────────────────────────────────────────────────────────────────

INSURANCE, HEALTH, FUND = (
    "中华人民共和国社会保险法",
    "中华人民共和国基本医疗卫生与健康促进法",
    "医疗保障基金使用监督管理条例",
)


@pytest.fixture
def shipped(run):
    """Check the two lists on a day, against the official texts."""

    def parse(day, *options):
        words = ("check", "datong", "changji", "--statutes", TEXTS, "--as-of", day, "--format", "json", *options)
        return json.loads(run(*words)[1])["findings"]

    return parse


@needs_texts
def test_errors_of_the_shipped_lists(shipped):
    """Five places where the words are not those of the enactment, and no error besides."""
    errors = [each for each in shipped("2026-11-23") if each["severity"] == "error"]

    assert [
        ("quotation-misworded", ["datong:11"], FUND, 22, "支付范围", ""),
        ("quotation-misworded", ["datong:19"], INSURANCE, 54, "保险费", "保险费用"),
        ("quotation-misworded", ["changji:2"], INSURANCE, 87, "社会保险金", "社会保险基金"),
        ("quotation-misworded", ["changji:6"], HEALTH, 103, "对", ""),
        ("quotation-misworded", ["changji:8"], INSURANCE, 91, "侵占", "占用"),
    ] == [
        (
            each["rule"],
            each["items"],
            each["provision"]["instrument"],
            each["provision"]["article"],
            each["before"],
            each["after"],
        )
        for each in errors
    ]


AHEAD = [
    ("2026-06-30", {("社会救助法", "will"): "info", ("医疗保障法", "will"): "info"}),
    ("2026-07-01", {("社会救助法", "since"): "warning", ("医疗保障法", "will"): "info"}),
    ("2026-11-23", {("社会救助法", "since"): "warning", ("医疗保障法", "will"): "info"}),
    ("2026-12-31", {("社会救助法", "since"): "warning", ("医疗保障法", "will"): "info"}),
    ("2027-01-01", {("社会救助法", "since"): "warning", ("医疗保障法", "since"): "warning"}),
]


@needs_texts
@pytest.mark.parametrize(("day", "expected"), AHEAD)
def test_newer_laws(shipped, day, expected):
    """What a newer law will regulate is a note; from the day on which it is in force a warning."""
    findings = [each for each in shipped(day, "--select", "instrument-ahead") if "regulate" in each["message"]]
    said = {
        (law, tense): each["severity"]
        for each in findings
        for law in ("社会救助法", "医疗保障法")
        for tense in ("will", "since")
        if law in each["message"] and tense in each["message"]
    }

    assert expected == said


# ── what is quoted rightly ───────────────────────────────────────────────────────────────────────────────────────────

QUOTING = (
    "article-unknown",
    "quotation-cut",
    "quotation-ending",
    "quotation-inconsistent",
    "quotation-misworded",
    "quotation-of-another-article",
    "quotation-of-another-paragraph",
    "quotation-unrelated",
)
DRAWN = 300


def drawn(seed):
    """Provisions of all texts, each with its title, its place and its words: whole articles and single paragraphs."""
    library = Library([TEXTS])
    provisions = []
    for entry_ in library.entries():
        for statute in library.editions(entry_.title)[:1]:
            for article in statute.articles:
                at = f"第{chinese(article.number)}条" + (f"之{chinese(article.inserted)}" if article.inserted else "")
                provisions.append((statute.title, at, article.whole))
                provisions += [
                    (statute.title, f"{at}第{chinese(number)}款", paragraph.whole)
                    for number, paragraph in enumerate(article.paragraphs, 1)
                    if len(article.paragraphs) > 1
                ]
    return random.Random(seed).sample(provisions, DRAWN)  # noqa: S311  # drawn, not kept secret


@needs_texts
@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_quoted_rightly(tmp_path, seed):
    """The words of the enactment, article by article or paragraph by paragraph, are never a finding."""
    items = [
        {
            "number": str(n),
            "name": "某事",
            "bases": [{"instrument": f"《{title}》", "provisions": [{"at": at, "text": text}]}],
        }
        for n, (title, at, text) in enumerate(drawn(seed), 1)
    ]
    path = tmp_path / "a.yaml"
    path.write_text(
        HEAD.format(id="a") + "".join(f"- {json.dumps(item, ensure_ascii=False)}\n" for item in items), encoding="utf-8"
    )

    report = Workspace(statutes=(TEXTS,)).check([str(path)], Selection(tuple(QUOTING)))

    assert {"items": DRAWN, "quotations": DRAWN, "compared": DRAWN} == report.checked
    assert [] == [(each.rule, each.items, each.provision, each.before, each.after) for each in report.findings]


def test_one_file_for_several_lists(answer, listed, decided):
    """A decision on one list says nothing of another, and is not unused there."""
    one, other = listed(ERROR), listed(NOTE, name="b")
    file = decided(DECISIONS + entry(answer(one)))

    report = answer(one, other, "--decisions", file)

    assert ["quotation-misworded"] == [each["rule"] for each in report["accepted"]]
    assert not [each for each in report["findings"] if each["rule"].startswith("decision-")]


def test_a_decision_on_a_rule_that_is_not_there(ask, answer, listed, decided):
    """A slip of the pen is said, with the nearest rule."""
    path = listed(ERROR)
    file = decided(DECISIONS + entry(answer(path)).replace("quotation-misworded", "quotation-miswordet"))

    code, out, err = ask(path, "--decisions", file)

    assert (2, "") == (code, out)
    assert err.startswith(f"Error: {file}: there is no rule `quotation-miswordet`; near it: quotation-misworded")


@pytest.mark.usefixtures("texts")
def test_decisions_on_lists_that_were_not_named(run, answer, listed, decided):
    """They are said to the person, not passed over in silence."""
    one, other = listed(ERROR), listed(NOTE, name="b")
    file = decided(DECISIONS + entry(answer(one)))
    said = "Note: {}: 1 decisions are on lists that were not named, and were not looked at\n"

    assert said.format(file) in run("check", other, "--decisions", file)[2]
    assert said.format(file) not in run("check", other, one, "--decisions", file)[2]


def test_a_decision_is_found_in_its_file(answer, listed, decided):
    """What is said of a decision has the place of the decision."""
    path = listed(ERROR)
    file = decided(DECISIONS + entry(answer(path)))
    path.write_text(path.read_text(encoding="utf-8").replace("占用", "侵占"), encoding="utf-8")

    (unused,) = answer(path, "--decisions", file, "--select", "quotation-misworded")["findings"]

    assert "decision-unused" == unused["rule"]
    assert {"file": str(file), "line": 3, "column": 3} == unused["location"]


def test_two_faults_that_are_equal(answer, listed, decided):
    """A decision on the first does not accept the second."""
    path = listed(ERROR.rstrip() + "\n" + "\n".join(ERROR.splitlines()[-2:]) + "\n")
    one, other = answer(path, "--select", "quotation-misworded")["findings"]
    file = decided(DECISIONS + entry(answer(path, "--select", "quotation-misworded")))
    report = answer(path, "--decisions", file, "--select", "quotation-misworded")

    assert one["fingerprint"] != other["fingerprint"]
    assert ([one["fingerprint"]], [other["fingerprint"]]) == (
        [each["fingerprint"] for each in report["accepted"]],
        [each["fingerprint"] for each in report["findings"]],
    )


def test_an_unknown_rule_in_python():
    """The API refuses what the command line refuses."""
    with pytest.raises(InputError, match="there is no rule `quotation-wrong`"):
        Workspace().check(["datong"], Selection(("quotation-wrong",)))


FRAUD_OF_A_PERSON = "个人骗取基金支出的，责令退回，处骗取金额二倍以上五倍以下的罚款。"
NOTHING_STATED = "compare old and new; no repeal of the old one is known"
TAKES_OVER = "compare it with {}, which takes it over; no repeal of the old one is known"


@pytest.mark.parametrize(
    ("older", "fix", "followed"),
    [
        (FRAUD_OF_A_PERSON, TAKES_OVER.format("第四十九条"), (1, 1)),
        ("个人违法使用基金的，责令改正。", TAKES_OVER.format("第四十八条"), (1, 1)),
        ("定点机构应当公示价目。", NOTHING_STATED, (1, 0)),
        (None, NOTHING_STATED, (None, None)),
    ],
)
def test_the_article_of_the_newer_law(texts, answer, listed, older, fix, followed):
    """Of those that a person has named for the cited article the one that takes over; never another, however near.

    Bases that could be followed are counted, and those of them with such an article.
    """
    newer = f"第四十条 {older}\n\n第四十八条 个人违法使用基金的，由部门责令改正。\n\n第四十九条 {FRAUD_OF_A_PERSON}\n"
    (texts / "中华人民共和国医疗保障法.md").write_text("# 中华人民共和国医疗保障法\n\n" + newer, encoding="utf-8")
    if older:
        regulation = f"# 医疗保障基金使用监督管理条例\n\n第四十一条 {older}\n"
        (texts / "医疗保障基金使用监督管理条例.md").write_text(regulation, encoding="utf-8")
    basis = "{instrument: 《医疗保障基金使用监督管理条例》, provisions: [{at: 第四十一条}]}"
    cited = f"- {{number: '1', name: 甲, bases: [{basis}]}}\n"

    report = answer(listed(cited), "--select", "instrument-ahead", "--as-of", "2026-11-28")
    (finding,) = report["findings"]

    assert followed == (report["checked"].get("followed"), report["checked"].get("taken_over"))
    assert finding["message"].endswith("will regulate this in article 48、49")
    assert fix == finding["mend"]


def test_what_repeals_may_be_repealed_itself(texts, answer, listed):
    """What to cite is what is in force on the day, at the end of the chain; both clauses stay told as they are."""
    clause = "第二条 本法自{}年1月1日起施行。《{}》同时废止。"
    for title, year, ended in (("中法", 2010, "老法"), ("新法", 2020, "中法")):
        text = f"# {title}\n\n第一条 {FRAUD_OF_A_PERSON}\n\n{clause.format(year, ended)}\n"
        (texts / f"{title}.md").write_text(text, encoding="utf-8")
    (texts / "老法.md").write_text(f"# 老法\n\n第一条 {FRAUD_OF_A_PERSON}\n", encoding="utf-8")
    cited = "- {number: '1', name: 甲, bases: [{instrument: 《老法》, provisions: [{at: 第一条}]}]}\n"

    (finding,) = answer(listed(cited), "--select", "instrument-repealed", "--as-of", "2026-11-28")["findings"]

    assert "《老法》 is repealed since 2010-01-01 by 《中法》 article 2" == finding["message"]
    assert "cite 《新法》, which takes over: 第一条 → 第一条" == finding["mend"]


def test_one_fact_stands_once(ask, listed):
    """Each item once with its lines, however it prints the title; what stands in one item alone stands under it."""
    twice = """- number: '{0}'
  name: 甲
  bases:
  - {{instrument: 《大气污染防治法》}}
  - {{instrument: 《中华人民共和国大气污染防治法》}}
"""
    alone, several = (
        ask(listed(*map(twice.format, numbers)), "--select", "instrument-repealed", columns=200)[1].split("\n\n")[1]
        for numbers in ("1", "12")
    )

    words = "《中华人民共和国大气污染防治法》 is repealed since 2026-08-15 by 《中华人民共和国生态环境法典》"

    assert [
        "a:1",
        "  error Instrument repealed  instrument-repealed  a.yaml:10:18",
        f"    {words} article 1242",
        "    fix: cite what regulates the matter now",
        "    also at 11:18",
    ] == [line.replace(f"{listed().parent}/", "") for line in alone.splitlines()]
    assert [
        "One finding on several items",
        "  error Instrument repealed  instrument-repealed",
        f"    {words} article 1242",
        "    fix: cite what regulates the matter now",
        "    2 items: a:1 (lines 10, 11), 2 (lines 15, 16)",
    ] == several.splitlines()


# ── how findings are told ────────────────────────────────────────────────────────────────────────────────────────────

NAMED = """- number: '1'
  name: 甲
  bases:
  - {instrument: 《安全生产法》}
  - {instrument: 《食品安全法》, label: 【部门规章】}
"""
CHOSEN = ("--select", "label-missing", "--select", "label-wrong", "--select", "number-gap")
HEADLINES = {
    "en": [
        "  error Level tag wrong  label-wrong  a.yaml:11:34",
        "  warning Level tag missing  label-missing  a.yaml:10:18",
        "  note Decision on nothing  decision-unused  decisions/a.yaml:3:3",
    ],
    "zh": [
        "  错误 效力级别标注有误  label-wrong  a.yaml:11:34",
        "  警告 缺效力级别标注  label-missing  a.yaml:10:18",
        "  提示 审定无所对应  decision-unused  decisions/a.yaml:3:3",
    ],
}


@pytest.mark.parametrize("lang", HEADLINES)
def test_headlines(ask, listed, decided, lang):
    """Findings have the names that readers know, before the ids that options take; of one item the gravest first."""
    path = listed(NAMED)
    decided(DECISIONS + "- {rule: number-gap, item: 'a:1', fingerprint: 0123456789ab, reason: 甲}\n", path)
    out = ask(path, *CHOSEN, lang=lang, columns=200)[1].replace(f"{path.parent}/", "")

    assert HEADLINES[lang] == [line for line in out.splitlines() if re.search(r"  [a-z]+(-[a-z]+)+  ", line)]


def test_headlines_in_colour(ask, listed, monkeypatch):
    """The id is dim, so that the name is read first."""
    monkeypatch.setattr(streams, "is_terminal", lambda _stream: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = ask(listed(NAMED), "--select", "label-wrong", columns=200)[1]

    assert "\x1b[1;31merror Level tag wrong\x1b[0m\x1b[2m  label-wrong\x1b[0m\x1b[1;31m  " in out


LEVELS = {"error": ["label-wrong"], "warning": ["label-missing", "label-wrong"]}
LEVELS["info"] = [*LEVELS["warning"], "number-gap"]


@pytest.mark.parametrize("level", LEVELS)
def test_level(ask, answer, listed, level):
    """What is below is left out of every form, and counted; the exit code is that of all that was found."""
    path = listed(NAMED, NOTE)
    asked = (path, *CHOSEN, "--level", level)
    code, out, _ = ask(*asked, "--fail-on", "info")
    report = answer(*asked)
    left = {"error": "warning 1, note 1", "warning": "note 1", "info": None}[level]

    assert LEVELS[level] == sorted(rules_of(report))
    assert LEVELS[level] == sorted(re.findall(r"::\w+ .*title=([\w-]+)::", ask(*asked, "--format", "github")[1]))
    assert (1, left) == (code, next(iter(re.findall(r"Left out by --level: (.*)\.", out)), None))
    assert "Errors: 1; warnings: 1; notes: 1." in " ".join(out.split())
    assert ("left_out" in report) == (level != "info")


def test_by_level(ask, listed):
    """Level by level, each finding with its item; what is said of several items names all of them."""
    path = listed(NAMED, NAMED.replace("'1'", "'2'"), NAMED.replace("'1'", "'3'").replace("部门规章", "行政法规"))
    out = ask(path, *CHOSEN[:4], "--by", "level", columns=200)[1]

    assert [
        "Error",
        "  error Level tag wrong  label-wrong",
        "    2 items: a:1 (line 11), 2 (line 16)",
        "  error Level tag wrong  label-wrong  a:3  a.yaml:21:34",
        "Warning",
        "  warning Level tag missing  label-missing",
        "    3 items: a:1 (line 10), 2 (line 15), 3 (line 20)",
    ] == [
        line
        for line in out.replace(f"{path.parent}/", "").splitlines()
        if re.fullmatch(r"Error|Warning|Note|a:\d+|  (error|warning) .*|    \d+ items: .*", line)
    ]


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_list_that_cannot_be_read_is_a_result(ask, listed, form):
    """A program is told of it among what is found in the others; the person and the exit code say it as ever."""
    good, bad = listed(WARNING), listed("- {numbr: '1'}\n", name="b")
    code, out, err = ask(bad, good, "no-such-list", "--format", form, "--level", "error", "--fail-on", "never")

    assert 2 == code
    assert f"Error: {bad}:7:4: unknown field `numbr`" in err
    assert "Error: there is no list `no-such-list`" in err
    for word in ("list-unreadable", "numbr", "no-such-list"):
        assert word in out


def test_only_a_program_is_told_so(ask, listed, tmp_path):
    """A page and a file are of all lists or not at all."""
    good, bad = listed(WARNING), listed("- {numbr: '1'}\n", name="b")

    assert (2, "") == ask(bad, good)[:2]
    assert (2, "") == ask(bad, good, "--format", "json", "-o", tmp_path / "new.json")[:2]
    assert not (tmp_path / "new.json").exists()


def test_findings_of_the_others(ask, listed):
    """They are the same as without the list that cannot be read, and theirs come first."""
    good, bad = listed(WARNING), listed("- {numbr: '1'}\n", name="b")
    alone, both = (json.loads(ask(*paths, "--format", "json")[1]) for paths in ((good,), (bad, good)))
    unread = [each for each in both["findings"] if each["rule"] == "list-unreadable"]

    assert {**alone, "findings": [*unread, *alone["findings"]]} == both
    assert {(str(bad), 7)} == {(each["location"]["file"], each["location"]["line"]) for each in unread}
