"""What the makers of a list put before the words of a law, and inside them: 第一条规定：, 第一款：, 条款内容：."""

from __future__ import annotations

import re

from enfcmp.text.numbers.reading import NUMERALS

_PART = f"第[（(]?[{NUMERALS}]{{1,4}}[）)]?[款项]"
# 规定：, behind the number of the article where that is printed once more; the number itself is not judged here.
_STATES = re.compile(
    rf"(\s*(?:第[{NUMERALS}]{{1,8}}条(?:之[{NUMERALS}]{{1,3}})?(?:{_PART}){{0,2}})?)"
    r"((?:明确|中)?(?:规定|指出)(?:如下)?[：:，,]|(?:法律|法规|设定|实施|处罚|依据|[条法][条款文]|具体|规定){0,3}(?:内容|原文|条文|全文)[：:]"
    r"|(?:违法|违反|处罚|处理|义务|禁止|设定)?(?:条款|依据|罚则)[：:])\s*"
)
_OF_PART = re.compile(
    rf"(?<![^。；;：:\s“”\"])(?:{_PART}(?:明确)?(?:规定)?[：:]|[【（(\[]{_PART}[】）)\]][：:]?|{_PART}\s+)"
)


def without_labels(quotation: str, article: str) -> str:
    """The quotation as long as it was, with blanks for its labels; what the article itself says is none."""
    states = _STATES.match(quotation)
    if states and not article.startswith(states[2]):
        quotation = states[1] + " " * (states.end() - states.end(1)) + quotation[states.end() :]
    return _OF_PART.sub(lambda match: match[0] if match[0] in article else " " * len(match[0]), quotation)
