"""The Python API: load lists, show an item, pair lists, find what is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.pipeline import Workspace

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "tests" / "assets" / "lists"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """A folder to work in that has no `data`."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def copy(name: str, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(ASSETS / name, path))


def faults(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    return [str(fault) for fault in error.value.faults]


def test_a_list_is_loaded_by_its_id(elsewhere):
    """From the folders that are named, with its citations read."""
    copy("ok.yaml", elsewhere / "lists" / "tiny.yaml")
    items = Workspace(data=(elsewhere / "lists",)).load("tiny").items.items

    assert [(item.id, item.provisions[0].instrument, item.provisions[0].article) for item in items] == [
        ("tiny:1", "中华人民共和国社会保险法", 87)
    ]


@pytest.mark.parametrize("name", ["tiny.yaml", "清单 2024.yaml", "Tiny.yaml", "my list.yml", "a.b.yaml"])
@pytest.mark.parametrize("folder", ["", "旧 清单"])
def test_a_list_is_loaded_by_its_path(elsewhere, folder, name):
    """A path to a YAML file is accepted wherever an id is, whatever the file is called."""
    path = copy("ok.yaml", elsewhere / folder / name)
    notes = []

    refs = str(path), f"{folder or '.'}/{name}"

    assert {Workspace(note=notes.append).load(ref).items.id for ref in refs} == {"tiny"}
    assert notes == []


def test_another_id_in_the_file_than_in_its_name_is_refused(elsewhere):
    """Items would be called by another name than the list was asked for."""
    path = copy("ok.yaml", elsewhere / "data" / "small.yaml")
    with pytest.raises(InputError) as error:
        Workspace().load("small")

    assert faults(error) == [
        f"{path.relative_to(elsewhere)}: the id in the file is `tiny`, the file is `small.yaml`; name both alike"
    ]


def test_the_faults_of_both_lists_are_said():
    """Both files are read before anything is refused."""
    one, other = str(ASSETS / "unknown-field.yaml"), str(ASSETS / "bad-date.yaml")
    with pytest.raises(InputError) as error:
        Workspace().compare(one, other)

    assert faults(error) == [
        f"{one}:9:5: item 1: unknown field `tpye`; did you mean `type`?",
        f"{other}:6:12: `2025-02-30` is not a date; 2025-01-31 is the form",
    ]


def test_the_same_fault_is_said_once():
    """A list that is compared with itself is one file."""
    path = str(ASSETS / "bad-date.yaml")
    with pytest.raises(InputError) as error:
        Workspace().compare(path, path)

    assert faults(error) == [f"{path}:6:12: `2025-02-30` is not a date; 2025-01-31 is the form"]


def test_the_shelf_has_every_list_once(elsewhere):
    """The nearest folder first for each id; in the order of the ids, with the types in the order of the list."""
    copy("ok.yaml", elsewhere / "data" / "tiny.yaml")
    found = Workspace().lists()

    assert [(summary.id, summary.items, summary.types) for summary in found] == [
        ("changji", 20, {"行政处罚": 9, "行政强制": 1, "行政检查": 9, "行政奖励": 1}),
        ("datong", 20, {"行政处罚": 7, "行政强制": 1, "行政检查": 7, "行政奖励": 1, "行政给付": 3, "行政确认": 1}),
        ("tiny", 1, {"行政处罚": 1}),
    ]


def test_the_shelf_says_the_faults_of_all_lists(elsewhere):
    """One broken list does not hide the faults of the next."""
    one = copy("bad-date.yaml", elsewhere / "lists" / "one.yaml")
    two = copy("gb18030.yaml", elsewhere / "lists" / "two.yaml")
    with pytest.raises(InputError) as error:
        Workspace(data=(elsewhere / "lists",)).lists()

    assert faults(error) == [
        f"{one}:6:12: `2025-02-30` is not a date; 2025-01-31 is the form",
        f"{two}:3:24: the file is GB18030 (GBK), not UTF-8; save it as UTF-8",
    ]


def test_an_item_is_found_by_its_number():
    """Numbers are texts."""
    found = Workspace(data=(ROOT / "data",)).load("datong")

    assert found.item("12").id == "datong:12"


@pytest.mark.parametrize(
    ("number", "near"), [("21", "1, 2, 10"), ("012", "12, 1, 2"), ("", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10")]
)
def test_an_unknown_number_is_said_with_the_nearest(number, near):
    """What was probably meant is named, else the first numbers."""
    found = Workspace(data=(ROOT / "data",)).load("datong")
    with pytest.raises(InputError) as error:
        found.item(number)

    assert faults(error) == [f"there is no item `{number}` in datong; near it: {near}"]


def test_stages_follow_one_another():
    """The gaps speak of the same links as the pairs."""
    found = Workspace(data=(ROOT / "data",)).compare("datong", "changji")

    assert found.matching.pairs.unlinked.from_ == tuple(item.id for item in found.gaps.missing)
    assert found.matching.pairs.unlinked.to == tuple(item.id for item in found.gaps_back.missing)
    assert {(each.from_, each.to) for each in (found.gaps, found.matching.pairs)} == {("datong", "changji")}
