"""警告, 通报批评, 拘留, 处分 and 禁止从业: what is done to somebody, not to what they own."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.durations import terms
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope, without
from enfcmp.model import SanctionKind

_GIVEN = re.compile(r"(?:给予|予以|处以?|并处|处罚款|、|或者|和)(?:[^，；。：处]{0,6}(?:、|或者|和))?$")
_OTHER_DISCIPLINE = re.compile(r"(?:、|或者)?[^，；。：]{0,30}处分|(?:、|或者)记过")
_DISCIPLINE = re.compile(r"(?:给予|予以)(?P<what>[^，；。：]{0,40}?)的?$")
_DETAINED = re.compile(r"(?:处以?|或者|予以|给予|、)(?:行政)?$")
_FOR_A_TIME = re.compile(r"(?:[0-9]年(?:以?内)?|[0-9]个月(?:以?内)?|终身|期限内)[^，；。：0-9]{0,6}$")
_BARRED = re.compile(r"(?P<what>[^，；。：]{2,80}?)(?=$|[，；。：]|并(?=[处责没吊予给可由向])|直至(?!终身)|由)")


def warning(scope: Scope) -> tuple[SanctionSpan, ...]:
    """警告 that is given; in 给予警告、记过处分 it is a 处分."""
    if not _GIVEN.search(scope.before) or _OTHER_DISCIPLINE.match(scope.after) or scope.after.startswith("的"):
        return ()
    return (SanctionSpan("警告", scope.at, scope.end),)


def criticism(scope: Scope) -> tuple[SanctionSpan, ...]:
    """通报批评."""
    return (SanctionSpan("通报批评", scope.at, scope.end),)


def detention(scope: Scope) -> tuple[SanctionSpan, ...]:
    """拘留 of so many days."""
    if scope.after.startswith("的"):
        return ()
    days = terms(scope.text, scope.start, scope.at)[-1:]
    if days and scope.text[days[0].stop : scope.at] in {"", "的", "行政", "的行政"}:
        return (SanctionSpan("拘留", days[0].start, scope.end, durations=days),)
    return (SanctionSpan("拘留", scope.at, scope.end),) if _DETAINED.search(scope.before) else ()


def discipline(scope: Scope) -> tuple[SanctionSpan, ...]:
    """处分 that is given; its object is which: 记过或者记大过, 行政."""
    given = _DISCIPLINE.search(scope.before)
    if given is None or scope.after.startswith("决定"):
        return ()
    what = Span(scope.start + given.start("what"), scope.start + given.end("what"))
    return (SanctionSpan("处分", scope.start + given.start(), scope.end, objects=(what,)),)


def ban(scope: Scope) -> tuple[SanctionSpan, ...]:
    """What somebody may not do for a time, or for life: 禁止从事, 不得担任, 不受理其申请."""
    what = _BARRED.match(scope.text, scope.end, scope.stop)
    if what is None or not _threatens(scope, what):
        return ()
    clause = max(scope.start, scope.text.rfind("，", scope.start, scope.at) + 1)
    durations = terms(scope.text, clause, what.end())
    start = min([scope.at, *(each.start for each in durations)])
    objects = without(Span(*what.span()), [each for each in durations if each.start >= scope.end])
    return (SanctionSpan(_barred(scope), start, what.end(), objects=objects, durations=durations),)


def _barred(scope: Scope) -> SanctionKind:
    return "不予受理" if scope.text.endswith("受理", scope.at, scope.end) else "限制从业"


def _threatens(scope: Scope, what: re.Match[str]) -> bool:
    """Whether it is a sanction and no duty: a time stands with it, or 禁止 begins a clause."""
    is_duty = scope.text.startswith("不得", scope.at) and not scope.threatens
    if _FOR_A_TIME.search(scope.before):
        return not is_duty
    is_forbidden = scope.text.startswith("禁止", scope.at) and scope.threatens
    return is_forbidden and (scope.begins_clause or bool(terms(scope.text, *what.span())))
