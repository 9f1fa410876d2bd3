"""`enfcmp concord`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, day_option, text_folders
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="concord", help=COMMANDS["concord"])
@click.argument("old")
@click.argument("new")
@day_option("--old-as-of", _("The day whose edition of OLD is meant; default: the last one before NEW."))
@day_option("--new-as-of", _("The day whose edition of NEW is meant; default: the last one at hand."))
@file_option
@text_folders
@common_options("text", "json")
def command(
    options: CommonOptions,
    old: str,
    new: str,
    old_as_of: dt.date | None,
    new_as_of: dt.date | None,
    output: str | None,
    statutes: tuple[Path, ...],
) -> None:
    """Lay two texts of a law side by side."""
    from enfcmp.pipeline.concording import concordance

    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes)
        found = concordance(workspace, old, new, old_as_of, new_as_of)
    if file is None:
        options.show(found)
        return
    from enfcmp.report.view.concordance import concordance_document

    texts = (Path(found.old.source), Path(found.new.source), *workspace.texts.files())
    file.write(found, concordance_document(found), texts, options)
