"""What either list lacks, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Gaps, Report
from enfcmp.report.document import Section
from enfcmp.report.item_names import ItemNames
from enfcmp.text.fold import joined

_TOLD = 6  # items that the first page names; all of them stand among the gaps
_LONG = 24  # characters of a name there


def lacks(report: Report, names: ItemNames) -> Iterator[Section]:
    """What we lack first, where one of the lists is ours."""
    own = report.our_side
    for side in (0, 1) if own is None else (1 - own, own):
        found = report.missing[side]
        yield Section(id=f"lacks-{side + 1}", title=_title(found, side, names), text=tuple(_named(found, names)))


def _title(found: Gaps, side: int, names: ItemNames) -> str:
    values: dict[str, str | int] = {
        "one": names.lists[side],
        "other": names.lists[1 - side],
        "count": found.summary.missing,
    }
    open_ = found.summary.missing - found.summary.sure
    if not open_:
        return say(msg("What {one} has and {other} lacks: {count}", **values))
    return say(
        msg("What {one} has and {other} lacks: {count}, {open} of them to be looked at first", open=open_, **values)
    )


def _named(found: Gaps, names: ItemNames) -> Iterator[str]:
    told = [f"{names.number(each.id)} {_short(joined(each.name))}" for each in found.missing[:_TOLD]]
    more = len(found.missing) - len(told)
    if more:
        told.append(say(msg("{count} more", count=more)))
    if told:
        yield _("; ").join(told)


def _short(name: str) -> str:
    return name if len(name) <= _LONG else f"{name[:_LONG]}…"
