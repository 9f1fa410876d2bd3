"""What stands behind the last article and belongs to none: annexes, explanations, a signature with its date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from enfcmp.text.numbers.reading import NUMERALS

_HEAD = re.compile(
    rf"[【\[（(〔]?附(?:\s*[件表录注图])?(?:\s*(?P<number>[{NUMERALS}A-Za-z]{{1,4}}(?:[-－—][{NUMERALS}]{{1,2}})?))?"
    r"(?P<behind>[】\])）〕：:．.、\s《]|$)?"
)
_EXPLANATION = re.compile(
    r"(?:关于.{2,80}的)?(?:起草|修订|修改|立法|编制|制定)?(?:情况)?说明$|条文释义$|.{2,40}(?:解读|释义)$"
)
_LONGEST_TITLE = 60
_SENTENCE_END = ("。", "；", ";", "，", "：")
_DAY = re.compile(rf"[（(]?[{NUMERALS}]{{4}}\s*年\s*[{NUMERALS}]{{1,3}}\s*月\s*[{NUMERALS}]{{1,3}}\s*日[）)]?$")
_SIGNER = re.compile(r"[^，。；：:、（(]{2,40}$")


def begins_annex(line: str) -> bool:
    """Whether a line is the head of an annex or an explanation: 附件1 收费标准; no paragraph as 附加费由…缴纳。 is."""
    if _EXPLANATION.match(line):
        return True
    head = _HEAD.match(line)
    if head is None or line.startswith("附则"):
        return False
    rest = line[head.end() :]
    is_titled = len(rest) <= _LONGEST_TITLE and not rest.endswith(_SENTENCE_END)
    mark = head["behind"]
    if mark in {"：", ":", ""}:
        return True
    return is_titled and (mark is not None or bool(head["number"]))


def without_signature(lines: Sequence[str]) -> Sequence[str]:
    """The lines of the last article without a date at the end and the names of those who sign above it."""
    end = len(lines)
    while end > 1 and not lines[end - 1]:
        end -= 1
    if end <= 1 or not _DAY.match(lines[end - 1]):
        return lines
    end -= 1
    while end > 1 and (not lines[end - 1] or _SIGNER.match(lines[end - 1])):
        end -= 1
    return lines[:end]
