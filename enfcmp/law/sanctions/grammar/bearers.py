"""Who is to bear a sanction: 对单位, 对直接负责的主管人员和其他直接责任人员, 个人 … ; what sort of bearer that is."""

from __future__ import annotations

import re

from enfcmp.law.cells.scan import Span
from enfcmp.model import Payer

_ANYBODY = (
    "人员|负责人|责任人|代表人|个人|行为人|当事人|单位|机构|组织|企业|公司|法人|公民|协会|部门|机关|平台|合伙人|股东|监护人|"
    "经营者|生产者|销售者|使用者|违法者|所有人|管理人|户|商|人|(?<!或)者"
)
_DONE = "可|依法|并|还|应当|分别|从重|由|按|处|给予|予以|没收|吊销|责令|终身|[0-9]|暂停|暂扣|取消|降低|通报|记入"
_RESPONSIBLE = (
    "(?:法定代表人|主要负责人|直接负责|直接责任|负有责任|有关责任|负责人)[^，；。：]{0,60}?(?:人员|负责人|责任人|人)"
)
_TO = re.compile(rf"对(?:其|该)?(?P<who>[^对，；。：]{{0,80}}?(?:{_ANYBODY}))(?=，|的罚款|{_DONE})")
_AS_SUBJECT = re.compile(rf"(?:^|[，。；：])(?:其|该)?(?P<who>{_RESPONSIBLE}|个人|单位)(?=，|有|是|{_DONE})")
_IN_CONDITION = re.compile(
    rf"(?:^|[，。；：])(?:属于|对)?(?:其|该)?(?P<who>{_RESPONSIBLE}|个人|单位|公民|自然人)"
    r"(?=有|，|的$|在|以|违反|实施|拒|不|未)"
    r"|为(?P<is>个人|单位)的$"
)
_SORTS: tuple[tuple[re.Pattern[str], Payer], ...] = (
    (re.compile("负责人|代表人|直接责任|直接负责|主管人员|责任人|领导人员"), "responsible"),
    (re.compile("(?:单位|组织|企业|机构|法人)[^，]{0,6}(?:个人|公民|个体)|个人[^，]{0,4}单位"), "anyone"),
    (re.compile("个人|公民|自然人|行为人|人员|监护人"), "individual"),
    (re.compile("单位|机构|组织|企业|公司|法人|协会|部门|机关|平台|户|商|经营者|生产者"), "unit"),
)


def sort_of(who: str) -> Payer | None:
    """What sort of bearer the words name, None where they leave it open."""
    return next((payer for pattern, payer in _SORTS if pattern.search(who)), None)


def bearer(text: str, start: int, at: int, stop: int) -> Span | None:
    """Who is named from `start` on as the one that what begins at `at` is done to; the last, where there are two."""
    named = (match for pattern in (_AS_SUBJECT, _TO) for match in pattern.finditer(text, start, stop))
    spans = [Span(*match.span("who")) for match in named if match.start() < at]
    return spans[-1] if spans else None


def bearer_in_condition(text: str, span: Span) -> Span | None:
    """Who a condition is about: 个人有下列行为之一的, 直接负责的主管人员有执业资格的."""
    match = _IN_CONDITION.search(text[span.start : span.end])
    if match is None:
        return None
    group = "who" if match["who"] else "is"
    return Span(span.start + match.start(group), span.start + match.end(group))
