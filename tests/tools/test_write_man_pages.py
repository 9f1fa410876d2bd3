"""The manual pages are what the help says, in both languages, and troff has nothing to say against them."""

import os
import shutil
import subprocess

import pytest

from enfcmp.cli.root import COMMANDS
from tools.write_man_pages import PAGES, escaped, write


@pytest.mark.parametrize("lang", PAGES)
def test_page_is_up_to_date(tmp_path, lang):
    """`make docs` writes it; every command has its section."""
    write(lang, tmp_path / "enfcmp.1")
    text = (tmp_path / "enfcmp.1").read_text(encoding="utf-8")

    assert PAGES[lang].read_text(encoding="utf-8") == text
    assert list(COMMANDS) == [line.split()[2] for line in text.splitlines() if line.startswith(".SS ")]


@pytest.mark.parametrize("lang", PAGES)
def test_troff_takes_it(lang):
    """No macro is unknown, no line too long."""
    if not shutil.which("man") or not shutil.which("groff"):
        pytest.skip("man is not here")
    environ = {**os.environ, "MANWIDTH": "80", "LC_ALL": "C.UTF-8"}
    command = [shutil.which("man"), "--warnings", "-l", PAGES[lang]]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ)

    assert (0, "") == (done.returncode, done.stderr)
    assert "--fail-on [never|missing|error|warning|info]" in done.stdout


@pytest.mark.parametrize(
    ("text", "expected"),
    [(".x", "\\&.x"), ("'x", "\\&'x"), ("a\n  b", "a b"), ("C:\\x --y", "C:\\ex \\-\\-y"), ("a.b", "a.b")],
)
def test_words_stay_words(text, expected):
    """What troff would take for a request, an escape or a hyphen."""
    assert expected == escaped(text)
