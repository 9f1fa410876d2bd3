"""The long tables: as Parquet, and asked in SQL that every engine understands."""

import json
import os

import pytest

from enfcmp.survey.voting import question

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")

LIST = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
ITEM = (
    "- {{number: '{at}', name: 对{name}的处罚, type: 行政处罚, basis_text: 《市集条例》第{article}条：罚{fine}元。}}\n"
)
NAMES = {11: "伪造摊位证", 12: "损毁渡口标志", 13: "擅自占用灯会场地"}


@pytest.fixture
def tables(run, tmp_path):
    """The folder with the tables of five lists, of which one cites another article and quotes another fine."""
    for name in ("catalogue", "a", "b", "c", "d", "e"):
        rows = {at: (40, 900) if (name, at) == ("c", 12) else (at, 500) for at in NAMES if (name, at) != ("d", 13)}
        items = (ITEM.format(at=at, name=NAMES[at], article=row[0], fine=row[1]) for at, row in rows.items())
        (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name) + "".join(items), "utf-8")
    files = [tmp_path / f"{name}.yaml" for name in "abcde"]
    out = tmp_path / "survey.json"
    more = "--reference", tmp_path / "catalogue.yaml", "--tables", tmp_path / "tables", "-o", out
    assert 0 == run("survey", *files, *more)[0]
    return tmp_path / "tables", json.loads(out.read_text("utf-8"))


def test_what_is_in_them(tables):
    """A file for each table; lists, items, links and cells as the survey tells them."""
    folder, found = tables
    rows = {path.stem: duckdb.read_parquet(str(path)).fetchall() for path in folder.iterdir()}
    counts = {name: len(each) for name, each in rows.items()}

    assert {"lists": 5, "items": 14, "links": 14, "cells": 14, "matters": 3} == {
        each: counts[each] for each in ("lists", "items", "links", "cells", "matters")
    }
    assert found["summary"]["cells"] == counts["cells"]
    assert {("catalogue:12", "c")} == {(matter, of_list) for matter, of_list, _part in rows["unlike"]}


def test_every_engine_understands_the_questions(tables):
    """DuckDB gives what SQLite gave, which Spark is asked too where it is installed."""
    folder, _found = tables
    for path in folder.iterdir():
        if path.stem not in {"usual", "unlike"}:
            duckdb.sql(f"CREATE OR REPLACE TABLE {path.stem} AS FROM '{path}'")
    for name in ("votes", "citing"):
        duckdb.sql(f"CREATE OR REPLACE TABLE {name} AS {question(name)}")
    for name in ("usual", "unlike"):
        expected = duckdb.sql(f"FROM '{folder / f'{name}.parquet'}'").fetchall()
        assert expected == sorted(duckdb.sql(question(name)).fetchall())
    assert [("catalogue:11", 5, 5, 1), ("catalogue:12", 4, 5, 1), ("catalogue:13", 4, 4, 1)] == sorted(
        duckdb.sql(question("most")).fetchall()
    )


def test_the_same_bytes(run, tables, tmp_path):
    """Each time."""
    folder, _found = tables
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    files = [tmp_path / f"{name}.yaml" for name in "ecabd"]
    run("survey", *files, "--reference", tmp_path / "catalogue.yaml", "--tables", folder, "-q")

    assert before == {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_disk_that_is_full(run, tables, monkeypatch):
    """Nothing is left behind, the folder not either."""
    tmp_path, sync = tables[0].parent, os.fsync
    before = sorted(tmp_path.rglob("*"))
    syncs = iter([sync, sync])

    def full(descriptor):
        if (write := next(syncs, None)) is None:
            raise OSError(28, "No space left on device")
        write(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    files = [tmp_path / f"{name}.yaml" for name in "ab"]
    more = "--reference", tmp_path / "catalogue.yaml", "--tables", tmp_path / "new" / "tables"
    code, out, err = run("survey", *files, *more)

    assert (2, "", 1) == (code, out, len(err.splitlines()))
    assert err.endswith(": it cannot be written: there is no room left on the disk\n")
    assert before == sorted(tmp_path.rglob("*"))


@pytest.mark.parametrize("content", ["text", "parquet"])
def test_what_is_no_table_of_a_survey_stays(run, tables, content):
    """And nothing else is written: a person has named the folder, and not what is in it."""
    folder, _found = tables
    file = folder / "items.parquet"
    if content == "text":
        file.write_text("somebody's own", "utf-8")
    else:
        duckdb.sql("SELECT 1 AS somebody").write_parquet(str(file))
    before = {path: path.read_bytes() for path in folder.iterdir()}
    files = [folder.parent / f"{name}.yaml" for name in "ab"]
    code, _out, err = run("survey", *files, "--reference", folder.parent / "catalogue.yaml", "--tables", folder)

    assert (2, before) == (code, {path: path.read_bytes() for path in folder.iterdir()})
    assert f"Error: {file}: this is no such table of a survey, and is not replaced; name another folder" in err


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--tables", "FILE"), "FILE"),
        (("--master", "local[2]"), "--master names a Spark cluster; add --engine spark"),
    ],
)
def test_refused(run, tables, options, expected):
    """One sentence."""
    tmp_path = tables[0].parent
    (tmp_path / "FILE").touch()
    options = [str(tmp_path / each) if each == "FILE" else each for each in options]
    files = [tmp_path / f"{name}.yaml" for name in "ab"]
    code, _out, err = run("survey", *files, "--reference", tmp_path / "catalogue.yaml", *options)

    assert (2, 1) == (code, len(err.splitlines()))
    assert expected in err
