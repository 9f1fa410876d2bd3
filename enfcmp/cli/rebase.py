"""`enfcmp rebase`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, official_texts
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="rebase", help=COMMANDS["rebase"])
@click.argument("list_ref", metavar="LIST")
@click.option(
    "--to-law",
    "laws",
    required=True,
    multiple=True,
    metavar="LAW",
    help=_("A new law, its title or a file; may be given several times."),
)
@file_option
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    list_ref: str,
    laws: tuple[str, ...],
    output: str | None,
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Follow the bases of a list into new laws."""
    from enfcmp.pipeline.rebasing import rebase

    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, as_of=as_of)
        found = rebase(workspace, list_ref, laws)
    if file is None:
        options.show(found)
        return
    from enfcmp.report.view.rebase import TO_FILL, rebase_document

    inputs = (workspace.load(list_ref).path, *(Path(each.source) for each in found.texts), *workspace.texts.files())
    is_workbook = Path(output or "").suffix.lower() == ".xlsx"
    file.write(found, rebase_document(found, TO_FILL if is_workbook else ()), inputs, options)
