"""`enfcmp survey`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, official_texts, pair_decisions
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="survey", help=COMMANDS["survey"])
@click.argument("refs", metavar="LIST...", nargs=-1, required=True, shell_complete=offer_lists)
@click.option(
    "--reference",
    metavar="LIST",
    shell_complete=offer_lists,
    help=_("The catalogue that all are held against; without it one is made of what the lists share."),
)
@click.option("--matter", "matters", metavar="ID", multiple=True, help=_("Only this row of the reference."))
@click.option("--list", "lists", metavar="ID", multiple=True, help=_("Only this list; all are counted all the same."))
@click.option("--all", "is_whole", is_flag=True, help=_("Show every row; else the first eight of each table."))
@click.option(
    "--keep",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help=_("Keep here what each list gave: the next run pairs only what has changed, and goes on after a stop."),
)
@file_option
@pair_decisions
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    refs: tuple[str, ...],
    reference: str | None,
    matters: tuple[str, ...],
    lists: tuple[str, ...],
    is_whole: bool,
    keep: Path | None,
    output: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Hold many lists against one reference, then say what is wrong with those that could not be read."""
    from enfcmp.errors import InputError
    from enfcmp.pipeline.surveying import Engine, survey
    from enfcmp.survey.slices import sliced

    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        found = survey(workspace, refs, reference, Engine(kept=keep))
    shown = sliced(found.survey, matters, lists)
    if file is None:
        options.show(shown, whole=is_whole)
    else:
        from enfcmp.report.view.survey_document import survey_document

        file.write(shown, survey_document(shown), found.inputs, options)
    if found.faults:
        raise InputError(list(found.faults))
