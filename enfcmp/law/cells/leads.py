"""What stands before a title or a place that begins a basis, and behind one: numbering, labels, joining words, issuers.

The words are taken one by one from the left, each as the first kind that fits; where one fits none, they are no lead.
An expression is only compiled where the words have a sign of what it finds: most cells have few of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from enfcmp.law.cells.lead_words import KIND_OF, LONGEST
from enfcmp.text.numbers.reading import NUMERALS

_LEVEL = (
    "(?:国家)?法律(?:法规)?|(?:行政|地方性?|自治|党内)?法规|(?:国务院)?(?:部门|部委|地方政府|地方性?|政府)?规章"
    "|(?:行政|地方)?规范性文件|司法解释|立法解释|自治条例|单行条例|国际条约|宪法"
)
_FIRST_OF_LEVELS = frozenset("国法行地自党部政规司立单宪")
_LONGEST_LEVEL = 10  # with its colon
_LONGEST_TAG = 17  # with its brackets
_LONGEST_WORDS = 18  # with their colon
_OPEN = frozenset("【（(〔[［〖<〈")
_COUNTED = frozenset("一二三四五六七八九十第")  # ideographs that a numbering begins with
_EDITIONS = frozenset("原旧现即")  # （原第五条） is a note
_NUMBER = f"[{NUMERALS}]{{1,12}}"
_BASIS = (
    "依据|法律|法规|规章|条[款文目]|法条|规定|罚则|违反|违则|违法|出处|来源|文件|标准|处罚|处理|义务|禁止|定性|设定"
    "|职权|权限"
)
_NOTE = (
    "原|旧|现|即|见|参见|详见|附|略|节[选录]|摘[录要]|部分|全文|以?下?[简统合]?称|自|同|修[订正]|已|(?:19|20)[0-9]{2}"
)
_PLAIN = "[^《》。；;，,：:【】第附]"


class LeadWord(NamedTuple):
    """One word of a lead: what it is, and where it stands.

    The kinds are basis, tag, numbering, heading, words, filler, join, open, same, verb, mark and issuer.
    """

    kind: str
    start: int
    end: int


def read_words(text: str, start: int, end: int, *, is_title: bool = True) -> tuple[LeadWord, ...] | None:
    """The words from `start` to `end`, None where some are none of those; only before a title stands an issuer."""
    words = text[start:end]
    found: list[LeadWord] = []
    at = 0
    while at < len(words):
        word = _marked(words, at) or _set_word(words, at)
        if word is None and is_title and _issuer().fullmatch(words, at):
            word = LeadWord("issuer", at, len(words))
        if word is None:
            return None
        found.append(LeadWord(word.kind, start + at, start + word.end))
        at = word.end
    return tuple(found)


def _marked(words: str, at: int) -> LeadWord | None:
    """A word that is told by its form: a tag, a number, a heading, a note in brackets."""
    first = words[at]
    expressions = (
        (_tag, first in _OPEN or "】" in words[at : at + _LONGEST_TAG] or _may_be_level(words, at)),
        (_numbering, first in _COUNTED or not "\u4e00" <= first <= "\u9fff"),
        (_heading, _has_colon(words, at, _LONGEST_WORDS)),
        (_chapters, first == "第"),
        (_note, first in "（(" or "附" in words[at : at + 3]),
    )
    for expression, has_sign in expressions:
        if has_sign and (match := expression().match(words, at)):
            return LeadWord(match.lastgroup or "", at, match.end())
    return None


def _may_be_level(words: str, at: int) -> bool:
    is_end = len(words) - at < _LONGEST_LEVEL
    return words[at] in _FIRST_OF_LEVELS and (is_end or _has_colon(words, at, _LONGEST_LEVEL))


def _has_colon(words: str, at: int, longest: int) -> bool:
    part = words[at : at + longest]
    return "：" in part or ":" in part


def _set_word(words: str, at: int) -> LeadWord | None:
    for length in range(LONGEST, 0, -1):
        if kind := KIND_OF.get(words[at : at + length]):
            return LeadWord(kind, at, min(at + length, len(words)))
    if words[at] in "（(" and words[at + 1 : at + 2] not in _EDITIONS:
        return LeadWord("open", at, at + 1)
    return LeadWord("filler", at, at + 1) if words[at:] == "略" else None


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        r"(?P<basis>[【（(〔\[［][^【】《》（）()〔〕\[\]，。；：]{0,10}(?:依据|条款|规定|罚则)[】）)〕\]］])"
        rf"|(?P<tag>【(?!第)[^【】《》]{{1,15}}】|[^【】《》。；，：]{{2,12}}】"
        rf"|[（(〔\[［〖<〈](?:{_LEVEL})[）)〕\]］〗>〉]|(?:{_LEVEL})(?:[：:]|$))"
    )


@cache
def _numbering() -> re.Pattern[str]:
    return re.compile(
        r"(?P<numbering>[-–·•●■◆★☆※*▪◇□▲△►▶➢√○◎]+|[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]"
        rf"|[（(](?:{_NUMBER}|[A-Za-z])[）)][.．、]?"
        r"|(?:[A-Za-z0-9０-９Ⅰ-Ⅻ]{1,3}|[一二三四五六七八九十]{1,3})(?:[.．][0-9]{1,2})?(?:[)）.．、]+|$)"
        r"|第?[一二三四五六七八九十][是，])"
    )


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<heading>{_PLAIN}{{0,10}}(?:{_BASIS}){_PLAIN}{{0,4}}[：:])|(?P<words>{_PLAIN}{{1,12}}[：:])"
    )


@cache
def _chapters() -> re.Pattern[str]:
    return re.compile(f"(?P<heading>(?:第{_NUMBER}(?:分?编|章|节)[^第，。；：、]{{0,16}}){{1,3}}$)")


@cache
def _note() -> re.Pattern[str]:
    return re.compile(
        r"(?P<filler>(?:详?见|附)附[件表录]?[0-9一二三四五六七八九十]*"
        rf"|[（(](?:{_NOTE})(?:《[^《》]{{1,60}}》|[^（）()《》]){{0,40}}[）)])"
    )


@cache
def _issuer() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:19|20)[0-9]{2}年)?[^《》。；;：:，,【】“”0-9]{0,40}"
        r"(?:[部委局署厅院会办]|政府|人大|中央|银行|总队|海关|共和国|主席)"
        r"(?:等[^《》。；，：]{0,6}部[门委])?(?:(?:联合)?(?:制定|印发|发布|公布|颁布|下发)的?)?(?:令|公告|文件|通知)?"
        r"(?:[（(〔\[]?(?:(?:19|20)[0-9]{2}年)?第?[0-9〇零一二三四五六七八九十百]{1,5}号(?:令|公告)?[）)〕\]]?)?的?"
        r"|[\u4e00-\u9fff]{1,12}[（(〔\[【](?:19|20)[0-9]{2}[）)〕\]】]第?[0-9]{1,4}号(?:文件?)?"
    )
