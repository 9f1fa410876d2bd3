"""Damaged documents: the same variants in every run, ways of damage that damage, each kind of fault known as one."""

import time
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.message import msg

ROOT = Path(__file__).resolve().parents[2]
SEEDS = {"a.csv": ("csv", "序号,事项名称,法律依据\n1,对甲的处罚,《甲法》第一条\n".encode())}


@pytest.fixture(autouse=True)
def _checkout(monkeypatch):
    """`tests` stands in the checkout, and is not installed."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.fixture
def outcome(tmp_path, monkeypatch):
    """What comes of a document where importing does this."""
    from tests.fuzz.documents import trial

    def run(doing=None):
        if doing is not None:
            monkeypatch.setattr(trial, "import_document", doing)
        return trial.trial(trial.Variant(0, "a.csv", (), ".csv", SEEDS["a.csv"][1]), tmp_path)[:2]

    return run


def raising(error):
    def doing(_path, _head):
        raise error

    return doing


def test_an_import_and_a_refusal(outcome):
    assert ("imported", "csv") == outcome()
    assert ("refused", "the {thing} is no list") == outcome(
        raising(InputError.of(msg("the {thing} is no list", thing="x")))
    )


def test_faults(outcome, tmp_path, monkeypatch):
    """Any other exception, two messages at once, characters that are lost, files that are left, and taking too long."""
    from tests.fuzz.documents import trial

    several = InputError([*InputError.of(msg("one")).faults, *InputError.of(msg("two")).faults])
    real = trial.import_document

    def losing(path, head):
        found = real(path, head)
        return found._replace(report=_without_a_character(found.report))

    def writing(path, head):
        (tmp_path / "left").write_text("x")
        return real(path, head)

    def busy(_path, _head):
        end = time.process_time() + 5
        while time.process_time() < end:
            pass

    monkeypatch.setattr(trial, "MOST_SECONDS", 0.05)

    assert ("fault", "ValueError") == outcome(raising(ValueError()))
    assert ("fault", "several messages") == outcome(raising(several))
    assert ("fault", "characters are lost") == outcome(losing)
    assert ("fault", "reading has written") == outcome(writing)
    assert ("fault", "files are left") == outcome(_leaving(tmp_path))
    assert ("fault", "TooLongError") == outcome(busy)
    assert [] == list(tmp_path.iterdir())


def _leaving(folder):
    def doing(path, _head):
        (folder / "left").write_text("x")
        raise InputError.of(msg("no list"), str(path))

    return doing


def _without_a_character(report):
    import msgspec

    count = msgspec.structs.replace(report.characters, items=report.characters.items - 1)
    return msgspec.structs.replace(report, characters=count)


def test_memory_that_is_taken_is_a_fault(outcome, monkeypatch):
    from tests.fuzz.documents import trial

    taken = iter([100, 400, 400])
    monkeypatch.setattr(trial, "_megabytes", lambda: next(taken))

    assert ("fault", "memory") == outcome()


def test_variants_are_the_same_in_every_run():
    from tests.fuzz.documents.trial import variant

    assert variant(7, SEEDS, "x") == variant(7, SEEDS, "x")
    assert variant(7, SEEDS, "x") != variant(7, SEEDS, "y")


def test_every_way_damages_what_it_is_for():
    """Of a few tries at least one gives other bytes."""
    from tests.fuzz.chance import Chance
    from tests.fuzz.documents.damage import WAYS
    from tests.fuzz.documents.seeds import made

    seeds = made()
    every = {name: data for name, (_, data) in seeds.items()}
    idle = {
        (name, way.__name__)
        for name, (format_, data) in seeds.items()
        for way in set(WAYS[format_])
        if all(way(data, Chance(f"{name} {number}"), every) == data for number in range(5))
    }

    assert set() == idle


def test_what_is_found_is_told(capsys, monkeypatch):
    """The number of a variant that fails, how it was damaged, and the counts in the end."""
    from tests.fuzz import __main__ as command
    from tests.fuzz.documents import trial

    monkeypatch.setattr("tests.fuzz.parts.published", dict)
    assert 0 == command.main(["documents", "--scale", "0.0006"])
    assert 4 == len(capsys.readouterr().out.splitlines())

    monkeypatch.setattr(trial, "import_document", raising(ValueError("oh")))
    assert 1 == command.main(["documents", "--only", "8"])
    told = capsys.readouterr().out
    assert told.startswith("python -m tests.fuzz documents --seed 1 --only 8\n")
    assert "ValueError: oh" in told
