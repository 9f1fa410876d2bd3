"""Many lists held against one reference: which are meant, which are of its field of work, each paired by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.law.standing.overview import joined_overview
from enfcmp.message import msg
from enfcmp.model import PrintedList, Severity, StandingOverview, Survey
from enfcmp.pipeline.kept_answers import KeptAnswers
from enfcmp.pipeline.list_answer import ListAnswer, ListWork
from enfcmp.pipeline.loaded import Loaded, as_read, load
from enfcmp.pipeline.named_lists import lists_meant
from enfcmp.pipeline.notes import gathering, no_notes
from enfcmp.pipeline.workspace import Workspace
from enfcmp.progress import Progress, unwatched
from enfcmp.survey.assemble import Surroundings, assemble
from enfcmp.survey.engines.processes import worked_through
from enfcmp.survey.induce import induced
from enfcmp.survey.list_place import list_place

_One = TypeVar("_One")
_FEWEST = 2  # lists that a reference can be made of


class Surveyed(NamedTuple):
    """The survey, what is wrong with lists that are not in it, the files that it is made of, and a reference made."""

    survey: Survey
    faults: tuple[Fault, ...]
    inputs: tuple[Path, ...]
    reference: PrintedList | None


class Engine(NamedTuple):
    """How the lists are worked through: in so many processes (else as many as pay), answers kept in a folder.

    Divergences below the level `least` are left out.
    """

    processes: int | None = None
    kept: Path | None = None
    least: Severity = "warning"


_PLAIN = Engine()


def survey(workspace: Workspace, refs: Sequence[str], reference: str | None, engine: Engine = _PLAIN) -> Surveyed:
    """The lists that `refs` name, ids, paths, folders or patterns, against the `reference`, or one made of them.

    What cannot be read is left out and told. Raises `InputError` where nothing is left, and for the reference.
    """
    quiet = msgspec.structs.replace(workspace, note=no_notes)  # of a hundred lists nobody reads what is allowed
    names, faults = lists_meant(refs), list[Fault]()
    made = None if reference else _made(workspace, names, faults)
    against = as_read(made) if made else quiet.load(reference or "")
    work = ListWork(
        workspace=msgspec.structs.replace(quiet, watch=unwatched),
        reference=against,
        is_made=made is not None,
        kept=KeptAnswers.of(engine.kept, quiet, against, engine.least) if engine.kept else None,
        least=engine.least,
    )
    answers = list[ListAnswer]()
    for each in worked_through(work, names, engine.processes):
        workspace.watch(Progress("pairing", len(answers), len(names)))
        answers.append(each)
    return _told(quiet, answers, against, faults, made)


def _made(workspace: Workspace, names: Iterable[str], faults: list[Fault]) -> PrintedList:
    """A reference of what the lists of the commonest field of work share; their faults are gathered."""
    lists = [one for _path, one in _once(_read(workspace, names, faults), faults)]
    fields = Counter(one.domain for one in lists if one.domain)
    domain = max(fields, key=lambda each: (fields[each], each), default=None)
    held = [one.items for one in lists if not (domain and one.domain and one.domain != domain)]
    if len(held) < _FEWEST:
        raise InputError([*faults, Fault(msg("a reference is made of two lists or more; name one with --reference"))])
    return induced(held, domain, workspace.day.isoformat())


def _read(workspace: Workspace, names: Iterable[str], faults: list[Fault]) -> Iterator[tuple[str, Path, Loaded]]:
    for name in names:
        with gathering(faults):
            path = workspace.files.find(name)
            one = load(path, name)
            yield one.items.id, path, one


def _told(
    workspace: Workspace,
    answers: Sequence[ListAnswer],
    against: Loaded,
    faults: list[Fault],
    made: PrintedList | None,
) -> Surveyed:
    for each in answers:
        faults += [fault for fault in each.faults if fault not in faults]
    known = [(each.known.id, each.path, each.known) for each in answers if each.known and each.path]
    lists = [each for _path, each in _once(known, faults) if each.id != against.items.id]
    if not lists:
        raise InputError(faults or [Fault(msg("no list is left to hold against the reference"))])
    held = [each for each in lists if each.rows is not None]
    places = {against.items.id: list_place(against.items)} | {each.id: each.place for each in held}
    apart = tuple(each.id for each in lists if each.rows is None)
    ended = joined_overview(StandingOverview(facts=each.ended) for each in held).facts
    rows = [each.rows for each in held if each.rows is not None]
    found = assemble(against.items, rows, Surroundings(places, against.domain, apart, ended))
    paths = [against.path, *(path for _id, path, _known in known)]
    files = tuple(workspace.inputs(*paths))
    return Surveyed(msgspec.structs.replace(found, induced=made is not None), tuple(faults), files, made)


def _once(lists: Iterable[tuple[str, Path, _One]], faults: list[Fault]) -> list[tuple[Path, _One]]:
    """The lists in the order of their ids; of several with one id the first."""
    found: dict[str, tuple[Path, _One]] = {}
    for list_id, path, one in lists:
        if list_id not in found:
            found[list_id] = path, one
        elif (other := found[list_id][0]) != path:
            message = msg("the list {path} has the same id `{id}`", path=str(other), id=list_id)
            faults.append(Fault(message, str(path)))
    return [found[each] for each in sorted(found)]
