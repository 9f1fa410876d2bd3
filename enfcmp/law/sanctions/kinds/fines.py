"""罚款, 加处罚款 and 滞纳金: read where an amount or a verb stands with them, not where they are only spoken of."""

from __future__ import annotations

import re

from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope, Share
from enfcmp.law.sanctions.grammar.shares import VERB, last, shares
from enfcmp.model import SanctionKind

# Between an amount and 罚款: 二倍以下的罚款, 百分之二十计算罚款, 以每人五百元的标准处以罚款, 每日按百分之三加处罚款.
_JOIN = "的|以下|范围内|标准|数额|计算|计|加?处以?|并|，"
_JOINS_AMOUNT = re.compile(rf"(?:{_JOIN})*(?:对[^，；。：]{{1,40}}处以?(?:{_JOIN})*)?")
_VERB_BEFORE = re.compile(
    r"(?:处以?|给予|予以|科以?|课以|决定|并)(?:[^，；。：处]{0,6}[、和]|适当|相应|一定数额|一定金额|较大数额)?的?$"
    r"|^(?:、|或者|和)$"
)
_ALTERNATIVES = frozenset({"、", "或者", "和"})
_AMOUNT_BEHIND = re.compile(r"(?:数额|金额|额度|幅度)?，?(?:为|是|按照?)(?:人民币)?")
_DENIED = re.compile(
    r"(?:不再|不得|不予|免予|免于|可以不|未|无权|拒不)[^，；。：的]{0,8}$|(?:减免|抵缴)[^，；。：]{0,8}$"
)
_SPOKEN_OF = (
    *("的数额", "数额", "总额", "限额", "的限额", "的标准", "决定", "的行政处罚"),
    *("超过", "或者滞纳金的", "或者滞纳金超过"),
)
_LATE_VERB = re.compile(r"(?:加收|加处|征收|并处|处以?)[^，；。：]{0,40}$")
_NEAR = 40  # characters


def fine(scope: Scope) -> tuple[SanctionSpan, ...]:
    """A 罚款 with the amounts before it, or directly behind it."""
    amounts = shares(scope.text, scope.start, scope.at)
    is_before = amounts and _JOINS_AMOUNT.fullmatch(scope.text, amounts[-1].range.stop, scope.at)
    if not is_before and (found := _behind(scope)):
        return (found,)
    if scope.after.startswith(_SPOKEN_OF) or _DENIED.search(scope.before):
        return ()
    if is_before:
        start = _start(scope, amounts[0])
        is_denied = _DENIED.search(scope.text, scope.start, start)
        return () if is_denied else (SanctionSpan(_kind(scope), start, scope.end, amounts=amounts),)
    verb = _VERB_BEFORE.search(scope.before)
    if verb is None:
        return ()
    start = scope.at if verb[0] in _ALTERNATIVES else scope.start + verb.start()
    return (SanctionSpan(_kind(scope), start, scope.end),)


def _kind(scope: Scope) -> SanctionKind:
    return "加处罚款" if scope.before.endswith("加处") else "罚款"


def _start(scope: Scope, first: Share) -> int:
    """The verb before the first amount where one stands in the same clause, else the amount."""
    verb = last(VERB, scope.text, scope.start, first.start)
    if verb is None or "，" in scope.text[verb.end() : first.start]:
        return first.start
    has_and = scope.text.endswith("并", scope.start, verb.start())
    return verb.start() - 1 if has_and else verb.start()


def _behind(scope: Scope) -> SanctionSpan | None:
    """A 罚款 whose amount stands behind it: 罚款500元, 罚款金额，为人民币十万元以下, 罚款数额按违法所得的30%."""
    amount = next(iter(shares(scope.text, scope.end, min(len(scope.text), scope.end + _NEAR))), None)
    if amount is None:
        return None
    is_next = amount.range.start == scope.end or _AMOUNT_BEHIND.fullmatch(scope.text, scope.end, amount.start)
    is_bound = scope.follows and scope.text[amount.range.start] in "不最"  # 但罚款不得低于2000元, of the one before
    if is_bound or not is_next:
        return None
    return SanctionSpan(_kind(scope), scope.at, amount.range.stop, amounts=(amount,))


def late_fee(scope: Scope) -> tuple[SanctionSpan, ...]:
    """A 滞纳金 that is to be added, with the share of a day."""
    if scope.after.startswith(_SPOKEN_OF) or _DENIED.search(scope.before):
        return ()
    verb = _LATE_VERB.search(scope.before)
    if verb is None:
        is_alternative = scope.before == "或者" and scope.text.endswith("罚款或者", 0, scope.at)
        return (SanctionSpan("滞纳金", scope.at, scope.end),) if is_alternative else ()
    amounts = shares(scope.text, scope.start, scope.at)
    start = min([scope.start + verb.start(), *(each.start for each in amounts)])
    return (SanctionSpan("滞纳金", start, scope.end, amounts=amounts),)


def by_the_day(scope: Scope) -> tuple[SanctionSpan, ...]:
    """按日连续处罚, of the fine that was imposed."""
    return () if scope.after.startswith("的") else (SanctionSpan("按日连续处罚", scope.at, scope.end),)
