"""How long a sanction lasts: 6个月以上1年以下, 十年内, 十年直至终身."""

from __future__ import annotations

import re
from functools import partial

from enfcmp.law.sanctions.grammar.sanction_spans import Term
from enfcmp.text.ranges import Range, ranges

_TIME = frozenset({"小时", "日", "月", "年"})
_LIFE = re.compile(r"(?:直?至)?终身")
_for_life = partial(Range, low=None, high=None, low_included=False, high_included=False, unit="")


def terms(text: str, start: int, stop: int) -> tuple[Term, ...]:
    """The durations from `start` up to `stop`, in order; of two that touch, as 十年直至终身, one is made."""
    lasting = (each for each in ranges(text, start, stop) if each.unit in _TIME)
    found = [Term(_exact(text, each), each.start, each.stop) for each in lasting]
    for life in _LIFE.finditer(text, start, stop):
        touching = next((each for each in found if each.stop == life.start()), None)
        if touching:
            found[found.index(touching)] = touching._replace(lifelong=True, stop=life.end())
        else:
            found.append(Term(_for_life(start=life.start(), stop=life.end()), *life.span(), lifelong=True))
    return tuple(sorted(found, key=lambda each: each.start))


def _exact(text: str, each: Range) -> Range:
    """五年内 says of what is forbidden that it is for five years, not for five years at most."""
    is_within = text.endswith("内", each.start, each.stop) and not text.endswith("以内", each.start, each.stop)
    return each._replace(low=each.high, low_included=True) if is_within and each.low is None else each
