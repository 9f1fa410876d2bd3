"""Powers that a law founds: by 款 and 项, what a body may or shall do to somebody, told by the words of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.model import Article, Paragraph, Sanction, Statute, Unit

OTHER_POWER = "其他行政权力"
_PENALTY = "行政处罚"
_NO_POWER = frozenset({"处分", "追究刑事责任", "治安管理处罚", "依规定处罚", "移送", "公告", "信用惩戒", "解除协议"})
_ORDERS = frozenset({"责令改正", "责令限期改正", "责令退回", "责令追回", "责令缴纳", "责令", "责令停止"})
COERCION = re.compile(r"查封|扣押|冻结|封存|登记保存|强制执行|代履行|强制拆除")
_TYPES = (  # of what fits several the first counts
    ("行政强制", COERCION),
    ("行政奖励", re.compile(r"给予[^，。；]{0,12}奖励")),
    ("行政检查", re.compile(r"监督检查|现场检查|实地检查|抽查|查阅|询问|稽核|监控|实施检查")),
    ("行政给付", re.compile(r"(?:给予|发放|予以)[^，。；]{0,20}(?:救助|资助|补助|补贴|津贴|供养|保障|抚恤)")),
    (OTHER_POWER, re.compile(r"作出[^，。；]{0,20}决定|信用管理|协调处理|督促整改|(?:举报|投诉)[^。]{0,40}处理")),
)
# What somebody else has to do, or what is done on the way to a power.
_NO_GRANT = re.compile(r"不得拒绝|决定前|报请|人民代表大会|接受[^，。；]{0,6}监督")


class Grant(NamedTuple):
    """A place of a law that founds a power: its words, and the sanctions in them."""

    law: str
    unit: Unit
    type: str
    text: str
    sanctions: tuple[Sanction, ...] = ()


def grants(statute: Statute) -> Iterator[Grant]:
    """Every place of a law that founds a power, in its order."""
    for article in statute.articles:
        for number, paragraph in enumerate(article.paragraphs, 1):
            yield from _of_paragraph(statute.title, article, number, paragraph)


def _of_paragraph(law: str, article: Article, number: int, paragraph: Paragraph) -> Iterator[Grant]:
    unit = Unit(article.number, number if len(article.paragraphs) > 1 else None, inserted=article.inserted)
    sanctions = tuple(each for each in read_sanctions(paragraph.whole) if each.kind not in _NO_POWER)
    if sanctions and not _lists_measures(paragraph):
        is_order = all(each.kind in _ORDERS for each in sanctions)
        yield Grant(law, unit, OTHER_POWER if is_order else _PENALTY, paragraph.whole, sanctions)
        return
    parts = [(unit, paragraph.text)]
    if _lists_measures(paragraph):
        parts = [
            (Unit(article.number, number, each.number, article.inserted), each.text) for each in paragraph.subparagraphs
        ]
    for place, text in parts:
        type_ = _type(text)
        if type_:
            yield Grant(law, place, type_, text)


def _lists_measures(paragraph: Paragraph) -> bool:
    """有权采取下列措施：（一）…: each 项 is a power of its own."""
    return bool(paragraph.subparagraphs) and "下列" in paragraph.text and "措施" in paragraph.text


def _type(text: str) -> str | None:
    if _NO_GRANT.search(text):
        return None
    return next((name for name, words in _TYPES if words.search(text)), None)
