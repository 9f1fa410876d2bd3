"""The mutants of some modules against their nearest tests.

The tests are collected once and run once, to see which lines each comes through. A mutant inside a function is put into
the imported module, in a fork of that process. One that is run when its module is imported takes a fork of this
process, which has imported nothing of the package.
"""

from __future__ import annotations

import contextlib
import importlib
import itertools
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tools.mutants import fork, running
from tools.mutants.exchange import Imported, MutantFinder
from tools.mutants.fork import Child
from tools.mutants.mutant import Mutant
from tools.mutants.session import Measured, Session, read_measured
from tools.mutants.show import counted

_LEAST, _TIMES = 10, 5  # seconds that a mutant may take, and so many times what its tests take
_HOUR = 3600


class Plan(NamedTuple):
    """From where, with which tests, for how long, and how many at once."""

    root: Path
    tests: tuple[str, ...]
    seconds: float
    """What the tests of one mutant take together at most; slower ones are not run."""
    jobs: int


class Hunted(NamedTuple):
    """What became of each mutant, and the tests that fail without any, which are left out."""

    codes: list[int]
    failed: list[str]


def hunt(mutants: Sequence[Mutant], plan: Plan) -> Hunted:
    """Look which mutants are killed."""
    os.chdir(plan.root)
    sys.path.insert(0, str(plan.root))
    with tempfile.TemporaryDirectory() as name:
        measured_in, decided_in = Path(name, "measured.json"), Path(name, "decided.json")
        fork.apart(partial(_with_all_imported, mutants, plan, measured_in, decided_in))
        if not decided_in.exists():
            sys.exit(f"the tests cannot be run; pytest {' '.join(plan.tests)} says why")
        measured = read_measured(measured_in)
        codes, libraries = json.loads(decided_in.read_text(encoding="utf-8"))
    for library in libraries:
        with contextlib.suppress(Exception):  # it is imported to save time only
            importlib.import_module(library)
    later = [
        Child(number, partial(_anew, mutants[number], names, plan), _limit(names, measured))
        for number, code in enumerate(codes)
        if code == fork.NOT_RUN
        for names in (_tests(mutants[number], measured, plan)[0],)
    ]
    for number, code in counted(fork.run_all(later, plan.jobs), len(later)):
        codes[number] = code
    return Hunted(codes, measured.failed)


def _with_all_imported(mutants: Sequence[Mutant], plan: Plan, measured_in: Path, decided_in: Path) -> None:
    """Measure the tests, and decide on what can be put into the imported modules."""
    files = {str(plan.root / mutant.path) for mutant in mutants}

    def then(session: Session) -> None:
        list(fork.run_all([Child(0, partial(session.measure, measured_in), _HOUR)], 1))
        session.forget()
        codes = _decided(mutants, plan, session, read_measured(measured_in))
        libraries = [name for name, module in sys.modules.items() if _is_installed(module)]
        decided_in.write_text(json.dumps([codes, libraries]), encoding="utf-8")

    Session(files, then).start(plan.tests)


def _is_installed(module: object) -> bool:
    return "site-packages" in (getattr(module, "__file__", None) or "")


def _decided(mutants: Sequence[Mutant], plan: Plan, session: Session, measured: Measured) -> list[int]:
    """The code of each mutant: `NOT_RUN` where its module has to be imported anew, `UNSEEN` where no test sees it."""
    imported = Imported({str(plan.root / mutant.path) for mutant in mutants})
    codes, children = [], []
    for number, mutant in enumerate(mutants):
        names, is_imported = _tests(mutant, measured, plan)
        codes.append(fork.NOT_RUN if is_imported or not mutant.in_function else fork.UNSEEN)
        if names and codes[-1] == fork.UNSEEN:
            children.append(
                Child(number, partial(_inside, mutant, names, session, imported, plan), _limit(names, measured))
            )
    for number, code in counted(fork.run_all(children, plan.jobs), len(children)):
        codes[number] = code
    return codes


def _inside(mutant: Mutant, names: list[str], session: Session, imported: Imported, plan: Plan) -> int:
    """Run tests with a mutant put into the module that is imported."""
    file = plan.root / mutant.path
    before = file.read_bytes()
    return session.run(names) if imported.exchange(file, before, mutant.apply(before)) else fork.NOT_RUN


def _anew(mutant: Mutant, names: list[str], plan: Plan) -> int:
    """Run tests with a mutant that is imported, as everything is."""
    content = (plan.root / mutant.path).read_bytes()
    MutantFinder(plan.root, mutant.path, mutant.apply(content)).install()
    code = running.run(sorted({name.partition("::")[0] for name in names}), running.Only(names))
    return fork.SURVIVED if code in running.PASSED else fork.KILLED


def _tests(mutant: Mutant, measured: Measured, plan: Plan) -> tuple[list[str], bool]:
    """The tests that come through a mutant, the quickest first, and whether an import does.

    What stands outside of functions may be used by whatever comes through the module; where nothing does, by all.
    """
    lines = measured.lines.get(str(plan.root / mutant.path), {})
    here = {name for line in mutant.lines for name in lines.get(line, ())}
    if not mutant.in_function:
        here = {name for names in lines.values() for name in names if name} or set(measured.seconds)
    passing = sorted((measured.seconds[name], name) for name in here & measured.seconds.keys())
    spent = itertools.accumulate(seconds for seconds, _ in passing)
    return [name for (_, name), seconds in zip(passing, spent, strict=True) if seconds <= plan.seconds], "" in here


def _limit(names: Sequence[str], measured: Measured) -> int:
    return _LEAST + int(_TIMES * sum(measured.seconds[name] for name in names))
