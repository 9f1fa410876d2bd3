"""A small share of the fuzzer in every run of the tests, and that it notices what it is there to notice."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHORT = {"relations": range(30), "added": range(5), "processes": range(2), "reviews": range(1)}
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed by its parent, which has to fork it")
KILLS = "from tests.fuzz import kills; {}; print([each for each in kills.kills({}) if each.broken])"


@pytest.fixture(autouse=True)
def _checkout(monkeypatch):
    """`tests` stands in the checkout, and is not installed."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.fixture
def faults():
    """What some numbers of a part bring to light."""
    from tests.fuzz.parts import PARTS, Wish
    from tests.fuzz.runner import alone

    def found(part, numbers):
        with alone():
            return [each for each in PARTS[part].outcomes(numbers, Wish("tests")) if each.broken]

    return found


@pytest.mark.parametrize("part", SHORT)
def test_a_small_share(faults, part):
    """`make fuzz` runs the whole."""
    assert [] == faults(part, SHORT[part])


@pytest.fixture
def killed():
    """What is said of killed runs where something is done first; a process of its own, which has one thread only."""

    def said(first, numbers):
        done = subprocess.run(
            [sys.executable, "-c", KILLS.format(first, numbers)], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return done.stdout or done.stderr

    return said


@FORKS
def test_some_kills(killed):
    """Commands at one step or another."""
    assert "[]\n" == killed("pass", "range(11, 400, 37)")


@FORKS
def test_a_file_that_is_not_replaced_whole_is_noticed(killed):
    """Where the file itself is written, half of it may be there, or nothing."""
    direct = (
        "from enfcmp import outputs; outputs.replace_file = lambda path, content, check=None: path.write_bytes(content)"
    )

    assert "neither the old file nor the new one: ['old.html']" in killed(direct, "range(0, 99, len(kills.CASES))")


def test_every_command_that_writes_is_killed():
    """A new one has to be among them."""
    from tests.fuzz.kills import CASES
    from tests.fuzz.options import commands

    writing = {name for name, each in commands().items() if any("-o" in option.opts for option in each.params)}

    assert writing | {"review", "decisions"} == {case.arguments[0] for case in CASES}


def test_every_command_comes_to_an_answer_and_is_refused():
    """In a few folders each of them is, and nothing else happens."""
    from tests.fuzz.options import commands
    from tests.fuzz.parts import PARTS, Wish
    from tests.fuzz.runner import alone

    with alone():
        outcomes = list(PARTS["runs"].outcomes(range(24), Wish("tests")))

    assert [] == [each for each in outcomes if each.broken]
    assert {(name, kind) for name in commands() for kind in (True, False)} == {
        (each.label, each.code == 2) for each in outcomes
    }


def test_a_fault_of_enfcmp_is_noticed_and_told(faults, monkeypatch, capsys):
    """With the number that shows it again."""
    from tests.fuzz import __main__ as command

    monkeypatch.setattr("enfcmp.pipeline.comparison.find_gaps", lambda *_: 1 / 0)
    number = next(each.number for each in faults("runs", range(8)) if "exit code 3" in each.broken)

    assert 1 == command.main(["runs", "--seed", "tests", "--only", str(number)])
    said = capsys.readouterr().out
    assert f"python -m tests.fuzz runs --seed tests --only {number}\n" in said
    assert "exit code 3; a traceback" in said
    assert "ZeroDivisionError" in said


def test_the_figures_are_known_when_it_is_stopped(monkeypatch, tmp_path):
    """A run of hours may end before its time, by a person or by the system."""
    from tests.fuzz import __main__ as command
    from tests.fuzz.figures import Figures

    real = Figures.add

    def add(figures, part, outcome):
        if outcome.number == 2:
            raise KeyboardInterrupt
        real(figures, part, outcome)

    monkeypatch.setattr(Figures, "add", add)

    with pytest.raises(KeyboardInterrupt):
        command.main(["added", "--figures", str(tmp_path / "figures.txt")])
    head, row = (tmp_path / "figures.txt").read_text().splitlines()
    assert ["part", "of", "runs"] == head.split()[:3]
    assert ["added", "added", "2"] == row.split()[:3]


def test_the_figures_are_written_while_it_runs(monkeypatch, tmp_path):
    """A process that the system kills writes nothing any more."""
    from tests.fuzz.figures import Figures
    from tests.fuzz.parts import Outcome, Wish

    path, now = tmp_path / "figures.txt", [0.0]
    monkeypatch.setattr("tests.fuzz.figures.time.monotonic", lambda: now[0])
    figures = Figures(Wish("tests"), path)
    figures.add("runs", Outcome(1, "check", 0, 0.5, [], ""))
    assert not path.exists()

    now[0] = 60.0
    figures.add("runs", Outcome(2, "check", 2, 0.25, [], ""))
    assert ["runs", "check", "2", "1", "1", "0.50", "s", "1"] == path.read_text().splitlines()[1].split()


def test_what_runs_leave_is_collected(monkeypatch, tmp_path):
    """A hundred thousand in one process are gigabytes."""
    from tests.fuzz import runner

    class Left:
        """What refers to itself, as an error and its traceback do."""

        def __init__(self):
            self.itself = self

    left = weakref.WeakSet()

    def main(_arguments):
        left.add(Left())
        gc.freeze()
        return 0

    monkeypatch.setattr(runner, "main", main)
    monkeypatch.setattr(runner, "_EVERY", 3)
    for _ in range(9):
        runner.inside((), tmp_path)

    assert len(left) < 3


WRONG_SUM = """{
  "schema": "enfcmp.lists/1", "lists": [{"id": "a", "jurisdiction": {"name": "甲市", "code": null, "level": null,
  "province": null}, "bureau": "", "title": "", "items": 1, "types": {"行政处罚": 2}, "path": ""}]}"""
LINES = {  # command line, exit code, standard output, standard error → what does not hold
    "all is well": (("lists",), 0, "", "", []),
    "a fault": (("lists",), 3, "", "Traceback", ["exit code 3", "a traceback"]),
    "1 where nothing fails": (("missing",), 1, "", "", ["exit code 1, though nothing was asked to fail"]),
    "1 where something may": (("check", "a.yaml"), 1, "", "", []),
    "1 where it was asked for": (("missing", "--fail-on", "error"), 1, "", "", []),
    "1 where all passes": (
        ("check", "--fail-on", "never"),
        1,
        "",
        "",
        ["exit code 1, though nothing was asked to fail"],
    ),
    "no word": (("lists",), 2, "", "", ["refused without a word"]),
    "half an answer": (("show", "a"), 2, "x", "Error: a: x", ["refused, but something stands on standard output"]),
    "no place": (("show", "q.yaml"), 2, "", "Error: is wrong", ["no place in: Error: is wrong"]),
    "an error that is none": (("show", "a"), 0, "", "Error: a: x", ["an error, and exit code 0"]),
    "a bell": (("show", "a"), 0, "\x07", "", ["control characters: [\"'\\\\x07'\"]"]),
    "no such field": (
        ("rules", "--format", "json"),
        0,
        '{\n  "schema": "enfcmp.rules/1", "rules": [{}]}',
        "",
        ["JSON: rules: Object missing required field `id` - at `$[0]`"],
    ),
    "a wrong sum": (("lists", "--format", "json"), 0, WRONG_SUM, "", ["types of a: True and False"]),
}


@pytest.mark.parametrize("name", LINES)
def test_what_does_not_hold_is_noticed(name):
    from tests.fuzz.invariants import broken
    from tests.fuzz.options import Line
    from tests.fuzz.runner import Answer

    arguments, code, out, err, expected = LINES[name]

    assert expected == broken(Line(arguments[0], arguments, ""), Answer(code, out.encode(), err, 0), {}, {})


FILES = {  # exit code, files before and after → what does not hold
    "written": (0, {}, {"a": b"1"}, []),
    "refused and written": (2, {"a": b"1"}, {"a": b"2"}, ["refused, but written: ['a']"]),
    "JSON that is none of the model": (
        0,
        {},
        {"new.json": b'{"schema": "enfcmp.list/1"}'},
        ["new.json: list: Object missing required field `id`"],
    ),
    "a list that is none": (
        0,
        {},
        {"new.yaml": b"schema: enfcmp.list/1\nid: [\n"},
        ["it cannot be read again: new.yaml:3:1: a value is missing, or has to be put in quotes"],
    ),
    "decisions": (0, {}, {"new.yaml": b"schema: enfcmp.decisions/1\npairs: []\n"}, []),
    "decisions that are none": (
        0,
        {},
        {"new.yaml": b"schema: enfcmp.decisions/1\npair: []\n"},
        ["it cannot be read again: new.yaml:2:1: unknown field `pair`; did you mean `pairs`?"],
    ),
    "left": (0, {}, {"x/.enfcmp-1.tmp": b""}, ["left behind: ['x/.enfcmp-1.tmp']"]),
}


@pytest.mark.parametrize("name", FILES)
def test_files_that_should_not_be_are_noticed(name):
    from tests.fuzz.invariants import broken
    from tests.fuzz.options import Line
    from tests.fuzz.runner import Answer

    code, before, after, expected = FILES[name]

    assert expected == broken(
        Line("show", ("show", "a"), ""), Answer(code, b"", "Error: a" if code else "", 0), before, after
    )


def test_runs_are_the_same_every_time():
    """A number stands for one folder and the same command lines in it."""
    from tests.fuzz.chance import Chance
    from tests.fuzz.options import commands, line
    from tests.fuzz.scene import scene

    def drawn(name):
        chance = Chance(name)
        there = scene(chance)
        return there.files.keys(), [line(chance, there, command) for command in commands()]

    assert drawn("a") == drawn("a")
    assert drawn("a") != drawn("b")
