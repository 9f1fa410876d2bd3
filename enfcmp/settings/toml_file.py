"""A TOML file, and the lines in which its keys stand, which `tomllib` does not tell.

A statement of TOML is the fewest lines that `tomllib` reads by themselves: so it tells where each begins.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg

Way = tuple[str, ...]  # the keys that lead to a value
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class TomlFile:
    """What a file says; raises `InputError` where it is no TOML."""

    def __init__(self, text: str, shown: str) -> None:
        self._text, self.shown = text.replace("\r\n", "\n"), shown
        try:
            self.content: Mapping[str, Any] = tomllib.loads(self._text)
        except (ValueError, RecursionError) as error:  # also for a number of too many digits, and for deep nesting
            raise InputError([self._syntax(str(error))]) from None

    def line(self, way: Way) -> int:
        """The line of a key, or of what it stands in."""
        return self._lines[way] if way in self._lines else self.line(way[:-1]) if way else 1

    def _syntax(self, problem: str) -> Fault:
        at = _AT.search(problem)
        line, column = (int(at[1]), int(at[2])) if at and at[1] else (self._text.count("\n") + 1, 1)
        return Fault(msg("this is not valid TOML: {problem}", problem=_AT.sub("", problem)), self.shown, line, column)

    @functools.cached_property
    def _lines(self) -> Mapping[Way, int]:
        found: dict[Way, int] = {}
        head: Way = ()
        for statement in _statements(self._text.split("\n")):
            begin = () if statement.is_head else head
            for length in range(len(statement.way)):
                found.setdefault((*begin, *statement.way[: length + 1]), statement.line)
            head = statement.way if statement.is_head else head
        return found


class _Statement(NamedTuple):
    """A head, or a key with its value: the keys that it names, from the root or from the head before it."""

    line: int
    is_head: bool
    way: Way


def _statements(lines: list[str]) -> Iterator[_Statement]:
    begun: list[str] = []
    for number, line in enumerate(lines, start=1):
        begun.append(line)
        try:
            found = tomllib.loads("\n".join(begun))
        except (ValueError, RecursionError):
            continue  # the value goes on in the next line, or has more levels than can be read here
        if found:
            yield _Statement(number - len(begun) + 1, begun[0].lstrip().startswith("["), tuple(_keys(found)))
        begun = []


def _keys(found: object) -> Iterator[str]:
    while isinstance(found, dict) and len(found) == 1:
        ((key, found),) = found.items()
        yield key
