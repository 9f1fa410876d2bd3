"""The words that may be a sanction, and who reads what stands with each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope
from enfcmp.law.sanctions.kinds.fines import by_the_day, fine, late_fee
from enfcmp.law.sanctions.kinds.orders import order, order_without_verb
from enfcmp.law.sanctions.kinds.persons import ban, criticism, detention, discipline, warning
from enfcmp.law.sanctions.kinds.set_words import discredit, prosecution, public_order, publication, reference, transfer
from enfcmp.law.sanctions.kinds.takings import confiscation, withdrawal

_REACH = 240  # characters before and behind a word that may belong to it

ClauseReader = Callable[[Scope], tuple[SanctionSpan, ...]]

_READERS: dict[str, ClauseReader] = {
    "罚款": fine,
    "滞纳金": late_fee,
    "按日连续处罚": by_the_day,
    "责令": order,
    "限期": order_without_verb,
    "限制生产": order_without_verb,
    "暂停": order_without_verb,
    "没收": confiscation,
    "吊销": withdrawal,
    "暂扣": withdrawal,
    "撤销": withdrawal,
    "取消": withdrawal,
    "降低": withdrawal,
    "解除": withdrawal,
    "警告": warning,
    "通报批评": criticism,
    "治安管理处罚": public_order,
    "刑事责任": prosecution,
    "移送": transfer,
    "拘留": detention,
    "处分": discipline,
    "不予受理": ban,
    "不受理": ban,
    "禁止": ban,
    "不得": ban,
    "公告": publication,
    "信用记录": discredit,
    "信用档案": discredit,
    "名单": discredit,
    "惩戒": discredit,
    "处罚(?!款)": reference,
}
_HEAD = re.compile("|".join(_READERS))
_PASSIVE = re.compile(
    r"(?:被(?:依法)?(?:处以?|给予)?(?:[^，；。：被、]{1,4}、+)*"
    r"|受到|拟|不再|免予|设定|未经|不服|(?:不再?|未|免予)(?:给予|予以))$"
)


def read_clause(text: str, start: int, clause: Span, *, threatens: bool, follows: bool) -> Iterator[SanctionSpan]:
    """The sanctions of one clause; what belongs to the first may stand before it, from `start` on."""
    at = clause.start
    while head := _HEAD.search(text, at, clause.end):
        at = head.end()
        begin, stop = max(start, at - _REACH), min(clause.end, at + _REACH)
        if _PASSIVE.search(text, begin, head.start()):
            continue
        scope = Scope(text, begin, *head.span(), stop, threatens, follows)
        for found in _READERS.get(head[0], reference)(scope):
            yield found
            start = at = max(at, found.stop)
            threatens = follows = True
