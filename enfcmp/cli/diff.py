"""`enfcmp diff`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import Command
from enfcmp.cli.options import Common, common, fails_from, official_texts, pair_decisions, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=Command, name="diff", help=COMMANDS["diff"])
@two_lists()
@click.option("--only", multiple=True, metavar="RULE", help=_("Look for this kind only; may be given several times."))
@click.option("--type", "action_type", metavar="TYPE", help=_("Items of this action type only, as 行政处罚."))
@click.option("--item", "item_id", metavar="ITEM", help=_("One item only, as city:2."))
@click.option("--style", is_flag=True, help=_("Show differences of form too: width, punctuation, numerals."))
@click.option("--sanctions", is_flag=True, help=_("Show the sanctions of every pair side by side."))
@click.option("--summary", is_flag=True, help=_("Only count what was found."))
@fails_from("never")
@pair_decisions
@official_texts
@common("text", "json", has_findings=True)
def command(
    options: Common,
    from_ref: str,
    to_ref: str,
    only: tuple[str, ...],
    action_type: str | None,
    item_id: str | None,
    style: bool,
    sanctions: bool,
    summary: bool,
    fail_on: str,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Find where paired items diverge."""
    from enfcmp import pipeline

    with options.working() as work:
        both = pipeline.load_decided(from_ref, to_ref, options.data, decisions, work.note, step=work.step)
        found = pipeline.diff(
            both,
            statutes,
            as_of,
            only=only,
            style=style,
            sanctions=sanctions,
            item_id=item_id,
            action_type=action_type,
            step=work.step,
        )
    options.show(found, summary=summary)
    return int(found.fails(fail_on))
