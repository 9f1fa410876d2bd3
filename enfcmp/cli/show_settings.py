"""`enfcmp --show-settings`: the value of each setting and where it comes from, as lines that a file may have."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence

import click
import msgspec
from click.core import ParameterSource

from enfcmp import i18n
from enfcmp.cli import streams
from enfcmp.cli.kept_settings import ENVIRONMENT
from enfcmp.errors import InputError
from enfcmp.gate import harmless
from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CommandSettings, SettingsFile
from enfcmp.settings.read_settings import KeptSettings

_WIDTH = 36  # of a key with its value, where it is not longer
_FIELDS = msgspec.structs.fields(SettingsFile)


def _table(command: str) -> type[CommandSettings] | None:
    """The settings that a command has of its own."""
    field = next((each for each in _FIELDS if each.encode_name == command), None)
    kinds = getattr(field.type, "__args__", ()) if field else ()
    return next((each for each in kinds if isinstance(each, type) and issubclass(each, CommandSettings)), None)


def show_all(ctx: click.Context) -> None:
    """Show the settings of all commands; `ctx` is that of their group."""
    group = ctx.command
    assert isinstance(group, click.Group)
    commands = {name: group.get_command(ctx, name) for name in group.list_commands(ctx) if _table(name)}
    show([each.make_context(name, [], ctx, resilient_parsing=True) for name, each in commands.items() if each])


def show(contexts: Sequence[click.Context]) -> None:
    """Show what commands that were called so are given: what all share, then a table each."""
    root = contexts[0].find_root()
    if isinstance(root.obj, InputError):
        raise root.obj
    shown = _Shown(root.obj)
    lines = [shown.head(), shown.language(contexts[0])]
    for field in _FIELDS:
        of = next((each for each in contexts if any(field.name == one.name for one in each.command.params)), None)
        if of and field.name != "lang":
            lines.append(shown.line(of, field, ()))
    for each in contexts:
        name = each.info_name or ""
        if table := _table(name):
            lines += ["", f"[{name}]", *(shown.line(each, field, (name,)) for field in msgspec.structs.fields(table))]
    streams.write_text("".join(harmless(line) + "\n" for line in lines))


class _Shown:
    """What stands where, in words."""

    def __init__(self, kept: KeptSettings | None) -> None:
        self._kept = kept

    def head(self) -> str:
        if self._kept is None:
            return "# " + _("no enfcmp.toml and no [tool.enfcmp], from here upwards")
        return "# " + say(msg("settings: {path}", path=self._kept.file.shown))

    def language(self, ctx: click.Context) -> str:
        where = _("default")
        if any(each.get_parameter_source("lang") is ParameterSource.COMMANDLINE for each in (ctx, ctx.find_root())):
            where = _("command line")
        elif os.environ.get(ENVIRONMENT["lang"]):
            where = ENVIRONMENT["lang"]
        elif self._kept and self._kept.language:
            where = self._kept.place(self._kept.common["lang"])
        return _line("lang", i18n.language(), where)

    def line(self, ctx: click.Context, field: msgspec.structs.FieldInfo, table: Sequence[str]) -> str:
        value, where = ctx.params.get(field.name), self._where(ctx, field.name, table)
        variable = ENVIRONMENT.get(field.name, "")
        if not value and where is None and os.environ.get(variable):
            value, where = tuple(filter(None, os.environ[variable].split(os.pathsep))), variable
        return _line(field.encode_name, value, where or _("default"))

    def _where(self, ctx: click.Context, name: str, table: Sequence[str]) -> str | None:
        source = ctx.get_parameter_source(name)
        if source is ParameterSource.COMMANDLINE:
            return _("command line")
        if source is ParameterSource.ENVIRONMENT:
            return str(next(each.envvar for each in ctx.command.params if each.name == name))
        if source is ParameterSource.DEFAULT_MAP and self._kept:
            kept = self._kept.commands.get(table[0], {}) if table else self._kept.common
            return self._kept.place(kept[name])
        return None


def _line(key: str, value: object, where: str) -> str:
    said = f"# {key}" if value in (None, ()) else f"{key} = {_toml(value)}"
    return f"{said:<{_WIDTH}}  # {where}"


def _toml(value: object) -> str:
    parts = tuple(map(str, value)) if isinstance(value, tuple) else str(value)
    return json.dumps(parts, ensure_ascii=False)
