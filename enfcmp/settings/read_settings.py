"""A file with settings, read once: what it says, as options take it, and where each value stands."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_origin

import msgspec

from enfcmp.errors import InputError
from enfcmp.findings.rule import Command
from enfcmp.findings.rulebook import BOOKS
from enfcmp.lists.read_list import read_node
from enfcmp.lists.source import Wanted, read_text
from enfcmp.message import Message, msg
from enfcmp.model import CommandSettings, SettingsFile
from enfcmp.refusals import refusals_told
from enfcmp.settings.kept_paths import in_folder, leads_to_a_file, wrong_paths
from enfcmp.settings.settings_file import PROJECT_FILE, TABLE
from enfcmp.settings.toml_file import TomlFile, Way
from enfcmp.settings.toml_nodes import TomlNodes, is_deep
from enfcmp.text.nearest import nearest

_WANTED = Wanted(msg("a file with settings (.toml)"), None)
_RULES: tuple[tuple[Command, str], ...] = (("check", "select"), ("check", "ignore"), ("diff", "only"))
Typed = str | tuple[str, ...]


class Setting(NamedTuple):
    """A value as an option takes it, typed in the current folder, and its key."""

    value: Typed
    way: Way


class KeptSettings(NamedTuple):
    """The settings of a file: those of all commands, and those of each, by the names of parameters."""

    file: TomlFile
    language: str | None
    common: dict[str, Setting]
    commands: dict[str, dict[str, Setting]]

    def place(self, setting: Setting) -> str:
        """Where it stands, as path:line."""
        return f"{self.file.shown}:{self.file.line(setting.way)}"


@refusals_told()
def read_settings(path: Path) -> KeptSettings:
    """What stands in a file; raises `InputError` with every fault, each with its line and key."""
    shown = os.path.relpath(path)
    file = TomlFile(read_text(Path(shown), _WANTED), shown)
    base = TABLE if path.name == PROJECT_FILE else ()
    settings, folder = _content(file, base), Path(shown).parent
    tables = ((each, getattr(settings, each.name)) for each in msgspec.structs.fields(SettingsFile))
    commands = {
        each.encode_name: dict(_values(table, (*base, each.encode_name), folder))
        for each, table in tables
        if isinstance(table, CommandSettings)
    }
    return KeptSettings(file, settings.lang, dict(_values(settings, base, folder)), commands)


def _content(file: TomlFile, base: Way) -> SettingsFile:
    content: Any = file.content
    for key in base:
        content = content[key]
    whole = msg("a table `[{name}]`", name=".".join(base))
    nodes = TomlNodes(file, {base: whole, **{(*base, *way): wanted for way, wanted in _wanted(SettingsFile)}})
    if deep := [key for key, value in content.items() if is_deep(value)] if isinstance(content, dict) else []:
        raise InputError(nodes.fault(msg("no setting has so many levels"), (*base, key)) for key in deep)
    root = nodes.node(content, base)
    faults, settings = list(nodes.faults), SettingsFile()
    try:
        settings = read_node(root, file.shown, SettingsFile)
    except InputError as error:
        faults += nodes.with_keys(error.faults)
    for way, message in (*wrong_paths(content, Path(file.shown).parent), *_unknown_rules(content)):
        faults.append(nodes.fault(message, (*base, *way)))
    if faults:
        raise InputError(sorted(faults, key=lambda each: each.line or 0))
    return settings


def _wanted(table: type[msgspec.Struct]) -> Iterator[tuple[Way, Message | None]]:
    """The keys, each with what is expected of it: a table, a list, or None for a text."""
    for field in msgspec.structs.fields(table):
        yield (field.encode_name,), None
        for kind in getattr(field.type, "__args__", ()):
            if isinstance(kind, type) and issubclass(kind, CommandSettings):
                yield (field.encode_name,), msg("a table `[{name}]`", name=field.encode_name)
                yield from (((field.encode_name, *way), wanted) for way, wanted in _wanted(kind))
            elif get_origin(kind) is tuple:
                yield (field.encode_name,), msg("a list in square brackets")


def _unknown_rules(content: object) -> Iterator[tuple[Way, Message]]:
    for command, key in _RULES:
        known = BOOKS[command].ids
        for rule in _texts(content, command, key):
            if rule not in known:
                near = ", ".join(nearest(rule, known) or known)
                yield (command, key), msg("there is no rule `{rule}`; near it: {near}", rule=rule, near=near)


def _texts(found: object, *way: str) -> Iterator[str]:
    """The texts of a list that keys lead to, as far as there are any: what else is wrong with them is said already."""
    for key in way:
        found = found.get(key) if isinstance(found, dict) else None
    return (each for each in found if isinstance(each, str) and each) if isinstance(found, list) else iter(())


def _values(table: msgspec.Struct, way: Way, folder: Path) -> Iterator[tuple[str, Setting]]:
    for field in msgspec.structs.fields(table):
        value = getattr(table, field.name)
        if value is not None and not isinstance(value, CommandSettings):
            yield field.name, Setting(_as_typed(field.encode_name, value, folder), (*way, field.encode_name))


def _as_typed(key: str, value: object, folder: Path) -> Typed:
    if isinstance(value, tuple):
        return tuple(str(_as_typed(key, each, folder)) for each in value)
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    return str(in_folder(folder, text)) if leads_to_a_file(key, text) else text
