"""A sentence cut into clauses: which say when, and which may threaten."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.law.cells.scan import Span

_SENTENCE = re.compile(r"[^。…]+")
_SEGMENT = re.compile(r"[^；：]+")
_CLAUSE = re.compile(r"[^，]+")
_CONDITION = re.compile(r"(?:的|之一|之一者|情形者)$")
_NO_THREAT = re.compile(
    r"(?:[^，同小]时|后|期间|之前)$|设定|处罚的种类|行政处罚决定(?!之日)|等行政处罚(?:决定|不服|的)"
)
_EXCEPTION = re.compile(r"(?:并)?除[^，]{1,80}?外")
_LONG = 40  # characters
_DEGREE = (
    "情节|逾期|拒不改|拒不整改|拒不停止|拒不执行|拒不退|造成|构成|尚不构成|没有(?:违法|非法)|无违法|有违法所得|有前款|违法所得|货值|"
    "后果|数额|属于|再次|经责令|仍|致使|因此|有执业"
)
_BY_DEGREE = re.compile(rf"(?:但|但是|其中|并|对|其)?(?:{_DEGREE})|[^，]{{0,16}}情节[^，]{{0,8}}的$")
_INLINE = re.compile(
    rf"(?:但|其中)?(?:{_DEGREE})[^，]{{0,40}}?的(?=(?:并|可以|应当|依法|还)*(?:处|给予|予以|责令|吊销|没收|由|暂停|移送|追究|取消))"
)


def sentences(text: str) -> Iterator[Span]:
    """The sentences; an ellipsis ends one, for nobody knows what it stands for."""
    return (Span(*match.span()) for match in _SENTENCE.finditer(text))


def segments(text: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence between ； and ：."""
    return (Span(*match.span()) for match in _SEGMENT.finditer(text, *sentence))


def clauses(text: str, segment: Span) -> Iterator[Span]:
    """The parts of a segment between ，."""
    return (Span(*match.span()) for match in _CLAUSE.finditer(text, *segment))


def is_condition(text: str, clause: Span) -> bool:
    """Whether a clause says when: 情节严重的, 有下列行为之一."""
    return bool(_CONDITION.search(text, *clause))


def is_idle(text: str, clause: Span) -> bool:
    """Whether a clause only speaks of sanctions: 责令召回后, 可以设定警告."""
    return bool(_NO_THREAT.search(text, *clause))


def is_by_degree(text: str, span: Span) -> bool:
    """Whether a condition grades a deed that is told elsewhere, and is no deed itself: 逾期不改正的."""
    return bool(_BY_DEGREE.match(text, *span)) and "，" not in text[span.start : span.end]


def is_deed(text: str, span: Span) -> bool:
    """Whether a condition behind a sanction tells another deed, as a 项 does that has sanctions of its own."""
    words = text[span.start : span.end]
    return words.startswith("违反") or ("，" in words and len(words) > _LONG and not _BY_DEGREE.match(words))


def behind_inline_condition(text: str, clause: Span) -> int:
    """Where 情节较重的处… goes on behind its condition, the beginning of the clause where it has none."""
    match = _INLINE.match(text, *clause)
    return match.end() if match else clause.start


def behind_exception(text: str, clause: Span) -> int:
    """Where 除依照前款规定处理外 ends, the beginning of the clause where it has none."""
    match = _EXCEPTION.match(text, *clause)
    return match.end() if match else clause.start
