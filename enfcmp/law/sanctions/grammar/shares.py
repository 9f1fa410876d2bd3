"""The amounts before a 罚款, with their bases: 处骗取金额2倍以上5倍以下, 处每平方米50元, 每日按罚款数额的3%."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.sanction_spans import Role, Share
from enfcmp.text.ranges import Range, ranges

_SHARES = frozenset({"倍", "%"})
MONEY = _SHARES | {"元"}
# 处 that begins a sanction, as in 处罚款 and 处所收费用, not 处理, 处分, 处罚, 处方, 处置, 处于, 处所
VERB = re.compile(r"处(?![理分方置于境]|所(?![收获需募得造缴欠])|罚(?!款))|科以|课以")
# … where an amount follows: what stands before it ends here, though no mark is printed
FINES = rf"(?=可?以?并?(?:{VERB.pattern})[^，；。：]{{0,60}}?(?:以上|以下|罚款))"
_ACCORDING = re.compile(r"按照?|加收|以|为")
_PER = re.compile(
    r"(?:每|按(?=[日天次月年人户件辆台只头株吨][处加罚]))(?P<one>[^，；。：、每按处]{1,14}?)"
    r"(?:处以?|罚款|加收|加处|按|计)?$"
)
_BEFORE_BASE = re.compile(r"(?:，|或者|以及|、|并|处|的|其|该|人民币|相当于|相应|以)*")
_BEHIND_BASE = re.compile(r"(?:的|等|之)*$")
_LONGEST = 80  # characters of a base or of what an amount is multiplied by


def last(pattern: re.Pattern[str], text: str, start: int, stop: int) -> re.Match[str] | None:
    """The last match from `start` up to `stop`."""
    found = None
    for match in pattern.finditer(text, start, stop):
        found = match
    return found


def shares(text: str, start: int, stop: int) -> tuple[Share, ...]:
    """The amounts of money from `start` up to `stop`, in order; of two, a later 不超过 is a cap of the first."""
    found: list[Share] = []
    at = start
    for each in ranges(text, start, stop):
        if each.unit in MONEY:
            found.append(_next(text, at, each) if found else _first(text, at, each))
            at = each.stop
    return tuple(found)


def _first(text: str, at: int, each: Range) -> Share:
    """An amount with the verb, the base and the multiplier that may stand before it, from `at` on."""
    begin = _begin(text, at, each.start)
    return _share(text, begin, each, _per(text, begin, each.start) or _per(text, at, begin), "amount")


def _next(text: str, at: int, each: Range) -> Share:
    """An amount behind another; 总额不超过 bounds that."""
    words = text[each.start : each.stop]
    role: Role = "amount"
    if each.low is None and ("过" in words or words.startswith("最")):
        role = "cap"
    elif each.high is None and "于" in words:
        role = "floor"
    return _share(text, at, each, _per(text, at, each.start), role)


def _share(text: str, begin: int, each: Range, per: re.Match[str] | None, role: Role) -> Share:
    stop = per.start() if per and per.start() > begin else each.start
    base = _base(text, begin, stop) if each.unit in _SHARES else None
    start = min(each.start, base.start if base else each.start, per.start() if per else each.start)
    return Share(each, start, role, base, Span(*per.span("one")) if per else None)


def _begin(text: str, at: int, stop: int) -> int:
    """Behind the verb that an amount belongs to: the last 处, else 按 or another; else where its clause begins."""
    at = max(at, stop - _LONGEST)
    verb = last(VERB, text, at, stop) or last(_ACCORDING, text, at, stop)
    at = verb.end() if verb else at
    return max(at, text.rfind("，", at, stop) + 1)


def _per(text: str, start: int, stop: int) -> re.Match[str] | None:
    """What the amount is multiplied by, where 每… or 按日 stands directly before it or its verb."""
    return _PER.search(text, max(start, stop - _LONGEST), stop)


def _base(text: str, start: int, stop: int) -> Span:
    """What a multiple or a share is of."""
    before = _BEFORE_BASE.match(text, start, stop)
    start = before.end() if before else start
    behind = _BEHIND_BASE.search(text, start, stop)
    stop = behind.start() if behind else stop
    return Span(start, stop)
