"""What is said of a copy of an official text that is not as printed: one note a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from enfcmp.errors import Fault
from enfcmp.message import Message, msg
from enfcmp.model import DefectKind, Statute, TextDefect

_SHOWN = 3
_WORDS: dict[DefectKind, Message] = {
    "article-joined": msg("joined to the article before, told apart"),
    "article-lacking": msg("lacking, their words may stand in the article before"),
    "break-inside": msg("divided in mid-sentence, joined"),
    "heading-inside": msg("with the heading of the next chapter, left out"),
    "table-inside": msg("with an annex or a table, left out"),
}


def defect_notes(texts: Iterable[Statute]) -> Iterator[Fault]:
    """One note for each text with defects, the first time that it comes."""
    for text in {(each.title, each.edition, each.source): each for each in texts if each.defects}.values():
        said = [_of_kind(each) for each in text.defects or ()]
        message = said[0]
        for each in said[1:]:
            message = msg("{first}; {second}", first=message, second=each)
        yield Fault(
            message=msg("this copy of 《{title}》 is not as printed: {defects}", title=text.title, defects=message),
            path=text.source,
        )


def _of_kind(defect: TextDefect) -> Message:
    shown = ", ".join(defect.articles[:_SHOWN]) + ("…" if len(defect.articles) > _SHOWN else "")
    count = len(defect.articles)
    return msg("{articles} ({count}) {defect}", articles=shown, count=count, defect=_WORDS[defect.kind])
