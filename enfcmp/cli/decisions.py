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
from enfcmp.i18n import _, say_line
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.pipeline.returned_rebase import ReturnedRebase
    from enfcmp.pipeline.taking_findings import TakenFindings
    from enfcmp.pipeline.workspace import Workspace


_MARKS = (".json", ".yaml", ".yml")


@click.command(cls=HelpfulCommand, name="decisions", help=COMMANDS["decisions"])
@click.argument("refs", metavar="[FILE…]", nargs=-1)
@click.option(
    "--take",
    "workbook",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_(
        "Take over what was filled in in the workbook of `report` or marked in its page (.json), or the workbook of "
        "`rebase` for the list that is named."
    ),
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
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, as_of=as_of)
        if workbook is not None:
            refs = _take(workspace, refs, workbook, reviewer, options) or refs
        elif remove is not None:
            _remove(workspace, _only(refs), remove, options)
        found = kept_decisions(workspace, refs)
    options.show(found)


def _take(
    workspace: Workspace, refs: tuple[str, ...], file: Path, reviewer: str | None, options: CommonOptions
) -> tuple[str, ...]:
    """Take over what was filled in; the files of decisions that it went into, to be shown."""
    from enfcmp.pipeline.returned_rebase import read_rebase
    from enfcmp.pipeline.returned_report import is_report
    from enfcmp.pipeline.returned_workbook import open_workbook
    from enfcmp.pipeline.taking_marks import take_marks
    from enfcmp.pipeline.taking_report import take_report

    if file.suffix.lower() in _MARKS:
        taken = take_marks(workspace, file, refs, reviewer)
    else:
        book = open_workbook(file)
        if not is_report(book):
            found = read_rebase(book)
            return (_take_rebase(workspace, _only(refs), found, reviewer, options),)
        taken = take_report(workspace, book, refs, reviewer)
    if not options.quiet:
        _tell_findings(taken)
    return tuple(map(str, taken.files))


def _take_rebase(
    workspace: Workspace, ref: str, found: ReturnedRebase, reviewer: str | None, options: CommonOptions
) -> str:
    from enfcmp.pipeline.kept_decisions import kept_of
    from enfcmp.pipeline.taking import take

    kept = kept_of(workspace, ref)
    taken = take(workspace, workspace.load(kept.list_ref), found, kept.path, reviewer)
    if options.quiet:
        return ref
    adopted = sum(each.verdict == "accept" for each in taken.new)
    message = msg(
        "Taken over into {path}: {adopted} adopted, {rejected} not; there already: {known}.",
        path=str(kept.path),
        adopted=adopted,
        rejected=len(taken.new) - adopted,
        known=taken.known,
    )
    streams.tell(say_line(message))
    for old in taken.replaced:
        values = {"item": old.item, "provision": old.provision, "new": old.new}
        streams.tell(say_line(msg("In the place of: {item} {provision} → {new}", **values)))
    return ref


def _tell_findings(taken: TakenFindings) -> None:
    """What came into which file, answer by answer, and what it took the place of."""
    from enfcmp.finding_answers import said_decision

    for each in taken.new:
        streams.tell(say_line(msg("{label}: {value}", label=each.place, value=said_decision(each.decision))))
    message = msg(
        "Taken over: {new}, into {files}; there already: {known}.",
        new=len(taken.new),
        files=", ".join(map(str, taken.files)) or "–",
        known=taken.known,
    )
    streams.tell(say_line(message))
    for old in taken.replaced:
        streams.tell(say_line(msg("In the place of: {decision}", decision=said_decision(old))))


def _only(refs: tuple[str, ...]) -> str:
    if len(refs) != 1:
        raise click.UsageError(_("name the one list, or its file of decisions, that this is about"))
    return refs[0]


def _remove(workspace: Workspace, ref: str, key: str, options: CommonOptions) -> None:
    from enfcmp.pipeline.kept_decisions import kept_of, take_back

    path = kept_of(workspace, ref).path
    take_back(path, key)
    if not options.quiet:
        streams.tell(say_line(msg("Taken back from {path}: {key}.", path=str(path), key=key)))
