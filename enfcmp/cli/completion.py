"""What a shell offers behind the Tab key: the ids of lists and of rules. How it asks is click's own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from click import Context, Parameter
    from click.shell_completion import CompletionItem

    Offer = Callable[[Context, Parameter, str], list[CompletionItem]]


def offer_lists(ctx: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
    """The lists at hand; where none begins so, files, since a path may stand wherever an id does."""
    from click.shell_completion import CompletionItem

    from enfcmp.errors import EnfcmpError
    from enfcmp.pipeline.workspace import Workspace

    names: Iterable[str] = ()
    with contextlib.suppress(EnfcmpError, OSError):  # no shell could show what is wrong with a folder
        names = Workspace(data=tuple(map(Path, ctx.params.get("data") or ()))).files.by_id
    return _beginning(names, begun) or [CompletionItem(begun, type="file")]


def offer_rules(*commands: str) -> Offer:
    """The rules of commands."""

    def offer(_ctx: Context, _parameter: Parameter, begun: str) -> list[CompletionItem]:
        from enfcmp.findings.rulebook import BOOKS

        ids = (name for command, book in BOOKS.items() if command in commands for name in book.ids)
        return _beginning(ids, begun)

    return offer


def _beginning(names: Iterable[str], begun: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in sorted(names) if name.startswith(begun)]
