"""Two reviewers at once, each with a review of their own: every answer that was acknowledged is in the file."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ITEMS = 16
HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = "  - {{number: '{at}', name: 对第{at}种违法行为的处罚, type: 行政处罚, basis_text: 《某条例》第{at}条}}\n"
ACKNOWLEDGED = re.compile(r"^(a:\d+) – (b:\d+): (.+)$", re.MULTILINE)
KEPT = re.compile(r'from: "(a:\d+)"\s+to: "(b:\d+)"\s+verdict: (\w+)')
WORDS = {"accept": "accepted", "reject": "rejected"}


@pytest.fixture
def begin(tmp_path):
    """Begin a review of two lists, whose sure links are asked about too."""
    for name in "ab":
        rows = "".join(ITEM.format(at=at) for at in range(1, ITEMS + 1))
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + rows, encoding="utf-8")
    begun = []

    def start(*options):
        process = subprocess.Popen(
            [sys.executable, "-m", "enfcmp", "review", "--from", "a.yaml", "--to", "b.yaml", "--all", *options],
            cwd=tmp_path,
            env={**os.environ, "ENFCMP_LANG": "en", "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        begun.append(process)
        return process

    yield start
    for process in begun:
        process.kill()
        process.communicate()


def answer(processes, *typed):
    """Type these lines by turns, a line to each process and then the next; what each of them acknowledged."""
    for lines in typed:
        for process, line in zip(processes, lines, strict=True):
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
    said = [process.communicate()[1] for process in processes]
    return [set(ACKNOWLEDGED.findall(each)) for each in said], said


def kept(path):
    return {(one, other, WORDS[verdict]) for one, other, verdict in KEPT.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize(
    ("one", "other", "file"),
    [
        ((), (), "decisions/a--b.yaml"),
        (("--decisions", "d.yaml"), ("--decisions", "{here}/d.yaml"), "d.yaml"),
        ((), ("--decisions", "link.yaml"), "decisions/a--b.yaml"),
        (("--decisions", "folder/a--b.yaml"), (), "decisions/a--b.yaml"),
    ],
)
def test_both_go_on(begin, tmp_path, one, other, file):
    """By whatever path they name the file; the one answers what the other passes over."""
    try:
        (tmp_path / "link.yaml").symlink_to(Path("decisions", "a--b.yaml"))
        (tmp_path / "folder").symlink_to("decisions", target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    (tmp_path / "decisions").mkdir()
    processes = [begin(*(each.format(here=tmp_path) for each in options)) for options in (one, other)]
    acknowledged, said = answer(processes, *[("y", "s"), ("s", "n")] * (ITEMS // 2))

    assert [0, 0] == [process.returncode for process in processes], said
    assert all(acknowledged)
    assert kept(tmp_path / file) == acknowledged[0] | acknowledged[1]
    assert [] == [*tmp_path.rglob(".enfcmp*")]


def test_one_question_two_answers(begin, tmp_path):
    """Of two answers to one question one is acknowledged and kept, and the other review is told so."""
    processes = [begin("--decisions", "d.yaml") for _ in range(2)]
    acknowledged, said = answer(processes, *[("y", "n")] * ITEMS)

    assert [0, 0] == [process.returncode for process in processes], said
    assert not {pair[:2] for pair in acknowledged[0]} & {pair[:2] for pair in acknowledged[1]}
    assert kept(tmp_path / "d.yaml") == acknowledged[0] | acknowledged[1]


def test_one_that_is_killed(begin, tmp_path):
    """The other goes on, with whatever the killed one had acknowledged."""
    first, second = begin("--decisions", "d.yaml"), begin("--decisions", "d.yaml")
    first.stdin.write("y\n" * 3)
    first.stdin.flush()
    heard = "".join(first.stderr.readline() for _ in range(2))
    first.kill()
    heard += first.communicate()[1]
    ((acknowledged,), said) = answer([second], *["y"] * ITEMS)

    assert 0 == second.returncode, said
    assert set(ACKNOWLEDGED.findall(heard)) | acknowledged <= kept(tmp_path / "d.yaml")
    assert ITEMS == len(kept(tmp_path / "d.yaml"))
