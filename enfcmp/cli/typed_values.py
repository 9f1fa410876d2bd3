"""What no option can mean, refused before anything is done: a name that is empty, a text in another encoding.

An empty name comes from a script whose variable is not set. To `pathlib` it is the current folder, and to a command as
if it had not been given.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from enfcmp.i18n import _

_TEXTS = ("NAME", "TEXT")  # by their metavars: what may be empty, and is written into files


def refuse_empty_names(ctx: click.Context, arguments: Sequence[str]) -> None:
    """Raise `click.BadParameter` for an empty value of anything but a text."""
    if any(not each or each.endswith("=") for each in arguments):
        typed = ctx.command.make_parser(ctx).parse_args(list(arguments))[0]
        for param in ctx.command.params:
            if param.metavar not in _TEXTS and "" in _texts(typed.get(param.name)):
                raise click.BadParameter(_("it is empty; leave it out, or say what is meant"), ctx, param)


def refuse_other_encodings(ctx: click.Context) -> None:
    """Raise `click.BadParameter` for a text whose bytes the system could not read as text."""
    for param in ctx.command.params:
        if param.metavar in _TEXTS:
            for text in _texts(ctx.params.get(param.name or "")):
                if any("\ud800" <= char <= "\udfff" for char in text):
                    said = _("`{text}` is in another encoding than this system; type it on a terminal in UTF-8")
                    raise click.BadParameter(said.format(text=text), ctx, param)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
