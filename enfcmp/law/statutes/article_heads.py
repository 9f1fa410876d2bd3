"""The number that an article begins with, and what stands between it and the words: a blank, a mark, a title."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.text.numbers.reading import NUMERALS, number
from enfcmp.text.simplified import simplified

# A longest number, so that a hostile line cannot ask for the value of a million digits.
N = f"[{NUMERALS}]{{1,12}}"
_NUMBER = re.compile(rf"第({N})条(?:之({N})(?!般))?")
_BEHIND = re.compile(r"\s+|$|[：:．.]\s*")
_TITLE = re.compile(rf"(?:【[^【】]{{1,40}}】|[（(](?!{N}[）)])[^（）()，。；]{{1,20}}[）)])\s*(?=\S)")
# Words behind a number that make it a reference: 第六条规定的…, 第一条、第二条所列的….
_REFERS = re.compile(
    r"[的之中里]?(?:有关|相关)?(?:规定|所[列称述指]|情形|行为|内容|要求|修改)|[的第和及与或至到款项，；以]|[、,]\s*第"
)
_MARK = re.compile(r"[、,]\s*")


class ArticleHead(NamedTuple):
    """The number of the article that a line begins, the 一 of 之一 or 0, and the words behind."""

    number: int
    inserted: int
    words: str

    def follows(self, number: int, inserted: int) -> bool:
        """Whether it is the next one after another article: 第三条, 第二条之一 and 第二条之二 after 第二条之一."""
        if self.inserted:
            return self.number == number and self.inserted == inserted + 1
        return self.number == number + 1


def article_head(line: str) -> ArticleHead | None:
    """The head of an article, set apart from its words by a blank, a mark or a title of its own; None where none is."""
    found = _numbered(line)
    if found is None:
        return None
    head, end = found
    behind = _BEHIND.match(line, end)
    words = line[behind.end() if behind else end :]
    title = _TITLE.match(words)
    if behind is None and title is None:
        return None
    return head._replace(words=words[title.end() :] if title else words)


def joined_head(line: str) -> ArticleHead | None:
    """The same without anything between number and words, where these do not make it a reference."""
    found = _numbered(line)
    if found is None or _REFERS.match(line, found[1]):
        return None
    head, end = found
    mark = _MARK.match(line, end)
    return head._replace(words=line[mark.end() if mark else end :])


def _numbered(line: str) -> tuple[ArticleHead, int] | None:
    match = _NUMBER.match(simplified(line))
    value = number(match[1]) if match else None
    if match is None or value is None:
        return None
    return ArticleHead(value, number(match[2] or "") or 0, ""), match.end()
