"""`enfcmp review`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, official_texts, pair_decisions, two_lists
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _


@click.command(cls=HelpfulCommand, name="review", help=COMMANDS["review"])
@two_lists()
@click.option("--all", "everything", is_flag=True, help=_("Ask about the links too that are not doubtful."))
@click.option("--blind", is_flag=True, help=_("Hide scores and reasons, so that they do not sway you."))
@click.option("--reviewer", envvar="ENFCMP_REVIEWER", metavar="NAME", help=_("Who decides; also ENFCMP_REVIEWER."))
@pair_decisions
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    from_ref: str,
    to_ref: str,
    everything: bool,
    blind: bool,
    reviewer: str | None,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Ask about pairs; with --format json only say which are open. 2 where the last answer could not be kept."""
    from enfcmp.at_work import at_work
    from enfcmp.cli.conversation import ask_name, converse
    from enfcmp.pipeline.workspace import today
    from enfcmp.review_session import Manner, Review

    workspace = options.workspace(statutes=statutes, decisions=decisions, as_of=as_of)
    found = workspace.compare(from_ref, to_ref, may_begin=True)
    review = Review(found, Manner(everything, reviewer, today()))  # decided today, whatever day's law counts
    if options.format_name == "json":
        options.show(review.open)
    else:
        if reviewer is None and review.asked():
            reviewer = ask_name()
            review.sign(reviewer)
        with at_work(found.decided.kept_in, reviewer) as others:
            for each in others:
                options.note(each.told(found.decided.kept_in))
            converse(review, options, blind=blind)
        options.show(review.so_far())
    return 0 if review.is_kept else 2
