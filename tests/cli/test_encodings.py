"""Every file that a person writes is read as Notepad and PowerShell save it: with a byte order mark, as UTF-16."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAW = "# 中华人民共和国测试法\n\n（2019年1月5日通过）\n\n第一条 甲。\n\n第二条 本法自2019年6月1日起施行。\n"
CSV = (
    "序号,事项名称,事项类型,实施依据\n1,对甲的处罚,行政处罚,《测试法》第一条\n2,对乙的检查,行政检查,《测试法》第二条\n"
)
MAP = "schema: enfcmp.map/1\ncolumns:\n- head: 事项名称\n  field: name\n"
GOLD = {"a": "a.yaml", "b": "b.yaml", "links": [{"a": "1", "b": "1", "relation": "same"}]}
ACCEPTED = """schema: enfcmp.decisions/1
accepted:
- {rule: number-gap, item: 'a:1', fingerprint: 0123456789ab, reason: 甲}
"""
HEAD = ["--dry-run", "--bureau", "甲局", "--jurisdiction", "甲市", "--title", "清单"]

CASES = {  # a file, and the command that reads it
    "a list": ("a.yaml", None, ["show", "a.yaml"]),
    "decisions": ("d.yaml", ACCEPTED, ["decisions", "d.yaml"]),
    "decisions of a list": ("d.yaml", ACCEPTED, ["check", "a.yaml", "--decisions", "d.yaml", "--fail-on", "never"]),
    "settings": ("enfcmp.toml", 'lang = "en"\nreviewer = "甲"\n', ["--show-settings"]),
    "settings of a project": ("pyproject.toml", '[tool.enfcmp]\nlang = "en"\n', ["--show-settings"]),
    "a text": ("测试法.md", LAW, ["statutes", "测试法", "--statutes", "测试法.md"]),
    "a document": ("published.csv", CSV, ["import", "published.csv", *HEAD]),
    "a map": ("m.yaml", MAP, ["import", "p.csv", *HEAD, "--map", "m.yaml"]),
    "labelled links": ("gold.json", json.dumps(GOLD), ["evaluate", "gold.json"]),
    "an earlier report": (
        "r.json", None, ["report", "--from", "a.yaml", "--to", "b.yaml", "--since", "r.json", "--as", "md", "-o", "-"],
    ),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path, spawn):
    """A repository with two lists, a document, and a report on both."""
    for name, shipped in (("a", "datong"), ("b", "changji")):
        shutil.copy(ROOT / "data" / f"{shipped}.yaml", tmp_path / f"{name}.yaml")
    (tmp_path / "p.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    done = spawn("report", "--from", "a.yaml", "--to", "b.yaml", "-o", "r.json", "-q", cwd=tmp_path)
    assert 0 == done.returncode, done.stderr
    return tmp_path


@pytest.mark.parametrize("name", CASES)
def test_every_file(folder, spawn, name):
    """Whatever it is saved as, the answer is the same to the byte."""
    file, text, command = CASES[name]
    path = folder / file
    text = path.read_text(encoding="utf-8") if text is None else text

    def answer(data):
        path.write_bytes(data)
        done = spawn(*command, cwd=folder, LANG="C.UTF-8")
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    plain = answer(text.encode())
    windows = text.replace("\n", "\r\n")

    assert 0 == plain[0], plain
    for data in (text.encode("utf-8-sig"), windows.encode("utf-16"), ("\ufeff" + windows).encode("utf-16-be")):
        assert plain == answer(data)

    code, out, err = answer(text.encode("utf-16-le"))
    assert (2, "") == (code, out)
    assert f"{file}: the file seems to be UTF-16" in err, err
    code, out, err = answer(windows.encode("utf-16") + b"x")
    assert (2, "") == (code, out)
    assert file in err
    assert "UTF-16" in err
