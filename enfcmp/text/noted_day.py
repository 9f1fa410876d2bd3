"""The day of an edition as a note prints it: （2022年修正）, （2022-03-04修订）, （二〇二二年三月四日修正）."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.text.fold import joined, narrow
from enfcmp.text.numbers.reading import FIGURES, number

_FIGURE = f"[0-9○{FIGURES}]"
_COUNT = f"([0-9○十{FIGURES}]{{1,3}})"
_DAY = re.compile(
    rf"(?<![0-9○{FIGURES}第])({_FIGURE}{{4}})(?![0-9○{FIGURES}号])(?:年|[-./](?=[0-9]))?"
    rf"(?:{_COUNT}(?:月|[-./])(?:{_COUNT}日?)?)?"
)


class NotedDay(NamedTuple):
    """A year, with its month and day where they are printed."""

    year: int
    month: int | None = None
    day: int | None = None

    def agrees(self, other: NotedDay) -> bool:
        """Whether both can be one day: 2022 and 2022-03-04 can."""
        return all(one == two or None in {one, two} for one, two in zip(self, other, strict=True))


def last_noted_day(note: str | None) -> NotedDay | None:
    """The last day that a note prints, that of the edition; None where it prints none."""
    days = _DAY.findall(narrow(joined(note or "")))
    if not days:
        return None
    year, month, day = days[-1]
    found = number(year)
    return None if found is None else NotedDay(found, number(month), number(day))
