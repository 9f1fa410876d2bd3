"""What a command gets of what was typed."""

import sys

import pytest

from enfcmp.cli import main
from enfcmp.cli.typed_arguments import typed_arguments


@pytest.fixture
def lists(monkeypatch, tmp_path):
    """A folder of lists to be typed in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").mkdir()
    for name in ("f/c.yaml", ".hidden.yaml", "b.yaml", "a.yaml", "[2026]a.yaml", "x.txt", "清单.yaml"):
        (tmp_path / name).touch()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["*.yaml"], ["[2026]a.yaml", "a.yaml", "b.yaml", "清单.yaml"]),
        (["?.yaml", "x.txt"], ["a.yaml", "b.yaml", "x.txt"]),
        (["[2026]*.yaml"], ["[2026]a.yaml"]),
        (["[ab].yaml"], ["[ab].yaml"]),
        (["*.yml", "a?"], ["*.yml", "a?"]),
        (["f/*.yaml", "./f/../b*"], ["f/c.yaml", "f/../b.yaml"]),
        (["--reason=*.yaml", "-o*"], ["--reason=*.yaml", "-o*"]),
        (["~", "%TEMP%", "$HOME"], ["~", "%TEMP%", "$HOME"]),
    ],
)
@pytest.mark.usefixtures("lists")
def test_patterns_on_windows(monkeypatch, typed, expected):
    """They are what a shell makes of them elsewhere; nothing but * and ? is looked at."""
    monkeypatch.setattr(sys, "argv", ["enfcmp", *typed])
    monkeypatch.setattr(sys, "platform", "win32")

    assert expected == typed_arguments()


@pytest.mark.usefixtures("lists")
def test_elsewhere_the_shell_has_done_it(monkeypatch):
    """What it has left is meant."""
    monkeypatch.setattr(sys, "argv", ["enfcmp", "*.yaml"])
    monkeypatch.setattr(sys, "platform", "linux")

    assert ["*.yaml"] == typed_arguments()


def test_they_are_what_is_run(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["enfcmp", "--version"])

    assert (0, "enfcmp") == (main(), capsys.readouterr().out[:6])
