"""The parts of a place as expressions over the shape of a text."""

from __future__ import annotations

from enfcmp.law.cells import shapes as s

ONE_NUMBER = f"{s.NUMERAL}{{1,12}}"
RANGE = f"(?:起?{s.TO}{{1,2}})"
"""What makes a range of two numbers or places."""
JOIN = f"(?:起?{s.TO}{{1,2}}|以?{s.AND}者?)"
_ONE = f"{s.OPEN}?{ONE_NUMBER}{s.CLOSE}?"
NUMBERS = f"{_ONE}(?:{s.INSERTED}{ONE_NUMBER})?(?:{JOIN}{s.ORDINAL}?{_ONE}|{s.OPEN}{ONE_NUMBER}{s.CLOSE}?){{0,60}}"
"""（四）（五）, 一、二、三, 38/40, 三至第五, 120之一."""
_INSERTED = f"{s.INSERTED}{ONE_NUMBER}(?!般)"
INSERTED_ARTICLES = (
    f"{s.OPEN}?{s.INSERTED}{s.OPEN}?{ONE_NUMBER}{s.CLOSE}{{0,2}}(?!般)(?:{JOIN}{s.ORDINAL}?{_INSERTED})*"
)
"""之一, 之一至之六, （之一）; 之一般 is none."""
BARE_END = rf"{RANGE}{ONE_NUMBER}(?!\w)"
"""What may end a place that ends in 条 or 之一: 第一百二十条之一至六, 第120条-1."""

_OF = f"[{s.ARTICLE}{s.BELOW}]"
_LAST = r"(?=\W|$|的?规定|等)"  # 第八条三项以上 names no 项
_BELOW = f"(?:{NUMBERS}{s.BELOW}{_LAST}){{0,2}}"  # 第八条二款（三）项
PLACE_PART = f"(?:{s.OPEN}{ONE_NUMBER}{_OF}{s.CLOSE}|{NUMBERS}{_OF})"  # 第(四项) has its bracket too late
_ENTRIES = (
    f"(?:{s.OPEN}{ONE_NUMBER}{s.CLOSE}(?:{JOIN}?{s.OPEN}{ONE_NUMBER}{s.CLOSE}){{0,20}}(?=$|[{s.SEMICOLON}{s.STOP}]))?"
)
_PARAGRAPH = f"{s.ORDINAL}{NUMBERS}{s.BELOW}"
_ENCLOSED = f"{s.OPEN}{_PARAGRAPH}(?:{JOIN}?{_PARAGRAPH}){{0,20}}{s.CLOSE}"
"""（第一款、第三款第二项）."""
_FURTHER = (
    f"(?:(?:{JOIN}?{s.ORDINAL}|{JOIN}){PLACE_PART}{_BELOW}(?:{INSERTED_ARTICLES})?"
    f"|{s.SEMICOLON}{s.ORDINAL}{NUMBERS}{s.BELOW}|{_ENCLOSED})*"
)
ARTICLE_PLACE = (
    f"(?:{s.OPEN}{ONE_NUMBER}{s.ARTICLE}{s.CLOSE}|{NUMBERS}{s.ARTICLE})"
    f"{_BELOW}(?:{INSERTED_ARTICLES})?{_FURTHER}{_ENTRIES}(?:{BARE_END})?"
)
ONE_CHAPTER = f"{s.ORDINAL}{ONE_NUMBER}分?{s.CHAPTER}"
CHAPTERS = f"(?:{ONE_CHAPTER}[^{s.ORDINAL}{s.OPEN}{s.CLOSE}{s.AND}{s.SEMICOLON}{s.STOP}]{{0,16}}){{1,3}}"
"""第二章法律责任: what may stand before an article of that chapter."""
