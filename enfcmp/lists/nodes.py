"""Text to YAML nodes, with what a careful reader does not want of YAML taken away.

No tags are resolved (`010` stays "010", `no` stays "no"), anchors and aliases are refused, and every fault of the
syntax becomes a `Fault` with its place.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from enfcmp.errors import Fault, InputError
from enfcmp.lists.yaml_slips import slip_near
from enfcmp.message import Message, msg

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# An anchor or alias stands where a value or an entry begins; `&emsp;` in running text mostly does not.
_MAYBE_ALIAS = re.compile(r"(?:^|[\s,:\[{-])[&*][^\s,\[\]{}]", re.MULTILINE)
_TAB_INDENT = re.compile(r"^[ ]*(\t)", re.MULTILINE)

# libyaml composes by recursion and ends the process when a document is nested some ten thousand levels deep, so that
# whatever may be deep is counted first. A list needs 10 levels.
_MAX_DEPTH = 50
_MAYBE_DEEP = re.compile(r"^[ \t?:-]{50}", re.MULTILINE)

_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")
_CONFLICT = re.compile(r"^<{7}(?= |$)", re.MULTILINE)
_TAB = msg("a tab stands here; YAML is indented with blanks")
_DEEP = msg("the file is nested too deeply to be a list")
_WORDS = {
    "exceeded maximum nesting depth": _DEEP,  # of newer releases of libyaml, which read ahead
    "found character that cannot start any token": msg("this character cannot begin a value; put the text in quotes"),
    "but found another document": msg("a second document begins here; one file holds one list"),
    "found undefined tag handle": msg("`!` begins a YAML tag; put the text in quotes"),
    "found unexpected end of stream": msg("a quotation mark is not closed"),
    "found unexpected ':'": msg("unexpected `:`; put the text in quotes"),
    "did not find expected key": msg("a field is expected here; look at the indentation and the quotation marks above"),
    "did not find expected '-' indicator": msg(
        "an entry that begins with `-` is expected here; look at the indentation"
    ),
    "mapping values are not allowed in this context": msg("unexpected `: `; put the text in quotes"),
    "could not find expected ':'": msg("a `:` is missing after this field"),
    "did not find expected ',' or ']'": msg("a `[` is not closed; put the text in quotes, or close it"),
    "did not find expected ',' or '}'": msg("a `{{` is not closed; put the text in quotes, or close it"),
    "did not find expected node content": msg("a value is missing, or has to be put in quotes"),
    "block sequence entries are not allowed in this context": msg("`- ` cannot stand here; put the text in quotes"),
    "did not find expected <document start>": msg("a field is expected here; look at the lines above"),
    "could not find expected directive name": msg("a line that begins with `%` is no text; put it in quotes"),
    "found unknown escape character": msg("`\\` cannot stand here inside double quotes; use single quotes"),
    "control characters are not allowed": msg("a control character stands here; remove it"),
}


def compose(text: str, path: str) -> yaml.Node:
    """The root node of the one document in `text`; raises `InputError` with every fault of syntax that was found."""
    try:
        faults = _conflicts(text, path) or _line_breaks(text, path) or _depth(text, path) or _aliases(text, path)
        if faults:
            raise InputError(faults)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise InputError(_syntax(error, text, path)) from None
    if node is None:
        raise InputError.of(msg("nothing but comments is in the file"), path)
    return node


def field_node(node: yaml.Node | None, name: str) -> Any:
    """The node of a field; None where there is none, or no fields at all."""
    if isinstance(node, yaml.MappingNode):
        return next((child for key, child in node.value if key.value == name), None)
    return None


def _conflicts(text: str, path: str) -> list[Fault]:
    """Where git has left both versions to a person; inside quotation marks YAML would take its marks for text."""
    if "\n=======" not in text or "\n>>>>>>>" not in text:
        return []
    message = msg("git has put two versions here, from <<<<<<< to >>>>>>>; keep what holds, and delete its marks")
    return [_at_offset(text, match.start(), message, path) for match in _CONFLICT.finditer(text)]


def _line_breaks(text: str, path: str) -> list[Fault]:
    """Line breaks that other programs do not count, left by a PDF or Word: every place behind them would be wrong."""
    message = msg("a hidden line break (U+0085, U+2028 or U+2029) stands here; remove it")
    return [_at_offset(text, match.start(), message, path) for match in _LINE_BREAKS.finditer(text)]


def _depth(text: str, path: str) -> list[Fault]:
    if text.count("[") + text.count("{") < _MAX_DEPTH and not _MAYBE_DEEP.search(text):
        return []
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH and event.start_mark:
            return [_at(event.start_mark, _DEEP, path)]
    return []


def _aliases(text: str, path: str) -> list[Fault]:
    if not _MAYBE_ALIAS.search(text):
        return []
    message = msg("YAML anchors (&) and aliases (*) are not used in lists; write the text out, or put it in quotes")
    return [
        _at(token.start_mark, message, path)
        for token in yaml.scan(text, Loader=_Loader)
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken)
    ]


def _tabs(text: str, path: str) -> list[Fault]:
    return [_at_offset(text, match.start(1), _TAB, path) for match in _TAB_INDENT.finditer(text)]


def _syntax(error: yaml.YAMLError, text: str, path: str) -> list[Fault]:
    """The fault that PyYAML raised: with a mark, or, from its reader, with an offset into the bytes."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    message = _WORDS.get(problem) or msg("this is not valid YAML: {problem}", problem=problem)
    mark = getattr(error, "problem_mark", None)
    if problem == "found unexpected end of stream":
        mark = getattr(error, "context_mark", None) or mark  # where the quotation began
    if mark is None:
        before = text.encode()[: getattr(error, "position", None) or 0].decode(errors="ignore")
        return [_at_offset(text, len(before), message, path)]
    line = "".join(text.split("\n")[mark.line : mark.line + 1])
    if line.startswith("\t", mark.column):
        return _tabs(text, path) or [_at(mark, _TAB, path)]
    slip = slip_near(text, mark.line)
    if slip is not None:
        return [Fault(message=slip.message, path=path, line=slip.line + 1, column=slip.column + 1)]
    return [_at(mark, message, path)]


def _at(mark: Any, message: Message, path: str) -> Fault:
    return Fault(message=message, path=path, line=mark.line + 1, column=mark.column + 1)


def _at_offset(text: str, offset: int, message: Message, path: str) -> Fault:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return Fault(message=message, path=path, line=line, column=column)
