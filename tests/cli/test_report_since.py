"""`report --since`: what became of an earlier report on the same lists."""

import json

import pytest

HEAD = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某{}市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
TWICE = "- {number: '1', name: 对骗取基金的处罚, type: 行政处罚, basis_text: 《甲法》第八条 《甲法》第八条}\n"
ONCE = "- {number: '1', name: 对骗取基金的处罚, type: 行政处罚, basis_text: 《甲法》第八条}\n"
MISNAMED = "- {number: '2', name: 对擅自采挖野生植物的监督检查, type: 行政处罚, basis_text: 《乙法》第三条}\n"
NAMED = "- {number: '2', name: 对擅自采挖野生植物的处罚, type: 行政处罚, basis_text: 《乙法》第三条}\n"
MORE = "- {number: '3', name: 医疗救助资金拨付, type: 行政给付, basis_text: 《丙法》第六条 《丙法》第六条}\n"


@pytest.fixture
def lists(tmp_path):
    """Writes both lists anew, from the rows that are given."""

    def write(ours, theirs):
        for name, rows in (("a", ours), ("b", theirs)):
            (tmp_path / f"{name}.yaml").write_text(HEAD.format(name, name) + "".join(rows), encoding="utf-8")

    return write


@pytest.fixture
def report(run, tmp_path):
    """A report as JSON, and what was said."""

    def make(name, *more):
        both = ("--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml", "--as-of", "2026-11-25")
        code, _out, err = run("report", *both, "-o", tmp_path / name, *more)
        found = json.loads((tmp_path / name).read_bytes()) if code == 0 and name.endswith(".json") else None
        return code, found, err

    return make


def rules(found):
    return [(each["rule"], each["items"]) for each in found]


def test_what_became_of_it(lists, report, tmp_path):
    """Corrected, accepted, open and new findings, and gaps that were filled and that opened."""
    lists([TWICE, MISNAMED, MORE], [ONCE, NAMED])
    first = report("first.json")[1]
    repeated = (each for each in first["check"][0]["findings"] if each["rule"] == "provision-repeated")
    (accepted,) = (each for each in repeated if each["items"] == ["a:3"])
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions/a.yaml").write_text(
        "schema: enfcmp.decisions/1\naccepted:\n"
        f"- {{rule: {accepted['rule']}, item: a:3, fingerprint: {accepted['fingerprint']}, reason: 原文如此}}\n"
    )
    lists([ONCE, MISNAMED, MORE], [TWICE, MORE.replace("《丙法》第六条 ", "")])

    code, now, _ = report("now.json", "--since", tmp_path / "first.json")
    since = now["since"]
    told = {each["fingerprint"]: each for side in (*now["check"], now["diff"]) for each in side["findings"]}

    assert (0, "first.json", "2026-11-25") == (code, since["report"], since["as_of"])
    assert ("provision-repeated", ["a:1"]) in rules(since["corrected"])
    assert [("provision-repeated", ["a:3"])] == rules(since["set_aside"])
    assert ("provision-repeated", ["b:1"]) in rules(told[each] for each in since["new"])
    assert ("instrument-unknown", ["a:2"]) in rules(told[each] for each in since["open"])
    assert (["a:3"], ["a:2"]) == (since["filled"], since["opened"])
    assert sorted(told) == sorted((*since["new"], *since["open"]))


def test_nothing_has_changed(lists, report, tmp_path):
    lists([TWICE, MISNAMED], [ONCE, NAMED])
    report("first.json")
    since = report("now.json", "--since", tmp_path / "first.json")[1]["since"]

    assert [[]] * 5 == [since[part] for part in ("corrected", "set_aside", "new", "filled", "opened")]
    assert since["open"]


@pytest.mark.parametrize(("lang", "words"), [("en", "Since the report of"), ("zh", "的报告相比")])
def test_it_stands_behind_the_summary(lists, report, tmp_path, lang, words):
    """In words, with a row for what changed; not there where no report is named."""
    lists([TWICE], [ONCE])
    report("first.json")
    lists([ONCE], [TWICE])
    report("plain.md", "--lang", lang)
    report("now.md", "--lang", lang, "--since", tmp_path / "first.json")
    plain, now = ((tmp_path / name).read_text(encoding="utf-8") for name in ("plain.md", "now.md"))

    assert words not in plain
    assert plain.count("\n## ") + 1 == now.count("\n## ")
    assert words in now.split("\n## ")[2].splitlines()[0]
    assert {"en": "no. 1", "zh": "第1项"}[lang] in now.split("\n## ")[2]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"{", "no report as JSON"),
        (b'{"schema": "enfcmp.check/1"}', "no report as JSON"),
        (b"\xff\xfea", "UTF-16"),
        (None, "no such file"),
        ("turned", "this report is on b – a, not on a – b"),
    ],
)
def test_what_is_no_earlier_report(lists, report, run, tmp_path, content, words):
    """Refused with its path, and nothing is written."""
    lists([TWICE], [ONCE])
    path = tmp_path / "first.json"
    if content == "turned":
        run("report", "--from", tmp_path / "b.yaml", "--to", tmp_path / "a.yaml", "-o", path)
    elif content is not None:
        path.write_bytes(content)

    code, _, err = report("now.json", "--since", path)

    assert (2, True, True) == (code, words in err, str(path) in err.replace("\n", ""))
    assert not (tmp_path / "now.json").exists()


def test_the_earlier_report_is_not_replaced(lists, report, tmp_path):
    lists([TWICE], [ONCE])
    report("first.json")
    before = (tmp_path / "first.json").read_bytes()

    code, _, err = report("first.json", "--since", tmp_path / "first.json")

    assert (2, True) == (code, "this would replace" in err)
    assert before == (tmp_path / "first.json").read_bytes()
