"""`enfcmp concord`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, day_option, text_folders
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="concord", help=COMMANDS["concord"])
@click.argument("old")
@click.argument("new")
@day_option("--old-as-of", _("The day whose edition of OLD is meant; default: the last one before NEW."))
@day_option("--new-as-of", _("The day whose edition of NEW is meant; default: the last one at hand."))
@text_folders
@common_options("text", "json")
def command(
    options: CommonOptions,
    old: str,
    new: str,
    old_as_of: dt.date | None,
    new_as_of: dt.date | None,
    statutes: tuple[Path, ...],
) -> None:
    """Lay two texts of a law side by side."""
    from enfcmp.pipeline.concording import concordance

    with options.working() as work:
        found = concordance(options.workspace(work, statutes=statutes), old, new, old_as_of, new_as_of)
    options.show(found)
