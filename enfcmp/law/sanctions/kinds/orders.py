"""责令 and what is ordered, one by one: 责令改正或者限制生产、停产整治 are three sanctions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.durations import terms
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope, without
from enfcmp.law.sanctions.grammar.shares import FINES
from enfcmp.model import SanctionKind

# What may be ordered, each with the words for it, the longer ones before those that they begin with.
_ORDERED: tuple[tuple[SanctionKind, str], ...] = (
    ("责令改正", "改正|整改|纠正"),
    ("责令停止违法行为", "停止(?:违法|侵权|侵害)(?:行为|活动)"),
    ("责令退回", "退回|退还|退赔|返还|归还"),
    ("责令追回", "追回|追缴"),
    ("责令缴纳", "补缴|缴纳(?:或者补足)?|补足"),
    ("责令停止建设", "停止建设|停止施工|停建|暂停施工"),
    (
        "责令停产停业",
        "停止生产经营|停止营业|停止经营|停业|停产|停工|歇业",
    ),
    ("责令关闭", "关闭"),
    ("责令拆除", "拆除"),
    ("责令恢复原状", "恢复原状"),
    ("限制生产", "限制生产经营|限制生产|限制开展生产经营活动|限产"),
    ("暂停", "暂停"),
    ("责令停止", "停止"),
    ("责令", "搬迁"),
)
_ANY = "|".join(words for _, words in _ORDERED)
_VERB = re.compile("|".join(f"(?P<k{at}>{words})" for at, (_, words) in enumerate(_ORDERED)))
_VERY_WORD = frozenset({"责令停产停业", "责令"})  # 停产整治 is not 停业
_WITH_OBJECT = frozenset({"责令关闭", "责令退回", "责令追回", "责令缴纳", "责令拆除", "责令停止", "暂停"}) | _VERY_WORD
_LASTING = frozenset({"暂停", "责令停产停业", "责令停止", "限制生产"})
_DEADLINE = re.compile(r"限期内?|在?[^，；。：]{0,10}期限内")
_NEXT = rf"(?:责令)?其?(?:限期内?)?(?:{_ANY})"
_END = re.compile(rf"[，；。：]|{FINES}|并|直至|(?:、|或者|和|及)(?={_NEXT}|责令|吊销|没收|处|给予|撤销)")
_JOIN = re.compile(rf"(?:、|或者|和|及|直至|并)(?={_NEXT})(?:责令)?其?")
_WHO_DECIDES = re.compile(r"由[^，；。：]{0,60}(?:决定|批准)")
_NOT_ORDERED = re.compile(r"(?:未|不|拟|、|及时|或者|申请|所)$")
_ORDERED_TO = re.compile(r"(?:要求|责令|由|可以|应当)[^，；。：]*$")


def order(scope: Scope) -> tuple[SanctionSpan, ...]:
    """What stands behind 责令, up to where something else begins."""
    if "之日" in scope.after or _WHO_DECIDES.search(scope.after):
        return ()  # 责令停业由作出决定的人民政府决定 orders nothing
    return tuple(_orders(scope.text, scope.at, scope.end, scope.stop))


def order_without_verb(scope: Scope) -> tuple[SanctionSpan, ...]:
    """限期改正, 限制生产 or 暂停 without 责令, where it begins a clause or somebody is told to do it."""
    begins = scope.threatens and (scope.begins_clause or scope.before.endswith("并"))
    is_deadline = scope.text.startswith("限期", scope.at)
    is_told = _ORDERED_TO.search(scope.before) and not _NOT_ORDERED.search(scope.before)
    if begins or (is_told and not is_deadline):
        return tuple(_orders(scope.text, scope.at, scope.at, scope.stop))
    return ()


def _orders(text: str, start: int, at: int, stop: int) -> Iterator[SanctionSpan]:
    end = _end(text, at, stop)
    verb = _VERB.search(text, at, stop)
    verb = verb if verb and verb.start() < end else None
    if verb is None and at < end:
        yield SanctionSpan("责令", start, end, objects=(Span(at, end),))
    while verb:
        end = _end(text, verb.end(), stop)
        yield _found(text, Span(start, end), verb, _DEADLINE.search(text, at, verb.start()))
        join = _JOIN.match(text, end, stop)
        start = at = join.end() if join else stop
        verb = _VERB.search(text, at, stop) if join else None


def _end(text: str, at: int, stop: int) -> int:
    """Where what is ordered ends: at a mark, or where the next sanction begins."""
    found = _END.search(text, at, stop)
    return found.start() if found else stop


def _found(text: str, span: Span, verb: re.Match[str], deadline: re.Match[str] | None) -> SanctionSpan:
    kind = _ORDERED[int((verb.lastgroup or "k0")[1:])][0]
    if kind == "责令改正" and deadline:
        kind = "责令限期改正"
    durations = terms(text, verb.end(), span.end) if kind in _LASTING else ()
    if kind not in _WITH_OBJECT:
        return SanctionSpan(kind, span.start, durations[-1].stop if durations else verb.end(), durations=durations)
    begin = verb.start() if kind in _VERY_WORD else verb.end()
    return SanctionSpan(kind, *span, objects=without(Span(begin, span.end), durations), durations=durations)
