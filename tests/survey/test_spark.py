"""A survey on Spark: the same bytes as on one machine, also where a worker or an executor is killed on the way.

Skipped where pyspark, which needs Java, is not installed: pip install -e ".[spark]".
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="pyspark is not installed")

RUN = Path(__file__).with_name("on_spark.py")
LIST = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{at}', name: 对{name}的处罚, type: 行政处罚, basis_text: '《市集条例》第{at}条：处罚款。'}}\n"
NAMES = ("伪造摊位证", "损毁渡口标志", "擅自占用灯会场地", "未按规定保存账簿", "私自转让水井使用权")


@pytest.fixture(scope="module")
def counties(tmp_path_factory):
    """A catalogue, and twelve lists of which each lacks one matter."""
    folder = tmp_path_factory.mktemp("counties")
    for name, matters in {"catalogue": range(5), **{f"c{at:02}": _but(at % 5) for at in range(12)}}.items():
        items = (ITEM.format(at=at + 11, name=NAMES[at]) for at in matters)
        (folder / f"{name}.yaml").write_text(LIST.format(id=name) + "".join(items), "utf-8")
    return folder


def _but(left_out):
    return [at for at in range(5) if at != left_out]


@pytest.fixture(scope="module")
def expected(counties):
    """The survey on one machine."""
    return surveyed(counties, "here")


def surveyed(counties, *how):
    """The digest of a survey in a process and a session of its own, in which alone something is killed."""
    command = [sys.executable, RUN, counties, *how]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", start_new_session=True)
    assert 0 == done.returncode, done.stderr
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    "how",
    [
        ("local[2]", "2"),
        ("local[2]", "5", "shuffled"),
        ("local[2,4]", "3", "", "pyspark.daemon"),
        ("local-cluster[2,1,1024]", "3", "shuffled", "CoarseGrainedExecutorBackend"),
    ],
    ids=["two parts", "five parts, shuffled", "a worker is killed", "an executor is killed"],
)
def test_the_same_bytes(counties, expected, how):
    """However the lists are shared out, and whatever is killed."""
    assert expected == surveyed(counties, *how)


def command_line(counties, tables):
    """The exit code and the last line of a survey that writes its tables."""
    files = sorted(str(path) for path in counties.glob("c[0-9]*.yaml"))
    more = ["--reference", counties / "catalogue.yaml", "--tables", tables, "--engine", "spark", "--master", "local[2]"]
    command = [sys.executable, "-m", "enfcmp", "--lang", "en", "survey", *files, *more]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return done.returncode, done.stderr.splitlines()[-1:]


def test_tables_are_replaced_by_tables_alone(counties, tmp_path):
    """What is there and is no such table stays, and nothing else is written, as on one machine."""
    import pandas as pd

    tables = tmp_path / "tables [1]"
    assert 0 == command_line(counties, tables)[0]
    rows = {path.name: len(pd.read_parquet(path)) for path in tables.iterdir()}
    assert 0 == command_line(counties, tables)[0]
    assert rows == {path.name: len(pd.read_parquet(path)) for path in tables.iterdir()}
    assert 12 == rows["lists.parquet"]

    def own_text(path):
        path.write_text("somebody's own", "utf-8")

    def own_folder(path):
        path.mkdir()
        (path / "notes.txt").write_text("somebody's own", "utf-8")

    def own_table(path):
        pd.DataFrame({"somebody": [1]}).to_parquet(path)

    of_items = tables / "items.parquet"
    for own in (own_text, own_folder, own_table):
        shutil.rmtree(of_items) if of_items.is_dir() else of_items.unlink()
        own(of_items)
        before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
        message = "this is no such table of a survey, and is not replaced; name another folder with --tables"

        assert (2, [f"Error: {of_items}: {message}"]) == command_line(counties, tables)
        assert before == {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
