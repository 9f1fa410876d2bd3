"""`enfcmp pairs`."""

from __future__ import annotations

from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, pair_decisions, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="pairs", help=COMMANDS["pairs"])
@two_lists(required=False)
@click.option(
    "--explain",
    "items",
    nargs=2,
    metavar="ITEM ITEM",
    help=_("Say why these two items, as city:2 town:7, are linked or are not; instead of --from and --to."),
)
@pair_decisions
@common_options("text", "json")
def command(
    options: CommonOptions,
    from_ref: str | None,
    to_ref: str | None,
    items: tuple[str, str] | None,
    decisions: tuple[Path, ...],
) -> None:
    """Pair the items of two lists, or explain one pair."""
    if items is not None and (from_ref or to_ref):
        raise click.UsageError(_("--explain names the lists itself; leave --from and --to out"))
    if items is not None:
        options.show(options.workspace(decisions=decisions).explain(*items))
    elif from_ref is None or to_ref is None:
        raise click.MissingParameter(param_hint="--from" if from_ref is None else "--to", param_type="option")
    else:
        with options.working() as work:
            found = options.workspace(work, decisions=decisions).compare(from_ref, to_ref).matching
        options.show(found)
