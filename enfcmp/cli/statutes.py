"""`enfcmp statutes`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, official_texts
from enfcmp.cli.root import COMMANDS


@click.command(cls=HelpfulCommand, name="statutes", help=COMMANDS["statutes"])
@click.argument("law", required=False)
@click.argument("article", required=False)
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions, law: str | None, article: str | None, statutes: tuple[Path, ...], as_of: dt.date | None
) -> None:
    """Show the texts that are at hand, a law, or an article."""
    from enfcmp.pipeline.texts import statutes as at_hand
    from enfcmp.report.shelf import Shelf

    found = at_hand(options.workspace(statutes=statutes, as_of=as_of), law, article)
    options.show(Shelf("statutes", found) if isinstance(found, tuple) else found)
