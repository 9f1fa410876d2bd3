"""What bounds a fine from another clause: 最高不超过3万元, and the least that its base counts as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Share
from enfcmp.law.sanctions.grammar.shares import MONEY
from enfcmp.text.ranges import Range, ranges

_COUNTED = re.compile(r"(?:按照?|以)(?=[0-9.]+元)")
_TOO_LITTLE = re.compile(r"(?P<base>(?:(?!罚款)[^，；。：]){2,40}?)不足[0-9.]+元")
_CAP = re.compile(r"(?:但|但是)?[^，；。：]{0,16}?(?:最[高低多少]|不得?[超高低少])")
_OF_A_BASE = re.compile(r"不得?[超高][过出于](?P<base>[^，；。：0-9]{2,24}?)的?(?=[0-9])")
_AT_MOST_ALL = re.compile(r"不得?超[过出](?P<base>[^，；。：]{2,24}(?:数额|金额|总额|本金|价款))$")
_no_more = partial(Range, low=None, high="1", low_included=False, high_included=True, unit="倍")
_FINES = frozenset({"罚款", "加处罚款", "滞纳金"})
_COMMON = 4  # characters that two bases end with: 货值金额, 违法所得


def least_base(text: str, condition: Span | None, clause: Span) -> Share | None:
    """货值金额不足十万元的，按十万元计算: what the base counts as, from its condition to the end of the clause."""
    inline = _TOO_LITTLE.match(text, *clause)
    too_little = inline or (_TOO_LITTLE.match(text, *condition) if condition else None)
    counted = _COUNTED.match(text, inline.end() + 1 if inline else clause.start, clause.end)
    found = next(ranges(text, counted.end(), clause.end), None) if counted else None
    if too_little is None or found is None or not found.is_exact:
        return None
    least = found._replace(high=None, high_included=False, start=too_little.start(), stop=clause.end)
    return Share(least, too_little.start(), "base", Span(*too_little.span("base")))


def cap(text: str, clause: Span) -> Share | None:
    """但最高不超过3万元, 不得超出罚款的数额: a bound of the fine before it, in a clause of its own."""
    if all_of := _AT_MOST_ALL.search(text, *clause):
        base = Span(*all_of.span("base"))
        return Share(_no_more(start=all_of.start(), stop=base.end), all_of.start(), "cap", base)
    found = next((each for each in ranges(text, *clause) if each.unit in MONEY), None)
    if found is None or not _CAP.match(text, *clause):
        return None
    if not found.is_exact:
        return Share(found, found.start, role="cap" if found.low is None else "floor")
    of = _OF_A_BASE.search(text, clause.start, found.stop)
    if of is None or of.end() != found.start:
        return None
    return Share(found._replace(low=None, low_included=False), of.start(), "cap", Span(*of.span("base")))


def bounded(found: Sequence[SanctionSpan], share: Share, text: str) -> list[SanctionSpan]:
    """The sanctions of a sentence with a bound: a cap at the last fine, a least base at all that have this base."""
    fines = [at for at, each in enumerate(found) if each.kind in _FINES]
    if share.role == "base":
        fines = [at for at in fines if _has_base(found[at], share, text)] or fines[-1:]
    else:
        fines = fines[-1:]
    return [each._replace(amounts=(*each.amounts, share)) if at in fines else each for at, each in enumerate(found)]


def _has_base(found: SanctionSpan, share: Share, text: str) -> bool:
    assert share.base
    ending = text[share.base.start : share.base.end][-_COMMON:]
    return any(each.base and text.endswith(ending, *each.base) for each in found.amounts)
