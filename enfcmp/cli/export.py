"""`enfcmp export`."""

from __future__ import annotations

from pathlib import Path

import click

from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.output_file import OutputFile
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="export", help=COMMANDS["export"])
@click.argument("ref", metavar="LIST", shell_complete=offer_lists)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=OutputFile(path_type=Path),
    help=_("Where to write; the suffix picks the format: {suffixes}.").format(suffixes=".xlsx .docx"),
)
@common_options("text", "json")
def command(options: CommonOptions, ref: str, output: Path) -> None:
    """Write a list as it is published."""
    from enfcmp.cli import streams
    from enfcmp.i18n import say_line
    from enfcmp.message import msg
    from enfcmp.pipeline.exporting import export

    with options.working() as work:
        found = export(options.workspace(work), ref, output)
    if options.format_name == "json":
        options.show(found)
    elif not options.quiet:
        words = msg(
            "The list is in {path} ({count} items), and reads back the same.", path=str(output), count=found.items
        )
        streams.tell(say_line(words))
