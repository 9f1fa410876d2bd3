"""What is being done, on a terminal and nowhere else."""

import io
import os
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.cells import cell_len

from enfcmp import i18n
from enfcmp.cli import working
from enfcmp.cli.working import Working
from enfcmp.errors import Fault
from enfcmp.message import msg

ROOT = Path(__file__).resolve().parents[2]
CITIES = ("--from", "datong", "--to", "changji")
STEPS = {
    "report": ["Reading", "Pairing", "Comparing", "Looking", "Checking datong", "Checking changji", "Writing"],
    "diff": ["Reading", "Pairing", "Comparing", "Looking"],
    "missing": ["Reading", "Pairing"],
    "pairs": ["Reading", "Pairing"],
}


class Terminal(io.StringIO):
    """A terminal of 80 columns that remembers all it is sent."""

    encoding = "utf-8"

    def isatty(self):
        return True


def screen(sent):
    """The lines that are seen in the end: what follows a return is written over what was there."""
    lines = []
    for line in sent.replace("\r\n", "\n").split("\n"):
        seen = ""
        for part in line.split("\r"):
            seen = part + seen[len(part) :]
        lines.append(seen.rstrip())
    return "\n".join(lines)


@pytest.fixture
def terminal(monkeypatch):
    """Standard error is a terminal, and nobody has to wait a second."""
    i18n.use("en")
    made = Terminal()
    monkeypatch.setattr(working, "sys", SimpleNamespace(stderr=made))
    monkeypatch.setattr(working, "_AFTER", 0.01)
    monkeypatch.setattr(working, "_EVERY", 0.01)
    monkeypatch.setenv("TERM", "xterm")
    return made


def test_what_is_drawn_is_harmless(terminal):
    """The name of a list cannot style the line, or turn it."""
    with Working(lambda _fault: None, is_quiet=False) as work:
        work.step(msg("Checking {list} …", list="甲\x1b[31m\u202e"))
        wait_for("Checking", terminal)

    assert "Checking 甲\\u001b[31m\\u202e …" in terminal.getvalue()


def wait_for(text, terminal):
    """Go on as soon as the terminal was sent this."""
    until = time.monotonic() + 30
    while text not in terminal.getvalue():
        assert time.monotonic() < until, terminal.getvalue()
        time.sleep(0.005)


def test_a_line_that_is_drawn_again_and_wiped(terminal):
    """The newest step counts; a note stands on a line of its own; in the end nothing of it is left."""
    noted = Fault(msg("worth knowing"))
    with Working(lambda fault: terminal.write(f"Note: {fault}\n"), is_quiet=False) as work:
        work.step(msg("one"))
        wait_for("one", terminal)
        work.note(noted)
        work.step(msg("长" * 200))
        wait_for("长", terminal)

    assert max(map(cell_len, terminal.getvalue().split("\r"))) <= 79
    assert screen(terminal.getvalue()) == "Note: worth knowing\n"


def test_a_mistake_leaves_no_line(terminal):
    """What follows begins on an empty line."""
    with pytest.raises(KeyboardInterrupt), Working(print, is_quiet=False) as work:  # noqa: PT012  # as a person does
        work.step(msg("one"))
        wait_for("one", terminal)
        raise KeyboardInterrupt

    assert screen(terminal.getvalue()) == ""


@pytest.mark.parametrize(
    ("is_quiet", "kind", "term"), [(True, Terminal, "xterm"), (False, io.StringIO, "xterm"), (False, Terminal, "dumb")]
)
@pytest.mark.usefixtures("terminal")
def test_silence(monkeypatch, is_quiet, kind, term):
    """With --quiet, into a pipe, and where a line cannot be drawn again."""
    stream = kind()
    monkeypatch.setattr(working, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("TERM", term)
    with Working(print, is_quiet=is_quiet) as work:
        work.step(msg("one"))
        time.sleep(0.05)

    assert stream.getvalue() == ""


def test_what_is_quick_shows_nothing(terminal, monkeypatch):
    """Within the first second."""
    monkeypatch.setattr(working, "_AFTER", 60)
    with Working(print, is_quiet=False) as work:
        work.step(msg("one"))

    assert terminal.getvalue() == ""


@pytest.mark.parametrize("command", STEPS)
def test_steps(run, monkeypatch, tmp_path, command):
    """Each command says what it does, in the order in which it does it, pairs with their count."""
    said = []
    monkeypatch.setattr(Working, "step", lambda _self, doing: said.append(str(doing)))
    code, _, _ = run(command, *CITIES, *(["-o", tmp_path / "r.md"] if command == "report" else []))

    assert 0 == code
    assert STEPS[command] == list(dict.fromkeys(" ".join(each.split()[: 2 if "Check" in each else 1]) for each in said))
    counted = [each for each in said if "pair " in each]
    assert counted == [f"Comparing pair {at} of 16 …" for at in range(1, 17) if counted]


def test_steps_of_a_check(run, monkeypatch):
    """List by list."""
    said = []
    monkeypatch.setattr(Working, "step", lambda _self, doing: said.append(str(doing)))
    run("check", "datong", "changji")

    assert said == ["Reading the lists …", "Checking datong …", "Checking changji …"]


SLOW = """
import sys, time
from enfcmp.pipeline import comparison
from enfcmp.cli import main
match = comparison.match_table
comparison.match_table = lambda *given, **named: (match(*given, **named), time.sleep(2))[0]
sys.exit(main(sys.argv[1:]))
"""


def test_in_a_real_terminal(tmp_path):
    """A step that lasts two seconds is seen after the first, and gone when the report is written."""
    pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals to be had on this system")
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm"}
    options = ["report", *CITIES, "--lang", "zh", "-o", str(tmp_path / "r.md")]
    child = pexpect.spawn(
        sys.executable, ["-c", SLOW, *options], cwd=ROOT, env=environ, encoding="utf-8", dimensions=(24, 60), timeout=60
    )
    child.expect("正在配对事项……")
    before = child.before
    child.expect(pexpect.EOF)
    child.wait()

    assert child.exitstatus == 0
    assert screen(before) == ""
    seen = screen("正在配对事项……" + child.before)
    assert seen.replace("\n", "") == f"报告已写入 {tmp_path / 'r.md'}。"


def test_a_pipe_gets_nothing():
    """However long it takes."""
    done = subprocess.run(
        [sys.executable, "-c", SLOW, "report", *CITIES, "-o", "-", "--as", "md", "--sections", "summary"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )

    assert b"" == done.stderr
    assert b"\r" not in done.stdout
