"""Whose list a document is, and what it is called: as a person says, else as the document tells."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from enfcmp.documents.stated_head import StatedHead
from enfcmp.documents.understand import Understood
from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import ImportMap, Jurisdiction, PrintedItem, PrintedList
from enfcmp.pipeline.notes import Note

_PLACE = re.compile(r"(?:.{2,8}?(?:省|自治区))?(.{1,10}?(?:自治州|州|盟|市|县|区|旗))")
_PROVINCE = re.compile(r"(.{2,8}?(?:省|自治区))")
_BUREAU = re.compile(r"(.{2,30}?(?:委员会|办公室|管理局|监督局|分局|局|厅|委|办|支队|总队))")
_ID = re.compile(r"[^a-z0-9]+")

NOT_TOLD = "（未写明）"  # in the place of what a document that is only looked at does not tell

Ask = Callable[[str, str | None], str]
"""Asks a person for an option by its name, with what was found as the proposal."""


class Head(NamedTuple):
    """What a person says of the list itself; None is taken from the document, where it tells.

    `is_only_looked_at`: no list is written, so that nobody has to say what the document does not.
    """

    id: str | None = None
    bureau: str | None = None
    jurisdiction: str | None = None
    title: str | None = None
    published: dt.date | None = None
    is_only_looked_at: bool = False

    def over(self, other: Head) -> Head:
        """What is said here, else what is said there."""
        return Head(
            self.id or other.id,
            self.bureau or other.bureau,
            self.jurisdiction or other.jurisdiction,
            self.title or other.title,
            self.published or other.published,
            self.is_only_looked_at,
        )


AS_TOLD = Head()


def head_of(printed: PrintedList) -> Head:
    """That of a list."""
    return Head(printed.id, printed.bureau, printed.jurisdiction.name, printed.title, printed.published)


def mapped_head(kept: ImportMap, file: str, name: str | None = None) -> Head:
    """What a map says of the list in a document of this file name; `name` is that of one of several lists in it."""
    for each in kept.documents:
        if (each.file, each.list) == (file, name):
            return Head(each.id, each.bureau, each.jurisdiction, each.title, each.published)
    return AS_TOLD


class ToldHead(NamedTuple):
    """What a list is called, told by a person or by the document."""

    id: str
    bureau: str
    place: str
    title: str
    published: dt.date | None
    stated: StatedHead

    @property
    def jurisdiction(self) -> Jurisdiction:
        """The place, with the province that the bureau or the title names, and what the document states of it."""
        stated = self.stated
        province = stated.province or province_of(self.bureau, self.title)
        return Jurisdiction(name=self.place, code=stated.code, level=stated.level, province=province)


_OPTIONS = ("--id", "--bureau", "--jurisdiction", "--title", "--published")


def told_head(path: Path, head: Head, found: Understood, ask: Ask | None = None) -> ToldHead:
    """As a person says or as the document tells.

    Raises `InputError` with every option that is missing.
    """
    stated = found.stated
    bureau = _value("--bureau", head.bureau, stated.bureau or _bureau(found), ask)
    likely = stated.place or place_of(bureau, found.title)
    place = _value("--jurisdiction", head.jurisdiction, likely, ask)
    title = _value("--title", head.title, found.title, ask)
    names = head.id or id_of(path.stem), bureau, place, title
    missing = [option for option, value in zip(_OPTIONS, names, strict=False) if not value]
    if missing and not head.is_only_looked_at:
        message = msg("the document does not tell it; say it with {options}", options=" ".join(missing))
        raise InputError.of(message, str(path))
    told = ToldHead._make((*(value or NOT_TOLD for value in names), head.published or stated.published, StatedHead()))
    return told._replace(stated=stated) if place == (likely or "") else told


def say_told(path: Path, head: Head, printed: PrintedList, note: Note) -> None:
    """Tell `note` what was taken from the document, as nobody had said it."""
    values = printed.bureau, printed.jurisdiction.name, printed.title, printed.published
    for option, own, value in zip(_OPTIONS[1:], head[1:5], values, strict=True):
        if value and not own:
            message = msg("taken from the document: {option} {value}", option=option, value=str(value))
            note(Fault(message=message, path=str(path)))


def _value(option: str, said: str | None, found: str | None, ask: Ask | None) -> str:
    return said or (ask(option, found) if ask else found) or ""


def id_of(name: str) -> str:
    """A list id made of a file name, Chinese in pinyin: 某市清单 2024 → mou-shi-qing-dan-2024."""
    if not name.isascii():
        try:
            from pypinyin import lazy_pinyin  # 20 ms, and part of the extra
        except ModuleNotFoundError:
            raise InputError.of(
                msg('this needs {library}: pip install "enfcmp[{extra}]"', library="pypinyin", extra="import")
            ) from None
        name = "-".join(lazy_pinyin(name))
    return _ID.sub("-", name.lower()).strip("-")


def _bureau(found: Understood) -> str | None:
    """The bureau that most items name, else the one in the title, else what most items name: an office, 主管部门."""
    bodies = [body for body, _ in Counter(filter(None, map(_body, found.items))).most_common()]
    title = _BUREAU.match(found.title or "")
    return next(iter([*filter(_BUREAU.fullmatch, bodies), *([title[1]] if title else []), *bodies]), None)


def _body(item: PrintedItem) -> str | None:
    return item.responsible_body or item.implementing_body


def place_of(bureau: str, title: str | None) -> str | None:
    """The place that the name of a bureau tells, else a title."""
    return _place(bureau) or _place(title)


def province_of(bureau: str, title: str | None) -> str | None:
    """The province, likewise."""
    return _province(bureau) or _province(title)


def _place(text: str | None) -> str | None:
    match = _PLACE.match(text or "")
    return match[1] if match else _province(text)


def _province(text: str | None) -> str | None:
    match = _PROVINCE.match(text or "")
    return match[1] if match else None
