"""What the makers of a list add to a quotation and nobody takes for the words of the law.

（以下简称…）, a note on the edition, （节选）, 规定： before the words: blanked out, one for one, so that every place
in the quotation stays what it is. What the article itself says, brackets and all, is left alone.
"""

from __future__ import annotations

import re

from enfcmp.law.cells.quotation_labels import without_labels
from enfcmp.text.omissions import with_ellipses

_NOTE = re.compile(
    r"[（(〔\[【](?:"
    r"以下[简统合]?称[^（）()〔〕\[\]【】]{1,60}"
    r"|(?:编者)?[注按][：:][^（）()〔〕\[\]【】]{1,80}"
    r"|节选|节录|摘录|摘要"
    r"|(?:根据|自)?[^（）()〔〕\[\]【】]{0,40}(?:19|20)\d\d年?[^（）()〔〕\[\]【】]{0,120}(?:修订|修正|修改|公布|施行|实施|通过)[^（）()〔〕\[\]【】]{0,12}"
    r")[）)〕\]】]"
)


def without_notes(quotation: str, article: str) -> str:
    """The quotation as long as it was, notes as blanks, an omission that is said in words as an ellipsis."""
    text = without_labels(with_ellipses(quotation, article), article)
    return _NOTE.sub(lambda match: match[0] if match[0] in article else " " * len(match[0]), text)
