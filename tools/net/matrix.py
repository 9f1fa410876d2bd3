"""Which commands are run: every command and format, over every folder."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path

from tools.net.command import Command
from tools.net.folders import Folders
from tools.net.formats import ALL, DAY, SOME, TEXTS, ends_of, example, one_list, shown, two_lists

OTHER_DAYS = ("2012-06-01", "2027-02-01")
SHIPPED = ("datong", "changji")
_ITEMS = ("datong:2", "changji:7")


def quick(lists: Path) -> Iterator[Command]:
    """Each command and each format once, over the lists that ship."""
    yield from one_list(lists, SHIPPED[0], TEXTS, SOME)
    yield from two_lists(lists, SHIPPED, TEXTS, SOME)
    yield from shown(lists, ("lists",), ("show", "datong"), ("show", _ITEMS[1]), ("rules",), looks=SOME)
    yield from _wrong(lists)


def whole(folders: Folders) -> Iterator[Command]:
    """All of them."""
    yield from _shipped(folders)
    yield from _others(folders)
    yield from _small(folders)


def _shipped(folders: Folders) -> Iterator[Command]:
    """All options and all looks, with and without texts and decisions."""
    for folder, texts in ((folders.lists, TEXTS), (folders.lists, ()), (folders.decided, TEXTS)):
        yield from two_lists(folder, SHIPPED, texts, ALL)
        yield from two_lists(folder, SHIPPED[::-1], texts, SOME)
        for name in SHIPPED:
            yield from one_list(folder, name, texts, ALL)
        yield from _single(folder)
        yield from _options(folder)
    for day in OTHER_DAYS:
        dated = ("--as-of", day, *TEXTS)
        yield from shown(folders.lists, ("check", *SHIPPED, *dated), ("diff", *ends_of(SHIPPED), *dated), looks=SOME)
    yield from _wrong(folders.lists)


def _single(folder: Path) -> Iterator[Command]:
    """What looks at one thing, and the conversation."""
    yield from shown(folder, ("lists",), ("show", "changji"), *(("show", item) for item in _ITEMS), looks=ALL)
    yield from shown(folder, ("pairs", "--explain", *_ITEMS), ("statutes", *TEXTS), looks=ALL)
    yield from shown(folder, ("statutes", "医疗保障基金使用监督管理条例", *TEXTS, *DAY), looks=SOME)
    yield from shown(folder, ("statutes", "社会保险法", "87", *TEXTS, *DAY), looks=SOME)
    for options in (("--all",), ("--blind", "--decisions", "new.yaml"), ("--format", "json")):
        for lang in ("en", "zh"):
            typed = "v\no 99\nn 两件事\nu\no 3 按条文\ny\np\n?\nx\nq\n"
            yield Command(folder, ("review", *ends_of(SHIPPED), "--reviewer", "张三", *options), lang, typed=typed)


def _others(folders: Folders) -> Iterator[Command]:
    """The shared pairs and the made ones."""
    labelled = [json.loads(path.read_bytes()) for path in sorted((folders.lists / "gold").glob("*--*.json"))]
    texts = itertools.cycle((TEXTS, ()))
    for gold in labelled:
        if {gold["a"], gold["b"]} != set(SHIPPED):
            yield from two_lists(folders.lists, (gold["a"], gold["b"]), (*next(texts), "--data", "lists"), SOME)
    for path in sorted((folders.lists / "lists").glob("*.yaml")):
        yield from one_list(folders.lists, path.stem, ("--data", "lists", *TEXTS), SOME)
    golds = tuple(f"gold/{path.name}" for path in sorted((folders.lists / "gold").glob("*.json")))
    yield from shown(folders.lists, ("evaluate", *golds, "--data", "lists"), looks=SOME)
    for ends in _made(folders.made):
        yield from two_lists(folders.made, ends, (*TEXTS, "--data", "made"), SOME)
        yield from one_list(folders.made, ends[1], (*TEXTS, "--data", "made"), SOME)


def _made(folder: Path) -> Iterator[tuple[str, str]]:
    names = [path.stem for path in sorted((folder / "made").glob("*.yaml"))]
    for name in names:
        kind, seed = name.rsplit("-", 1)
        if kind in SHIPPED:
            yield kind, name
        elif kind == "from":
            yield name, f"to-{seed}"
    yield "datong-1", "changji-2"


def _small(folders: Folders) -> Iterator[Command]:
    """Faulty lists, cases from the field, examples of rules; the pages of the rules."""
    for path in sorted((folders.faulty / "data").glob("*.yaml")):
        for lang in ("en", "zh"):
            yield Command(folders.faulty, ("check", f"data/{path.name}", *DAY), lang)
    for folder in (*folders.cases, *folders.examples):
        yield from example(folder)
    for rule in sorted({folder.name.rsplit("-", 1)[0] for folder in folders.examples}):
        yield from shown(folders.faulty, ("rules", rule), looks=SOME)


def _options(folder: Path) -> Iterator[Command]:
    """The options that change what is shown of two lists, or what is an error."""
    both = ends_of(SHIPPED)
    official = (*both, *TEXTS, *DAY)
    for more in (("--style",), ("--sanctions",), ("--summary",), ("--only", "body-differs"), ("--type", "行政处罚")):
        yield from shown(folder, ("diff", *official, *more), looks=SOME)
    yield from shown(folder, ("pairs", *both, "-v"), ("missing", *both, "-v"), looks=SOME)
    for level in ("missing", "error", "warning", "info"):
        yield Command(folder, ("missing", *both, "-q", "--fail-on", level))
        yield Command(folder, ("diff", *official, "-q", "--fail-on", level))
    for level, section in (("warning", "checks"), ("error", "divergences"), ("info", "gaps")):
        part = ("--level", level, "--sections", section, "--title", "甲", "--note", "乙")
        yield Command(folder, ("report", *official, "-o", "-", "--as", "md", *part))
    coloured = (("pairs", *both), ("missing", *both), ("diff", *official, "--sanctions"), ("check", "datong", *DAY))
    for command in coloured:
        yield Command(folder, command, "zh", terminal=True)


def _wrong(folder: Path) -> Iterator[Command]:
    """Help, what is refused, and a language that is asked for against what is around."""
    pages: list[tuple[str, ...]] = [
        (name, "--help") for name in ("check", "diff", "report", "review", "pairs", "missing", "statutes")
    ]
    refused: tuple[tuple[str, ...], ...] = (
        ("show", "datnog"),
        ("show", "datong:99"),
        ("diff", "--from", "datong"),
        ("check", "datong", "--select", "quotation-miswordet"),
        ("check", "datong", "--as-of", "2026-13-01"),
        ("check", "datong", "--statutes", "nowhere"),
        ("missing", *ends_of(SHIPPED), "--data", "nowhere"),
        ("missing", *ends_of(SHIPPED), "--decisions", "nowhere.yaml"),
        ("report", *ends_of(SHIPPED), "-o", "nowhere/report.md"),
        ("report", *ends_of(SHIPPED), "-o", "report.odt"),
        ("evaluate", "data/datong.yaml"),
        ("dif",),
    )
    for command, lang in itertools.product((("--help",), ("--version",), *pages, *refused), ("en", "zh")):
        yield Command(folder, command, lang)
    for lang, other in (("en", "zh"), ("zh", "en")):
        yield Command(folder, ("lists", "--lang", other), lang, alone=True)
