"""`enfcmp lists`."""

from __future__ import annotations

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS


@click.command(cls=HelpfulCommand, name="lists", help=COMMANDS["lists"])
@common_options("text", "json")
def command(options: CommonOptions) -> None:
    """Show the lists that are at hand, then say what is wrong with the others."""
    from enfcmp.errors import Fault, InputError
    from enfcmp.report.shelf import Shelf

    faults: list[Fault] = []
    found = options.workspace().lists(faults.append)
    if found or not faults:
        options.show(Shelf("lists", found))
    if faults:
        raise InputError(faults)
