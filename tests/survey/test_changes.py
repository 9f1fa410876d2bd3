"""What has changed since an earlier survey: lists, and cells of the lists that are in both."""

import json

import pytest

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
    assert {"survey": "before.json", "new": [], "gone": [], "changes": []} == json.loads(
        survey(BEFORE, "--since", tmp_path / "before.json", "--format", "json")[1]
    )["since"]


def test_on_a_screen(survey, tmp_path):
    """The first table, with the names of the matters."""
    survey(BEFORE, "-o", tmp_path / "before.json")
    out = survey(AFTER, "--since", tmp_path / "before.json", "--lang", "en")[1]

    assert "Changes: 6\nWhat has changed since before.json." in out
    assert "catalogue:13  对擅自占用灯会场地的处罚  b     has it" in out


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (None, "there is no such file"),
        ("{", "this is no survey as JSON (`enfcmp survey -o FILE.json`): "),
        ('{"schema": "enfcmp.pairs/1"}', "this is no survey as JSON (`enfcmp survey -o FILE.json`): "),
        (
            '{"schema": "enfcmp.survey/1", "reference": "other", "lists": [], "matters": []}',
            "this survey is on other, not on catalogue",
        ),
    ],
)
def test_no_earlier_survey(survey, tmp_path, content, expected):
    """One sentence with the file."""
    if content is not None:
        (tmp_path / "before.json").write_text(content, "utf-8")
    code, out, err = survey(BEFORE, "--since", tmp_path / "before.json")

    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert f"{tmp_path / 'before.json'}: {expected}" in err
