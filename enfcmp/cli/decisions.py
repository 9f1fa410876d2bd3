"""`enfcmp decisions`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import streams
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, official_texts
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _, say
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


@click.command(cls=HelpfulCommand, name="decisions", help=COMMANDS["decisions"])
@click.argument("refs", metavar="[FILE…]", nargs=-1)
@click.option(
    "--take",
    "workbook",
    type=click.Path(path_type=Path),
    metavar="FILE.xlsx",
    help=_("Take over what was filled in in the workbook of `rebase`, into the file of the list that is named."),
)
@click.option(
    "--remove",
    metavar="WHICH",
    help=_("Take back one decision, by its fingerprint or its item."),
)
@click.option("--reviewer", envvar="ENFCMP_REVIEWER", metavar="NAME", help=_("Who decides; also ENFCMP_REVIEWER."))
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    refs: tuple[str, ...],
    workbook: Path | None,
    remove: str | None,
    reviewer: str | None,
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Show what files of decisions hold; FILE is one of them or a list."""
    from enfcmp.pipeline.kept_decisions import kept_decisions

    if workbook is not None and remove is not None:
        raise click.UsageError(_("--take and --remove do not go together"))
    if (workbook or remove) and len(refs) != 1:
        raise click.UsageError(_("name the one list, or its file of decisions, that this is about"))
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, as_of=as_of)
        if workbook is not None:
            _take(workspace, refs[0], workbook, reviewer, options)
        elif remove is not None:
            _remove(workspace, refs[0], remove, options)
        found = kept_decisions(workspace, refs)
    options.show(found)


def _take(workspace: Workspace, ref: str, workbook: Path, reviewer: str | None, options: CommonOptions) -> None:
    from enfcmp.pipeline.kept_decisions import kept_of
    from enfcmp.pipeline.taking import take

    kept = kept_of(workspace, ref)
    taken = take(workspace, workspace.load(kept.list_ref), workbook, kept.path, reviewer)
    if options.quiet:
        return
    adopted = sum(each.verdict == "accept" for each in taken.new)
    message = msg(
        "Taken over into {path}: {adopted} adopted, {rejected} not; there already: {known}.",
        path=str(kept.path),
        adopted=adopted,
        rejected=len(taken.new) - adopted,
        known=taken.known,
    )
    streams.tell(say(message))
    for old in taken.replaced:
        values = {"item": old.item, "provision": old.provision, "new": old.new}
        streams.tell(say(msg("In the place of: {item} {provision} → {new}", **values)))


def _remove(workspace: Workspace, ref: str, key: str, options: CommonOptions) -> None:
    from enfcmp.pipeline.kept_decisions import kept_of, take_back

    path = kept_of(workspace, ref).path
    take_back(path, key)
    if not options.quiet:
        streams.tell(say(msg("Taken back from {path}: {key}.", path=str(path), key=key)))
