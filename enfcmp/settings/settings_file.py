"""Where settings stand: the nearest file from the current folder upwards, as far as the repository or the home goes.

Every run comes through here, so that nothing but the file system is asked where there is none.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from enfcmp.errors import EnfcmpError

SETTINGS_FILE, PROJECT_FILE = "enfcmp.toml", "pyproject.toml"
TABLE = ("tool", "enfcmp")  # in the file of a project
_BLANK = b" \t\xef\xbb\xbf\xff\xfe"  # before what is written in a line, the marks of encodings too


def settings_file() -> Path | None:
    """The nearest file with settings; of two in one folder enfcmp.toml. None where there is none."""
    with contextlib.suppress(OSError):  # a folder that is gone, or that nobody may look at
        for folder in _upwards():
            if (own := folder / SETTINGS_FILE).is_file():
                return own
            if _has_table(project := folder / PROJECT_FILE):
                return project
    return None


def _upwards() -> Iterator[Path]:
    """The current folder and those above it, up to the root of a repository or the home of the user."""
    here, home = Path.cwd(), _home()
    for folder in (here, *here.parents):
        yield folder
        if folder == home or (folder / ".git").exists():
            return


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:  # a user without one
        return None


def _has_table(project: Path) -> bool:
    if not project.is_file():
        return False
    try:
        return _tells_table(project.read_bytes())
    except (OSError, EnfcmpError, ValueError, RecursionError):
        return True  # what is wrong is said when it is read


def _tells_table(data: bytes) -> bool:
    if not _seems_to_have_table(data):
        return False
    import tomllib  # only for a file that seems to have settings

    from enfcmp.byte_order_marks import text_behind_mark

    tools = tomllib.loads(text_behind_mark(data, "") or data.decode()).get(TABLE[0])
    return isinstance(tools, dict) and TABLE[1] in tools


def _seems_to_have_table(data: bytes) -> bool:
    """Whether it is worth while to read a file as TOML: a head, or a first key, names the table, or [tool] alone."""
    lines = (line.lstrip(_BLANK) for line in data.replace(b"\0", b"").splitlines())  # the zeros of UTF-16 aside
    heads = (line for line in lines if line.startswith((b"[", b"tool")) and b"tool" in line)
    return any(b"enfcmp" in line or b"." not in line for line in heads)
