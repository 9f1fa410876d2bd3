"""Every benchmark runs, at its smallest size, so that none rots; how long it takes is judged by who reads it."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
CITING = """\
schema: enfcmp.list/1
id: citing
jurisdiction: {name: 某市}
bureau: 某局
title: 清单
items:
- {number: "1", name: 稽核, basis_text: 《社会保险法》（2018年修正）第87条：违反规定的，责令改正，可以处罚款。}
"""
LAW = """\
# 甲法

<!-- INFO END -->

第一条 未经批准建设的，应当责令停止，可以处一万元以上三万元以下的罚款；不改正的，处二倍以上五倍以下的罚款。

第二条 主管部门应当自收到申请之日起二十个工作日内作出决定，并书面通知申请人；不予批准的，应当说明理由。
"""
TRUTH = """\
{"schema": "enfcmp.concord-truth/1",
 "old": {"name": "甲法", "edition": "2020-01-01"}, "new": {"name": "甲法", "edition": "2021-01-01"},
 "links": [{"old": 1, "new": [1], "maybe": []}, {"old": 2, "new": [2], "maybe": []}]}
"""
REBASE = """\
{"schema": "enfcmp.rebase-truth/1", "list": "lists/citing.yaml", "to": ["甲法"], "as_of": "2022-01-01",
 "citations": [{"new": [{"law": "甲法", "at": "第一条"}], "maybe": []}],
 "powers": [{"law": "甲法", "at": "第一条", "reading": "right"}]}
"""
EXPECTED = 'citing: {"1": [[《社会保险法》, （2018年修正）, 第87条, 违反规定的，责令, 可以处罚款。]]}'
SMALLEST = {
    "attacks.py": ("1000", "items: one"),
    "citations.py": ("lists", "expected.yaml"),
    "documents.py": ("2", "1"),
    "concordance.py": ("truths/truth.json", "truths/rebase.json", "--statutes", "editions"),
    "formats.py": ("2",),
    "page.py": ("1", "20"),
    "quotations.py": ("texts", "--count", "30"),
    "scale.py": ("10",),
    "size.py": ("0.02", "--shape", "many", "--only", "show"),
    "startup.py": ("1",),
    "startup_since.py": (str(ROOT), "1"),
    "survey.py": ("3x4", "--seeds", "1"),
    "survey_engines.py": ("2x3", "--engines", "1+shuffled"),
}
ELSEWHERE = {"accuracy.py", "survey_example.py"}  # tests of their own run them
CHROMIUM = any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


@pytest.fixture
def benchmark(tmp_path):
    """Run a benchmark in a folder with one list, which cites one article, and what a person read in it."""
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "citing.yaml").write_text(CITING, encoding="utf-8")
    (tmp_path / "expected.yaml").write_text(EXPECTED, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "甲法.md").write_text(LAW, encoding="utf-8")
    (tmp_path / "editions").mkdir()
    for day in ("2020-01-01", "2021-01-01"):
        (tmp_path / "editions" / f"甲法_{day}.md").write_text(LAW, encoding="utf-8")
    (tmp_path / "truths").mkdir()
    (tmp_path / "truths" / "truth.json").write_text(TRUTH, encoding="utf-8")
    (tmp_path / "truths" / "rebase.json").write_text(REBASE, encoding="utf-8")

    def run(name):
        environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        command = [sys.executable, BENCHMARKS / name, *SMALLEST[name]]
        return subprocess.run(
            command, cwd=tmp_path, env=environ, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


def test_none_is_forgotten():
    """Every script that can be run is one of those that are."""
    scripts = {path.name for path in BENCHMARKS.glob("*.py") if "__main__" in path.read_text(encoding="utf-8")}

    assert {*SMALLEST, *ELSEWHERE} == scripts


@pytest.mark.parametrize("name", SMALLEST)
def test_it_runs(benchmark, name):
    """It ends well and prints a table."""
    if name == "page.py" and not (CHROMIUM and find_spec("playwright")):
        pytest.skip("no Chromium or no Playwright here (pip install -e '.[browser]'): no page was measured")
    if name == "startup_since.py" and not find_spec("resource"):
        pytest.skip("this system tells no time of processes that have ended")
    done = benchmark(name)
    if "BrowserType.launch" in done.stderr:
        pytest.skip("Chromium does not start here: no page was measured")

    assert (0, "") == (done.returncode, done.stderr)
    assert len(done.stdout.splitlines()) >= 2
