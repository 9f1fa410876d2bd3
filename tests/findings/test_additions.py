"""A rule, a kind with two texts and a format of `check` cost a file each: they are seen in every output."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAD = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '1', name: 骗取基金的处罚, remarks: {}, basis_text: 《某条例》第一条}}\n"

RULE = """
'''Every remark is read.'''

from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.message import msg
from enfcmp.model import Spot


def _find(item, _context):
    if item.remarks:
        yield Problem(message=msg("a remark: {text}", text=item.remarks), spot=Spot(item.number, "remarks"),
                      expected="没有备注", printed=item.remarks)


RULE = Rule(module=__name__, asks=Asks.ITEM, severity="error", title=msg("Remark read"), summary=msg("There is one."),
            reason=msg("It may matter."), find=_find, examples=())
"""
KIND = """
'''Remarks beside each other.'''

from enfcmp.findings.rule import Asks, Divergence, Rule, Shown
from enfcmp.message import msg


def _find(pair, _context):
    yield Divergence(message=msg("two remarks"), items=pair.ids, ours=pair.from_.remarks, theirs=pair.to.remarks)


RULE = Rule(module=__name__, asks=Asks.PAIR, severity="warning", title=msg("Remarks read"), summary=msg("Two of them."),
            reason=msg("They may matter."), find=_find, examples=(), shown=Shown.WORDS)
"""
FORMAT = """
from enfcmp.report.formats_of_check import formats_of_check


@formats_of_check.add("tally")
def render(report, page):
    return f"{len(report.findings)} in {'、'.join(report.lists)}\\n"
"""
WITH_THEM = """
import importlib, pathlib, sys

here = pathlib.Path(sys.argv.pop(1))
for package in ("check.rules", "compare.kinds", "report.formats_of_check"):
    importlib.import_module(f"enfcmp.{package}").__path__.append(str(here / package))
from enfcmp.cli import main

sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def run(tmp_path):
    """Run enfcmp with the three files beside its own: its output, or the file that it wrote."""
    for package, name, text in (
        ("check.rules", "remark_read", RULE),
        ("compare.kinds", "remarks_read", KIND),
        ("report.formats_of_check", "tally", FORMAT),
    ):
        (tmp_path / package).mkdir()
        (tmp_path / package / f"{name}.py").write_text(text, encoding="utf-8")
    for name, remark in (("a", "仅限定点医药机构"), ("b", "仅限定点零售药店")):
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(name) + ITEM.format(remark), encoding="utf-8")

    def run_it(*arguments, output=None):
        command = [sys.executable, "-c", WITH_THEM, tmp_path, *arguments, *(("-o", output) if output else ())]
        environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "ENFCMP_LANG": "en", "COLUMNS": "100"}
        done = subprocess.run(
            list(map(str, command)), cwd=tmp_path, env=environ, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode in (0, 1), done.stderr
        return (tmp_path / output).read_bytes() if output else done.stdout

    return run_it


TWO = ("--from", "a.yaml", "--to", "b.yaml")


def test_a_rule(run):
    """On the terminal, with both texts; as JSON; among the rules."""
    printed = run("check", "a.yaml")

    assert "error Remark read  remark-read  a.yaml:7:41\n    a remark: 仅限定点医药机构\n" in printed
    assert "    expected: 没有备注\n    printed: 仅限定点医药机构\n" in printed
    assert '"before": "没有备注"' in run("check", "a.yaml", "--format", "json")
    assert "There is one.\nIt may matter.\n" in run("rules", "remark-read")


def test_a_kind(run):
    """On the terminal both texts stand one below the other, the words that differ marked; as JSON."""
    printed = run("diff", *TWO)

    assert (
        "  warning Remarks read  remarks-read\n    two remarks\n"
        "    a  仅限定点【医药机构】\n    b  仅限定点【零售药店】\n" in printed
    )
    assert '"rule": "remarks-read"' in run("diff", *TWO, "--format", "json")


def test_a_format(run):
    """`check` offers it."""
    assert "1 in a\n" == run("check", "a.yaml", "--select", "remark-read", "--format", "tally")
    assert "tally" in run("check", "--help")


@pytest.mark.parametrize("suffix", ["html", "docx", "xlsx", "md", "csv", "json"])
def test_a_report(run, suffix):
    """Both are in it, with their texts, under the names that readers know them by."""
    content = run("report", *TWO, output=f"r.{suffix}")
    if suffix in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    text = content.decode("utf-8", "ignore")

    for word in ("Remark read", "Remarks read", "没有备注", "零售药店", "医药机构"):
        assert word in text, word
