"""What the system refuses is exit code 2 and one sentence with the path and the reason, in every command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from enfcmp.cli.root import COMMANDS

POSIX = pytest.mark.skipif(os.name == "nt", reason="folders, links and streams of POSIX")
LIST = (
    "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 甲市}}\nbureau: 甲局\ntitle: 清单\nitems:\n"
    "  - {{number: '1', name: 对超收的处罚, type: 行政处罚, basis_text: 《甲法》第一条：甲。}}\n"
)
PAIR = ("--from", "a.yaml", "--to", "b.yaml")
LONG = "报" * 100
AS_OWNER = ("setpriv", "--bounding-set", "-all", "--inh-caps", "-all")  # root then has what any owner has

CLOSED = {  # what leads into a folder that nobody may enter
    **{f"decisions of {name}": (name, *PAIR) for name in ("pairs", "missing", "diff", "review")},
    "decisions of check": ("check", "a.yaml"),
    "decisions of report": ("report", *PAIR, "-o", "new.md"),
    "decisions named": ("pairs", *PAIR, "--decisions", "decisions/x.yaml"),
    "texts": ("statutes", "--statutes", "decisions/texts"),
    "texts of check": ("check", "a.yaml", "--statutes", "decisions/texts"),
    "texts of concord": ("concord", "甲法", "乙法", "--statutes", "decisions/a.md"),
    "texts of rebase": ("rebase", "a.yaml", "--to-law", "甲法", "--statutes", "decisions/a.md"),
    "lists": ("lists", "--data", "decisions/lists"),
    "gold": ("evaluate", "gold.json"),
    "a document": ("import", "decisions/a.xlsx", "-o", "new.yaml"),
    "a list": ("show", "decisions/a.yaml"),
    **{
        f"a report {suffix}": ("report", *PAIR, "--decisions", "mine.yaml", "-o", f"decisions/new.{suffix}")
        for suffix in ("md", "html", "docx", "xlsx", "csv", "json")
    },
    "an export": ("export", "a.yaml", "-o", "decisions/new.xlsx"),
    "a blank list": ("init", "x", "-o", "decisions/x.yaml"),
    "a concordance": ("concord", "甲法", "乙法", "-o", "decisions/new.md"),
    "a draft": ("rebase", "a.yaml", "--to-law", "甲法", "--draft", "decisions/new.yaml"),
}
TOO_LONG = [
    ("report", *PAIR, "-o", f"{LONG}.html"),
    ("export", "a.yaml", "-o", f"{LONG}.xlsx"),
    ("init", "x", "-o", f"{LONG}.yaml"),
    ("pairs", *PAIR, "--decisions", f"{LONG}.yaml"),
    ("check", "a.yaml", "--statutes", LONG),
    ("statutes", "--statutes", f"{LONG}.md"),
    ("lists", "--data", LONG),
    ("show", f"{LONG}.yaml"),
    ("import", f"{LONG}.xlsx", "-o", "new.yaml"),
    ("evaluate", f"{LONG}.json"),
    ("concord", f"{LONG}.md", f"{LONG}.md"),
]


@pytest.fixture
def folder(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(LIST.format(id=name), encoding="utf-8")
    (tmp_path / "mine.yaml").write_text("schema: enfcmp.decisions/1\n", encoding="utf-8")
    (tmp_path / "gold.json").write_text('{"a": "decisions/a.yaml", "b": "b.yaml", "links": []}', encoding="utf-8")
    return tmp_path


@pytest.fixture
def closed(folder):
    """A folder decisions that may not be entered, and what to put before a command that root runs."""
    if os.name == "nt" or (os.geteuid() == 0 and not shutil.which("setpriv")):
        pytest.skip("root may enter everywhere, and there is no setpriv")
    (folder / "decisions").mkdir()
    (folder / "decisions").chmod(0)
    yield folder, AS_OWNER if os.geteuid() == 0 else ()
    (folder / "decisions").chmod(0o700)


def enfcmp(*arguments, cwd, before=(), **how):
    """A finished run in English."""
    environ = {**os.environ, "ENFCMP_LANG": "en", **how.pop("environ", {})}
    command = [*before, sys.executable, "-m", "enfcmp", *arguments]
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    return subprocess.run(command, cwd=cwd, env=environ, text=True, encoding="utf-8", check=False, **options)


@pytest.mark.parametrize("name", CLOSED)
def test_a_folder_that_may_not_be_entered(closed, name):
    """Its path and the reason."""
    folder, before = closed
    done = enfcmp(*CLOSED[name], cwd=folder, before=before)

    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
    assert "decisions" in done.stderr
    assert "permission is denied" in done.stderr


@pytest.mark.parametrize(
    ("variable", "command"),
    [("ENFCMP_STATUTES", ("check", "b.yaml", "--decisions", "mine.yaml")), ("ENFCMP_DATA", ("lists",))],
)
def test_a_folder_that_the_environment_names(closed, variable, command):
    folder, before = closed
    done = enfcmp(*command, cwd=folder, before=before, environ={variable: str(folder / "decisions" / "in")})

    assert (2, "") == (done.returncode, done.stdout)
    assert "decisions/in: it cannot be used: permission is denied" in done.stderr


@POSIX
@pytest.mark.parametrize("command", TOO_LONG, ids=lambda command: command[0])
def test_a_name_that_is_too_long(folder, command):
    """The system takes no more than 255 bytes."""
    done = enfcmp(*command, cwd=folder)

    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines()))
    assert "the name is too long" in done.stderr


@POSIX
def test_links_to_themselves(folder, spawn):
    """Told with their path and what is wrong."""
    (folder / "texts").mkdir()
    (folder / "texts" / "甲法.md").symlink_to("甲法.md")
    done = spawn("statutes", "--statutes", folder / "texts")

    assert (2, b"") == (done.returncode, done.stdout)
    assert f"{folder}/texts/甲法.md: it cannot be used: the link leads to itself" in done.stderr.decode()


HELP = [("--version",), ("--help",), ("-h",), *((name, "--help") for name in COMMANDS), ("rules",), ("lists",)]


@POSIX
@pytest.mark.parametrize("command", HELP, ids=" ".join)
def test_a_disk_that_is_full(folder, command):
    with Path("/dev/full").open("w") as full:
        done = enfcmp(*command, cwd=folder, stdout=full)

    assert (2, "Error: the result cannot be written: there is no room left on the disk\n") == (
        done.returncode,
        done.stderr,
    )


@POSIX
@pytest.mark.parametrize("command", HELP, ids=" ".join)
def test_a_reader_that_has_gone(folder, command):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = enfcmp(*command, cwd=folder, stdout=writer)
    finally:
        os.close(writer)

    assert (0, "") == (done.returncode, done.stderr)


@POSIX
@pytest.mark.parametrize("command", [("show", "nosuch"), ("nosuch",), ("show",), ("lists", "--no")], ids=" ".join)
def test_nobody_hears_the_message(folder, command):
    """The exit code says it all the same."""
    with Path("/dev/full").open("w") as full:
        assert enfcmp(*command, cwd=folder, stderr=full).returncode == 2


REPORT = ("report", *PAIR, "-o", "new.md", "-q")
SIGNALLED = """
import os, signal, sys
from enfcmp import atomic_write
from enfcmp.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits that it is ignored
atomic_write.os.fsync = lambda _stream: os.kill(os.getpid(), getattr(signal, sys.argv[1]))
sys.exit(main(sys.argv[2:]))
"""


@POSIX
@pytest.mark.parametrize(("name", "expected"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_signal_while_a_file_is_written(folder, name, expected):
    """The old file is whole, and nothing else is in the folder."""
    (folder / "new.md").write_text("old", encoding="utf-8")
    before = sorted(folder.iterdir())
    done = subprocess.run(
        [sys.executable, "-c", SIGNALLED, name, *REPORT], cwd=folder, capture_output=True, text=True, check=False
    )

    assert (expected, "old") == (done.returncode, (folder / "new.md").read_text(encoding="utf-8"))
    assert before == sorted(folder.iterdir())
    assert "Traceback" not in done.stderr


INTERRUPTED = """
import builtins, os, signal, sys
import runpy
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits that it is ignored
original, wanted = builtins.__import__, sys.argv[1]
def imported(name, *rest, **more):
    if name == wanted:
        builtins.__import__ = original
        os.kill(os.getpid(), signal.SIGINT)
    return original(name, *rest, **more)
builtins.__import__ = imported
sys.argv = ["enfcmp", *sys.argv[2:]]
runpy.run_module("enfcmp", run_name="__main__")
"""


@POSIX
@pytest.mark.parametrize("module", ["gc", "click", "enfcmp.cli", "enfcmp.cli.root", "enfcmp.i18n", "yaml", "msgspec"])
def test_control_c_while_modules_are_imported(folder, module):
    """130 without a traceback, from the first line of the package on."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module, "show", "a.yaml"], cwd=folder, capture_output=True, check=False
    )

    assert (130, b"") == (done.returncode, done.stdout)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("columns", ["9" * 5000, "99999999", "401", "0" * 5000 + "400"])
def test_no_width_beyond_reason(folder, columns):
    """400 columns are the most."""
    expected = enfcmp("diff", *PAIR, cwd=folder, environ={"COLUMNS": "400"})

    assert expected.stdout == enfcmp("diff", *PAIR, cwd=folder, environ={"COLUMNS": columns}).stdout


@pytest.mark.parametrize("columns", ["0", "-5", "x", "", "０", "0" * 5000])
def test_what_is_no_width(folder, columns):
    """80, as for every pipe."""
    expected = enfcmp("diff", *PAIR, cwd=folder, environ={"COLUMNS": "80"})

    assert expected.stdout == enfcmp("diff", *PAIR, cwd=folder, environ={"COLUMNS": columns}).stdout


@pytest.mark.parametrize(("answers", "expected"), [("y\n", 2), ("y\ns\n", 2), ("s\n", 0), ("", 0)])
def test_an_answer_that_could_not_be_kept(folder, answers, expected):
    """A file stands where the folder of the decisions would be."""
    (folder / "file").touch()
    done = enfcmp(*("review", *PAIR, "--all", "--decisions", "file/new.yaml"), cwd=folder, stdin=None, input=answers)

    assert expected == done.returncode
    assert "Traceback" not in done.stderr
