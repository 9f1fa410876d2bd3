"""Which field a column is of, told by its head: compared whole with the terms of heads.yaml, never by a part of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from enfcmp.documents.characters import without_blanks
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import ColumnField

_NAMES = (
    "number",
    "name",
    "type",
    "responsible_body",
    "implementing_body",
    "remarks",
    "basis_text",
    "under",
    "extra",
    "skip",
)


_REMARK = re.compile(r"[（(][^（）()]*[）)]$")  # what a head says of itself: 法律依据（含条款）
_SUB_ITEM = "sub_item"  # no field: what it names is the name of an item only where sub-items are split


@functools.cache
def _terms() -> dict[str, list[str]]:
    text = Path(__file__).with_name("heads.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content: dict[str, list[str]] = yaml.load(text, Loader=loader)  # noqa: S506  # BaseLoader makes texts and nothing else
    return content


@functools.cache
def _fields() -> dict[str, tuple[ColumnField, int]]:
    """The field of each head, and how early it stands among those of its field."""
    fields = {field: heads for field, heads in _terms().items() if field != _SUB_ITEM}
    return {head: (field, at) for field, heads in fields.items() for at, head in enumerate(heads)}  # type: ignore[misc]


def names_sub_item(head: str) -> bool:
    """Whether a column of this head has the names of sub-items: 子项名称."""
    return without_blanks(_last(head)) in _terms()[_SUB_ITEM]


def field_of(head: str) -> ColumnField | None:
    """The field that a head names; None for every other head."""
    found = _fields().get(without_blanks(head)) or _fields().get(_REMARK.sub("", without_blanks(head)))
    return found[0] if found else None


def usual_head(field: ColumnField) -> str:
    """The head that a field is published with: the first of its heads."""
    return next(head for head, found in _fields().items() if found == (field, 0))


def column_field(head: str) -> ColumnField | None:
    """The field of a column by its head: of several rows the last, else that of a group of columns of the basis."""
    *groups, last = head.split("/")
    found = field_of(last)
    if found is None and any(field_of(group) == "basis_text" for group in groups):
        return "basis_text"
    return found


def basis_label(head: str) -> str:
    """What stands before the text of one of several columns of the basis: the last row of its head."""
    return _last(head)


def fields_of(
    heads: list[str],
    named: Mapping[int, ColumnField] | None = None,
    kept: Sequence[tuple[str, ColumnField]] = (),
) -> list[ColumnField]:
    """The field of each column; `named` are those that a person has said, by the number of the column from 0.

    `kept` are those of a map, by what is printed over them. Of several columns of one field the best head is taken and
    the others are `extra`; those of the basis are joined.
    """
    found: list[ColumnField] = [column_field(head) or "extra" for head in heads]
    named = {**_places(heads, kept), **(named or {})}
    for column, field in named.items():
        if column < len(found):
            found[column] = field
    best: dict[ColumnField, int] = {}
    for column, field in enumerate(found):
        if field in {"extra", "basis_text", "skip", "under"}:
            continue
        rank = _rank(heads[column], is_named=column in named)
        if field not in best or rank < _rank(heads[best[field]], is_named=best[field] in named):
            best[field] = column
    single = set(best.values())
    return [
        field if field in {"extra", "basis_text", "skip", "under"} or column in single else "extra"
        for column, field in enumerate(found)
    ]


def _places(heads: Sequence[str], kept: Sequence[tuple[str, ColumnField]]) -> dict[int, ColumnField]:
    """The columns under the heads of a map; of several with one head the first is the first of the map."""
    left: dict[str, list[ColumnField]] = {}
    for head, field in kept:
        left.setdefault(without_blanks(head), []).append(field)
    return {column: left[head].pop(0) for column, head in enumerate(map(without_blanks, heads)) if left.get(head)}


def named_columns(said: str) -> dict[int, ColumnField]:
    """3=name,5=basis → what the columns 2 and 4, from 0, are taken for; raises `InputError` for what is neither."""
    found: dict[int, ColumnField] = {}
    for part in filter(None, said.replace("，", ",").split(",")):
        number, equals, name = (each.strip() for each in part.partition("="))
        field = "basis_text" if name == "basis" else name
        if not (equals and number.isdecimal() and int(number) and field in _NAMES):
            known = ", ".join(_NAMES)
            raise InputError.of(
                msg(
                    "`{part}` does not name a column; 3=name is the form, the fields are {known}",
                    part=part,
                    known=known,
                )
            )
        found[int(number) - 1] = field  # type: ignore[assignment]  # one of the closed set
    return found


def _rank(head: str, *, is_named: bool) -> int:
    found = _fields().get(without_blanks(_last(head)))
    return -1 if is_named else found[1] if found else len(_fields())


def _last(head: str) -> str:
    """The words of the last line of a head of two rows: 主体/责任主体."""
    return head.rpartition("/")[2]
