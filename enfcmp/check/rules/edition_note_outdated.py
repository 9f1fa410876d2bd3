"""Once for each basis, by the last year in its note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg
from enfcmp.model import RuleExample, Spot

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_TEXT = "# 甲法\n\n2023年1月1日修正\n\n<!-- INFO END -->\n\n第一条 侵占基金的，责令追回。\n"


def _find(cited: Cited, context: CheckContext) -> Iterator[Problem]:
    years = _YEAR.findall(cited.basis.edition or "")
    known = _in_force(cited, context)
    if cited.citation_index == 0 and years and known and int(years[-1]) < known.year:
        yield Problem(
            message=msg(
                "the note says {printed}; the edition of {known} is in force",
                printed=years[-1],
                known=known.isoformat(),
            ),
            fix=msg("compare the words with the edition in force, and print its year"),
            spot=Spot(cited.item.number, "edition", cited.basis_index),
            expected=str(known.year),
            printed=cited.basis.edition,
        )


def _in_force(thing: Cited, context: CheckContext) -> dt.date | None:
    """The day of the edition that counts, as the official text or the registry has it."""
    counts = context.standings.of(thing.basis.instrument).counts
    return counts.edition if counts else None


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="info",
    title=msg("Older edition noted"),
    summary=msg("The note behind a title names an older edition than the one in force."),
    reason=msg("The words may be the same in both; whoever looks them up looks in the wrong edition."),
    find=_find,
    examples=(
        RuleExample(
            msg("an older year than the registry knows"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》, edition: （2010年通过）}]}",
            1,
        ),
        RuleExample(
            msg("the last revision"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》, edition: （2018年修正）}]}",
        ),
        RuleExample(
            msg("an older year than that of the text at hand"),
            "- {number: '1', name: 甲, bases: [{instrument: 《甲法》, edition: （2019年修正）, "
            "provisions: [{at: 第一条, text: 侵占基金的，责令追回。}]}]}",
            1,
            _TEXT,
        ),
        RuleExample(
            msg("no year"), "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》, edition: （修正）}]}"
        ),
    ),
)
