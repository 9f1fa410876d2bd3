"""A decisions file on findings, as the page of a report writes one, taken over into the files of the lists."""

import json
from pathlib import Path

import pytest
import yaml

HEAD = {"schema": "enfcmp.decisions/1", "lists": ["datong", "changji"]}
NAME = {"rule": "name-wording", "item": "datong:7", "fingerprint": "4f12767a7a59"}
TWICE = {"rule": "provision-repeated", "item": "datong:12", "fingerprint": "47188304bac4"}
GONE = (
    "not taken: this finding is there no more; the list, its counterpart or the texts are others by now (the same "
    "texts are named with --statutes)"
)


@pytest.fixture
def taken(run, tmp_path):
    """Take a file over: the exit code, what the files of decisions hold, what was said."""
    lists = [tmp_path / f"{name}.yaml" for name in ("datong", "changji")]
    for path in lists:
        path.write_bytes(Path(f"data/{path.name}").read_bytes())

    def take(content, *arguments, refs=lists, name="marks.json"):
        path = tmp_path / name
        text = content if isinstance(content, str) else json.dumps({**HEAD, **content}, ensure_ascii=False, indent=1)
        path.write_text(text, encoding="utf-8")
        code, out, err = run("decisions", *refs, "--take", path, "--as-of", "2026-07-01", *arguments)
        files = sorted((tmp_path / "decisions").glob("*"))
        assert bool(out) == (code == 0)
        said = err.replace(f"{tmp_path}/", "")
        return code, {each.name: yaml.safe_load(each.read_text("utf-8")) for each in files}, said

    return take


def test_each_where_it_is_looked_for(taken):
    """With name and day as they are; whoever is not named is who takes it over."""
    content = {"accepted": [{**NAME, "reason": "同意", "reviewer": "张三", "date": "2026-11-29"}], "to_do": [TWICE]}
    code, files, err = taken(content, "--reviewer", "李四")

    assert (0, ["datong--changji.yaml", "datong.yaml"]) == (code, list(files))
    assert [("张三", "2026-11-29")] == [
        (each["reviewer"], each["date"].isoformat()) for each in files["datong--changji.yaml"]["accepted"]
    ]
    assert [{**TWICE, "reviewer": "李四"}] == files["datong.yaml"]["to_do"]
    assert "marks.json:8: datong:7 name-wording: accepted\n" in err
    assert "there already: 2." in taken(content)[2]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"to_do": [{**NAME, "fingerprint": "00000000000a"}]}, GONE),
        ({"to_do": [{**NAME, "rule": "name-scope"}]}, GONE),
        ({"to_do": [{**NAME, "item": "datong:9"}]}, GONE),
        ({"lists": ["datong", "taiyuan"], "to_do": [NAME]}, "this is on datong – taiyuan, not on datong – changji"),
        ({"to_do": [{**NAME, "rule": "no-such-rule"}]}, "there is no rule `no-such-rule`"),
        ({"to_do": [{**NAME, "fingerprint": "x"}]}, "does not have the form"),
        ({"accepted": [NAME]}, "`reason`"),
        (
            {"accepted": [{**NAME, "reason": "x"}], "to_do": [NAME]},
            "answers otherwise on the same finding; leave one of both",
        ),
        ("{", "a value is missing, or has to be put in quotes"),
        ("[]", "a set of fields is expected here, but a list of entries stands here"),
    ],
)
def test_faults(taken, content, said):
    """One message with its place, and nothing is written."""
    code, files, err = taken(content)

    assert (2, {}) == (code, files)
    assert said in err
    assert err.startswith("Error: marks.json")


def test_what_is_left_out_is_said(taken):
    """What is found no more, and what is on no finding; the rest is taken."""
    pair = {"from": "datong:1", "to": "changji:1", "verdict": "reject"}
    digests = {"from_fingerprint": "00000000000a", "to_fingerprint": "00000000000b"}
    gone = {**TWICE, "fingerprint": "00000000000a"}
    basis = {"item": "datong:1", "provision": "甲法第一条", "new": "乙法第二条", "verdict": "reject"}
    more = {"pairs": [{**pair, **digests}], "rebase": [{**basis, "fingerprint": "00000000000c"}]}
    code, files, err = taken({"to_do": [NAME, gone], **more})

    assert (0, [[NAME]]) == (code, [each["to_do"] for each in files.values()])
    assert f"Note: marks.json:13:3: {GONE}" in err
    assert "not taken: 2 decisions that are on no finding; put them into a file by hand" in err


def test_nothing_marked(taken):
    """An empty file decides nothing."""
    assert (0, {}) == taken({})[:2]


def test_a_file_in_yaml(taken):
    """What a colleague keeps by hand is taken over as well."""
    entry = '{rule: name-wording, item: "datong:7", fingerprint: "4f12767a7a59"}'
    code, files, _err = taken(f"schema: enfcmp.decisions/1\nto_do:\n  - {entry}\n", name="m.yaml")

    assert (0, {"datong--changji.yaml": {"schema": HEAD["schema"], "to_do": [NAME]}}) == (code, files)


def test_of_one_list(taken, tmp_path):
    """What was marked in the page of `check`."""
    code, files, _err = taken({"lists": ["datong"], "to_do": [TWICE]}, refs=[tmp_path / "datong.yaml"])

    assert (0, ["datong.yaml"]) == (code, list(files))


def test_by_the_ids_in_it(taken, tmp_path):
    """Where no list is named."""
    code, files, _err = taken({"to_do": [NAME]}, "--data", tmp_path, refs=[])

    assert (0, ["datong--changji.yaml"]) == (code, list(files))


def test_of_another_person(taken):
    """Their answer stays, whatever else the file says."""
    before = taken({"to_do": [{**NAME, "reviewer": "张三"}]})[1]
    code, files, err = taken({"accepted": [{**NAME, "reason": "x", "reviewer": "李四"}], "to_do": [TWICE]})

    assert (2, before) == (code, files)
    assert "张三 has decided otherwise here on —; `enfcmp decisions --remove 4f12767a7a59` takes that back" in err


def test_the_commands_read_it_as_it_is(run, tmp_path):
    """JSON is YAML: `diff`, `check` and `report` take it by --decisions, `decisions` shows it."""
    path = tmp_path / "m.json"
    path.write_text(json.dumps({**HEAD, "accepted": [{**NAME, "reason": "同意"}], "to_do": [TWICE]}), "utf-8")
    both = ("--from", "datong", "--to", "changji", "--as-of", "2026-07-01", "--decisions", path)
    found = json.loads(run("report", *both, "-o", "-", "--as", "json")[1])

    assert ([NAME["fingerprint"]], [TWICE["fingerprint"]]) == tuple(
        [each["fingerprint"] for each in found[part]] for part in ("accepted", "to_do")
    )
    assert "To be put right: 1" in run("decisions", path)[1]
