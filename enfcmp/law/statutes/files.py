"""A file's bytes, bounded, and the statute that the lines of a file make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from enfcmp.errors import InputError
from enfcmp.law.statutes.dates import printed_dates
from enfcmp.law.statutes.layout import article_lines, is_heading, laid_out, opens_text
from enfcmp.law.statutes.volume import Volume
from enfcmp.message import msg
from enfcmp.model import Statute
from enfcmp.os_errors import reason
from enfcmp.text.fold import title_key

MAX_TEXT_BYTES = 20 * 1024 * 1024
_LONGEST_HEAD = 100  # lines


def read_bytes(path: Path) -> bytes:
    """The content of a file of at most `MAX_BYTES`; raises `InputError` for an empty or a larger one."""
    shown = str(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_TEXT_BYTES + 1)
    except OSError as error:
        raise InputError.of(msg("the file cannot be read: {reason}", reason=reason(error)), shown) from None
    if len(data) > MAX_TEXT_BYTES:
        raise InputError.of(msg("the file is larger than {limit} MB; no law is", limit=MAX_TEXT_BYTES >> 20), shown)
    if not data.strip():
        raise InputError.of(msg("the file is empty; the text of a law is expected"), shown)
    return data


def statute(volume: Volume, lines: Sequence[str], title: str | None = None) -> Statute:
    """The edition that these lines are; `title` is what the file itself declares to be its title.

    A notice or a decision has no articles, and in a scan none is found: what cites them goes unchecked, and is said to.
    """
    found, defects = laid_out(article_lines(lines))
    head = _head(lines) if found else tuple(takewhile(_is_no_sentence, _head(lines)))
    dates = printed_dates(head, found)
    return Statute(
        title=_title(volume, head, title),
        edition=volume.entry.edition or dates.revised or dates.issued,
        issued=dates.issued,
        revised=dates.revised,
        in_force=dates.in_force,
        source=volume.entry.source,
        articles=found,
        defects=defects,
    )


def _head(lines: Sequence[str]) -> tuple[str, ...]:
    """What stands before the first chapter or article."""
    some = [line.strip() for line in lines[:_LONGEST_HEAD]]
    return tuple(takewhile(lambda line: not is_heading(line) and not opens_text(line), some))


def _is_no_sentence(line: str) -> bool:
    """Whether a line can belong to the head of a text: without articles, nothing else says where its words begin."""
    return not line.endswith("。")


def _title(volume: Volume, head: Sequence[str], declared: str | None) -> str:
    """The title as printed; raises `InputError` where the file is named after another law."""
    name = volume.entry.title
    key = title_key(name)
    if declared and title_key(declared) != key:
        message = msg("the file is named after 《{name}》, the title in it is 《{title}》", name=name, title=declared)
        raise InputError.of(message, str(volume.path))
    return declared or next((line for line in head if title_key(line) == key), name)
