"""What is named as a list and is none is said once: what it is, and what to name in its place."""

import json

import pytest

from enfcmp.cli import main
from enfcmp.errors import InputError
from enfcmp.lists.read_list import read_list

FIELDS = "id, jurisdiction, bureau, title, domain, published, source, items"
NO_LIST = f"this is no list, which has `schema: enfcmp.list/1` and the fields {FIELDS}"
MAP = "# How\nschema: enfcmp.map/1\npages: 1-2\ncolumns:\n  - {head: 序号, field: number}\n"
DECISIONS = "schema: enfcmp.decisions/1\npairs: []\naccepted: []\nto_do: []\n"
GOLD = json.dumps({"a": "x", "b": "y", "links": []})


def faults(path):
    """What is wrong with a file that is read as a list."""
    with pytest.raises(InputError) as caught:
        read_list(path)
    return [str(each).removeprefix(f"{path}:") for each in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MAP, "2:9: this is the map of an import, and no list; name a list that was imported with it"),
        (DECISIONS, "1:9: these are decisions, and no list; name the list that they are on"),
        (GOLD, "1:1: these are labelled links, and no list; `enfcmp evaluate` takes them"),
        (
            json.dumps({"schema": "enfcmp.kept-decisions/1", "files": [], "items": 3}),
            "1:12: this has `schema: enfcmp.kept-decisions/1`, and is no list; name the list that it tells of",
        ),
        ("# CI\non: push\njobs: {}\n", f"2:1: {NO_LIST}"),
        ("schema: https://example.org/x.json\nrules: {}\n", f"1:1: {NO_LIST}"),
        ("{}\n", f"1:1: {NO_LIST}"),
    ],
)
def test_what_is_no_list(tmp_path, text, expected):
    """A file of another kind has none of the fields of a list; that is not said field by field."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")

    assert [expected] == faults(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schema: enfcmp.map/1\nitems: []\n", "1:9: `enfcmp.map/1` stands where `enfcmp.list/1` is expected"),
        ("schema: enfcmp.list/1\n", "1:1: the field `bureau` is missing"),
        ("schema: enfcmp.list/2\n", "1:9: `enfcmp.list/2` stands where `enfcmp.list/1` is expected"),
        ("a: 1\nb: 2\nbureau: 某局\n", "1:1: the field `items` is missing"),
    ],
)
def test_what_may_mean_to_be_a_list(tmp_path, text, expected):
    """A list is one with its faults, whatever its schema says."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")

    assert expected in faults(path)


@pytest.mark.parametrize("beside", ["city.yaml", "city.yml"])
def test_the_list_beside_a_map_is_named(tmp_path, beside):
    """Who has named the map is told the name of the list."""
    (tmp_path / beside).touch()
    (tmp_path / "city.map.yaml").write_text(MAP, encoding="utf-8")

    assert [f"2:9: this is the map of an import, and no list; name the list beside it: {tmp_path / beside}"] == faults(
        tmp_path / "city.map.yaml"
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "FILE"),
        ("show", "FILE:1"),
        ("check", "FILE"),
        ("missing", "--from", "FILE", "--to", "datong"),
        ("missing", "--from", "FILE", "--to", "FILE"),
        ("diff", "--from", "datong", "--to", "FILE"),
        ("pairs", "--from", "FILE", "--to", "datong"),
        ("pairs", "--explain", "FILE:1", "datong:1"),
        ("review", "--from", "FILE", "--to", "datong"),
        ("report", "--from", "FILE", "--to", "datong", "-o", "report.md"),
        ("export", "FILE", "-o", "list.xlsx"),
        ("rebase", "FILE", "--to-law", "社会保险法"),
        ("survey", "datong", "changji", "--reference", "FILE"),
    ],
)
@pytest.mark.parametrize(("name", "text"), [("city.map.yaml", MAP), ("decisions/city.yaml", DECISIONS)])
def test_every_command_says_it_once(tmp_path, monkeypatch, capsys, arguments, name, text):
    """Wherever a list is named, one message answers a file of another kind."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")

    assert main(["--lang", "en", *(each.replace("FILE", name) for each in arguments)]) == 2
    said = capsys.readouterr().err.splitlines()
    assert [True] == [each.startswith(f"Error: {name}:") and ", and no list; name " in each for each in said], said
