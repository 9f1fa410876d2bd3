"""The paths that a file with settings names: where they lead, and what is wrong with them."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from pathlib import Path

from enfcmp.lists.find import is_path
from enfcmp.message import Message, msg
from enfcmp.os_errors import reason
from enfcmp.settings.toml_file import Way

HAVE_TO_BE_THERE = ("data", "statutes")
_PATHS = (*HAVE_TO_BE_THERE, "decisions", "map", "keep")  # by their keys
_LISTS = ("ours", "reference")  # an id, or a path
_ABSENT = (errno.ENOENT, errno.ENOTDIR)


def in_folder(folder: Path, name: str) -> Path:
    """A path of a file in `folder`; raises `RuntimeError` for the home of somebody unknown."""
    return folder / Path(name).expanduser()


def leads_to_a_file(key: str, text: str) -> bool:
    """Whether the value of a key is a path."""
    return key in _PATHS or (key in _LISTS and is_path(text))


def wrong_paths(content: object, folder: Path) -> Iterator[tuple[Way, Message]]:
    """Paths that cannot be followed, and folders that have to be there and are not."""
    for way, text in _texts(content, ()):
        if leads_to_a_file(way[-1], text) and (problem := _problem(folder, way, text)):
            yield way, problem


def _problem(folder: Path, way: Way, text: str) -> Message | None:
    try:
        in_folder(folder, text).stat()
    except RuntimeError:
        return msg("the home folder in `{path}` is not known; write the whole path", path=text)
    except ValueError as error:  # a character that no path has
        return msg("it cannot be used: {reason}", reason=str(error))
    except OSError as error:
        has_to_be_there = way[-1] in HAVE_TO_BE_THERE
        if has_to_be_there and error.errno in _ABSENT:
            return msg("there is no such file or folder: {path}", path=text)
        if has_to_be_there or error.errno == errno.ENAMETOOLONG:
            return msg("it cannot be used: {reason}", reason=reason(error))
    return None


def _texts(content: object, way: Way) -> Iterator[tuple[Way, str]]:
    """The texts of the file and of its tables, those in lists too, each with its key."""
    for key, value in content.items() if isinstance(content, Mapping) else ():
        here = (*way, key)
        if isinstance(value, Mapping) and not way:
            yield from _texts(value, here)
        for text in value if isinstance(value, list) else (value,):
            if isinstance(text, str) and text:
                yield here, text
