"""How many characters a document prints, found in another way than its cells are read; one format a module.

Nothing here knows a reader: a fault of one is not repeated by the other. What a document does not print is known of its
cells only, and taken from the count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from enfcmp.enrolment import Enrolment
from enfcmp.model import PrintedCount, PublishedDocument

Recount = Callable[[bytes, PublishedDocument], tuple[PrintedCount, ...]]
"""Takes the bytes of a document and what was read of them; nothing is given where there is no way that is sure."""

document_recounts: Enrolment[Recount] = Enrolment(__name__)


def printed_count(characters: int) -> tuple[PrintedCount, ...]:
    """The count of a document that is not told by pages."""
    return (PrintedCount(characters=characters),)


def count_shared(texts: Sequence[str], shown: Counter[int], count: Callable[[str], int]) -> int:
    """The characters of texts that cells share, each as often as it is shown; those that are as often go together."""
    alike: defaultdict[int, list[str]] = defaultdict(list)
    for number, times in shown.items():
        alike[times].append(texts[number])
    return sum(times * count("".join(words)) for times, words in alike.items())
