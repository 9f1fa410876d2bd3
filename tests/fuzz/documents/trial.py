"""One variant, from its bytes to its list: an import whose proof holds, one message, or a fault."""

from __future__ import annotations

import contextlib
import signal
import sys
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FrameType
from typing import NamedTuple, Self

from enfcmp.errors import InputError
from enfcmp.pipeline.import_to_file import Writing, kept_map, write_imported
from enfcmp.pipeline.importing import import_document
from enfcmp.pipeline.list_head import Head
from tests.fuzz.chance import Chance
from tests.fuzz.documents.damage import WAYS

SUFFIXES = (".xlsx", ".xls", ".pdf", ".docx", ".doc", ".html", ".csv", ".txt", ".et", "")
MOST_SECONDS = 5  # of the processor's: another program may have it for a while
MOST_MEGABYTES = 200  # that one variant may take beyond what was taken before


class Variant(NamedTuple):
    """A damaged document: its number, the document that it was, the ways in which it was damaged."""

    number: int
    seed: str
    ways: tuple[str, ...]
    suffix: str
    data: bytes


class Outcome(NamedTuple):
    """`imported`, `refused` or `fault`, and of what kind."""

    what: str
    why: str
    details: str = ""


class TooLongError(BaseException):
    """Not one of the exceptions that a reader takes for a damaged document."""


def variant(number: int, seeds: Mapping[str, tuple[str, bytes]], name: str) -> Variant:
    """The variant of this number: documents by turns, damaged in one way or two."""
    chance = Chance(f"{name} {number}")
    seed = sorted(seeds)[number % len(seeds)]
    format_, data = seeds[seed]
    every = {each: content for each, (_, content) in seeds.items()}
    ways = [chance.one_of(WAYS[format_]) for _ in range(1 + chance.below(2))]
    for way in ways:
        with contextlib.suppress(Exception):  # what can no longer be opened is damaged enough
            data = way(data, chance, every)
    return Variant(number, seed, tuple(way.__name__ for way in ways), chance.one_of(SUFFIXES), data)


class _Catching:
    """Keeps whatever is raised, as no other code should."""

    error: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _traceback: object) -> bool:
        self.error = error
        return isinstance(error, (Exception, TooLongError))


def trial(each: Variant, folder: Path) -> Outcome:
    """What comes of it; `folder` is empty before and after."""
    path = folder / f"清单{each.suffix}"
    path.write_bytes(each.data)
    before = _megabytes()
    outcome = Outcome("imported", "")
    with _Catching() as caught, limited():
        outcome = _imported(path, folder)
    if caught.error is not None:
        outcome = _raised(caught.error)
    left = {found.name for found in folder.iterdir()} - {path.name}
    if left and outcome.what == "refused":
        outcome = Outcome("fault", "files are left", ", ".join(sorted(left)))
    if _megabytes() - before > MOST_MEGABYTES:
        outcome = Outcome("fault", "memory", f"{_megabytes() - before} MB more")
    for found in folder.iterdir():
        found.unlink()
    return outcome


def _imported(path: Path, folder: Path) -> Outcome:
    """Written, too, and read again, as write_imported() does before it puts a list in its place."""
    imported = import_document(path, Head(id="city", is_only_looked_at=True))
    if [found.name for found in folder.iterdir()] != [path.name]:
        return Outcome("fault", "reading has written")
    counts = imported.report.characters
    if counts.document != counts.items + counts.left_out:
        return Outcome("fault", "characters are lost", str(counts))
    write_imported(imported, Writing(folder / "city.yaml", None, kept_map(None), None, force=False))
    return Outcome("imported", imported.report.format)


def _raised(error: BaseException) -> Outcome:
    if not isinstance(error, InputError):
        return Outcome("fault", type(error).__name__, "".join(traceback.format_exception(error)))
    messages = [str(getattr(fault.message, "template", fault.message)) for fault in error.faults]
    return (
        Outcome("refused", messages[0]) if len(messages) == 1 else Outcome("fault", "several messages", str(messages))
    )


@contextlib.contextmanager
def limited() -> Iterator[None]:
    """Seconds only, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    previous = signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, previous)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError


def _megabytes() -> int:
    """The most memory that was ever taken; 0 where the system does not tell."""
    try:
        import resource
    except ModuleNotFoundError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024**2 if sys.platform == "darwin" else 1024)
