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
from enfcmp.pipeline.list_work import ListWork
from enfcmp.pipeline.loaded import Loaded, as_read, load
from enfcmp.pipeline.named_lists import lists_meant
from enfcmp.pipeline.notes import gathering, no_notes
from enfcmp.pipeline.together import SHARED, require_shortness
from enfcmp.pipeline.workspace import Workspace
from enfcmp.progress import Progress, unwatched
from enfcmp.survey.assemble import Surroundings, assemble
from enfcmp.survey.engines.local import Local
from enfcmp.survey.engines.survey_engine import Engine
from enfcmp.survey.induce import induced
from enfcmp.survey.list_answer import ListAnswer
from enfcmp.survey.list_place import list_place

_One = TypeVar("_One")
_FEWEST = 2  # lists that a reference can be made of
_NONE_LEFT = msg("no list is left to hold against the reference; name one that is not the reference itself")
_TOO_FEW = msg("a reference is made of two lists or more of one field of work; name one with --reference")


class SurveyWish(NamedTuple):
    """Divergences below the level `least` do not count; `engine` does the work, else this machine does.

    In the folder `kept` is what each list gave before.
    """

    least: Severity = "warning"
    engine: Engine | None = None
    kept: Path | None = None


_PLAIN = SurveyWish()


class Surveyed(NamedTuple):
    """The survey, what is wrong with lists that are not in it, the files that it is made of, and a reference made."""

    survey: Survey
    faults: tuple[Fault, ...]
    inputs: tuple[Path, ...]
    reference: PrintedList | None


def survey(workspace: Workspace, refs: Sequence[str], reference: str | None, wish: SurveyWish = _PLAIN) -> Surveyed:
    """The lists that `refs` name, ids, paths, folders or patterns, against the `reference`, or one made of them.

    What cannot be read is left out and told. Raises `InputError` where nothing is left, and for the reference.
    """
    quiet = msgspec.structs.replace(workspace, note=no_notes)  # of a hundred lists nobody reads what is allowed
    names, faults = lists_meant(refs, quiet.files.by_id, workspace.note), list[Fault]()
    made = None if reference else _made(workspace, names, faults)
    against = as_read(made) if made else quiet.load(reference or "")
    work = ListWork(
        workspace=msgspec.structs.replace(quiet, watch=unwatched),
        reference=against,
        is_made=made is not None,
        least=wish.least,
        kept=KeptAnswers.of(wish.kept, quiet, against, wish.least) if wish.kept else None,
    )
    engine, answers = wish.engine or Local(), list[ListAnswer]()
    for each in engine.answers(work, names):
        workspace.watch(Progress("pairing", len(answers), len(names)))
        answers.append(each)
    faults += [each for each in dict.fromkeys(each for one in answers for each in one.faults) if each not in faults]
    read = _once([(each.known.id, str(each.path or each.ref), each) for each in answers if each.known], faults)
    lists = [each for each in read if each.known and each.known.id != against.items.id]
    if not lists:
        raise InputError(faults or [Fault(_NONE_LEFT)])
    if not any(each.known and each.known.rows for each in lists):
        message = msg(
            "no list is of the field of work of the reference, {domain}; where one is, say so with domain: in its file",
            domain=against.domain or "",
        )
        raise InputError([*faults, Fault(message)])
    found = _assembled(engine, against, lists)
    found = msgspec.structs.replace(found, induced=made is not None, level=wish.least)
    files = quiet.inputs(against.path, *(each.path for each in answers if each.path))
    return Surveyed(found, tuple(faults), tuple(files), made)


def _made(workspace: Workspace, names: Iterable[str], faults: list[Fault]) -> PrintedList:
    """A reference of what the lists of the commonest field of work share; their faults are gathered."""
    lists = _once(_read(workspace, names, faults), faults)
    fields = Counter(one.domain for one in lists if one.domain)
    domain = max(fields, key=lambda each: (fields[each], each), default=None)
    held = [one.items for one in lists if not (domain and one.domain and one.domain != domain)]
    if len(held) < _FEWEST:
        raise InputError(
            [
                *faults,
                Fault(_TOO_FEW),
            ]
        )
    return induced(held, domain, workspace.day.isoformat())


def _read(workspace: Workspace, names: Iterable[str], faults: list[Fault]) -> Iterator[tuple[str, str, Loaded]]:
    for name in names:
        with gathering(faults):
            path = workspace.files.find(name)
            one = load(path, name)
            require_shortness((one,), SHARED)
            yield one.items.id, str(path), one


def _assembled(engine: Engine, against: Loaded, answers: Sequence[ListAnswer]) -> Survey:
    lists = [each.known for each in answers if each.known]
    places = {against.items.id: list_place(against.items)} | {each.id: each.place for each in lists if each.rows}
    domains = {each.id: each.domain for each in lists if each.rows and each.domain}
    return assemble(
        against.items,
        [each.rows for each in lists if each.rows],
        engine.votes(against.items, [each for each in answers if each.known and each.known.rows]),
        Surroundings(
            places=places,
            domains=domains,
            domain=against.domain,
            apart=tuple(each.id for each in lists if not each.rows),
            repealed=joined_overview(StandingOverview(facts=each.ended) for each in lists).facts,
        ),
    )


def _once(lists: Iterable[tuple[str, str, _One]], faults: list[Fault]) -> list[_One]:
    """The lists in the order of their ids, each with its id and where it is; of several with one id the first."""
    found: dict[str, tuple[str, _One]] = {}
    for list_id, path, one in lists:
        if list_id not in found:
            found[list_id] = path, one
        elif (other := found[list_id][0]) != path:
            message = msg(
                "the list {path} has the same id `{id}`, and is the one that is taken; give this one another id",
                path=other,
                id=list_id,
            )
            faults.append(Fault(message, path))
    return [found[each][1] for each in sorted(found)]
