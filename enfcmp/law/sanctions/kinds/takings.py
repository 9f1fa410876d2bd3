"""没收, 吊销, 暂扣, 撤销, 取消, 降低, 解除: what is taken away, and from the words for it the kind."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.durations import terms
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope, without
from enfcmp.law.sanctions.grammar.shares import FINES
from enfcmp.model import SanctionKind

_END = re.compile(rf"[，；。：]|{FINES}|并(?=[处责没吊予给可由向])|直至|(?:、|或者|和|及)(?=责令|吊销|撤销|处)|由")
_SPOKEN_OF = re.compile(r"财物单据|[证照可格]后|的行政处罚|的处罚$|的期限|拍卖的款项|(?:的|后|决定)$")
_ENDING = re.compile(r"等(?:行政)?处罚$")
_GAINS = re.compile(r"(?:违法|非法)(?:所得|收入|收益)")
_ALL_GAINS = re.compile(r"(?:所得|收入|收益)$")
_JOIN = "(?:以及|和|及|、|或者)"
_JOINED_GAINS = re.compile(rf"(?P<join>{_JOIN}?){_GAINS.pattern}{_JOIN}?")
_FRONTED = re.compile(r"对(?P<what>[^，；。：]{2,60}?)(?:依法|应当)*予以$")
_ALSO_ORDINARY = frozenset({"撤销", "取消", "解除"})  # these happen where nobody is threatened, too
_WITHDRAWN: dict[str, tuple[tuple[SanctionKind, re.Pattern[str]], ...]] = {
    "吊销": (
        ("吊销营业执照", re.compile(r"执照$")),
        ("吊销执业资格", re.compile(r"(?:资格|执业证书?|资格证书?)$")),
        ("吊销许可证件", re.compile(r"")),
    ),
    "暂扣": (("暂扣许可证件", re.compile(r"证|照")),),
    "撤销": (
        ("取消资格", re.compile(r"(?:资格|资质|称号)$")),
        ("撤销许可", re.compile(r"(?:许可|登记|注册|批准|证书?|证件|文件|备案)$")),
    ),
    "取消": (("取消资格", re.compile(r"(?:资格|资质|称号)$")),),
    "降低": (("降低资质等级", re.compile(r"资质等级$")),),
    "解除": (("解除协议", re.compile(r"协议$")),),
}


def confiscation(scope: Scope) -> tuple[SanctionSpan, ...]:
    """没收 of gains, of things, or of both, which are two sanctions."""
    if scope.before.endswith("予以"):
        return _fronted(scope)
    what = _object(scope)
    if what is None:
        return ()
    gains = _GAINS.search(scope.text, *what)
    if gains is None:
        is_gain = _ALL_GAINS.search(scope.text, *what)
        return (SanctionSpan("没收违法所得" if is_gain else "没收非法财物", scope.at, what.end, objects=(what,)),)
    found = SanctionSpan("没收违法所得", scope.at, what.end, objects=(Span(*gains.span()),))
    rest = _rest(scope.text, what)
    return (found, SanctionSpan("没收非法财物", scope.at, what.end, objects=rest)) if rest else (found,)


def _fronted(scope: Scope) -> tuple[SanctionSpan, ...]:
    """对…予以没收: what is taken stands before it, or was named long before."""
    what = _FRONTED.search(scope.before)
    objects = (Span(scope.start + what.start("what"), scope.start + what.end("what")),) if what else ()
    kind: SanctionKind = "没收违法所得" if _GAINS.search(scope.before) else "没收非法财物"
    return (SanctionSpan(kind, objects[0].start if objects else scope.at - 2, scope.end, objects=objects),)


def _rest(text: str, what: Span) -> tuple[Span, ...]:
    """What is taken besides the gains; a word that joins them stays where something stands on both sides."""
    gains = _JOINED_GAINS.search(text, *what)
    if gains is None:
        return (what,)
    before, behind = Span(what.start, gains.start()), Span(gains.end(), what.end)
    if behind.start == behind.end:
        return (before,) if before.start < before.end else ()
    return (Span(what.start, gains.end("join")), behind) if before.start < before.end else (behind,)


def withdrawal(scope: Scope) -> tuple[SanctionSpan, ...]:
    """A permit, a qualification or an agreement that is taken away, for good or for a time."""
    what = _object(scope)
    if what is None:
        return ()
    words = scope.text[what.start : what.end]
    verb = scope.text[scope.at : scope.end]
    if verb in _ALSO_ORDINARY and not scope.threatens:
        return ()
    kinds = _WITHDRAWN[verb]
    kind = next((kind for kind, ending in kinds if ending.search(words)), None)
    if kind is None:
        return ()
    durations = terms(scope.text, *what)
    return (SanctionSpan(kind, scope.at, what.end, objects=without(what, durations), durations=durations),)


def _object(scope: Scope) -> Span | None:
    """The words behind the verb, up to where something else begins; None where it is only spoken of."""
    found = _END.search(scope.text, scope.end, scope.stop)
    end = found.start() if found else scope.stop
    ending = _ENDING.search(scope.text, scope.end, end)
    span = Span(scope.end, ending.start() if ending else end)
    is_empty = span.start == span.end or scope.after.startswith(("的", "、"))
    return None if is_empty or _SPOKEN_OF.search(scope.text, *span) else span
