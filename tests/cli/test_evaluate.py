"""`enfcmp evaluate`: the lists that gold files name, faults of several files at once, what is left aside."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "assets" / "gold"
LINK = {"a": "1", "b": "1", "relation": "same", "doubtful": False}


@pytest.fixture
def put(tmp_path):
    """A gold file in a folder of its own: its path."""

    def write(name="gold.json", **fields):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"a": "datong", "b": "changji", "links": [LINK], **fields}), encoding="utf-8")
        return path

    return write


def test_every_fault_of_every_file(run, put, tmp_path):
    """Faults of gold files and of the lists they name are said in one run, in the order of the files."""
    (tmp_path / "bad.yaml").write_text("schema: enfcmp.list/1\nid: bad\n", encoding="utf-8")
    one = put("one.json", a="datnog", links=[{**LINK, "b": "21"}, {**LINK, "b": "1-1"}])
    two = put("two.json", a="bad.yaml", b="no.yaml")
    three = put("three.json", links=[{**LINK, "relation": "equal"}])
    code, out, err = run("evaluate", one, two, three, tmp_path / "four.json")

    assert (2, "") == (code, out)
    assert [
        f"Error: {one}:1:7: there is no list `datnog`; near it: datong",
        f"Error: {one}:1:59: there is no item `21` in changji; near it: 1, 2, 10",
        f"Error: {one}:1:121: there is no item `1-1` in changji; near it: 11, 1",
        f"Error: {two}:1:24: there is no file `no.yaml`, neither in the folder of this file nor in the current one",
        *(
            f"Error: {tmp_path}/bad.yaml:1:1: the field `{name}` is missing"
            for name in ("jurisdiction", "bureau", "title", "items")
        ),
        f"Error: {three}:1:76: `equal` stands where one of these is expected: broader, narrower, overlap, same",
        f"Error: {tmp_path}/four.json: there is no such file",
    ] == err.splitlines()


def test_every_fault_of_one_file(run, put):
    """Its own form, the same link twice and unknown numbers, in the order of the lines."""
    gold = put()
    gold.write_text(
        """{"a": "datong", "b": "changji", "links": [
{"a": "21", "b": "1", "relation": "same"},
{"a": "1", "b": "2", "relation": "equal"},
{"a": "1", "relation": "same"},
{"a": "1", "b": "2", "relation": "same"},
{"a": ["1"], "b": "", "relation": "same"}
]}""",
        encoding="utf-8",
    )
    code, out, err = run("evaluate", gold)

    assert (2, "") == (code, out)
    assert [
        "2:7: there is no item `21` in datong; near it: 1, 2, 10",
        "3:34: `equal` stands where one of these is expected: broader, narrower, overlap, same",
        "4:1: the field `b` is missing",
        "5:1: the link 1 – 2 stands here again, first in line 3; keep one",
        "6:7: a text is expected here, but a list of entries stands here",
        "6:19: this field is empty; it has to be filled in",
    ] == [line.removeprefix(f"Error: {gold}:") for line in err.splitlines()]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "fields",
    [
        {"a": "../datong"},
        {"a": "."},
        {"a": "/no/such.yaml"},
        {"a": ".yaml"},
        {"a": "\x00.yaml"},
        {"b": "datong:1"},
        {"links": [{**LINK, "a": "\x1b[31m"}]},
        {"links": [{**LINK, "a": "datong:1"}]},
    ],
)
def test_never_a_traceback(run, put, fields, lang):
    """Whatever a gold file names."""
    code, out, err = run("evaluate", put(**fields), lang=lang)

    assert (2, "") == (code, out)
    assert "Traceback" not in err
    assert 1 == len(err.splitlines())
    assert "\x1b" not in err


@pytest.mark.parametrize("where", ["lists/town.yaml", "../town.yml"])
def test_a_path_is_looked_for_beside_the_gold_file(run, put, where):
    """A gold file and its lists can be moved together, and called from anywhere."""
    gold = put("set/gold.json", a=where)
    path = gold.parent / where
    path.parent.mkdir(exist_ok=True)
    shutil.copy(ROOT / "data" / "datong.yaml", path)

    assert 0 == run("evaluate", gold)[0]


def test_a_path_from_the_current_folder(run, put):
    """… else it is looked for where the command is called."""
    assert 0 == run("evaluate", put(a="data/datong.yaml"))[0]


def test_a_list_by_data(run, put, tmp_path):
    """Ids are looked up as everywhere."""
    text = (ROOT / "data" / "datong.yaml").read_text(encoding="utf-8").replace("id: datong", "id: town", 1)
    (tmp_path / "town.yaml").write_text(text, encoding="utf-8")
    gold = put("set/gold.json", a="town")

    assert 2 == run("evaluate", gold)[0]
    assert 0 == run("evaluate", gold, "--data", tmp_path)[0]


def test_decisions_are_left_aside(run, tmp_path):
    """The engine is measured: what persons have decided beside the lists changes `pairs`, not `evaluate`."""
    for name in ("datong", "changji"):
        shutil.copy(ROOT / "data" / f"{name}.yaml", tmp_path)
    decision = (
        "schema: enfcmp.decisions/1\npairs:\n  - from: datong:4\n    to: changji:1\n    verdict: reject\n"
        "    from_fingerprint: '{}'\n    to_fingerprint: '{}'\n"
    )
    from enfcmp.match.verdicts import item_fingerprint
    from enfcmp.pipeline import Workspace

    lists = Workspace().load("datong"), Workspace().load("changji")
    prints = [item_fingerprint(items.item(number)) for items, number in zip(lists, ("4", "1"), strict=True)]
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "datong--changji.yaml").write_text(decision.format(*prints), encoding="utf-8")
    gold, data = GOLD / "datong--changji.json", ("--data", tmp_path, "--format", "json")

    pairs = json.loads(run("pairs", "--from", "datong", "--to", "changji", *data)[1])
    assert ("datong:4", "changji:1") not in {(link["from"], link["to"]) for link in pairs["links"]}
    assert run("evaluate", gold, "--format", "json") == run("evaluate", gold, *data)


def test_a_file_named_twice_is_one_set(run):
    """It would count double in the sums."""
    gold = GOLD / "datong--changji.json"

    assert run("evaluate", gold) == run("evaluate", gold, gold)


def test_names_are_whole_with_verbose(run):
    """They are cut else, since a table of long names cannot be read."""
    cut, whole = (run("evaluate", GOLD / "partly.json", *flag, columns=200)[1] for flag in ((), ("-v",)))

    assert "17 对药品上市许可持有人、药品生产企业、药品经营企业…" in cut
    assert "购销数量等资料的监督检查" in whole.replace("\n", "")
