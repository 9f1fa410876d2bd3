"""Short titles that a text declares: 《药品网络经营监督办法》（以下简称《网络办法》）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from enfcmp.text.fold import joined, title_key
from enfcmp.text.simplified import simplified

_SHORT = re.compile(
    r"(?:以下|下文|下)?(?:统一|一律|均|合|统|简)?(?:简|统|合|又)?称[之为作]{0,2}[：:]?"
    r"[《〈“\"「『]?(?P<short>[^《》〈〉“”\"「」『』（）()，。；、：:]{2,40})(?:[》〉”\"」』（）()，。；、]|$)"
)
_LONGEST_NOTE = 800
# Between a title and what declares its short form: notes on its edition, a place.
_BETWEEN = re.compile(
    r"(?:[（(〔\[【][^《》（）()〔〕\[\]【】]{0,60}[）)〕\]】]"
    r"|第[（(]?[^《》（）()，。；第条款项]{1,12}[）)]?[条款项]|[，,])*"
)


def declarations(texts: Iterable[str]) -> dict[str, str]:
    """The full title, as printed, under each folded short title that texts declare; of one declared twice, the last."""
    found: dict[str, str] = {}
    for text in texts:
        found.update((title_key(short), full) for short, full in _declared(simplified(joined(text))))
    return found


def _declared(text: str) -> Iterator[tuple[str, str]]:
    for match in _SHORT.finditer(text):
        full = _title_before(text, match.start())
        if full and title_key(full) != title_key(match["short"]):
            yield match["short"], full


def _title_before(text: str, at: int) -> str | None:
    """The title that is given a short form at `at`: before the bracket that holds `at`, or before it."""
    start = _opening(text, at)
    for end in (start, at):
        if end is not None and (title := _title_ending(text, end)):
            return title
    return None


def _opening(text: str, at: int) -> int | None:
    """The bracket that is open at `at`."""
    depth = 0
    for position in range(at - 1, max(-1, at - _LONGEST_NOTE), -1):
        if text[position] in "）)〕】]":
            depth += 1
        elif text[position] in "（(〔【[":
            if depth == 0:
                return position
            depth -= 1
    return None


def _title_ending(text: str, end: int) -> str | None:
    """The title before `end`, where nothing but notes and places stands between."""
    closing = text.rfind("》", 0, end)
    if closing < 0 or not _BETWEEN.fullmatch(text, closing + 1, end):
        return None
    depth = 0
    for position in range(closing, max(-1, closing - 200), -1):
        depth += (text[position] == "》") - (text[position] == "《")
        if depth == 0:
            return text[position : closing + 1]
    return None
