"""Where settings are looked for."""

from pathlib import Path

import pytest

from enfcmp.settings.settings_file import settings_file

OURS, OTHERS = '[tool.enfcmp]\nlang = "zh"\n', "[tool.other]\nname = 'enfcmp'\n"


def put(root, files):
    """Write files, and begin a repository where a name ends in .git."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith(".git") else path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, None),
        ({"a/b/enfcmp.toml": ""}, "a/b/enfcmp.toml"),
        ({"a/enfcmp.toml": "", "enfcmp.toml": ""}, "a/enfcmp.toml"),
        ({"enfcmp.toml": "", "a/b/pyproject.toml": OTHERS}, "enfcmp.toml"),
        ({"enfcmp.toml": "", "a/b/pyproject.toml": OURS}, "a/b/pyproject.toml"),
        ({"a/enfcmp.toml": "", "a/pyproject.toml": OURS}, "a/enfcmp.toml"),
        ({"a/pyproject.toml": "[tool]\nother = 1\nenfcmp.lang = 'zh'\n"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": '[ tool . "enfcmp".check ]\n'}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "tool.enfcmp.lang = 'zh'\n"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "# [tool.enfcmp]\n"}, None),
        ({"a/pyproject.toml": "[tool.enfcmp]\nlang = \n"}, "a/pyproject.toml"),
        ({"a/pyproject.toml": "[tool.other\n"}, None),
        ({"a/pyproject.toml": "tool = 'enfcmp'\n"}, None),
        ({"a/pyproject.toml": f"a = {'[' * 9_999}\n[tool.enfcmp]\n"}, "a/pyproject.toml"),
        ({"enfcmp.toml": "", "a/.git": ""}, None),
        ({"a/enfcmp.toml": "", "a/.git": ""}, "a/enfcmp.toml"),
        ({"a/b/enfcmp.toml/x": "", "a/enfcmp.toml": ""}, "a/enfcmp.toml"),
    ],
)
def test_nearest(tmp_path, monkeypatch, files, expected):
    """The nearest folder counts, as far up as the repository goes; another program's table is none."""
    put(tmp_path, {".git": "", "a/b/x": "", **files})
    monkeypatch.chdir(tmp_path / "a" / "b")
    found = settings_file()

    assert expected == (found and found.relative_to(tmp_path).as_posix())


def test_a_project_that_nobody_may_read(tmp_path, monkeypatch):
    """It may have settings: it is taken, so that what reads it says what is wrong."""
    put(tmp_path, {".git": "", "enfcmp.toml": "", "a/pyproject.toml": OURS})
    monkeypatch.chdir(tmp_path / "a")

    def refuse(path):
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert tmp_path / "a" / "pyproject.toml" == settings_file()


def test_home(tmp_path, monkeypatch):
    """What stands above the home of the user is another's."""
    put(tmp_path, {"enfcmp.toml": "", "home/sub/x": ""})
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "home" / "sub")

    assert None is settings_file()

    (tmp_path / "home" / "enfcmp.toml").touch()
    assert tmp_path / "home" / "enfcmp.toml" == settings_file()
