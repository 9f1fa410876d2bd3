"""`enfcmp init`."""

from __future__ import annotations

from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.output_file import OutputFile
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="init", help=COMMANDS["init"])
@click.argument("list_id", metavar="ID")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=OutputFile(path_type=Path),
    help=_("Where to write; the suffix picks the format: {suffixes}. Else data/ID.yaml.").format(
        suffixes=".yaml .xlsx"
    ),
)
@common_options("text", "json")
def command(options: CommonOptions, list_id: str, output: Path | None) -> None:
    """Write a blank list."""
    from enfcmp.cli import streams
    from enfcmp.i18n import say_line
    from enfcmp.message import msg
    from enfcmp.model import BlankList
    from enfcmp.pipeline.blank import begin_list
    from enfcmp.pipeline.workspace import today

    path = begin_list(list_id, output, options.data, today())
    if options.format_name == "json":
        options.show(BlankList(id=list_id, file=str(path)))
    elif not options.quiet:
        is_workbook = path.suffix.lower() == ".xlsx"
        following = f"enfcmp import {path} -o {path.with_name(list_id)}.yaml" if is_workbook else f"enfcmp check {path}"
        words = msg("A blank list is in {path}. Fill it in, then: {command}", path=str(path), command=following)
        streams.tell(say_line(words))
