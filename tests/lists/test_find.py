"""From what a person names to the list file: which folders, in which order, and never outside them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.find import ListFiles, folders, list_files, shipped, split_number

DATA = Path(__file__).resolve().parents[2] / "data"


def put(folder: Path, *names: str) -> Path:
    """A folder with files of these names; a name that ends in / is a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        path = folder / name
        path.mkdir() if name.endswith("/") else path.write_text("", encoding="utf-8")
    return folder


def faults(error: pytest.ExceptionInfo[InputError]) -> list[str]:
    return [str(fault) for fault in error.value.faults]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """A folder to work in that has no `data`."""
    place = put(tmp_path / "work")
    monkeypatch.chdir(place)
    return place


# ── folders ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_shipped_lists_are_those_of_the_checkout():
    """In a checkout the shipped lists are in data/ beside the package."""
    assert shipped() == DATA


def test_folders_are_searched_in_the_promised_order(tmp_path, elsewhere):
    """--data, then ENFCMP_DATA, then ./data, then what is shipped; each as often as it is named."""
    first, second, third, fourth = (put(tmp_path / name) for name in ("1", "2", "3", "4"))
    put(elsewhere / "data")
    environ = {"ENFCMP_DATA": os.pathsep.join([str(third), str(fourth)])}

    assert folders([first, second], environ) == (first, second, third, fourth, Path("data"), DATA)


def test_lists_that_were_not_shipped_are_missed_by_nobody(tmp_path, monkeypatch):
    """A copy of the package alone has no folder of lists."""
    monkeypatch.setattr("enfcmp.lists.find.shipped", lambda: tmp_path / "nowhere")

    assert (tmp_path,) == folders([tmp_path], {})


@pytest.mark.parametrize(
    ("named", "environ", "order"),
    [
        (["1", "2", "1"], [], ["1", "2"]),  # twice on the command line
        (["1"], ["2", "1"], ["1", "2"]),  # on the command line, and last of the surroundings
        (["1", "2"], ["1"], ["1", "2"]),
        ([], ["2", "1", "2"], ["2", "1"]),
    ],
)
def test_a_folder_that_is_named_twice_counts_where_it_is_named_first(tmp_path, named, environ, order):
    """Naming a folder again does not move it behind the others."""
    at = {name: put(tmp_path / name) for name in "12"}
    surroundings = {"ENFCMP_DATA": os.pathsep.join(str(at[name]) for name in environ)}

    assert folders([at[name] for name in named], surroundings) == (*(at[name] for name in order), DATA)


def test_the_shipped_folder_named_first_is_searched_first(tmp_path):
    """`--data data` in a checkout, with other lists in ENFCMP_DATA."""
    other = put(tmp_path / "other")

    assert folders([DATA], {"ENFCMP_DATA": str(other)}) == (DATA, other)


def test_the_environment_is_that_of_the_process(tmp_path, monkeypatch):
    """ENFCMP_DATA is read when folders are asked for, not before."""
    monkeypatch.setenv("ENFCMP_DATA", str(put(tmp_path / "lists")))

    assert folders() == (tmp_path / "lists", DATA)


def test_a_folder_that_nobody_has_named_and_that_cannot_be_read(tmp_path, monkeypatch):
    """It is noted and passed over; one that is not there, or is no folder, is nothing to speak of."""
    monkeypatch.chdir(tmp_path)
    notes = []
    assert folders([], {}, notes.append) == (DATA,)
    (tmp_path / "data").touch()
    assert folders([], {}, notes.append) == (DATA,)
    assert [] == notes
    (tmp_path / "data").unlink()
    link(tmp_path / "data", "data")

    assert folders([], {}, notes.append) == (DATA,)
    assert ["data: passed over, since it cannot be read: the link leads to itself"] == list(map(str, notes))


def test_a_folder_that_may_be_seen_and_not_read(tmp_path, monkeypatch):
    """Said of ./data, which nobody has named; of --data it is an error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    listed, notes = Path.iterdir, []

    def closed(path):
        if path.name == "data" and path != DATA:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    assert folders([], {}, notes.append) == (DATA,)
    assert ["data: passed over, since it cannot be read: permission is denied"] == list(map(str, notes))
    with pytest.raises(InputError, match="the folder cannot be read: permission is denied"):
        list_files([tmp_path / "data"])


def test_a_link_to_itself_is_noted(tmp_path):
    """Among lists; one that leads to nothing is none."""
    folder, notes = put(tmp_path / "lists", "a.yaml"), []
    link(folder / "loop.yaml", "loop.yaml")
    link(folder / "gone.yaml", "nothing")
    link(folder / "loop.txt", "loop.txt")

    assert {"a": folder / "a.yaml"} == list_files([folder], notes.append)
    assert [f"{folder / 'loop.yaml'}: passed over, since it cannot be read: the link leads to itself"] == list(
        map(str, notes)
    )


def test_a_command_notes_them(run, tmp_path):
    folder = put(tmp_path / "lists")
    link(folder / "loop.yaml", "loop.yaml")
    said = f"Note: {folder / 'loop.yaml'}: passed over, since it cannot be read: the link leads to itself\n"

    assert said == run("lists", "--data", folder)[2]


def link(path, target):
    try:
        path.symlink_to(target)
    except OSError:
        pytest.skip("this user may make no links")


@pytest.mark.parametrize("environ", ["", os.pathsep, os.pathsep * 3])
def test_an_empty_environment_names_no_folder(environ):
    """An empty part of ENFCMP_DATA is not the current folder."""
    assert folders([], {"ENFCMP_DATA": environ}) == (DATA,)


def test_an_absent_folder_of_the_environment_is_said(tmp_path):
    """Otherwise other lists of the same name would be compared in silence."""
    with pytest.raises(InputError) as error:
        folders([], {"ENFCMP_DATA": os.pathsep.join([str(tmp_path / "no"), str(tmp_path / "nor")])})

    assert [str(fault) for fault in error.value.faults] == [
        f"{tmp_path / name}: there is no such folder (ENFCMP_DATA)" for name in ("no", "nor")
    ]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="this system has no links")
def test_a_link_out_of_the_folder_is_passed_over(tmp_path):
    """An id never reaches outside the folders."""
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    put(outside, "secret.yaml")
    (inside / "secret.yaml").symlink_to(outside / "secret.yaml")

    assert list_files([inside]) == {}


@pytest.mark.parametrize("name", ["no", "a-file.yaml"])
def test_an_absent_folder_of_the_command_line_is_said(tmp_path, name):
    """A mistyped --data does not silently give the shipped lists."""
    put(tmp_path, "a-file.yaml")
    with pytest.raises(InputError) as error:
        folders([tmp_path, tmp_path / name], {})

    assert faults(error) == [f"{tmp_path / name}: there is no such folder (--data)"]


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_list_files_are_the_yaml_files_by_id(tmp_path):
    """Other files and folders are no lists; the order is that of the ids."""
    folder = put(tmp_path / "lists", "b.yaml", "a.yml", "list.schema.json", "notes.txt", "sources.yaml/")

    assert list(list_files([folder]).items()) == [("a", folder / "a.yml"), ("b", folder / "b.yaml")]


def test_the_first_folder_wins(tmp_path):
    """A list of one's own takes the place of a shipped one of the same id."""
    one, two = put(tmp_path / "1", "b.yaml"), put(tmp_path / "2", "a.yaml", "b.yml")

    assert list_files([one, two]) == {"a": two / "a.yaml", "b": one / "b.yaml"}
    assert [ListFiles([one, two]).find(ref) for ref in ("a", "b")] == [two / "a.yaml", one / "b.yaml"]


@pytest.mark.parametrize(
    "ref",
    ["old.yaml", "清单 2024/大同 旧.yaml", "../old.yml", "/a/old.yaml", "C:\\x\\old.yaml", "a.b.yaml"],
)
def test_a_path_is_taken_as_it_is(ref):
    """A path to a YAML file is accepted wherever an id is; whether it is there is seen on reading."""
    assert ListFiles([]).find(ref) == Path(ref)


def test_a_folder_with_blanks_and_chinese_in_its_name(tmp_path):
    """Names of folders are nobody's business."""
    folder = put(tmp_path / "我的 清单", "tiny.yaml")

    assert ListFiles(folders([folder], {})).find("tiny") == folder / "tiny.yaml"


@pytest.mark.parametrize(
    "ref", ["../x", "a/b", "a\\b", "A", "", "x.yaml/..", "x\n", "x\0", "大同", "a b", "list.schema.json"]
)
def test_an_id_never_reaches_outside_the_folders(tmp_path, ref):
    """What is no id and no path of a YAML file is refused before anything is looked up."""
    put(tmp_path, "x.yaml")
    folder = put(tmp_path / "lists", "x.yaml", "A.yaml", "大同.yaml")
    with pytest.raises(InputError) as error:
        ListFiles([folder]).find(ref)

    assert faults(error) == [f"`{ref}` is neither a list id (a-z, 0-9, -) nor a path that ends in .yaml or .yml"]


@pytest.mark.parametrize("ref", ["lists", "lists/", "./lists", "..", ".", "我的 清单", "x.yaml/"])
def test_a_folder_is_said_to_be_one(tmp_path, monkeypatch, ref):
    """Who names a folder is told how its lists are named; a list whose id it has is that list."""
    for name in ("lists", "我的 清单", "x.yaml"):
        put(tmp_path / name, "datong.yaml")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as error:
        ListFiles([tmp_path / "lists"]).find(ref)

    every = Path(ref, "*.yaml")
    assert [
        f"`{ref}` is a folder; name a list in it by its id, with --data {ref}, or by its path; {every} names all"
    ] == faults(error)
    put(tmp_path / "lists", "lists.yaml")
    assert tmp_path / "lists" / "lists.yaml" == ListFiles([tmp_path / "lists"]).find("lists")


@pytest.mark.parametrize(
    ("ref", "near"),
    [
        ("datung", "datong"),
        ("datong-2", "datong"),
        ("changi", "changji, datong"),  # the likeliest first
        ("jiangmen-eco", "jiangmen-ecology"),
        ("xyz", "changji, datong, jiangmen-ecology"),  # nothing is near: what there is
    ],
)
def test_an_unknown_id_is_said_with_the_nearest(tmp_path, ref, near):
    """A mistyped id is answered with the ids that were probably meant."""
    folder = put(tmp_path / "lists", "datong.yaml", "changji.yml", "jiangmen-ecology.yaml")
    with pytest.raises(InputError) as error:
        ListFiles([folder]).find(ref)

    assert faults(error) == [f"there is no list `{ref}`; near it: {near}"]


def test_no_list_at_all_is_said(tmp_path):
    """Where no list is at hand, the way to name a folder is."""
    with pytest.raises(InputError) as error:
        ListFiles([tmp_path]).find("tiny")

    assert faults(error) == ["there is no list `tiny`, and no list at all; name a folder with --data"]


# ── an item of a list ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("ref", "split"),
    [
        ("datong", ("datong", None)),
        ("datong:7", ("datong", "7")),
        ("datong:", ("datong", "")),  # a number was going to follow: not the whole list
        ("datong:§8.17#2", ("datong", "§8.17#2")),
        ("datong:1-1", ("datong", "1-1")),
        ("datong:1:2", ("datong", "1:2")),  # a number with a colon in it
        ("lists/old.yaml", ("lists/old.yaml", None)),
        ("lists/old.yaml:7", ("lists/old.yaml", "7")),
        ("lists/old.yml:§8.17#2", ("lists/old.yml", "§8.17#2")),
        ("清单 2024/旧.yaml:7", ("清单 2024/旧.yaml", "7")),
        ("C:\\x\\old.yaml", ("C:\\x\\old.yaml", None)),  # the drive's colon is no item's
        ("C:\\x\\old.yaml:7", ("C:\\x\\old.yaml", "7")),
        ("C:\\x\\old.yaml:§8.17#2", ("C:\\x\\old.yaml", "§8.17#2")),
    ],
)
def test_an_item_is_split_from_its_list(ref, split):
    """LIST:NUMBER, where LIST may be a path and the number whatever a document prints."""
    assert split == split_number(ref)
