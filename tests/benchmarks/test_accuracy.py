"""benchmarks/accuracy.py: the run that is kept is that of this engine; a run says what it lacks and what changed."""

import json
from pathlib import Path

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "assets" / "gold"
SHARED = ROOT.parent / "shared"
KEPT = json.loads((ROOT / "benchmarks" / "accuracy.json").read_text(encoding="utf-8"))
SAVED = KEPT["sets"]
PEERS = [label for label in KEPT["peers"] if label != "enfcmp"]
FILES = {path.stem: path for path in (*SHARED.glob("gold/*.json"), GOLD / "datong--changji.json")}


@pytest.fixture
def accuracy(monkeypatch, tmp_path):
    """The script, with a saved run of its own and two peers, of which one cannot be installed."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    import accuracy
    import peers
    import saved
    import variants

    monkeypatch.setattr(saved, "FILE", tmp_path / "accuracy.json")
    monkeypatch.setattr(variants, "_FACTORS", (1.0, 1.2))
    nowhere = peers.Peer("a peer", ("rapidfuzz", "no_such_module"), peers.levenshtein)
    monkeypatch.setattr(accuracy, "PEERS", (peers.PEERS[0], nowhere))
    return accuracy


@pytest.mark.parametrize("name", SAVED)
def test_the_kept_run_is_that_of_this_engine(accuracy, name):
    """After changing the engine: python benchmarks/accuracy.py --save, to be read in the diff."""
    if name not in FILES:
        pytest.skip("the lists of this gold set are not at hand")
    data = [folder for folder in (SHARED / "lists", ROOT / "data") if folder.is_dir()]
    (labelled,) = accuracy.read_labelled(accuracy.Workspace(data=tuple(data)), [FILES[name]])

    assert SAVED[name] == accuracy._told(labelled)  # noqa: SLF001  # what would be kept


def test_a_run(accuracy, capsys):
    """All tables; a peer that is not installed is said to be missing, and a run without it is not kept."""
    code = accuracy.main([str(GOLD / "datong--changji.json"), "--data", str(ROOT / "data"), "--save"])
    lines = capsys.readouterr().out.splitlines()

    assert 1 == code
    assert lines[0] == "S1: datong--changji, 20 and 20 items, 16 labelled links"
    assert ["enfcmp", "1.000", "1.000", "0.5"] == lines[4].split()
    assert "RapidFuzz WRatio, extractOne 0.611 0.769 0.702" == " ".join(lines[5].split())
    assert "a peer not installed: no_such_module" == " ".join(lines[6].split())
    assert {f"without {name}" for name in ("name", "basis", "text", "type", "parts")} <= {
        line.rsplit("  ", 1)[0].strip() for line in lines
    }
    assert ["S1", "7/7", "8/8", "1/1"] in [line.split() for line in lines]
    assert ["Against the saved run", "datong--changji: not in the saved run"] == lines[-5:-3]
    assert ["Not saved, since this run lacks", "  a peer"] == lines[-2:]


def test_changes(accuracy):
    """Links that are in one of two runs only, each with whether it is right."""
    before = {"sets": {"x": {"f1": 0.5, "right": ["1 – 1", "2 – 2"], "false": ["4 – 5"]}}}
    now = {"sets": {"x": {"f1": 0.6, "right": ["1 – 1", "3 – 3"], "false": ["6 – 6"]}, "y": {}}}

    assert [
        "x: F1 0.5 → 0.6",
        "  gained, right: 3 – 3",
        "  gained, false: 6 – 6",
        "  lost, right: 2 – 2",
        "  lost, false: 4 – 5",
        "y: not in the saved run",
    ] == list(accuracy.saved.changes(before, now))


def test_a_run_is_kept(accuracy):
    """What is written is what is read."""
    run = {"sets": {"x": {"right": ["1-1 – §1.1"]}}, "peers": {}}
    accuracy.saved.save(run)

    assert run == accuracy.saved.load()


@pytest.mark.usefixtures("accuracy")
@pytest.mark.parametrize("label", PEERS)
def test_a_peer(label):
    """It links items that are there; one that is not installed is said to be missing."""
    import peers

    peer = {each.label: each for each in peers.PEERS}[label]
    if peer.is_missing:
        pytest.skip(f"{label}: not installed (pip install -e '.[bench]'): {', '.join(peer.is_missing)}")
    ours, theirs = (
        read_citations(read_list(ROOT / "data" / f"{name}.yaml").printed).items for name in ("datong", "changji")
    )
    scores = peer.link(ours, theirs)

    assert set() < set(scores) <= {(row, column) for row in range(len(ours)) for column in range(len(theirs))}


@pytest.mark.usefixtures("accuracy")
def test_all_peers_are_kept():
    """A peer that is new, or is gone, is so in the run that is kept too."""
    import peers

    assert PEERS == [peer.label for peer in peers.PEERS]


@pytest.mark.usefixtures("accuracy")
def test_best_both_ways():
    """Worked out by hand: row 1 and column 0 are each other's best, row 0 and column 1 too, row 2 is nobody's."""
    import peers

    table = [[0.2, 0.9], [0.8, 0.1], [0.7, 0.6]]

    assert {(1, 0): 0.8, (0, 1): 0.9} == peers.each_others_best(table)
