"""Neither the article nor another of the instrument has the words."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.check.law_examples import quoting
from enfcmp.check.problems_of import of_words
from enfcmp.findings.rule import Asks, Problem, Rule, Shown
from enfcmp.law.quotations.cited import Cited
from enfcmp.message import msg


def _find(cited: Cited, _context: CheckContext) -> Iterator[Problem]:
    if cited.reading is not None and cited.reading.kind == "unrelated":
        yield of_words(
            cited,
            msg("the words are not those of the article, nor of any other article of the instrument"),
            msg("compare it with the edition that is cited"),
            printed=cited.citation.text,
        )


RULE = Rule(
    module=__name__,
    asks=Asks.CITATION,
    severity="warning",
    shown=Shown.ENACTED,
    title=msg("Hardly the cited article"),
    summary=msg("A quotation has little in common with the cited article."),
    reason=msg("It may be that of another edition, a summary, or a wrong law; a person has to look."),
    find=_find,
    examples=(
        quoting(msg("other words altogether"), "第一条", "县级以上人民政府应当加强绿化工作并公布植树造林的成果。", 1),
        quoting(
            msg("its own"), "第一条", "侵占、挪用社会保险基金的，由有关部门责令追回；有违法所得的，没收违法所得。", 0
        ),
    ),
)
