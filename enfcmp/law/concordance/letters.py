"""What of a text tells its matter: its words without form, without references and without 违反本法规定."""

from __future__ import annotations

import operator
import re
from collections import Counter
from collections.abc import Iterator

from enfcmp.law.cells.scan import places_in_text
from enfcmp.text.form import fold

_OWN = "本(?:法典|法|条例|办法|规定|细则)"
_BREACH = re.compile(rf"违反(?:{_OWN})?(?:的?(?:有关)?规定)?|(?:依照|根据|按照){_OWN}(?:的?(?:有关)?规定)?")
_RULED = ("的规定", "规定")
_MARKS = re.compile(r"[^\w%]+")
_SANCTION = re.compile(r"罚款|没收|吊销|暂扣|责令(?:限期)?改正|责令停|给予处分|行政处分|警告")


def letter_pairs(text: str) -> Counter[str]:
    """The neighbouring characters of a text, counted; numbers are digits, and what only refers is left out.

    >>> letter_pairs("违反本法第十条规定，处二倍罚款")
    Counter({'处2': 1, '2倍': 1, '倍罚': 1, '罚款': 1})
    """
    letters = _MARKS.sub("", fold(_BREACH.sub("", "".join(_without_places(text)))).text)
    return Counter(map(operator.add, letters, letters[1:]))


def is_of_sanctions(text: str) -> bool:
    """Whether a text threatens somebody: such an article seldom becomes one that does not."""
    return bool(_SANCTION.search(text))


def _without_places(text: str) -> Iterator[str]:
    """The text between its references: numbers of articles are new in every edition."""
    at = 0
    for place in places_in_text(text):
        yield text[at : place.start]
        at = place.end + next((len(word) for word in _RULED if text.startswith(word, place.end)), 0)
    yield text[at:]
