"""How well enfcmp pairs labelled lists: against what one would use otherwise, and with one thing changed at a time.

    python benchmarks/accuracy.py [GOLD…] [--data FOLDER] [--no-peers] [--save]

Tables of F1: peers at their default and at their best threshold (found with the labels in hand, which flatters them);
comparators left out, and alone; the numbers of the settings moved; the numbers chosen without one set, on that set; and
how many links of each confidence are right.
Then the links that were gained and lost since the run that is kept in accuracy.json; --save keeps this one.
The peers are installed by pip install -e '.[bench]'; one that is not there is said to be missing, the rest goes on.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import saved
import variants
from peers import PEERS, Peer, versions

from enfcmp.match.links import match
from enfcmp.match.measure import NumberPair, count, labels, measure
from enfcmp.match.settings import DEFAULT, Settings
from enfcmp.model import EvaluatedSet
from enfcmp.pipeline.measuring import Labelled
from enfcmp.pipeline.measuring import labelled as read_labelled
from enfcmp.pipeline.workspace import Workspace

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
Sets = Mapping[str, Labelled]
"""Labelled pairs of lists by the stems of their gold files."""


class Best(NamedTuple):
    """F1 at the default threshold, at the best one, and which that is."""

    default: float | None
    best: float | None
    at: float


def main(arguments: Sequence[str]) -> int:
    """Print all tables."""
    asked = _parse(arguments)
    sets = {each.path.stem: each for each in read_labelled(Workspace(data=tuple(asked.data)), asked.golds)}
    for at, (name, each) in enumerate(sets.items(), 1):
        sizes = f"{len(each.from_list.items)} and {len(each.to_list.items)} items"
        print(f"S{at}: {name}, {sizes}, {count((), each.gold).links} labelled links")
    now: saved.Run = {
        "sets": {name: _told(each) for name, each in sets.items()},
        "peers": _print_peers(sets, () if asked.no_peers else PEERS),
        "versions": versions(),
        "comparators": _print_variants(sets),
        "settings": (moved := _print_moved(sets)),
        "left_out": _print_left_out(sets, moved),
        "confidence": _print_confidence(sets),
    }
    print("\nAgainst the saved run", *saved.changes(saved.load(), now), sep="\n")
    return _keep(now) if asked.save else 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "golds", nargs="*", type=Path, metavar="GOLD", help="default: ../shared/gold, tests/assets/gold"
    )
    parser.add_argument("--data", action="append", type=Path, default=[], help="a folder with lists")
    parser.add_argument("--no-peers", action="store_true", help="measure enfcmp alone")
    parser.add_argument("--save", action="store_true", help="keep this run in accuracy.json")
    asked = parser.parse_args(arguments)
    at_hand = sorted(SHARED.glob("gold/*.json")) or [ROOT / "tests" / "assets" / "gold" / "datong--changji.json"]
    asked.golds = asked.golds or at_hand
    asked.data += [folder for folder in (SHARED / "lists", ROOT / "data") if folder.is_dir()]
    return asked


def _keep(now: saved.Run) -> int:
    """Save a run, unless something would be lost by that."""
    lacking = saved.load().get("sets", {}).keys() - now["sets"] | {peer.label for peer in PEERS} - now["peers"].keys()
    if lacking:
        print("\nNot saved, since this run lacks", *sorted(lacking), sep="\n  ")
        return 1
    saved.save(now)
    return 0


# ── measuring ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _measured(labelled: Labelled, settings: Settings = DEFAULT) -> EvaluatedSet:
    matching = match(labelled.from_list, labelled.to_list, settings)
    return measure(labelled.path.stem, labelled.gold, matching)


def _f1(sets: Sets, settings: Settings) -> list[float | None]:
    return [_measured(each, settings).f1 for each in sets.values()]


def _told(labelled: Labelled) -> dict[str, Any]:
    """What is kept of a set."""
    found = _measured(labelled)
    right = (pair for pair in labels(labelled.gold)[0] if pair not in found.lost)
    shares = {name: getattr(found, name) for name in ("links", "found", "correct", "precision", "recall", "f1")}
    return {**shares, "right": _written(right), "false": _written(found.false)}


def _written(pairs: Iterable[NumberPair]) -> list[str]:
    return [f"{one} – {other}" for one, other in pairs]


def _of_peer(peer: Peer, labelled: Labelled) -> Best:
    """What a peer reaches; every score it gives is tried as a threshold."""
    lists = labelled.from_list.items, labelled.to_list.items
    scores = {
        (lists[0][row].number, lists[1][column].number): score for (row, column), score in peer.link(*lists).items()
    }

    def f1(threshold: float | None) -> float | None:
        linked = [pair for pair, score in scores.items() if threshold is None or score >= threshold]
        return count(linked, labelled.gold).f1

    tried = {threshold: f1(threshold) for threshold in sorted(set(scores.values())) or [0.0]}
    at = max(tried, key=lambda threshold: tried[threshold] or 0.0)
    return Best(f1(peer.threshold), tried[at], at)


def _of_engine(labelled: Labelled) -> Best:
    """What enfcmp reaches as it is, and at the best least score of a link."""
    tried = {value: _measured(labelled, variants.with_link(value)).f1 for value in variants.LINKS}
    at = max(tried, key=lambda value: (tried[value] or 0.0, -abs(value - DEFAULT.link)))
    return Best(_measured(labelled).f1, tried[at], at)


# ── the tables ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _print_peers(sets: Sets, peers: Iterable[Peer]) -> dict[str, Any]:
    _title("F1 at the default and at the best threshold of each set")
    _row("", *(column for at in range(1, len(sets) + 1) for column in (f"S{at}", "best", "at")))
    found = {"enfcmp": {name: _of_engine(each) for name, each in sets.items()}}
    _print_best("enfcmp", found["enfcmp"])
    for peer in peers:
        if peer.is_missing:
            print(f"{peer.label:<44}not installed: {', '.join(peer.is_missing)}")
            continue
        found[peer.label] = {name: _of_peer(peer, each) for name, each in sets.items()}
        _print_best(peer.label, found[peer.label])
    return {
        label: {name: {**each._asdict(), "at": float(f"{each.at:.3g}")} for name, each in by_set.items()}
        for label, by_set in found.items()
    }


def _print_best(label: str, by_set: Mapping[str, Best]) -> None:
    _row(label, *(cell for each in by_set.values() for cell in (each.default, each.best, f"{each.at:.3g}")))


def _print_variants(sets: Sets) -> dict[str, Any]:
    _title("F1 with one comparator left out, and with one alone")
    _row("", *(f"S{at}" for at in range(1, len(sets) + 1)))
    found = {each.label: _f1(sets, each.settings) for each in variants.all_variants()}
    for label, values in found.items():
        _row(label, *values)
    return {label: dict(zip(sets, values, strict=True)) for label, values in found.items()}


def _print_moved(sets: Sets) -> dict[str, Any]:
    _title("F1 with one number of the settings moved")
    found: dict[str, Any] = {}
    for name, values, settings in variants.moved():
        columns = list(zip(*(_f1(sets, each) for each in settings), strict=True))
        _row(name, *(f"{value:.3g}" for value in values))
        for at, (set_name, row) in enumerate(zip(sets, columns, strict=True), 1):
            _row(f"  S{at}", *row)
            found.setdefault(name, {})[set_name] = {f"{value:.3g}": f1 for value, f1 in zip(values, row, strict=True)}
    return found


def _print_left_out(sets: Sets, moved: Mapping[str, Mapping[str, Mapping[str, float | None]]]) -> dict[str, Any]:
    """For each set the best choice of all that were moved, made on the other sets, against the choice that ships."""
    _title("F1 of a set with the numbers that are best for the others, and with those that ship")
    shipped = dict(zip(sets, _f1(sets, DEFAULT), strict=True))
    choices = [shipped, *(_choice(moved[name], value) for name in moved for value in next(iter(moved[name].values())))]
    found = {}
    for at, name in enumerate(sets, 1):
        others = [other for other in sets if other != name]
        best = max(choices, key=lambda choice: sum(choice[other] or 0.0 for other in others))
        found[name] = {"chosen without it": best[name], "shipped": shipped[name]}
        _row(f"S{at}", *found[name].values())
    return found


def _choice(of_name: Mapping[str, Mapping[str, float | None]], value: str) -> dict[str, float | None]:
    return {set_name: row[value] for set_name, row in of_name.items()}


def _print_confidence(sets: Sets) -> dict[str, Any]:
    _title("Right of all links that were found, by confidence")
    found = {name: _measured(each).confidence for name, each in sets.items()}
    _row("", *next(iter(found.values()), {}))
    for at, tallies in enumerate(found.values(), 1):
        _row(f"S{at}", *(f"{tally.correct}/{tally.found}" for tally in tallies.values()))
    return {
        name: {level: f"{tally.correct}/{tally.found}" for level, tally in tallies.items()}
        for name, tallies in found.items()
    }


def _title(text: str) -> None:
    print(f"\n{text}")


def _row(label: str, *cells: str | float | None) -> None:
    shown = ("–" if cell is None else cell if isinstance(cell, str) else f"{cell:.3f}" for cell in cells)
    print(f"{label:<44}" + "".join(f"{cell:>9}" for cell in shown))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
