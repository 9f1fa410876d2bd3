"""`enfcmp show`."""

from __future__ import annotations

import click

from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS


@click.command(cls=HelpfulCommand, name="show", help=COMMANDS["show"])
@click.argument("ref", metavar="LIST[:NUMBER]", shell_complete=offer_lists)
@common_options("text", "json")
def command(options: CommonOptions, ref: str) -> None:
    """Show a list or one of its items."""
    from enfcmp.pipeline.as_published import published

    options.show(published(options.workspace(), ref))
