"""`import` in a real terminal asks for what nobody has said, with what the document tells as the proposal."""

import os
import sys

import pytest
import yaml

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals to be had on this system")

ROWS = "序号,事项名称,法律依据,实施主体\n1,对甲的处罚,《甲法》第一条,某市某局\n"


def test_the_proposal_is_harmless(tmp_path):
    """What a document brings into the question cannot style it."""
    (tmp_path / "a.csv").write_text(ROWS.replace("某市某局", "某市\u2066局"), encoding="utf-8")
    environ = {**os.environ, "ENFCMP_LANG": "zh", "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    command = ["-m", "enfcmp", "import", "a.csv", "-o", "a.yaml"]
    child = pexpect.spawn(sys.executable, command, cwd=tmp_path, env=environ, encoding="utf-8", timeout=60)

    assert 0 == child.expect([r"\[某市\\u2066局\]", "\u2066", pexpect.EOF])
    child.close(force=True)


def test_what_is_missing_is_asked_for(tmp_path):
    """An empty answer takes the proposal; where there is none, it is asked for again."""
    (tmp_path / "a.csv").write_text(ROWS, encoding="utf-8")
    environ = {**os.environ, "ENFCMP_LANG": "zh", "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    command = ["-m", "enfcmp", "import", "a.csv", "-o", "a.yaml"]
    child = pexpect.spawn(
        sys.executable, command, cwd=tmp_path, env=environ, encoding="utf-8", dimensions=(24, 80), timeout=60
    )
    for prompt, line in (("\\[某市某局\\]", ""), ("\\[某市\\]", "某省某市"), ("标题", ""), ("标题", "权责清单")):
        child.expect(prompt)
        child.sendline(line)
    child.expect(pexpect.EOF)
    child.close()
    found = yaml.safe_load((tmp_path / "a.yaml").read_text(encoding="utf-8"))

    assert 0 == child.exitstatus
    assert ("某市某局", "某省某市", "权责清单") == (found["bureau"], found["jurisdiction"]["name"], found["title"])
