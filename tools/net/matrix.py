"""Which commands are run: every command and format, over every folder."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.net.command import Command
from tools.net.folders import Folders

DAY = ("--as-of", "2026-11-25")
OTHER_DAYS = ("2012-06-01", "2027-02-01")
SHIPPED = ("datong", "changji")
TEXTS = ("--statutes", "texts")
_ALL = tuple(itertools.product(("en", "zh"), (80, 200)))
_SOME = (("zh", 80), ("en", 200))
_SUFFIXES = ("html", "docx", "xlsx", "md", "csv", "json")
_ITEMS = ("datong:2", "changji:7")
Looks = Sequence[tuple[str, int]]


def quick(lists: Path) -> Iterator[Command]:
    """Each command and each format once, over the lists that ship."""
    yield from _list(lists, SHIPPED[0], TEXTS, _SOME)
    yield from _pair(lists, SHIPPED, TEXTS, _SOME)
    yield from _shown(lists, ("lists",), ("show", "datong"), ("show", _ITEMS[1]), ("rules",), looks=_SOME)
    yield from _wrong(lists)


def whole(folders: Folders) -> Iterator[Command]:
    """All of them."""
    yield from _shipped(folders)
    yield from _others(folders)
    yield from _small(folders)


def _shipped(folders: Folders) -> Iterator[Command]:
    """All options and all looks, with and without texts and decisions."""
    for folder, texts in ((folders.lists, TEXTS), (folders.lists, ()), (folders.decided, TEXTS)):
        yield from _pair(folder, SHIPPED, texts, _ALL)
        yield from _pair(folder, SHIPPED[::-1], texts, _SOME)
        for name in SHIPPED:
            yield from _list(folder, name, texts, _ALL)
        yield from _single(folder)
        yield from _options(folder)
    for day in OTHER_DAYS:
        dated = ("--as-of", day, *TEXTS)
        yield from _shown(folders.lists, ("check", *SHIPPED, *dated), ("diff", *_ends(SHIPPED), *dated), looks=_SOME)
    yield from _wrong(folders.lists)


def _single(folder: Path) -> Iterator[Command]:
    """What looks at one thing, and the conversation."""
    yield from _shown(folder, ("lists",), ("show", "changji"), *(("show", item) for item in _ITEMS), looks=_ALL)
    yield from _shown(folder, ("pairs", "--explain", *_ITEMS), ("statutes", *TEXTS), looks=_ALL)
    yield from _shown(folder, ("statutes", "医疗保障基金使用监督管理条例", *TEXTS, *DAY), looks=_SOME)
    yield from _shown(folder, ("statutes", "社会保险法", "87", *TEXTS, *DAY), looks=_SOME)
    for options in (("--all",), ("--blind", "--decisions", "new.yaml"), ("--format", "json")):
        for lang in ("en", "zh"):
            typed = "v\no 99\nn 两件事\nu\no 3 按条文\ny\np\n?\nx\nq\n"
            yield Command(folder, ("review", *_ends(SHIPPED), "--reviewer", "张三", *options), lang, typed=typed)


def _others(folders: Folders) -> Iterator[Command]:
    """The shared pairs and the made ones."""
    labelled = [json.loads(path.read_bytes()) for path in sorted((folders.lists / "gold").glob("*--*.json"))]
    texts = itertools.cycle((TEXTS, ()))
    for gold in labelled:
        if {gold["a"], gold["b"]} != set(SHIPPED):
            yield from _pair(folders.lists, (gold["a"], gold["b"]), (*next(texts), "--data", "lists"), _SOME)
    for path in sorted((folders.lists / "lists").glob("*.yaml")):
        yield from _list(folders.lists, path.stem, ("--data", "lists", *TEXTS), _SOME)
    golds = tuple(f"gold/{path.name}" for path in sorted((folders.lists / "gold").glob("*.json")))
    yield from _shown(folders.lists, ("evaluate", *golds, "--data", "lists"), looks=_SOME)
    for ends in _made(folders.made):
        yield from _pair(folders.made, ends, (*TEXTS, "--data", "made"), _SOME)
        yield from _list(folders.made, ends[1], (*TEXTS, "--data", "made"), _SOME)


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
            yield Command(folders.faulty, ("check", f"data/{path.name}"), lang)
    for folder in (*folders.cases, *folders.examples):
        yield from _example(folder)
    for rule in sorted({folder.name.rsplit("-", 1)[0] for folder in folders.examples}):
        yield from _shown(folders.faulty, ("rules", rule), looks=_SOME)


def _example(folder: Path) -> Iterator[Command]:
    """One list checked; several each compared with the next one, and reported on, which checks them."""
    names = [path.name for path in sorted(folder.glob("*.yaml"))]
    texts = next((("--statutes", each) for each in ("texts", "st") if (folder / each).is_dir()), ())
    for lang, form in (("zh", ()), ("en", ("--format", "json"))):
        if len(names) == 1:
            yield Command(folder, ("check", *names, *texts, *DAY, *form), lang)
        for pair in itertools.pairwise(names):
            yield Command(folder, ("diff", *_ends(pair), *texts, *DAY, "--style", *form), lang)
    for pair in itertools.pairwise(names):
        yield Command(folder, ("report", *_ends(pair), *texts, *DAY, "--as", "md", "-o", "-"))


def _list(folder: Path, name: str, options: Sequence[str], looks: Looks) -> Iterator[Command]:
    """One list, checked in every format."""
    check = ("check", name, *options, *DAY)
    yield from _shown(folder, check, looks=looks)
    yield Command(folder, (*check, "-v", "--fail-on", "info"))
    for form in ("sarif", "github"):
        yield from (Command(folder, (*check, "--format", form), lang) for lang, _ in looks[1:3])


def _pair(folder: Path, ends: Sequence[str], options: Sequence[str], looks: Looks) -> Iterator[Command]:
    """Two lists, by every command that takes two, in every format."""
    lists = tuple(option for option in options if option not in TEXTS)
    both, official = (*_ends(ends), *lists), (*_ends(ends), *options, *DAY)
    yield from _shown(folder, ("pairs", *both), ("missing", *both), ("diff", *official), looks=looks)
    yield Command(folder, ("diff", *official, "--sanctions", "--style", "-v"), looks[0][0])
    for at, suffix in enumerate(_SUFFIXES):  # in one language, in turn, where not all looks are wanted
        for lang in ("en", "zh") if looks == _ALL else (("en", "zh")[at % 2],):
            yield Command(folder, ("report", *official, "-o", f"report.{suffix}"), lang)


def _options(folder: Path) -> Iterator[Command]:
    """The options that change what is shown of two lists, or what is an error."""
    both = _ends(SHIPPED)
    official = (*both, *TEXTS, *DAY)
    for more in (("--style",), ("--sanctions",), ("--summary",), ("--only", "body-differs"), ("--type", "行政处罚")):
        yield from _shown(folder, ("diff", *official, *more), looks=_SOME)
    yield from _shown(folder, ("pairs", *both, "-v"), ("missing", *both, "-v"), looks=_SOME)
    for level in ("missing", "error", "warning", "info"):
        yield Command(folder, ("missing", *both, "-q", "--fail-on", level))
        yield Command(folder, ("diff", *official, "-q", "--fail-on", level))
    for level, section in (("warning", "checks"), ("error", "divergences"), ("info", "gaps")):
        more = ("--level", level, "--sections", section, "--title", "甲", "--note", "乙")
        yield Command(folder, ("report", *official, "-o", "-", "--as", "md", *more))
    for command in ("pairs", *both), ("missing", *both), ("diff", *official, "--sanctions"), ("check", "datong"):
        yield Command(folder, command, "zh", terminal=True)


def _shown(folder: Path, *commands: Sequence[str], looks: Looks) -> Iterator[Command]:
    """As text in these languages and widths, and as JSON, which is the same in both languages."""
    for at, command in enumerate(commands):
        yield from (Command(folder, tuple(command), *look) for look in looks)
        yield Command(folder, (*command, "--format", "json"), ("en", "zh")[at % 2])


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
        ("missing", *_ends(SHIPPED), "--data", "nowhere"),
        ("missing", *_ends(SHIPPED), "--decisions", "nowhere.yaml"),
        ("report", *_ends(SHIPPED), "-o", "nowhere/report.md"),
        ("report", *_ends(SHIPPED), "-o", "report.odt"),
        ("evaluate", "data/datong.yaml"),
        ("dif",),
    )
    for command, lang in itertools.product((("--help",), ("--version",), *pages, *refused), ("en", "zh")):
        yield Command(folder, command, lang)
    for lang, other in (("en", "zh"), ("zh", "en")):
        yield Command(folder, ("lists", "--lang", other), lang, alone=True)


def _ends(ends: Sequence[str]) -> tuple[str, ...]:
    return "--from", ends[0], "--to", ends[1]
