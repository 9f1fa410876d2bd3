"""What kind of quotation it is, once its differences are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from enfcmp.law.quotations.enacted import Enacted, EnactedPart
from enfcmp.law.quotations.judge import Judged
from enfcmp.model import Unit

QuotationKind = Literal[
    "exact",
    "form",
    "part",
    "items-picked",
    "cut-marked",
    "cut",
    "misworded",
    "other-paragraph",
    "other-article",
    "unrelated",
]
FAITHFUL: frozenset[QuotationKind] = frozenset({"exact", "form", "part", "items-picked", "cut-marked"})


def wanted_parts(official: Enacted, unit: Unit | None) -> list[int]:
    """The cited 款 or 项 among the parts of the article; empty where the whole article is cited."""
    if unit is None or (unit.paragraph is None and unit.subparagraph is None):
        return []
    return [
        at
        for at, part in enumerate(official.parts)
        if unit.paragraph in {None, part.paragraph} and unit.subparagraph in {None, part.subparagraph}
    ]


def kind_of(
    judged: Judged, quoted: Sequence[EnactedPart], official: Enacted, unit: Unit | None, raw: str
) -> QuotationKind:
    """The kind of a quotation `raw` that stands in the `quoted` parts of the article and was cited as `unit`."""
    if judged.changes:
        return "misworded"
    if judged.dropped:
        return "cut"
    if _is_elsewhere(quoted, unit):
        return "other-paragraph"
    if judged.uses_ellipsis:
        return "cut-marked"
    (first, last) = (judged.quoted[0][0], judged.quoted[-1][1])
    is_whole = (
        len(quoted) == len(official.parts) and (first, last) == (0, len(official.text)) and len(judged.quoted) == 1
    )
    wanted = [official.parts[at] for at in wanted_parts(official, unit)]
    is_unit = len(judged.quoted) == 1 and bool(wanted) and (first, last) == (wanted[0].start, wanted[-1].stop)
    if is_whole or is_unit:
        return "exact" if raw.strip() == "".join(part.printed for part in quoted).strip() else "form"
    return "items-picked" if _is_picked(quoted, official) else "part"


def _is_elsewhere(quoted: Sequence[EnactedPart], unit: Unit | None) -> bool:
    """Whether nothing of the cited 款, or another 项 than the cited one, is quoted."""
    if unit is None:
        return False
    if unit.paragraph and unit.paragraph not in {part.paragraph for part in quoted}:
        return True
    listed = {part.subparagraph for part in quoted if part.subparagraph}
    return bool(unit.subparagraph and listed) and unit.subparagraph not in listed


def _is_picked(quoted: Sequence[EnactedPart], official: Enacted) -> bool:
    """Whether whole 款 or 项 are left out between what is quoted, or 项 behind the head that announces them."""
    first, last = official.parts.index(quoted[0]), official.parts.index(quoted[-1])
    if last - first + 1 != len(quoted):
        return True
    following = official.parts[last + 1 :]
    has_head = any(part.subparagraph is None and part.paragraph == quoted[-1].paragraph for part in quoted)
    return has_head and any(part.subparagraph and part.paragraph == quoted[-1].paragraph for part in following)
