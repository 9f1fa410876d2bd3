"""The tests, collected once: which lines each comes through, and running some of them in a fork."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import coverage
import pytest

from tools.mutants import fork, running

Lines = dict[str, dict[int, list[str]]]
"""By file and line, the tests that come through it; "" is the import."""


class Measured(NamedTuple):
    """What is known of the tests before anything is changed: the lines, and the seconds of each that passes."""

    lines: Lines
    seconds: dict[str, float]
    failed: list[str]


class Session:
    """Collects the tests once and then does `then` with them, in the place of running them."""

    def __init__(self, files: Collection[str], then: Callable[[Session], None]) -> None:
        self._coverage = coverage.Coverage(data_file=None, include=list(files), config_file=False)
        self._then = then
        self.items: dict[str, pytest.Item] = {}
        self._failed: set[str] = set()
        self._stops = False

    def start(self, paths: Sequence[str]) -> int:
        """From the imports on it is seen which lines are run."""
        self._coverage.start()
        return running.run(paths, self)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Called by pytest when it is time to run the tests."""
        self.items = {item.nodeid: item for item in session.items}
        self._then(self)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Called by pytest with what each part of a test gave."""
        if report.failed and self._stops:
            os._exit(fork.KILLED)
        if report.failed:
            self._failed.add(report.nodeid)

    def measure(self, to: Path) -> int:
        """Run all tests, and write down which lines each comes through and how long it takes; in a child."""
        seconds = {}
        items = list(self.items.values())
        for item, following in zip(items, [*items[1:], None], strict=True):
            self._coverage.switch_context(item.nodeid)
            start = time.process_time()
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
            seconds[item.nodeid] = time.process_time() - start
        self._coverage.stop()
        data = self._coverage.get_data()
        lines = {file: data.contexts_by_lineno(file) for file in data.measured_files()}
        passed = {name: value for name, value in seconds.items() if name not in self._failed}
        to.write_text(json.dumps([lines, passed, sorted(self._failed)]), encoding="utf-8")
        return 0

    def forget(self) -> None:
        """No line is looked at from here on."""
        self._coverage.stop()

    def run(self, names: Sequence[str]) -> int:
        """Run some tests in this order, in a child; it ends at the first that fails."""
        self._stops = True
        items = [self.items[name] for name in names]
        for item, following in zip(items, [*items[1:], None], strict=True):
            item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        return fork.SURVIVED


def read_measured(path: Path) -> Measured:
    """What `Session.measure` wrote down."""
    lines, seconds, failed = json.loads(path.read_text(encoding="utf-8"))
    return Measured(
        {file: {int(line): names for line, names in of.items()} for file, of in lines.items()}, seconds, failed
    )
