"""`enfcmp missing`."""

from __future__ import annotations

import click

from enfcmp.cli.help import Command
from enfcmp.cli.options import FAIL_ON, Common, common, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=Command, name="missing", help=COMMANDS["missing"])
@two_lists()
@click.option(
    "--fail-on",
    type=FAIL_ON,
    default="never",
    show_default=True,
    help=_(
        "Exit with 1 if an item is missing (missing or error), is covered only in part (warning), "
        "or if an article is cited nowhere (info)."
    ),
)
@common("text", "json", has_findings=True)
def command(options: Common, from_ref: str, to_ref: str, fail_on: str) -> int:
    """Find what one list has and the other lacks."""
    from enfcmp import pipeline

    gaps = pipeline.missing(*pipeline.load_both(from_ref, to_ref, options.data, options.note))
    options.show(gaps)
    return int(gaps.fails(fail_on))
