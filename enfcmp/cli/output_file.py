"""The path of a file that a command writes, as it was typed."""

from __future__ import annotations

import os

import click

from enfcmp.i18n import _

_SIGNS = tuple(filter(None, (os.sep, os.altsep)))


def names_folder(typed: str) -> bool:
    """Whether a path is that of a folder by its end: `pathlib` takes a slash away, and a file would stand there."""
    return typed.endswith((*_SIGNS, *(f"{sign}." for sign in _SIGNS)))


class OutputFile(click.Path):
    """A path that no folder can have by its end; what stands there is looked at by whoever writes."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path, a text unless `path_type` says otherwise."""
        if names_folder(os.fspath(value)):
            words = _("`{path}` ends in a slash, and so names a folder; name a file")
            self.fail(words.format(path=value), param, ctx)
        return self.coerce_path_result(value)
