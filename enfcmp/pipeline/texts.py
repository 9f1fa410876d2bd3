"""The official texts that are at hand, and what is known of an instrument without one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from enfcmp.model import ArticleWithEdition, InstrumentStanding, Standing, StatuteEntry, StatuteOfTheDay
from enfcmp.pipeline.defect_notes import defect_notes

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def statutes(
    workspace: Workspace, law: str | None = None, article: str | None = None
) -> tuple[StatuteEntry, ...] | StatuteOfTheDay | ArticleWithEdition | InstrumentStanding:
    """The official texts that are at hand, or the edition of a law that counts on the day, or one article of it.

    Where no text of the law is at hand: what is known of it without one. Raises `InputError` where nothing is.
    """
    from enfcmp.law.instruments.known import resolve
    from enfcmp.law.standing.standings import Standings
    from enfcmp.law.statutes import ask  # only for whoever needs a text

    library, day = workspace.texts.library, workspace.day
    if law is None:
        return library.entries()
    instrument = resolve(law)
    standing = _with_belief(Standings(library, day).of(instrument), instrument.name or law, day)
    is_known = standing.known is not None or standing.state is not None
    if article is None and is_known and not library.editions(instrument.name or law):
        return InstrumentStanding(instrument=instrument.name or law.strip("《》"), as_of=day, standing=standing)
    statute = ask.law_named(library, law, day)
    for fault in defect_notes((statute,)):
        workspace.note(fault)
    if article is not None:
        return statute.alone(ask.article_named(statute, article), standing, day)
    return statute.with_standing(standing, day)


def _with_belief(standing: Standing, name: str, day: dt.date) -> Standing:
    """With what a person believes to have taken its place; what repeals it is known better."""
    from enfcmp.law.instruments.judgements import judgements

    judged = judgements().get(name)
    replaced = judged.replaced_by if judged else None
    if replaced is None or replaced.since > day or standing.repeal is not None:
        return standing
    return msgspec.structs.replace(standing, replaced_by=replaced)
