"""YAML nodes to `PrintedList`, driven by the types of the model, so that reader and JSON Schema cannot part.

One pass finds every fault: a node that does not fit is reported and stands as missing, and reading goes on.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
import yaml
from msgspec import inspect as ms

import enfcmp
from enfcmp.errors import Fault, InputError
from enfcmp.gc_pause import paused
from enfcmp.lists.nodes import compose, field_node
from enfcmp.lists.other_kinds import other_kind
from enfcmp.lists.positions import Place, file_places
from enfcmp.lists.source import FileText, read_source
from enfcmp.lists.yaml_slips import comment_behind, is_meant
from enfcmp.message import Message, msg
from enfcmp.model import PrintedItem, PrintedList
from enfcmp.text.nearest import nearest
from enfcmp.text.simplified import foreign_characters, simplified

_PLAIN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}
_NULL = {"", "~", "null", "Null", "NULL"}
_TRUTHS = {"true": True, "false": False}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_WRITTEN_BY = re.compile(r"^# written by enfcmp (\S{1,40})$", re.MULTILINE)
_HEAD = 2_000  # characters in which a file says what wrote it
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|「[^「」]*」")
_T = TypeVar("_T")
_MOST_SHOWN = 12  # characters in one sentence

_BAD = object()  # stands for a value that was reported

_KINDS = {
    yaml.ScalarNode: msg("a text"),
    yaml.SequenceNode: msg("a list of entries"),
    yaml.MappingNode: msg("a set of fields"),
}


class ListFile(NamedTuple):
    """A list file, read once: what it says, where its parts stand, and the digest of the bytes that say it."""

    path: Path
    sha256: str
    printed: PrintedList
    places: Place


def is_list(source: FileText) -> bool:
    """Whether a YAML file means to be a list at all; another program's settings may stand in the same folder."""
    return "enfcmp.list" in source.text


@functools.cache  # else a tenth of the reading of a short list
def _shape_of_list() -> ms.Type:
    return ms.type_info(PrintedList)


def _fields_of_list() -> tuple[str, ...]:
    return tuple(each.encode_name for each in msgspec.structs.fields(PrintedList))


@paused()
def read_list(file: Path | FileText, note: Callable[[Fault], None] | None = None) -> ListFile:
    """Read one list file, or what was read of one.

    Raises `InputError` with every fault of the file. What is allowed but worth saying, such as an item without a basis,
    goes to `note`.
    """
    source = file if isinstance(file, FileText) else read_source(file)
    shown = str(source.path)
    root = compose(source.text, shown)
    if other := other_kind(root, source.path, _fields_of_list()):
        raise InputError([other])
    reading = _Reading(shown, _written_by(source.text), source.text.split("\n"))
    content = reading.value(root, _shape_of_list())
    items = _items_of(root)
    if items is not None:
        reading.check_items(items)
    if reading.faults:
        raise InputError(sorted(reading.faults, key=lambda fault: (fault.line or 0, fault.column or 0)))
    assert isinstance(content, PrintedList)
    if note and (strange := list(foreign_characters(source.text))):
        note(Fault(message=_read_as(strange), path=shown))
    if note:
        for each in reading.notes:
            note(each)
    for item, node in zip(content.items, items.value if items else (), strict=True):
        if note and not item.bases and not (item.basis_text or "").strip():
            note(_fault(msg("the item has no basis"), node, shown, item.number))
    return ListFile(source.path, source.sha256, content, file_places(root))


def _read_as(strange: Sequence[str]) -> Message:
    """What a PDF has left in a list, and what it is read as: ⾏ (行)."""
    shown = [f"{char} ({plain})" if (plain := simplified(char)) != char else f"U+{ord(char):04X}" for char in strange]
    characters = ", ".join(shown[:_MOST_SHOWN]) + (", …" if shown[_MOST_SHOWN:] else "")
    return msg(
        "characters of a PDF are read as those they look like, or not at all: {characters}", characters=characters
    )


def read_node(root: yaml.Node, path: str, kind: type[_T]) -> _T:
    """What a file of another kind, such as decisions, says; read with the same care, all its faults in one error."""
    reading = _Reading(path)
    content = reading.value(root, ms.type_info(kind))
    if reading.faults:
        raise InputError(reading.faults)
    assert isinstance(content, kind)
    return content


class _Reading:
    """The faults of one file, and the number of the item that is being read."""

    def __init__(self, path: str, written_by: str | None = None, lines: Sequence[str] = ()) -> None:
        self.path = path
        self.written_by = written_by
        self.lines = lines
        self.notes: list[Fault] = []
        self.item: str | None = None
        self.faults: list[Fault] = []

    def fault(self, node: yaml.Node, message: Message) -> object:
        self.faults.append(_fault(message, node, self.path, self.item))
        return _BAD

    def value(self, node: yaml.Node, kind: ms.Type) -> Any:
        """The value of `node` as `kind` wants it, or `_BAD` after a fault was noted."""
        if node.tag not in _PLAIN_TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            return self.fault(node, msg("`{tag}` is a YAML tag; put the text in quotes", tag=tag))
        if isinstance(kind, ms.UnionType):
            if _is_null(node):
                return None
            kind = next(part for part in kind.types if not isinstance(part, ms.NoneType))
            return self.value(node, kind)
        if isinstance(kind, ms.StructType):
            return self.item_struct(node, kind) if kind.cls is PrintedItem else self.struct(node, kind)
        if isinstance(kind, ms.VarTupleType | ms.DictType):
            return self.entries(node, kind) if isinstance(kind, ms.VarTupleType) else self.columns(node, kind)
        return self.truth(node) if isinstance(kind, ms.BoolType) else self.scalar(node, kind)

    def entries(self, node: yaml.Node, kind: ms.VarTupleType) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            return self.fault(node, _expected(msg("a list of entries"), node))
        return tuple(self.value(entry, kind.item_type) for entry in node.value)

    def columns(self, node: yaml.Node, kind: ms.DictType) -> Any:
        """Texts by names that people choose, such as the heads of further columns."""
        if not isinstance(node, yaml.MappingNode):
            return self.fault(node, _expected(msg("a set of fields"), node))
        found: dict[str, Any] = {}
        for key, child in node.value:
            name = self.value(key, kind.key_type)
            if name in found:
                self.fault(key, msg("the field `{field}` stands here twice", field=str(name)))
            found[name] = self.value(child, kind.value_type)
        return _BAD if _BAD in found or _BAD in found.values() else found

    def item_struct(self, node: yaml.Node, kind: ms.StructType) -> Any:
        """An item; what is wrong inside it is said with its number."""
        self.item = _number_of(node)
        value = self.struct(node, kind)
        self.item = None
        return value

    def struct(self, node: yaml.Node, kind: ms.StructType) -> Any:
        if not isinstance(node, yaml.MappingNode):
            return self.fault(node, _expected(msg("a set of fields"), node))
        fields = {field.encode_name: field for field in kind.fields}
        values: dict[str, Any] = {}
        for key, child in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name not in fields:
                self.fault(key, _unknown_field(name, tuple(fields), self.written_by))
            elif name in values:
                self.fault(key, msg("the field `{field}` stands here twice", field=name))
            else:
                values[name] = self.value(child, fields[name].type)
        for name in (name for name, field in fields.items() if field.required and name not in values):
            self.fault(node, msg("the field `{field}` is missing", field=name))
        if any(value is _BAD for value in values.values()) or any(
            field.required and name not in values for name, field in fields.items()
        ):
            return _BAD
        return kind.cls(**{fields[name].name: value for name, value in values.items()})

    def scalar(self, node: yaml.Node, kind: ms.Type) -> Any:
        if not isinstance(node, yaml.ScalarNode) or _is_null(node):
            is_list = bool(self.lines)  # what is typed by hand, and no JSON
            return self.fault(
                node, _no_text(node, has_comment=self._has_comment(node)) if is_list else _expected(msg("a text"), node)
            )
        text = node.value
        examples = (kind.extra_json_schema or {}).get("examples") if isinstance(kind, ms.Metadata) else None
        kind = kind.type if isinstance(kind, ms.Metadata) else kind
        if isinstance(kind, ms.DateType):
            return self.date(node)
        if isinstance(kind, ms.LiteralType):
            return text if text in kind.values else self.fault(node, _not_one_of(text, kind.values))
        assert isinstance(kind, ms.StrType)
        if self.item is not None and not node.style:
            self.remark(node, text)
        if kind.min_length and not text.strip():
            return self.fault(node, msg("this field is empty; it has to be filled in"))
        if kind.pattern and not re.search(kind.pattern.replace("$", r"\Z"), text):
            example = str(examples[0]) if examples else kind.pattern
            return self.fault(node, msg("`{text}` does not have the form of `{example}`", text=text, example=example))
        return text

    def remark(self, node: yaml.ScalarNode, text: str) -> None:
        """Say where a text without quotes may not be what a person meant."""
        mark = node.end_mark
        if self._has_comment(node) and not is_meant(self.lines[mark.line], mark.column):
            message = msg(
                "`#` begins a comment here: what follows is no part of `{text}`; put all in quotes", text=text
            )
            self.notes.append(_fault(message, node, self.path, self.item))
        elif _QUOTED.fullmatch(text):
            message = msg("the marks of {text} are part of it; without them it is {plain}", text=text, plain=text[1:-1])
            self.notes.append(_fault(message, node, self.path, self.item))

    def _has_comment(self, node: yaml.Node) -> bool:
        mark = node.end_mark
        return mark.line < len(self.lines) and comment_behind(self.lines[mark.line], mark.column)

    def truth(self, node: yaml.Node) -> Any:
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value in _TRUTHS:
            return _TRUTHS[node.value]
        return self.fault(node, msg("true or false is expected here, without quotation marks"))

    def date(self, node: yaml.ScalarNode) -> Any:
        try:
            if _DATE.fullmatch(node.value):
                return dt.date.fromisoformat(node.value)
        except ValueError:
            pass
        return self.fault(node, msg("`{text}` is not a date; 2025-01-31 is the form", text=node.value))

    def check_items(self, items: yaml.SequenceNode) -> None:
        """What no type says: numbers are unique, and an item has its bases in one form."""
        lines: dict[str, list[int]] = {}
        for node in items.value:
            self.item = number = _number_of(node)
            if number is not None:
                stands = lines.setdefault(number, [])
                stands.append(node.start_mark.line + 1)
                if len(stands) > 1:
                    message = msg(
                        "the number {number} stands here again, first in line {line}; write {number}#{count}",
                        number=number,
                        line=stands[0],
                        count=len(stands),
                    )
                    self.fault(field_node(node, "number"), message)
            both = [field_node(node, name) for name in ("bases", "basis_text")]
            if all(part is not None and not _is_null(part) for part in both):
                self.fault(both[1], msg("the item has both `bases` and `basis_text`; keep one"))


def _fault(message: Message, node: yaml.Node, path: str, item: str | None) -> Fault:
    mark = node.start_mark
    return Fault(message=message, path=path, line=mark.line + 1, column=mark.column + 1, item=item)


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL


def _items_of(root: yaml.Node) -> yaml.SequenceNode | None:
    items = field_node(root, "items")
    return items if isinstance(items, yaml.SequenceNode) else None


def _number_of(node: yaml.Node) -> str | None:
    number = field_node(node, "number")
    return number.value if isinstance(number, yaml.ScalarNode) and not _is_null(number) else None


def _expected(wanted: Message, node: yaml.Node) -> Message:
    found = msg("nothing") if _is_null(node) else _KINDS[type(node)]
    return msg("{wanted} is expected here, but {found} stands here", wanted=wanted, found=found)


def _written_by(text: str) -> str | None:
    """Which other version of enfcmp wrote a file, where it says so."""
    match = _WRITTEN_BY.search(text[:_HEAD])
    return match[1] if match and match[1] != enfcmp.__version__ else None


def _no_text(node: yaml.Node, *, has_comment: bool) -> Message:
    """Why there is no text: a sign that YAML takes for its own may stand before it."""
    if _is_null(node) and has_comment:
        return msg("nothing stands here: `#` begins a comment; put the text in quotes")
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        sign = "[" if isinstance(node, yaml.SequenceNode) else "{"
        return msg("a text cannot begin with `{sign}` in YAML; put all of it in quotes", sign=sign)
    return _expected(msg("a text"), node)


def _unknown_field(name: str, known: tuple[str, ...], written_by: str | None) -> Message:
    if name.strip("\u3000\u00a0") != name:
        sign = "U+3000" if "\u3000" in name else "U+00A0"
        return msg("the line is indented with {sign}, a blank that YAML does not know; use ASCII blanks", sign=sign)
    near = nearest(name, known)
    if written_by and not near:
        return msg(
            "unknown field `{field}`; enfcmp {version} wrote the file: use that version, or a newer one",
            field=name,
            version=written_by,
        )
    if near:
        return msg("unknown field `{field}`; did you mean `{near}`?", field=name, near=near[0])
    return msg("unknown field `{field}`; known here: {known}", field=name, known=", ".join(known))


def _not_one_of(text: str, known: tuple[Any, ...]) -> Message:
    near = nearest(text, known)
    if len(known) == 1:
        return msg("`{text}` stands where `{known}` is expected", text=text, known=known[0])
    if not any(str(each).startswith("行政") for each in known):
        return msg("`{text}` stands where one of these is expected: {known}", text=text, known=", ".join(known))
    if near:
        return msg("`{text}` is not a known action type; the nearest is {near}", text=text, near=near[0])
    return msg("`{text}` is not a known action type; known: {known}", text=text, known=", ".join(known))
