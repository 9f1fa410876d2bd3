"""One list, or two, by every command that takes them and in every format."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.net.command import Command

DAY = ("--as-of", "2026-11-25")
TEXTS = ("--statutes", "texts")
ALL = tuple(itertools.product(("en", "zh"), (80, 200)))
SOME = (("zh", 80), ("en", 200))
_SUFFIXES = ("html", "docx", "xlsx", "md", "csv", "json")
Looks = Sequence[tuple[str, int]]
"""Languages and widths."""


def example(folder: Path) -> Iterator[Command]:
    """One list checked; several each compared with the next one, and reported on, which checks them."""
    names = [path.name for path in sorted(folder.glob("*.yaml"))]
    texts = next((("--statutes", each) for each in ("texts", "st") if (folder / each).is_dir()), ())
    for lang, form in (("zh", ()), ("en", ("--format", "json"))):
        if len(names) == 1:
            yield Command(folder, ("check", *names, *texts, *DAY, *form), lang)
        for pair in itertools.pairwise(names):
            yield Command(folder, ("diff", *ends_of(pair), *texts, *DAY, "--style", *form), lang)
    for pair in itertools.pairwise(names):
        yield Command(folder, ("report", *ends_of(pair), *texts, *DAY, "--as", "md", "-o", "-"))


def one_list(folder: Path, name: str, options: Sequence[str], looks: Looks) -> Iterator[Command]:
    """One list, checked in every format."""
    check = ("check", name, *options, *DAY)
    yield from shown(folder, check, looks=looks)
    yield Command(folder, (*check, "-v", "--fail-on", "info"))
    for form in ("sarif", "github"):
        yield from (Command(folder, (*check, "--format", form), lang) for lang, _ in looks[1:3])


def two_lists(folder: Path, ends: Sequence[str], options: Sequence[str], looks: Looks) -> Iterator[Command]:
    """Two lists, by every command that takes two, in every format."""
    lists = tuple(option for option in options if option not in TEXTS)
    both, official = (*ends_of(ends), *lists), (*ends_of(ends), *options, *DAY)
    yield from shown(folder, ("pairs", *both), ("missing", *both), ("diff", *official), looks=looks)
    yield Command(folder, ("diff", *official, "--sanctions", "--style", "-v"), looks[0][0])
    for at, suffix in enumerate(_SUFFIXES):  # in one language, in turn, where not all looks are wanted
        for lang in ("en", "zh") if looks == ALL else (("en", "zh")[at % 2],):
            yield Command(folder, ("report", *official, "-o", f"report.{suffix}"), lang)


def shown(folder: Path, *commands: Sequence[str], looks: Looks) -> Iterator[Command]:
    """As text in these languages and widths, and as JSON, which is the same in both languages."""
    for at, command in enumerate(commands):
        yield from (Command(folder, tuple(command), *look) for look in looks)
        yield Command(folder, (*command, "--format", "json"), ("en", "zh")[at % 2])


def ends_of(ends: Sequence[str]) -> tuple[str, ...]:
    """The options that name two lists."""
    return "--from", ends[0], "--to", ends[1]
