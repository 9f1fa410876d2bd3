"""`enfcmp lists`."""

from __future__ import annotations

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS


@click.command(cls=HelpfulCommand, name="lists", help=COMMANDS["lists"])
@common_options("text", "json")
def command(options: CommonOptions) -> None:
    """Show the lists that are at hand."""
    from enfcmp.report.shelf import Shelf

    options.show(Shelf("lists", options.workspace().lists()))
