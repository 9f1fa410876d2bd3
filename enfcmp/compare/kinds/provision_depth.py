"""Of provisions that meet but are not the same place; one finding an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair, Shared
from enfcmp.compare.pair_examples import resting
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.message import msg
from enfcmp.model import Provision, Unit
from enfcmp.provisions_compared import Key, place_key, printed, whole_article


def _find(pair: LinkedPair, _context: DiffContext) -> Iterator[Divergence]:
    by_article: dict[Key, list[Shared]] = {}
    for each in pair.shared:
        if not each.is_same:
            coarser = each.ours if each.ours.article is None else each.theirs
            by_article.setdefault(whole_article(place_key(coarser)), []).append(each)
    for several in by_article.values():
        before, after = _ats(each.ours for each in several), _ats(each.theirs for each in several)
        yield Divergence(
            message=msg("{before} here, {after} there", before=before, after=after),
            items=pair.ids,
            provision=several[0].ours,
            ours=before,
            theirs=after,
        )


def _ats(provisions: Iterable[Provision]) -> str:
    """Places as they are printed, each once."""
    units = [Unit(each.article, each.paragraph, each.subparagraph, each.inserted) for each in provisions]
    return "、".join(dict.fromkeys(printed(unit) or "全文" for unit in units))


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="info",
    title=msg("Paragraph on one side only"),
    summary=msg("One side names the 款 or 项, the other does not."),
    reason=msg("The part may regulate something else than the whole."),
    find=_find,
    examples=(
        resting(msg("article and paragraph"), "对医疗救助的监督检查", "《甲法》第八条", "《甲法》第八条第二款", 1),
        resting(msg("the instrument as a whole"), "对医疗救助的监督检查", "《甲法》", "《甲法》第八条", 1),
        resting(
            msg("articles in one citation, and each by itself"),
            "对医疗救助的监督检查",
            "《甲法》第八条、第九条",
            "《甲法》第八条；《甲法》第九条",
        ),
        resting(msg("printed in another way"), "对医疗救助的监督检查", "《甲法》第八条第二款", "《甲法》第8条第2款"),
    ),
)
