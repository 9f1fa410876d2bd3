"""A pipe or a device where a file is named: it may give bytes for ever or none for ever, and is not waited for."""

import os

import pytest

from tests.cli.test_written_files import FILES

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX")

COMMANDS = {
    "import": (("import", "NAMED", "-o", "new.yaml"), "pipe.xlsx"),
    "import of a device": (("import", "NAMED", "-o", "new.yaml"), "/dev/zero"),
    "a document for a list": (("show", "NAMED"), "pipe.xlsx"),
    "a workbook that comes back": (("decisions", "a.yaml", "--take", "NAMED"), "pipe.xlsx"),
    "what an import said": (("check", "a.yaml"), "a.import.json"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_refused(spawn, tmp_path, name):
    command, named = COMMANDS[name]
    (tmp_path / "a.yaml").write_text(FILES["a.yaml"], encoding="utf-8")
    if not named.startswith("/"):
        os.mkfifo(tmp_path / named)
    before = sorted(tmp_path.iterdir())
    done = spawn(*(named if each == "NAMED" else each for each in command), cwd=tmp_path, timeout=30)

    assert (2, b"") == (done.returncode, done.stdout)
    assert (
        f"Error: {named}: this is no ordinary file, and is not read; save what it gives as a file, and take that\n"
    ) == done.stderr.decode()
    assert before == sorted(tmp_path.iterdir())


def test_what_a_survey_kept(spawn, tmp_path):
    """A pipe in its place is named."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(FILES[f"{name}.yaml"], encoding="utf-8")
    command = ("survey", "a.yaml", "b.yaml", "--reference", "a.yaml", "--keep", "kept")
    first = spawn(*command, cwd=tmp_path)
    kept = [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]
    for path in kept:
        path.unlink()
        os.mkfifo(path)
    done = spawn(*command, cwd=tmp_path, timeout=30)

    assert (0, 2) == (first.returncode, len(kept))
    assert (2, b"") == (done.returncode, done.stdout)
    assert b"this is no ordinary file" in done.stderr
