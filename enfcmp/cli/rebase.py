"""`enfcmp rebase`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import streams
from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, level_option, official_texts
from enfcmp.cli.output_file import OutputFile
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _, say_line
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.model import Rebase, Severity
    from enfcmp.pipeline.workspace import Workspace


@click.command(cls=HelpfulCommand, name="rebase", help=COMMANDS["rebase"])
@click.argument("list_ref", metavar="LIST", shell_complete=offer_lists)
@click.option(
    "--to-law",
    "laws",
    required=True,
    multiple=True,
    metavar="LAW",
    help=_("A new law, its title or a file; may be given several times."),
)
@level_option(
    _(
        "Leave bases below this level out. error: no longer applies, other sanctions; warning: other words, for a "
        "person to look at, powers; info: goes on to apply as it is. --draft has all of them."
    )
)
@file_option
@click.option(
    "--draft",
    metavar="FILE",
    type=OutputFile(),
    help=_("Write a new list in which the accepted proposals stand, the old bases as comments beside them."),
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help=_("A file of decisions for --draft; else that in decisions/ beside the list. May be given several times."),
)
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    list_ref: str,
    laws: tuple[str, ...],
    level: Severity,
    output: str | None,
    draft: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Follow the bases of a list into new laws."""
    from enfcmp.outputs import require_apart
    from enfcmp.pipeline.rebasing import rebase

    file = WrittenFile(output) if output else None
    new_list = NewList(draft) if draft else None
    require_apart([each.file for each in (file, new_list) if each])
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        found = rebase(workspace, list_ref, laws)
    if new_list:
        new_list.write(workspace, list_ref, found, options)
    if file is None:
        if not new_list:
            options.show(found, level)
        return
    from enfcmp.findings.from_level import from_level
    from enfcmp.report.view.rebase import rebase_document

    inputs = (*workspace.inputs(workspace.load(list_ref).path), *(Path(each.source) for each in found.texts))
    is_workbook = Path(output or "").suffix.lower() == ".xlsx"
    document = rebase_document(found, level, is_to_fill=is_workbook)
    file.write(from_level(found, level), document, inputs, options)


class NewList:
    """The list file that --draft names; raises `InputError` where none can be, before anything is worked out."""

    def __init__(self, path: str) -> None:
        from enfcmp.outputs import Output

        self._path, self.file = path, Output(Path(path), "--draft")

    def write(self, workspace: Workspace, ref: str, found: Rebase, options: CommonOptions) -> None:
        """Put it in its place, never in that of what is read, and say how many decisions stand in it."""
        from enfcmp.pipeline.rebase_draft import drafted_list

        made = drafted_list(workspace, ref, found)
        texts = (Path(each.source) for each in found.texts)
        self.file.spare((*workspace.inputs(workspace.load(ref).path), *made.decisions, *texts))
        self.file.write(made.text.encode())
        if not options.quiet:
            streams.tell(
                say_line(msg("{count} accepted proposals stand in {path}.", count=made.applied, path=self._path))
            )
