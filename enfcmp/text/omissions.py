"""Marks of omission: ……, ······, ・・・, （略）, （以下省略）, [...], ＊＊＊: whatever the keyboard gives."""

from __future__ import annotations

import re

_DOTS = (
    r"[…⋯‥︙⋮]+"  # one of them is two dots or more
    r"|[.．。｡](?:\s?[.．。｡]){2,}"
    r"|[·・･•‧∙⋅●○◦](?:\s?[·・･•‧∙⋅●○◦])+"  # one alone stands inside a name
    r"|[┄┅┈┉]{2,}|[*＊]{3,}|[~～]{3,}|[—–―─－-]{3,}"
)
_WHAT = (
    "此处|这里|以[上下]|中间|[前后上下]文|[前后]面|其[余他它]|部分|有关|相关|具体|内容|文字|原文"
    "|[第一二三四五六七八九十百0-9、至和到前中后上下余均从本各等条款项]"
)
_IN_WORDS = (
    rf"[（(〔\[［【〈<｛{{「『]\s*[…⋯.]{{0,6}}(?:{_WHAT}){{0,12}}(?:省略|略去|删略|节略|删节|略)(?:去|了)?"
    rf"(?:{_WHAT}){{0,4}}[…⋯.。]{{0,6}}\s*[）)〕\]］】〉>｝}}」』]"
)
_OMISSION = re.compile(rf"{_IN_WORDS}|{_DOTS}")
_SIGNS = (*"略节…⋯‥︙⋮·・･•‧∙⋅●○◦┄┅┈┉*＊~～—–―─－-", "..", ". .", "．．", "。。", "。 。", "｡｡")


def with_ellipses(text: str, kept: str = "") -> str:
    """`text` as long as it was, every mark of omission as …, but for one in words that `kept` has too."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _OMISSION.sub(
        lambda match: match[0] if len(match[0]) > 1 and match[0] in kept else "…" * len(match[0]), text
    )
