"""`enfcmp pairs`."""

from __future__ import annotations

import click

from enfcmp.cli.help import Command
from enfcmp.cli.options import Common, common, two_lists
from enfcmp.cli.root import COMMANDS


@click.command(cls=Command, name="pairs", help=COMMANDS["pairs"])
@two_lists
@common("text", "json")
def command(options: Common, from_ref: str, to_ref: str) -> None:
    """Pair the items of two lists."""
    from enfcmp import pipeline

    options.show(pipeline.pair(*pipeline.load_both(from_ref, to_ref, options.data, options.note)))
