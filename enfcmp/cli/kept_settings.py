"""The settings that a person keeps in a file, as defaults of the options: the command line and the environment win."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from enfcmp.errors import InputError
from enfcmp.settings.settings_file import settings_file

if TYPE_CHECKING:
    from enfcmp.settings.read_settings import KeptSettings

ENVIRONMENT = {"lang": "ENFCMP_LANG", "data": "ENFCMP_DATA", "statutes": "ENFCMP_STATUTES"}  # what wins over a file


def kept_settings() -> KeptSettings | InputError | None:
    """What the nearest file says, or what is wrong with it; None where there is none."""
    path = settings_file()
    if path is None:
        return None
    from enfcmp.settings.read_settings import read_settings  # most runs have no such file

    try:
        return read_settings(path)
    except InputError as error:
        return error


def kept_language(kept: KeptSettings | InputError | None) -> str | None:
    """The language that a file asks for; where something is wrong with it, that is said in another."""
    return None if kept is None or isinstance(kept, InputError) else kept.language


def is_kept(name: str) -> bool:
    """Whether an option of the present command comes from a file, which is meant for those runs alone that it fits."""
    return click.get_current_context().get_parameter_source(name) is ParameterSource.DEFAULT_MAP


def default_map(kept: KeptSettings | InputError | None) -> dict[str, Any]:
    """The values of a file by command and parameter, as click takes them."""
    if kept is None or isinstance(kept, InputError):
        return {}
    from enfcmp.cli.root import COMMANDS

    common = {name: each.value for name, each in kept.common.items() if not os.environ.get(ENVIRONMENT.get(name, ""))}
    own = {name: {key: each.value for key, each in table.items()} for name, table in kept.commands.items()}
    return {command: {**common, **own.get(command, {})} for command in COMMANDS}
