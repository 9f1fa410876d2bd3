"""Running tests in this process until one fails."""

from __future__ import annotations

import os
from collections.abc import Sequence

import hypothesis
import pytest

from tools.mutants import fork

PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
_PROFILE = "mutants"
_EXAMPLES = 50  # of a property that does not say how many it wants
_OPTIONS = (
    *("-q", "-s", f"--hypothesis-profile={_PROFILE}", "-p", "no:cacheprovider", "-p", "no:pytest_cov"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # hypothesis is imported here already
)


def run(arguments: Sequence[str], plugin: object) -> int:
    """Run pytest in this process, the same each time, and without looking for the smallest example that fails."""
    quick = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
    health = list(hypothesis.HealthCheck)
    hypothesis.settings.register_profile(
        _PROFILE,
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=quick,
        suppress_health_check=health,
    )
    return int(pytest.main([*_OPTIONS, *arguments], plugins=[plugin]))


class Stop:
    """Ends the process at the first failure: the mutant is killed."""

    @staticmethod
    def pytest_runtest_logreport(report: pytest.TestReport) -> None:
        """Called by pytest with what each part of a test gave."""
        if report.failed:
            os._exit(fork.KILLED)


class Only(Stop):
    """Runs these tests in this order; a module that cannot be imported any more is noticed too.

    Where the mutant changes how a row of a table is called, all rows of that test are run.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._order = {name: at for at, name in enumerate(names)}

    @staticmethod
    def pytest_collectreport(report: pytest.CollectReport) -> None:
        """Called by pytest for each file."""
        if report.failed:
            os._exit(fork.KILLED)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Called by pytest with all that it found."""
        gone = self._order.keys() - {item.nodeid for item in items}
        tables = {_table(name) for name in gone}
        chosen = [item for item in items if item.nodeid in self._order or _table(item.nodeid) in tables]
        items[:] = sorted(chosen, key=lambda item: self._order.get(item.nodeid, len(self._order)))


def _table(name: str) -> str:
    """A test without what is told of its row."""
    return name.partition("[")[0]
