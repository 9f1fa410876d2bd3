"""The first page: what is to be corrected, what either list lacks, what a new law changes, what is open."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import SEVERITIES, Report
from enfcmp.report.correcting import Correction, corrections
from enfcmp.report.document import Section
from enfcmp.report.item_names import ItemNames
from enfcmp.report.view.corrected import to_correct
from enfcmp.report.view.lacks import lacks
from enfcmp.report.view.standing import standing_in_short
from enfcmp.report.view.uncompared import uncompared_in_short
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS
from enfcmp.report.wording import joined_ids


def summary(report: Report, levels: tuple[str, ...]) -> Section:
    """On one sheet, what is told in full below."""
    names, found = ItemNames(report.lists), corrections(report)
    parts = (
        *to_correct(report, found, names),
        *lacks(report, names),
        standing_in_short(report.diff.standing, report.as_of, names),
        uncompared_in_short(report),
    )
    return Section(
        id="summary",
        title=_("Conclusion"),
        text=(_conclusion(report, found, names), *_left_out(levels)),
        sections=parts,
    )


def _conclusion(report: Report, found: list[Correction], names: ItemNames) -> str:
    """In one sentence, as far as a program can tell."""
    own = report.our_side
    sides = (0, 1) if own is None else (own,)
    parts = [*(_of_a_list(found, side, names) for side in sides), *_of_both(report, found)]
    for side in (0, 1) if own is None else (1 - own, own):
        missing = report.missing[side].summary.missing
        values = {"one": names.lists[side], "other": names.lists[1 - side]}
        parts.append(msg("{one} has {count} items that {other} lacks", count=missing, **values))
    open_ = sum(side.checked.get("quotations", 0) - side.checked.get("compared", 0) for side in report.check)
    if open_:
        parts.append(msg("{count} quotations were not held against the law, and may be wrong", count=open_))
    return say(msg("{sentence}.", sentence=_("; ").join(map(say, parts))))


def _of_a_list(found: list[Correction], side: int, names: ItemNames) -> Message:
    errors = [each for each in found if each.sides and each.is_of(side)]
    words = sum(each.is_word for each in errors)
    if not errors:
        return msg("nothing was found that {list} must correct", list=names.lists[side])
    message = msg("{list} has {count} to correct before publication", list=names.lists[side], count=len(errors))
    if words == len(errors):
        return msg("{sentence}, each of them one word", sentence=message)
    return msg("{sentence}, {words} of them one word", sentence=message, words=words) if words else message


def _of_both(report: Report, found: list[Correction]) -> Iterator[Message]:
    open_ = sum(not each.sides for each in found)
    if open_:
        yield msg("{count} are at odds, and one of the two is wrong", count=open_)
    parts = (report.diff, *(report.check if report.our_side is None else (report.check[report.our_side],)))
    if warnings := sum(each.severity == "warning" for part in parts for each in part.findings):
        yield msg("{count} warnings are to be looked at by a person", count=warnings)


def _left_out(levels: tuple[str, ...]) -> Iterator[str]:
    left_out = [say(LEVELS[level]) for level in SEVERITIES if level not in levels]
    if left_out:
        yield say(
            msg(
                "Findings of these levels are counted, and left out of the tables: {levels}.",
                levels=joined_ids(left_out),
            )
        )
