"""Command lines, made from what click knows of the commands: a new command or option joins by itself."""

import re
from functools import cache
from typing import NamedTuple

import click

from enfcmp.cli.root import COMMANDS, group
from tests.fuzz.chance import Chance
from tests.fuzz.scene import Scene
from tests.fuzz.words import HUGE, STRANGE, TITLES, TYPES

_SUFFIX = re.compile(r"\.[a-z]{2,4}\b")
_ANYTHING = ("", " ", "-", "--", "..", "no/such.yaml", "nobody", "0", "-1", "甲" * 300, *HUGE[:3], *STRANGE[4:])
_RULES = ("quotation-misworded", "number-gap", "name-wording", "label-missing", "order-differs")
_KINDS = {  # what a metavar asks for → what may be given, and what may not
    "DATE": (("2026-01-31", "2019-01-01", "2030-06-01"), ("0001-01-01", "9999-12-31", "2026-02-30", "二〇二六年")),
    "RULE": (_RULES, ("no-such-rule", "number-gpa")),
    "TYPE": (TYPES, ("行政", "no-such-type")),
    "NAME": (("甲", "某市某局", "清单"), ("Sheet1",)),
    "TEXT": (("清单", "<b>甲</b>", "=1+1", "甲\n乙"), ("",)),
    "SUFFIX": (("md", "html", "csv"), (".csv", "exe", "")),
    "ID": (("x", "new-list"), ("X", "a/b", "..", "con")),
    "RANGE": (("1", "1-2"), ("2-1", "0", "1,3-5", "9" * 30, "a")),
    "N": (("1", "2", "3"), ("0", "x", "9" * 30)),
    "COLUMNS": (("1=number,2=name", "2=name,4=basis,6=skip"), ("1=name,1=number", "99=name", "x", "2=no-such-field")),
    "ARTICLE": (("第一条", "2", "第三条第一款"), ("99", "附件", "一")),
    "FOLDER": ((".",), ("texts", "no-such-folder", "a.yaml")),
    "PATH": (("texts",), (".", "a.yaml", "no-such")),
    "GOLD": (("gold.json",), ("a.yaml", "d.yaml")),
    "FILE": (("d.yaml",), ("decisions/a--b.yaml", "a.yaml", "gold.json", "texts", "new.yaml")),
}
_OFTEN = ("output", "statutes", "dry_run", "force")  # without which a command has little to do
_ANSWERS = (
    "y",
    "n",
    "p",
    "s",
    "u",
    "v",
    "?",
    "q",
    "o 1",
    "o 9",
    "n 一个是检查",
    "",
    "是",
    "ｙ",
    "y \x1b[31m",
    "x" * 3000,
)


class Line(NamedTuple):
    """A command line, the command by its name, and what is typed while it runs."""

    command: str
    arguments: tuple[str, ...]
    typed: str


class _Care(NamedTuple):
    """How many of the options that may be left out are given, and how often what is given is wrong."""

    more: float
    wrong: float


@cache
def commands() -> dict[str, click.Command]:
    """Every command that there is."""
    context = click.Context(group)
    return {name: group.get_command(context, name) for name in COMMANDS}


def line(chance: Chance, scene: Scene, name: str) -> Line:
    """A command with its options and arguments."""
    care = _Care(chance.one_of((0.02, 0.1, 0.3)), chance.one_of((0, 0, 0.1, 0.4)))
    parts = [part for each in commands()[name].params for part in _given(each, chance, scene, care)]
    if name == "pairs" and not any(
        part[0] in {"--explain", "--from", "--to"} for part in parts
    ):  # click itself asks for neither
        parts += [["--from", "a.yaml"], ["--to", "b.yaml"]]
    if chance.falls(0.5):
        parts.append(["--format", "json"])
    if chance.falls(0.02):
        parts.append([chance.one_of(("--no-such", "-x", "--form", "--help", "-h", "--version"))])
    typed = "".join(f"{chance.one_of(_ANSWERS)}\n" for _ in range(chance.below(9)))
    return Line(name, (name, *(text for part in chance.mixed(parts) for text in part)), typed)


def _given(parameter: click.Parameter, chance: Chance, scene: Scene, care: _Care) -> list[list[str]]:
    """How a parameter is given: not at all, once, or an argument several times."""
    if isinstance(parameter, click.Argument):
        many = 2 + chance.below(2) if parameter.nargs == -1 and chance.falls(0.2) else 1
        is_given = parameter.required or chance.falls(0.6)
        return [[_value(parameter, chance, scene, care)] for _ in range(many if is_given else 0)]
    likely = 1 - care.wrong / 10 if parameter.required else 0.6 if parameter.name in _OFTEN else care.more
    if not chance.falls(likely):
        return []
    values = 0 if getattr(parameter, "is_flag", False) else parameter.nargs
    return [[chance.one_of(parameter.opts), *(_value(parameter, chance, scene, care) for _ in range(values))]]


def _value(parameter: click.Parameter, chance: Chance, scene: Scene, care: _Care) -> str:
    right, wrong = _known(parameter, scene)
    if chance.falls(care.wrong):
        return chance.one_of((*wrong, *wrong, chance.one_of(_ANYTHING)))
    return chance.one_of(right)


def _known(parameter: click.Parameter, scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What may be given to a parameter, and what may not, by what it says that it takes."""
    if isinstance(parameter.type, click.Choice):
        return tuple(map(str, parameter.type.choices)), ("no-such-choice",)
    if {"-o", "--draft", "--write-reference"}.intersection(parameter.opts):
        suffixes = _SUFFIX.findall(f"{parameter.help} {parameter.metavar}") or [".yaml"]
        return tuple(f"new{suffix}" for suffix in suffixes), ("a.yaml", "texts", "no/such/new.md", "new.exe", "-")
    pools = _KINDS | _of_scene(scene)
    metavar = parameter.metavar or parameter.human_readable_name or ""
    asked = "COLUMNS" if metavar.startswith("N=") else re.sub("[^A-Z].*", "", metavar.strip("[").upper())
    if parameter.name in ("documents", "workbook"):
        asked = parameter.name.upper()
    anything = tuple(value for pool in pools.values() for values in pool for value in values)
    return pools.get(asked, (anything, anything))


def _of_scene(scene: Scene) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What the files of a folder let a person name."""
    texts = tuple(name for name in scene.files if name.startswith("texts/"))
    documents = tuple(
        name for name in scene.files if "/" not in name and not name.endswith((".yaml", ".json", ".toml"))
    )
    laws = (*scene.laws, *texts), (*TITLES[:2], "a.yaml", "texts")
    return {
        "LIST": (
            ("a.yaml", "b.yaml", "a.yaml", "b.yaml", "datong", *documents[:1]),
            ("c.yaml", "c.yaml", "a:404", "d.yaml"),
        ),
        "ITEM": (scene.items, ("a:404", "a", "b:")),
        "WHICH": (scene.items, ("0123456789ab",)),
        "LAW": laws,
        "OLD": laws,
        "NEW": laws,
        "DOCUMENTS": (documents, ("a.yaml", "texts")),
        "WORKBOOK": (("new.xlsx", "marks.json", *documents), ("d.yaml", "gold.json")),
    }
