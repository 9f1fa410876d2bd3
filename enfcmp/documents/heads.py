"""Which field a column is of, told by its head: a term of heads.yaml, and nothing besides but what `_built` knows."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

import yaml

from enfcmp.documents.characters import without_blanks
from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import ActionType, ColumnField

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


_REMARK = re.compile(r"[（(][^（）()]*[）)]")  # what a head says of itself: 法律依据（含条款）
_PRINTED_BEHIND = ":：*＊"
_SUB_ITEM = "sub_item"  # no field: what it names is the name of an item only where sub-items are split
_SUBJECT, _ACTION, _BEHIND = "subject", "action", "behind"  # no fields: what may stand before and behind a term
_LONGEST = 24  # characters of a head that is built of words
_ACTIONS = tuple(each.removeprefix("行政") for each in get_args(ActionType) if each != "其他")
_NOT_OF_AN_ACTION = frozenset({"type", "responsible_body", "remarks"})  # 处罚类别 is a fine or a warning
_BARE = "名称"  # 清单名称 names the list; 行政强制措施名称 an item


class _Reading(NamedTuple):
    """The field of a head; `rank` is how early its term stands among those of the field, then whether it is built."""

    field: ColumnField
    rank: tuple[int, bool]


@functools.cache
def _terms() -> dict[str, list[str]]:
    text = Path(__file__).with_name("heads.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content: dict[str, list[str]] = yaml.load(text, Loader=loader)  # noqa: S506  # BaseLoader makes texts and nothing else
    return content


@functools.cache
def _fields() -> dict[str, _Reading]:
    """What each term is read as."""
    fields = {field: terms for field, terms in _terms().items() if field not in {_SUB_ITEM, _SUBJECT, _ACTION, _BEHIND}}
    return {
        term: _Reading(field, (at, False))  # type: ignore[arg-type]
        for field, terms in fields.items()
        for at, term in enumerate(terms)
    }


def _read(head: str) -> _Reading | None:
    """What a head is read as, as it stands, then without what it says of itself in brackets."""
    plain = without_blanks(head).rstrip(_PRINTED_BEHIND)
    return _term(plain) or _term(_REMARK.sub("", plain))


def _term(plain: str) -> _Reading | None:
    return _fields().get(plain) or (_built(plain) if len(plain) <= _LONGEST else None)


def _built(plain: str) -> _Reading | None:
    """A term with what it is of before it, or with more of the same behind it: 行政给付事项名称, 设定依据及条款."""
    for rest, is_of_action in _rests(plain):
        for term, behind in _parted(rest):
            found = _fields().get(term)
            if found is None or (found.field in _NOT_OF_AN_ACTION if is_of_action else term == _BARE):
                continue
            if found.field == "basis_text" or behind in {"", _BARE}:
                return _Reading(found.field, (found.rank[0], True))
    return None


def _parted(words: str) -> Iterator[tuple[str, str]]:
    yield words, ""
    for behind in filter(words.endswith, _terms()[_BEHIND]):
        yield words.removesuffix(behind), behind


def _rests(plain: str, *, is_of_action: bool = False) -> Iterator[tuple[str, bool]]:
    """What is left of a head behind each number of words that say what it is of, and whether an action is one."""
    yield plain, is_of_action
    for words, are_actions in ((_terms()[_SUBJECT], False), ((*_ACTIONS, *_terms()[_ACTION]), True)):
        for word in filter(plain.startswith, words):
            yield from _rests(plain.removeprefix(word), is_of_action=is_of_action or are_actions)


def names_sub_item(head: str) -> bool:
    """Whether a column of this head has the names of sub-items: 子项名称."""
    return without_blanks(_last(head)) in _terms()[_SUB_ITEM]


def names_part_of_basis(head: str) -> bool:
    """Whether a head names a part of a basis, not a field: 内容, 条文."""
    return without_blanks(head) in _terms()[_BEHIND]


def field_of(head: str) -> ColumnField | None:
    """The field that a head names; None for every other head."""
    found = _read(head)
    return found.field if found else None


def usual_head(field: ColumnField) -> str:
    """The head that a field is published with: the first of its heads."""
    return next(head for head, found in _fields().items() if found == (field, (0, False)))


def column_field(head: str) -> ColumnField | None:
    """The field of a column by its head: of several rows the last, else that of a group of columns of the basis."""
    *groups, last = head.split("/")
    found = field_of(last)
    if found in {None, "name", "number"} and any(field_of(group) == "basis_text" for group in groups):
        return "basis_text"  # 法律依据 over 名称, 文号, 条款
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


def _rank(head: str, *, is_named: bool) -> tuple[int, bool]:
    found = _read(_last(head))
    return (-1, False) if is_named else found.rank if found else (len(_fields()), False)


def _last(head: str) -> str:
    """The words of the last line of a head of two rows: 主体/责任主体."""
    return head.rpartition("/")[2]
