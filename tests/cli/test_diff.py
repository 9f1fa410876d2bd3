"""`diff` as a person sees it, and as a script reads it."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

CITIES = ("diff", "--from", "datong", "--to", "changji", "--as-of", "2026-11-25")
EMBEZZLED = (
    "违反本法规定，隐匿、转移、侵占、挪用社会保险基金或者违规投资运营的，由社会保险行政部门、财政部门、审计机关责令追回；"
    "有违法所得的，没收违法所得；对直接负责的主管人员和其他直接责任人员依法给予处分。"
)
HOSTILE = (
    "[bold]粗[/bold] \x1b[31m红\x1b[0m".replace("\x1b", "\\e"),
    "\\u202e倒\\u2066写",
    "零\\u200b宽\\u200d字",
    "长" * 10_000,
)


def answer(run, *options):
    code, out, err = run(*CITIES, *options, "--format", "json")
    assert (0, "") == (code, err)
    return json.loads(out)


def test_contract(run):
    """The fields that scripts rely on, the same in both languages."""
    found = answer(run)

    names = "schema from to as_of only findings groups sanctions compared accepted standing"
    assert names.split() == list(found)
    assert ("enfcmp.diff/1", "datong", "changji") == (found["schema"], found["from"], found["to"])
    assert {
        ("rule", "severity", "items", "provision", "before", "after", "message", "mend", "location", "fingerprint")
    } == {tuple(each) for each in found["findings"]}
    assert {"error", "warning", "info"} == {each["severity"] for each in found["findings"]}
    assert run(*CITIES, "--format", "json", lang="zh") == run(*CITIES, "--format", "json", lang="en")


def test_one_finding(run):
    """侵占 here, 占用 there, with both quotations as printed."""
    found = [each for each in answer(run, "--only", "quotation-wording")["findings"] if each["items"][0] == "datong:6"]

    assert [
        {
            "rule": "quotation-wording",
            "severity": "error",
            "items": ["datong:6", "changji:8"],
            "provision": {
                "instrument": "中华人民共和国社会保险法",
                "article": 91,
                "paragraph": None,
                "subparagraph": None,
            },
            "before": EMBEZZLED,
            "after": EMBEZZLED.replace("侵占", "占用"),
            "message": "other words: 侵占 | 占用",
            "mend": None,
            "location": None,
            "fingerprint": found[0]["fingerprint"],
        }
    ] == found


def test_style_is_left_out(run):
    """A difference of form alone is shown when it is asked for."""
    rules = [{each["rule"] for each in answer(run, *options)["findings"]} for options in ((), ("--style",))]

    assert ["style-only" in each for each in rules] == [False, True]
    assert rules[1] - rules[0] == {"style-only"}


@pytest.mark.parametrize(
    ("options", "items"),
    [
        (("--item", "datong:7"), {"datong:7", "changji:6"}),
        (("--item", "changji:6"), {"datong:7", "changji:6"}),
        (("--type", "行政奖励"), {"datong:16", "changji:20"}),
        (("--only", "body-differs"), {"datong:12", "changji:18"}),
        (("--only", "type-differs"), set()),
    ],
)
def test_a_part(run, options, items):
    """One item, one type, one kind."""
    assert items == {item for each in answer(run, *options)["findings"] for item in each["items"]}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--item", "datong:77"), "Error: `datong:77` is no linked item; near it: datong:7"),
        (("--type", "行政处法"), "Error: no linked item is of the type `行政处法`; near it: 行政处罚"),
        (("--only", "name-scop"), "Error: there is no rule `name-scop`; near it: name-scope"),
    ],
)
def test_a_part_that_is_not_there(run, options, message):
    """With what is near."""
    code, out, err = run(*CITIES, *options)

    assert (2, "") == (code, out)
    assert err.startswith(message)


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1), ("warning", 1), ("info", 1), ("missing", 0)])
def test_exit_code(run, level, code):
    """From --fail-on on; nothing is missing here, that is another command's."""
    assert code == run(*CITIES, "--fail-on", level)[0]
    assert 0 == run(*CITIES, "--only", "type-differs", "--fail-on", level)[0]


AMOUNTS = [
    ("一亿五千万元", "1.5亿元"),
    ("一亿五千万元", "1亿5000万元"),
    ("三万五千元", "3万5千元"),
    ("1万5000元", "15000元"),
    ("二亿五千万元", "250,000,000元"),
]


@pytest.mark.parametrize(("one", "other"), AMOUNTS)
def test_one_amount_written_in_two_ways_is_no_finding(run, tmp_path, one, other):
    """However large, and whether in numerals, in digits or in both."""
    for name, amount in (("a", one), ("b", other)):
        (tmp_path / f"{name}.yaml").write_text(
            f"schema: enfcmp.list/1\nid: {name}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\n"
            "items: [{number: '1', name: 对不登记的处罚, bases: [{instrument: 《甲法》, provisions: [{at: 第一条, "
            f'text: "不登记的，处{amount}以下的罚款。"}}]}}]}}]\n',
            encoding="utf-8",
        )
    code, out, err = run("diff", "--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml", "--format", "json")

    assert (0, "") == (code, err)
    assert [] == json.loads(out)["findings"]


def test_a_list_against_its_own_older_version(run, tmp_path):
    """The same id on both sides; only what was changed is found."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    text = Path("data/datong.yaml").read_text(encoding="utf-8")
    old.write_text(text, encoding="utf-8")
    new.write_text(
        text.replace("第六十八条", "第六十九条").replace("type: 行政奖励", "type: 行政检查"), encoding="utf-8"
    )
    code, out, err = run("diff", "--from", old, "--to", new, "--format", "json")
    found = [(each["rule"], *each["items"]) for each in json.loads(out)["findings"]]

    assert (0, "") == (code, err)
    assert [
        ("edition-differs", "datong:5", "datong:5"),
        ("type-differs", "datong:16", "datong:16"),
    ] == found


@pytest.mark.parametrize("columns", [80, 200])
def test_text_from_lists_is_harmless(run, tmp_path, columns):
    """It cannot style the terminal, turn the writing or hide; a name of 10,000 characters fits the page."""
    head = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
    for name, extra in (("a", ""), ("b", "乙方")):
        items = "".join(
            f'  - {{number: "{number}", name: "{text}{extra}", remarks: "{text}", bases: [{{instrument: 《甲法》, '
            f'provisions: [{{at: 第{number}条, text: "{text}的，责令改正{extra}。"}}]}}]}}\n'
            for number, text in enumerate(HOSTILE, 1)
        )
        (tmp_path / f"{name}.yaml").write_text(head.format(name) + items, encoding="utf-8")
    code, out, _ = run("diff", "--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml", columns=columns)

    assert 0 == code
    assert not set(out) & {"\x1b", "\u202e", "\u2066", "\u200b", "\u200d"}
    assert "[bold]粗[/bold]" in out
    assert max(map(cell_len, out.splitlines())) <= columns


def test_decisions_that_are_not_applied(run, tmp_path, monkeypatch):
    """Of the lists the other way round, or in a file that others take the place of: said, with the place."""
    monkeypatch.chdir(tmp_path)
    entry = "  - {rule: name-wording, item: 'datong:7', fingerprint: 0123456789ab, reason: x}\n"
    for name in ("decisions/datong--changji.yaml", "mine.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"schema: enfcmp.decisions/1\naccepted:\n{entry}", encoding="utf-8")
    turned = run("diff", "--from", "changji", "--to", "datong", "--decisions", "mine.yaml")[2].splitlines()

    assert turned == [
        "Note: mine.yaml:3: not applied, since it was accepted with the lists the other way round: name-wording",
        "Note: decisions/datong--changji.yaml: not read, since other files are named with --decisions",
    ]
    assert "" == run("diff", "--from", "datong", "--to", "changji")[2]


@pytest.mark.parametrize(("level", "left"), [("error", "warning 38, note 10"), ("warning", "note 10"), ("info", None)])
def test_level(run, level, left):
    """What is below is left out of text and JSON, and counted; pairs without a finding then are not called equal."""
    code, out, _ = run(*CITIES, "--level", level, "--fail-on", "info")
    levels = {each["severity"] for each in answer(run, "--level", level)["findings"]}

    assert (1, left) == (code, next((line[21:-1] for line in out.splitlines() if "--level" in line), None))
    assert ["error", "warning", "info"][: len(levels)] == sorted(levels, key=["error", "warning", "info"].index)
    assert level == ["error", "warning", "info"][len(levels) - 1]
    assert "Errors: 7; warnings: 38; notes: 10." in out
    assert (left is None) == ("Without a divergence" in out)
    assert (left is not None) == ("Without such a divergence" in out)


def test_by_level_keeps_the_tables(run):
    """The sanctions of all that a pair quotes stand under no level, and are there all the same."""
    by_item, by_level = (run(*CITIES, "--sanctions", "--by", by)[1] for by in ("item", "level"))
    rows = [line for line in by_item.splitlines() if "罚款" in line and "  " in line.strip()]

    assert rows
    assert sorted(rows) == sorted(line for line in by_level.splitlines() if line in rows)
