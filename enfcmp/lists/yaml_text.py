"""YAML as enfcmp writes it: texts as they are, and what cannot be seen in them as its code."""

from __future__ import annotations

import yaml

from enfcmp.gate import escaped

_LONGEST_LINE = 1_000_000  # no line is broken: a break would stand for a blank
_FOUR_DIGITS = 0xFFFF
_ESCAPES = {'"': '\\"', "\\": "\\\\"}


class _Dumper(yaml.SafeDumper):
    """Texts of several lines as blocks."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    lines = text.split("\n")
    is_block = len(lines) > 1 and text == text.strip() and all(line == line.rstrip() for line in lines)
    style = '"' if escaped(text, _code) != text else "|" if is_block else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_text(content: object, *, is_flow: bool = False) -> str:
    """The YAML of data, in the order of the data; with `is_flow` on one line."""
    dumped = yaml.dump(
        content,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_LONGEST_LINE,
        default_flow_style=is_flow,
    )
    return escaped(dumped, _code)  # which stand in double quotes only


def in_quotes(text: str) -> str:
    """A text in double quotes on one line, so that whatever is in it is safe."""
    return '"' + "".join(_ESCAPES.get(char) or (char if char.isprintable() else _code(char)) for char in text) + '"'


def as_it_is(text: str) -> str:
    """A text that is a plain value, in double quotes only where something in it cannot be seen."""
    return text if escaped(text, _code) == text else in_quotes(text)


def _code(char: str) -> str:
    return f"\\U{ord(char):08x}" if ord(char) > _FOUR_DIGITS else f"\\u{ord(char):04x}"
