"""Set words: 治安管理处罚, 追究刑事责任, 移送, 公告, 信用惩戒, and 依照…规定处罚, a penalty that stands elsewhere."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.law.sanctions.grammar.sanction_spans import SanctionSpan, Scope

_REFERENCE = re.compile(r"(?P<law>(?:依照|按照|依据)[^，；。：]{1,60}?规定)(?:给予|予以|进行|实施)?(?:行政)?$")
_BY_LAW = re.compile(r"依法(?:给予|予以)(?:行政)?$")
_BY_POLICE = re.compile(r"公安机关[^，；。：]{0,8}依法(?:给予|予以)(?:治安管理)?$")
_PUBLISHED = re.compile(r"(?:予以|向社会|给予|并)$")
_AUTHORITIES = re.compile(r"(?:公安|司法|监察|检察)(?:机关)?[^，；。：]{0,12}")
_LISTED = re.compile(r"(?<!不)(?:记入|计入|纳入|列入|载入)[^，；。：]{0,24}$|实施联合$")


def public_order(scope: Scope) -> tuple[SanctionSpan, ...]:
    """治安管理处罚."""
    given = scope.before.endswith(("给予", "予以"))
    return (SanctionSpan("治安管理处罚", scope.at, scope.end),) if given and not scope.after.startswith("的") else ()


def prosecution(scope: Scope) -> tuple[SanctionSpan, ...]:
    """追究刑事责任."""
    if not scope.before.endswith("追究") or scope.after.startswith("的"):
        return ()
    return (SanctionSpan("追究刑事责任", scope.at - 2, scope.end),)


def transfer(scope: Scope) -> tuple[SanctionSpan, ...]:
    """移送 to who prosecutes."""
    whom = _AUTHORITIES.match(scope.text, scope.end, scope.stop)
    return (SanctionSpan("移送", scope.at, whom.end(), objects=(Span(*whom.span()),)),) if whom else ()


def publication(scope: Scope) -> tuple[SanctionSpan, ...]:
    """公告 that is added to another sanction."""
    if not scope.follows or not _PUBLISHED.search(scope.before) or scope.after:
        return ()
    return (SanctionSpan("公告", scope.at, scope.end),)


def discredit(scope: Scope) -> tuple[SanctionSpan, ...]:
    """An entry in the records of who may be trusted."""
    listed = _LISTED.search(scope.before)
    if listed is None or not scope.threatens or scope.after.startswith("的"):
        return ()
    return (SanctionSpan("信用惩戒", scope.start + listed.start(), scope.end),)


def reference(scope: Scope) -> tuple[SanctionSpan, ...]:
    """依照…规定处罚: the penalty of another provision; 由公安机关依法予以处罚 is 治安管理处罚."""
    if scope.after.startswith("的"):
        return ()
    if _BY_POLICE.search(scope.before):
        return (SanctionSpan("治安管理处罚", scope.at, scope.end),)
    if named := _REFERENCE.search(scope.before):
        law = Span(scope.start + named.start("law"), scope.start + named.end("law"))
        return (SanctionSpan("依规定处罚", law.start, scope.end, objects=(law,)),)
    by_law = _BY_LAW.search(scope.before)
    return (SanctionSpan("依规定处罚", scope.start + by_law.start(), scope.end),) if by_law else ()
