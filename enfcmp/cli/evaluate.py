"""`enfcmp evaluate`."""

from __future__ import annotations

from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(
    cls=HelpfulCommand,
    name="evaluate",
    help=COMMANDS["evaluate"],
    epilog=_("Saved decisions are not applied: what is measured is the engine. The form of GOLD: docs/matching.md."),
)
@click.argument("golds", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@common_options("text", "json")
def command(options: CommonOptions, golds: tuple[Path, ...]) -> None:
    """Measure the pairing of lists whose links persons have labelled."""
    options.show(options.workspace().evaluate(golds))
