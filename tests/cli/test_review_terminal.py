"""`review` in a real terminal of 80 columns, killed in the middle at several points: nothing is lost."""

import os
import re
import sys
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals to be had on this system")
from rich.cells import cell_len  # noqa: E402  # after the question whether the tests can run at all

ROOT = Path(__file__).resolve().parents[2]
CONTROL = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
PROMPT = "\n> "


@pytest.fixture
def sit_down(tmp_path):
    """Begin a review, or go on with it."""
    (tmp_path / "data").symlink_to(ROOT / "data")
    opened = []

    def spawn(*options, reviewer="张三", prompt=PROMPT):
        environ = {**os.environ, "ENFCMP_LANG": "zh", "LC_ALL": "C.UTF-8", "TERM": "xterm"}
        environ |= {"ENFCMP_REVIEWER": reviewer} if reviewer else {}
        environ.pop("COLUMNS", None)
        command = ["-m", "enfcmp", "review", "--from", "datong", "--to", "changji", "--all", *options]
        child = pexpect.spawn(
            sys.executable, command, cwd=tmp_path, env=environ, encoding="utf-8", dimensions=(24, 80), timeout=60
        )
        opened.append(child)
        child.expect(prompt)
        return child

    yield spawn
    for child in opened:
        child.close(force=True)


def answer(child, line):
    """Type a line; what is shown up to the next prompt."""
    child.sendline(line)
    child.expect(PROMPT)
    return CONTROL.sub("", child.before)


def kept(tmp_path):
    path = tmp_path / "decisions" / "datong--changji.yaml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def pair(shown):
    """Which pair was asked about."""
    return re.search(r"(datong:\d+) .*(changji:\d+) ", shown).groups()


def test_killed_at_several_points(sit_down, tmp_path):
    """After each answer, and while the next is being typed; the next sitting begins with what is open."""
    asked = []
    for typed in ("n 第一", "p", "y", "s"):
        child = sit_down()
        asked.append(pair(CONTROL.sub("", child.before)))
        answer(child, typed)
        child.send("n 没有打完的")  # without Enter
        child.kill(9)
        child.wait()

    assert len(asked) == len(set(asked)) == 4
    text = kept(tmp_path)
    assert text.count("verdict: ") == 3
    assert [text.index(f'"{one}"\n    to: "{other}"') for one, other in asked[:3]] == sorted(
        text.index(f'"{one}"\n    to: "{other}"') for one, other in asked[:3]
    )
    assert "没有打完的" not in text
    last = sit_down()
    assert pair(CONTROL.sub("", last.before)) == asked[3]  # passed over, so asked again
    assert "审定" in last.before


def test_a_sitting_fits_the_terminal(sit_down, tmp_path):
    """No line is wider than 80 columns, undo and the whole texts work, and Control-D ends it."""
    child = sit_down("--blind")
    shown = CONTROL.sub("", child.before) + answer(child, "v") + answer(child, "n 理由") + answer(child, "u")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.wait()

    assert child.exitstatus == 0
    assert [line for line in shown.splitlines() if cell_len(line) > 80] == []
    assert "verdict" not in kept(tmp_path)
    assert not re.search(r"\d%", shown)


def test_who_reviews_is_asked_once(sit_down, tmp_path):
    """At the beginning, where neither an option nor the surroundings say it; not again; and it stands in the file."""
    child = sit_down(reviewer=None, prompt="您的姓名.*：")
    first = answer(child, "李四")
    second = answer(child, "n 理由")
    child.sendline("q")
    child.expect(pexpect.EOF)

    assert "姓名" not in first + second + CONTROL.sub("", child.before)
    assert 'reviewer: "李四"' in kept(tmp_path)


@pytest.mark.parametrize("typed", ["", "　"])
def test_who_does_not_want_to_be_named(sit_down, tmp_path, typed):
    """Is not asked again, and is not in the file."""
    child = sit_down(reviewer=None, prompt="您的姓名.*：")
    answer(child, typed)
    answer(child, "n")

    assert "verdict: reject" in kept(tmp_path)
    assert "reviewer" not in kept(tmp_path)


def test_a_question_fits_the_screen(sit_down):
    """All of it stands on 24 lines, the cursor on the last one."""
    child = sit_down()
    for typed in ("s", "x", "s"):
        shown = CONTROL.sub("", child.before)
        question = shown[shown.rindex("─" * 80) :] if "─" * 80 in shown else shown

        assert len(question.splitlines()) <= 23
        answer(child, typed)
