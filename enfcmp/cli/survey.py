"""`enfcmp survey`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import streams
from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.kept_settings import is_kept
from enfcmp.cli.options import CommonOptions, common_options, level_option, official_texts, pair_decisions
from enfcmp.cli.output_file import OutputFile
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _, say_line
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.model import Severity
    from enfcmp.pipeline.new_reference import NewReference
    from enfcmp.survey.engines.survey_engine import Engine


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
@click.option("--province", "provinces", metavar="NAME", multiple=True, help=_("Only the lists of this province."))
@click.option("--all", "is_whole", is_flag=True, help=_("Show every row; else the first eight of each table."))
@click.option(
    "--keep",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help=_("Keep here what each list gave: the next run pairs only what has changed, and goes on after a stop."),
)
@level_option(_("Leave kinds of divergence below this level out."), "warning")
@click.option(
    "--write-reference",
    "new_reference",
    metavar="FILE",
    type=OutputFile(path_type=Path),
    help=_("Write what is made without --reference as a list file, for a person to adopt."),
)
@click.option(
    "--since",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("An earlier survey (.json): what has changed since is told too."),
)
@click.option(
    "--tables",
    metavar="FOLDER",
    help=_("Write the long tables as Parquet to this folder, for whoever goes on with them."),
)
@click.option(
    "--engine",
    "engine_name",
    type=click.Choice(["local", "spark"]),
    default="local",
    show_default=True,
    help=_("Work on this machine, or on a Spark cluster."),
)
@click.option("--master", metavar="URL", help=_("The Spark cluster; else the one that is set where this runs."))
@file_option
@pair_decisions
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    refs: tuple[str, ...],
    reference: str | None,
    is_whole: bool,
    level: Severity,
    keep: Path | None,
    new_reference: Path | None,
    earlier: Path | None,
    tables: str | None,
    engine_name: str,
    master: str | None,
    output: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
    **part: tuple[str, ...],
) -> None:
    """Hold many lists against one reference, then say what is wrong with those that could not be read."""
    from enfcmp.cli.survey_files import survey_files, write_survey
    from enfcmp.errors import InputError
    from enfcmp.outputs import require_apart
    from enfcmp.pipeline.earlier_survey import read_earlier_survey, with_changes
    from enfcmp.pipeline.surveying import SurveyWish, survey
    from enfcmp.survey.slices import SurveyPart, sliced

    file = WrittenFile(output) if output else None
    if new_reference and is_kept("reference"):  # what is typed wins over what is kept
        reference = None
    if engine_name == "local" and is_kept("master"):
        master = None
    new = _new_reference(new_reference, reference)
    require_apart([each.file for each in (file, new) if each])
    before = read_earlier_survey(earlier) if earlier else None
    engine = _engine(engine_name, master, tables)
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        found = survey(workspace, refs, reference, SurveyWish(level, engine, keep))
        told = with_changes(found.survey, before, earlier) if before and earlier else found.survey
        shown = sliced(told, SurveyPart(**part))
        inputs = (*found.inputs, earlier) if earlier else found.inputs
        if new:
            new.require_apart_from(inputs, found.survey.lists)
        files = survey_files(file, shown, inputs) if file else ()
        if tables is not None:  # only now: what is refused leaves nothing behind
            engine.write(tables, inputs)
    if new and found.reference:
        new.write(found.reference)
        if not options.quiet:
            streams.tell(say_line(msg("The reference that was made is in {path}.", path=str(new_reference))))
    if files:
        write_survey(files, options)
    else:
        options.show(shown, whole=is_whole)
    if found.faults:
        raise InputError(list(found.faults))


def _engine(name: str, master: str | None, tables: str | None) -> Engine:
    from enfcmp.errors import InputError
    from enfcmp.survey.engines.local import Local
    from enfcmp.survey.engines.parquet import require_parquet

    if name == "spark":
        from enfcmp.survey.engines.spark import Spark

        return Spark(master)
    if master is not None:
        raise InputError.of(msg("--master names a Spark cluster; add --engine spark"))
    if tables is not None:
        require_parquet()
    return Local()


def _new_reference(path: Path | None, reference: str | None) -> NewReference | None:
    from enfcmp.errors import InputError
    from enfcmp.pipeline.new_reference import NewReference

    if path is None:
        return None
    if reference:
        raise InputError.of(msg("--write-reference writes what is made where no --reference is named; leave one out"))
    return NewReference(path)
