"""What has changed since an earlier survey: lists, and cells of the lists that are in both."""

import json

import msgspec
import pytest

from enfcmp.model import Survey, SurveyCounts
from enfcmp.survey.changed_cells import EarlierSurvey, since_earlier

LIST = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{at}', name: 对{name}的处罚, type: 行政处罚, basis_text: '《市集条例》第{article}条：处罚款。'}}\n"
NAMES = {11: "伪造摊位证", 12: "损毁渡口标志", 13: "擅自占用灯会场地", 14: "未按规定保存账簿"}


@pytest.fixture
def write(tmp_path):
    def written(name, matters):
        items = (ITEM.format(at=at, name=NAMES[at], article=article) for at, article in matters.items())
        (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name) + "".join(items), "utf-8")
        return tmp_path / f"{name}.yaml"

    return written


@pytest.fixture
def survey(run, write):
    """A survey of these lists against a catalogue of four matters, `more` options beside them: (code, out, err)."""

    def surveyed(lists, *more):
        catalogue = write("catalogue", {at: at for at in NAMES})
        files = [write(name, matters) for name, matters in lists.items()]
        return run("survey", *files, "--reference", catalogue, *more)

    return surveyed


BEFORE = {
    "a": {11: 11, 12: 12, 13: 13},
    "b": {11: 11, 12: 12},
    "c": {11: 11, 12: 40},
    "d": {11: 11},
}
AFTER = {
    "a": {11: 11, 12: 12, 13: 40},  # says something else of 13
    "b": {11: 11, 13: 13},  # lacks 12, has 13
    "c": {11: 11, 12: 12},  # says of 12 what the reference does
    "e": {11: 11},
}


def test_what_has_changed(survey, tmp_path):
    """New and gone lists by themselves; their cells are no changes."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    code, out, _err = survey(AFTER, "--since", tmp_path / "before.json", "--format", "json")

    assert (0, "before.json", ["e"], ["d"]) == (
        code,
        *(json.loads(out)["since"][each] for each in ("survey", "new", "gone")),
    )
    assert [
        ("catalogue:12", "b", "lacks"),
        ("catalogue:12", "c", "agrees"),
        ("catalogue:13", "a", "differs"),
        ("catalogue:13", "b", "has"),
    ] == [tuple(each.values()) for each in json.loads(out)["since"]["changes"]]


def test_nothing_has_changed(survey, tmp_path):
    """And a survey that names no earlier one says nothing of it."""
    survey(BEFORE, "-o", tmp_path / "before.json")

    assert "since" not in json.loads((tmp_path / "before.json").read_text("utf-8"))
    assert {"survey": "before.json", "matters": [], "new": [], "gone": [], "changes": []} == json.loads(
        survey(BEFORE, "--since", tmp_path / "before.json", "--format", "json")[1]
    )["since"]


def test_on_a_screen(survey, tmp_path):
    """The first table, with the names of the matters."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    out = survey(AFTER, "--since", tmp_path / "before.json", "--lang", "en")[1]

    assert "Changes: 6\nWhat has changed since before.json." in out
    assert "catalogue:13  对擅自占用灯会场地的处罚  b     has it" in out


def test_one_thing_has_one_name_in_chinese(survey, tmp_path):
    """In the sums, the tables and the changes: 不一致, which is no praise of the list that stands apart."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    out = survey(AFTER, "--since", tmp_path / "before.json", "--lang", "zh")[1]
    flat = " ".join(out.split())

    assert 0 == sum(map(out.count, ("写法不同", "说法", "与众不同")))
    for words in ("不一致 1 处", "不一致：1 同一事项", "不一致数", "改为不一致", "已一致", "偏离程度"):
        assert words in flat


def earlier(**more):
    told = {"reference": "catalogue", "induced": False, "level": "warning", "lists": [], "matters": []}
    return json.dumps({"schema": "enfcmp.survey/1", **told, **more})


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "there is no such file"),
        ("{", "this is no survey as JSON (`enfcmp survey -o FILE.json`): "),
        ('{"schema": "enfcmp.pairs/1"}', "this is no survey as JSON (`enfcmp survey -o FILE.json`): "),
        (
            earlier(reference="other"),
            "this survey is on other, not on catalogue; name another survey with --since, or other",
        ),
        (earlier(induced=True), "a reference that is made of the lists changes with them; name one"),
        (earlier(part=True), "this survey tells only some matters or lists; write one without --matter"),
        (earlier(level="info"), "this survey has --level info, not warning; add --level info"),
    ],
)
def test_no_survey_to_compare_with(survey, tmp_path, content, expected):
    """One sentence with the file, and no file is written."""
    if content is not None:
        (tmp_path / "before.json").write_text(content, "utf-8")
    code, out, err = survey(BEFORE, "--since", tmp_path / "before.json", "--tables", tmp_path / "tables")

    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert f"{tmp_path / 'before.json'}: {expected}" in err
    assert not (tmp_path / "tables").exists()


def test_no_reference_to_compare_on(run, survey, tmp_path):
    """A reference that is made is no other reference: whoever named one before has to name it again."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    lists = [tmp_path / f"{name}.yaml" for name in BEFORE]
    code, _out, err = run("survey", *lists, "--since", tmp_path / "before.json")

    assert 2 == code
    assert "a reference that is made of the lists changes with them; name one with --reference in both surveys" in err


def test_a_part_says_that_it_is_one(survey, tmp_path):
    """So that nobody takes what it leaves out for a change."""
    survey(BEFORE, "--list", "a", "-o", tmp_path / "part.json")

    assert json.loads((tmp_path / "part.json").read_text("utf-8"))["part"]


def test_rows_of_another_name_are_other_rows(survey, tmp_path, monkeypatch):
    """Their cells are no changes."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    monkeypatch.setitem(NAMES, 12, "涂改渡口告示")
    since = json.loads(survey(AFTER, "--since", tmp_path / "before.json", "--format", "json")[1])["since"]

    assert ["catalogue:12"] == since["matters"]
    assert [("catalogue:13", "a"), ("catalogue:13", "b")] == [
        (each["matter"], each["list"]) for each in since["changes"]
    ]


def test_changes_of_a_part(survey, tmp_path):
    """Those of its lists and matters alone."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    more = "--since", tmp_path / "before.json", "--list", "b", "--matter", "12", "--format", "json"
    since = json.loads(survey(AFTER, *more)[1])["since"]

    assert [("catalogue:12", "b", "lacks")] == [tuple(each.values()) for each in since["changes"]]


@pytest.mark.parametrize("option", ["-o", "--tables"])
def test_the_earlier_survey_is_never_replaced(survey, tmp_path, option):
    """It is read here."""
    folder = tmp_path / "earlier"
    folder.mkdir()
    survey(BEFORE, "-o", tmp_path / "before.json")
    before = folder / "lists.parquet"
    before.write_bytes((tmp_path / "before.json").read_bytes())
    target = before if option == "-o" else folder
    if option == "-o":
        before = target = before.rename(folder / "before.json")
    code, _out, err = survey(AFTER, "--since", before, option, target)

    assert (2, 1) == (code, len(err.splitlines()))
    assert (tmp_path / "before.json").read_bytes() == before.read_bytes()


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("agrees", "unsure", "unsure"),
        ("unsure", "agrees", "has"),
        ("unsure", "lacks", "lacks"),
        ("lacks", "differs", "has"),
        ("differs", "agrees", "agrees"),
    ],
)
def test_where_a_person_has_to_look(was, now, expected):
    """Is neither having a matter nor lacking it."""
    found = since_earlier(_survey(now), msgspec.convert(_told(was), EarlierSurvey), "before.json")

    assert [expected] == [each.now for each in found.changes]


def _told(state):
    cells = [{"list": "a", "rules": ["name-scope"] if state == "differs" else []}] if state != "lacks" else []
    matter = {"id": "r:1", "name": "甲", "cells": cells, "unsure": ["a"] if state == "unsure" else []}
    return json.loads(earlier(lists=["a"], matters=[matter]))


def _survey(state):
    told = _told(state)
    cells = [{**each, "items": ["a:1"], "confidence": "certain"} for each in told["matters"][0]["cells"]]
    matter = {**told["matters"][0], "type": None, "cells": cells, "absent": [], "majority": None}
    nothing = {
        "domain": None,
        "names": {},
        "provinces": {},
        "domains": {},
        "groups": [],
        "outliers": [],
        "repealed": [],
        "apart": [],
    }
    counts = dict.fromkeys(SurveyCounts.__struct_fields__, 0)
    return msgspec.convert({**told, **nothing, "matters": [matter], "summary": counts}, Survey)
