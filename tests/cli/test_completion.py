"""The Tab key: commands, options, ids of lists and of rules, for every shell."""

import os
import shutil
import subprocess
import sys

import pytest

from enfcmp.cli.root import COMMANDS, group

SHELLS = ("bash", "zsh", "fish", "powershell")


def offered(spawn, *words):
    """What is offered for the last of the words, as bash is told: its kind, and itself."""
    done = spawn(COMP_WORDS=" ".join(("enfcmp", *words)), COMP_CWORD=str(len(words)), _ENFCMP_COMPLETE="bash_complete")
    assert (0, b"") == (done.returncode, done.stderr)
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("mis",), ["plain,missing"]),
        (("missing", "--from", "da"), ["plain,datong"]),
        (("missing", "--from", "datong", "--to", ""), ["plain,changji", "plain,datong"]),
        (("check", "changji", "da"), ["plain,datong"]),
        (("show", "ch"), ["plain,changji"]),
        (("export", "ch"), ["plain,changji"]),
        (("rebase", "ch"), ["plain,changji"]),
        (("report", "--ours", "ch"), ["plain,changji"]),
        (("show", "lists/x"), ["file,lists/x"]),
        (("check", "--data", "tests/assets/lists", "sev"), ["plain,several"]),
        (("check", "--data", "not-there", "sev"), ["file,sev"]),
        (("check", "--select", "quotation-mis"), ["plain,quotation-misworded"]),
        (("check", "--ignore", "quotation-mis"), ["plain,quotation-misworded"]),
        (("diff", "--only", "edition-dif"), ["plain,edition-differs"]),
        (("diff", "--only", "quotation-mis"), []),
        (("rules", "edition-dif"), ["plain,edition-differs"]),
        (("rules", "quotation-mis"), ["plain,quotation-misworded"]),
        (("check", "--fail-on", "w"), ["plain,warning"]),
        (("concord", "--old-as"), ["plain,--old-as-of"]),
    ],
)
def test_offered(spawn, words, expected):
    """What may stand there and begins so; a path where no id does."""
    assert expected == offered(spawn, *words)


def test_nothing_is_left_out():
    """Wherever a list or a rule is asked for, lists or rules are offered."""
    begun = {"LIST": "dat", "LIST...": "dat", "LIST[:NUMBER]": "dat", "RULE": ""}
    above = group.make_context("enfcmp", ["lists"], resilient_parsing=True)
    asked = [each for name in COMMANDS for each in group.get_command(above, name).params if each.metavar in begun]

    assert len(asked) > 15
    assert [] == [each.name for each in asked if not each.shell_complete(above, begun[each.metavar])]


@pytest.mark.parametrize("shell", SHELLS)
def test_script(spawn, shell):
    """Each shell gets a script that asks enfcmp."""
    done = spawn(_ENFCMP_COMPLETE=f"{shell}_source")

    assert (0, True) == (done.returncode, f"{shell}_complete" in done.stdout.decode())


@pytest.fixture
def with_command(tmp_path):
    """An environment in which `enfcmp` is the one of this tree."""
    command = tmp_path / "enfcmp"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m enfcmp "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "ENFCMP_LANG": "en"}


BASH = """eval "$(_ENFCMP_COMPLETE=bash_source enfcmp)"
COMP_WORDS=(enfcmp missing --from da); COMP_CWORD=3; _enfcmp_completion enfcmp; echo "${COMPREPLY[@]}"
"""
ZSH = """autoload -Uz compinit; compinit -u -D
compdef() { :; }; compadd() { print -r -- "${(P@)@[-1]}" }; _describe() { print -r -- "${(P@)@[-1]}" }
eval "$(_ENFCMP_COMPLETE=zsh_source enfcmp)"
words=(enfcmp missing --from da); CURRENT=4; _enfcmp_completion
"""
FISH = """_ENFCMP_COMPLETE=fish_source enfcmp | source
complete --do-complete "enfcmp missing --from da"
"""


@pytest.mark.parametrize(("shell", "script"), [("bash", BASH), ("zsh", ZSH), ("fish", FISH)])
def test_in_the_shell(with_command, shell, script):
    """The shell itself offers a list."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    done = subprocess.run(
        [shell, "-c", script], capture_output=True, text=True, encoding="utf-8", env=with_command, check=False
    )

    assert ["datong"] == done.stdout.split(), done.stderr
