"""What stands before a title or a place that begins a basis, and behind one: numbering, labels, joining words, issuers.

The words are taken one by one from the left, each as the first kind that fits; where one fits none, they are no lead.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.text.numbers.reading import NUMERALS

_LEVEL = (
    "(?:国家)?法律(?:法规)?|(?:行政|地方性?|自治|党内)?法规|(?:国务院)?(?:部门|部委|地方政府|地方性?|政府)?规章"
    "|(?:行政|地方)?规范性文件|司法解释|立法解释|自治条例|单行条例|国际条约|宪法"
)
_NUMBER = f"[{NUMERALS}]{{1,12}}"
_CHAPTERS = f"(?:第{_NUMBER}(?:分?编|章|节)[^第，。；：、]{{0,16}}){{1,3}}"
_BASIS = (
    "依据|法律|法规|规章|条款|条文|规定|罚则|违反|违则|违法|出处|来源|文件|标准|处罚|处理|义务|禁止|定性|设定|职权|权限"
)
_PLAIN = "[^《》。；;，,：:【】第附]"
_NOTE = (
    "原|旧|现|即|见|参见|详见|附|略|节[选录]|摘[录要]|部分|全文|以?下?[简统合]?称|自|同|修[订正]|已|(?:19|20)[0-9]{2}"
)
_TOKEN = re.compile(
    r"(?P<basis>[【（(〔\[［][^【】《》（）()〔〕\[\]，。；：]{0,10}(?:依据|条款|规定|罚则)[】）)〕\]］])"
    rf"|(?P<tag>【(?!第)[^【】《》]{{1,15}}】|[^【】《》。；，：]{{2,12}}】"
    rf"|[（(〔\[［〖<〈](?:{_LEVEL})[）)〕\]］〗>〉]|(?:{_LEVEL})(?:[：:]|$))"
    r"|(?P<numbering>[-–·•●■◆★☆※*▪◇□▲△►▶➢√○◎]+|[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]"
    rf"|[（(](?:{_NUMBER}|[A-Za-z])[）)][.．、]?"
    r"|(?:[A-Za-z0-9０-９Ⅰ-Ⅻ]{1,3}|[一二三四五六七八九十]{1,3})(?:[.．][0-9]{1,2})?(?:[)）.．、]+|$)|第?[一二三四五六七八九十][是，])"
    rf"|(?P<heading>{_PLAIN}{{0,10}}(?:{_BASIS}){_PLAIN}{{0,4}}[：:]|{_CHAPTERS}$)"
    rf"|(?P<words>{_PLAIN}{{1,12}}[：:])"
    r"|(?P<filler>等|的|之|有关|相关|规定|条款|条文|内容|要求|执行|行政|处罚|处理|予以|给予|进行|查处|实施|办理|法律|法规|规章|行为|情形"
    r"|(?:详?见|附)附[件表录]?[0-9一二三四五六七八九十]*|附后|同上|如下|从略|略$"
    rf"|[（(](?:{_NOTE})(?:《[^《》]{{1,60}}》|[^（）()《》]){{0,40}}[）)])"
    rf"|(?P<join>及其|以及|或者|起?至|[到和及与或暨、，,/／~～〜\-－—–]|并且|同时|另外|此外|其中|[并又另还再]|[|｜+＋&＆]+)"
    r"|(?P<open>[（(](?![原旧现即]))|(?P<mark>[。；;：:．.、，,”’」』]+)"
    r"|(?P<same>(?:[该同本]|前述|上述)(?:法|条例|规定|办法|细则|规则))"
    r"|(?P<verb>(?:依据|根据|按照|依照|参照|参见|参考|比照|适用|援引|违反|触犯|详见|参阅|结合|对照|符合|引用)了?"
    r"|(?:我|本|全)[省市区县]|现行|新?修[订正改]后?的?|前述|上述|[见按依据新原旧该同本])"
)
_ISSUER = re.compile(
    r"(?:(?:19|20)[0-9]{2}年)?[^《》。；;：:，,【】“”0-9]{0,40}"
    r"(?:[部委局署厅院会办]|政府|人大|中央|银行|总队|海关|共和国|主席)"
    r"(?:等[^《》。；，：]{0,6}部[门委])?(?:(?:联合)?(?:制定|印发|发布|公布|颁布|下发)的?)?(?:令|公告|文件|通知)?"
    r"(?:[（(〔\[]?(?:(?:19|20)[0-9]{2}年)?第?[0-9〇零一二三四五六七八九十百]{1,5}号(?:令|公告)?[）)〕\]]?)?的?"
    r"|[\u4e00-\u9fff]{1,12}[（(〔\[【](?:19|20)[0-9]{2}[）)〕\]】]第?[0-9]{1,4}号(?:文件?)?"
)


class LeadWord(NamedTuple):
    """One word of a lead: what it is, a name of a group of `_TOKEN` or issuer, and where it stands."""

    kind: str
    start: int
    end: int


def read_words(text: str, start: int, end: int, *, is_title: bool = True) -> tuple[LeadWord, ...] | None:
    """The words from `start` to `end`, None where some are none of those; only before a title stands an issuer."""
    words = text[start:end]
    found: list[LeadWord] = []
    at = 0
    while at < len(words):
        match = _TOKEN.match(words, at)
        if match is None:
            match = _ISSUER.fullmatch(words, at) if is_title else None
        if match is None:
            return None
        found.append(LeadWord(match.lastgroup or "issuer", start + at, start + match.end()))
        at = match.end()
    return tuple(found)
