"""Gold files: the links of two lists as persons have labelled them, in JSON; every fault is told with its place.

Valid JSON is YAML but for its tabs, a `:` on a line of its own and how it escapes what is beyond U+FFFF, so that the
reader of lists finds the places in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

from enfcmp.errors import Fault, InputError
from enfcmp.lists.find import SUFFIXES, ListFiles
from enfcmp.lists.nodes import compose, field_node
from enfcmp.lists.positions import Place, file_places
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import Message, msg
from enfcmp.model import GoldFile, ItemList
from enfcmp.os_errors import reason
from enfcmp.text.nearest import nearest

GoldSide = Literal["a", "b"]
GOLD_SIDES: tuple[GoldSide, GoldSide] = ("a", "b")

_GOLD = Wanted(msg("a gold file (.json)"), msg("JSON with the fields `a`, `b` and `links`"))
_SURROGATES = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u(?:(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|d[89a-f][0-9a-f]{2})", re.IGNORECASE
)
_LATE_COLON = re.compile(r'"([ \r]*\n[ \r\n]*):')
_COMMA_AT_END = re.compile(r",[ \t\r\n]*[]}]")

# by the beginning of what the standard library says
_WORDS = {
    "Expecting ',' delimiter": msg("a `,` or a closing bracket is expected here"),
    "Expecting ':' delimiter": msg("a `:` is missing after this field"),
    "Expecting property name": msg('a field in double quotes is expected here, as `"a"`'),
    "Expecting value": msg("a value is expected here: a text in double quotes, true, false, or a bracket, as `[`"),
    "Extra data": msg("the JSON ends before this; remove the rest, or the bracket that closes too early"),
    "Invalid control character": msg(
        "a line break or a control character stands in a text; write it as \\n, or remove it"
    ),
    "Invalid \\": msg("`\\` cannot stand here; write it as `\\\\`"),
    "Unterminated string": msg("a quotation mark is not closed"),
}


class Gold(NamedTuple):
    """A gold file: what it says, None where that is not whole; what is wrong with it; and where its parts stand."""

    path: Path
    content: GoldFile | None
    faults: tuple[Fault, ...]
    root: yaml.Node
    places: Place

    def fault(self, message: Message, *way: str | int) -> Fault:
        """What is wrong at a field or an entry."""
        place = self.places.at(*way)
        return Fault(message, str(self.path), place.line, place.column)

    def find(self, side: GoldSide, files: ListFiles) -> tuple[Path, str] | None:
        """The file of a list, and how it is named: an id, or a path from the folder of this file or the current one.

        None where it is not named, which is among the faults. Raises `InputError` where there is no such list.
        """
        ref = _text(field_node(self.root, side))
        if ref is None:
            return None
        if not ref.endswith(SUFFIXES):
            try:
                return files.find(ref), ref
            except InputError as error:
                raise InputError(
                    self.fault(each.message, side) if each.path is None else each for each in error.faults
                ) from None
        for path in (self.path.parent / ref, Path(ref)):
            if self._is_there(path, side):
                return path, ref
        message = msg("there is no file `{ref}`, neither in the folder of this file nor in the current one", ref=ref)
        raise InputError([self.fault(message, side)])

    def _is_there(self, path: Path, side: GoldSide) -> bool:
        try:
            return path.exists()
        except OSError as error:
            message = msg("`{ref}` cannot be read: {reason}", ref=str(path), reason=reason(error))
            raise InputError([self.fault(message, side)]) from None

    def unknown(self, side: GoldSide, items: ItemList) -> Iterator[Fault]:
        """The numbers that no item of a list has, each with those near it."""
        numbers = [item.number for item in items.items]
        for at, number in enumerate(self._links(side)):
            if number is not None and number not in numbers:
                near = ", ".join(nearest(number, numbers) or numbers[:10])
                message = msg(
                    "there is no item `{number}` in {list}; near it: {near}", number=number, list=items.id, near=near
                )
                yield self.fault(message, "links", at, side)

    def twice(self) -> Iterator[Fault]:
        """Links that are labelled a second time."""
        first: dict[tuple[str, str], int] = {}
        for at, (a, b) in enumerate(zip(*map(self._links, GOLD_SIDES), strict=True)):
            before = first.setdefault((a, b), at) if a is not None and b is not None else at
            if before != at:
                line = self.places.at("links", before).line
                message = msg(
                    "the link {a} – {b} stands here again, first in line {line}; keep one", a=a, b=b, line=line
                )
                yield self.fault(message, "links", at)

    def _links(self, side: GoldSide) -> list[str | None]:
        """What each link says under a side; None where it says nothing, or no text."""
        links = field_node(self.root, "links")
        return [_text(field_node(entry, side)) for entry in links.value] if isinstance(links, yaml.SequenceNode) else []


def read_gold(path: Path) -> Gold:
    """Read a gold file; raises `InputError` where it is no JSON. What else is wrong is kept with what could be read."""
    text = read_text(path, _GOLD)
    _check_grammar(text, str(path))
    root = compose(_as_yaml(text), str(path))
    try:
        gold = Gold(path, read_node(root, str(path), GoldFile), (), root, file_places(root))
    except InputError as error:
        gold = Gold(path, None, error.faults, root, file_places(root))
    return gold._replace(faults=(*gold.faults, *gold.twice()))


def _text(node: yaml.Node | None) -> str | None:
    return node.value or None if isinstance(node, yaml.ScalarNode) else None


def _check_grammar(text: str, path: str) -> None:
    try:
        json.loads(text, parse_int=str)  # a number may have more digits than Python converts
    except json.JSONDecodeError as error:
        raise InputError([_grammar_fault(error, path)]) from None
    except RecursionError:
        raise InputError.of(msg("the file is nested too deeply to be a gold file"), path) from None


def _grammar_fault(error: json.JSONDecodeError, path: str) -> Fault:
    """A comma before a closing bracket is what most mistakes are; releases of Python put it at one or the other."""
    start = error.doc.rfind(",", 0, error.pos + 1)
    if start >= 0 and (match := _COMMA_AT_END.match(error.doc, start)) and error.pos < match.end():
        line, column = error.doc.count("\n", 0, start) + 1, start - error.doc.rfind("\n", 0, start)
        return Fault(msg("a `,` stands before a closing bracket; remove it"), path, line, column)
    known = (message for begin, message in _WORDS.items() if error.msg.startswith(begin))
    message = next(known, msg("this is not valid JSON: {problem}", problem=error.msg))
    return Fault(message, path, error.lineno, error.colno)


def _as_yaml(text: str) -> str:
    """JSON as YAML has it; columns stay as they are, but behind an escaped character beyond U+FFFF."""
    return _SURROGATES.sub(_joined, _LATE_COLON.sub(r'":\1 ', text.replace("\t", " ")))


def _joined(match: re.Match[str]) -> str:
    """One character for a pair of surrogates; half a pair is no character, and is shown as that."""
    if match[2] is None:
        return f"{match[1]}\\ufffd"
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08x}"
