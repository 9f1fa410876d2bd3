"""Which law a file is: by its name, without what programs and people put behind a title, else by its heading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from enfcmp.law.statutes.layout import opens_text

# Behind a title in the name of a file: a day, a year, a note on the edition, that it is a copy, how many there are.
_TAILS = re.compile(
    r"(?:副本|Copy"
    r"|[(（\[【](?:[0-9]{1,2}|副本|最新版?|全文|(?:现行|目前)?有效|现行|已修改|尚未生效|(?:19|20)[0-9]{2}[^()（）\[\]【】]{0,16})[)）\]】]"
    r"|(?:19|20)[0-9]{2}(?:年?(?:修订|修正|修改|版|公布|施行)?)"
    r"|(?<=[\s_-])(?:现行|最新|全文|有效)"
    r")$"
)
_JOINTS = " \u3000_-－—"  # between a title and what stands behind it
# 社会保险法_20181229 (the national database), 社会保险法_2018-12-29, 社会保险法(2018-12-29) (LawRefBook)
_DAY = re.compile(
    r"(.*[^\s_-])[\s_-]*(?:((?:19|20)[0-9]{2})[-.]?([0-9]{2})[-.]?([0-9]{2})|[(（]([0-9]{4})-([0-9]{2})-([0-9]{2})[)）])"
)
_BRACKET = re.compile(r"[(（][^()（）]{1,12}[)）]$")
_KIND = re.compile(
    r"(?:法|法典|条例|规定|办法|细则|规则|决定|决议|解释|批复|通知|意见|标准|章程|准则|制度|公约|协定|规程|规范|令|目录|清单|方案"
    r"|程序|答复|复函|公告|通告)$"
)
_HEAD = 40  # lines in which a heading stands
_LEAST, _LONGEST = 3, 80  # characters of a title


class NamedLaw(NamedTuple):
    """A title, and the day of the edition where it is told."""

    title: str
    edition: dt.date | None


def named_law(stem: str) -> NamedLaw:
    """What the name of a file says, its suffix left out."""
    title, edition = stem, None
    while True:
        day = _DAY.fullmatch(title)
        found = _date(*(int(part) for part in day.groups()[1:] if part and part.isdecimal())) if day else None
        if day and found:
            title, edition = day[1], edition or found
            continue
        shorter = _TAILS.sub("", title).rstrip(_JOINTS)
        if not shorter or shorter == title:
            return NamedLaw(title, edition)
        title = shorter


def is_title(name: str) -> bool:
    """Whether a name ends as titles of laws do: 条例, 办法（试行）."""
    return _KIND.search(_BRACKET.sub("", name)) is not None


def heading(lines: Sequence[str]) -> str | None:
    """The title at the head of a text that has articles; None where there is none."""
    cleaned = [line.strip().lstrip("#").strip().strip("《》") for line in lines]
    first = next((at for at, line in enumerate(cleaned) if opens_text(line)), None)
    if first is None:
        return None
    return next(
        (line for line in cleaned[: min(first, _HEAD)] if _LEAST <= len(line) <= _LONGEST and is_title(line)), None
    )


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
