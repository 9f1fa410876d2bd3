"""How well lists are paired, against links that persons have labelled."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.match.links import match
from enfcmp.model import Evaluation, GoldFile, ItemList
from enfcmp.pipeline.notes import gathering

if TYPE_CHECKING:
    from enfcmp.lists.gold import Gold
    from enfcmp.pipeline.workspace import Workspace


class Labelled(NamedTuple):
    """What a gold file says, with its two lists."""

    path: Path
    gold: GoldFile
    from_list: ItemList
    to_list: ItemList


def labelled(workspace: Workspace, golds: Sequence[Path]) -> tuple[Labelled, ...]:
    """Gold files with their lists; raises one `InputError` with the faults of all of them."""
    from enfcmp.lists.gold import read_gold  # only for whoever measures

    faults, found = list[Fault](), list[Labelled]()
    for path in dict.fromkeys(golds):
        with gathering(faults):
            gold = read_gold(path)
            lists, wrong = _lists_of(gold, workspace)
            faults += [fault for fault in wrong if fault not in faults]
            if gold.content is not None and not wrong:
                found.append(Labelled(path, gold.content, *lists))
    if faults:
        raise InputError(faults)
    return tuple(found)


def _lists_of(gold: Gold, workspace: Workspace) -> tuple[list[ItemList], list[Fault]]:
    """The two lists of a gold file as far as they can be read, and all that is wrong with it, its own faults first."""
    from enfcmp.lists.gold import GOLD_SIDES

    lists, wrong = list[ItemList](), list(gold.faults)
    for side in GOLD_SIDES:
        with gathering(wrong):
            if (named := gold.find(side, workspace.files)) is not None:
                lists.append(workspace.load_file(*named).items)
                wrong += gold.unknown(side, lists[-1])
    own = [fault for fault in wrong if fault.path == str(gold.path)]
    own.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
    return lists, [*own, *(fault for fault in wrong if fault not in own)]


def evaluate(workspace: Workspace, golds: Sequence[Path]) -> Evaluation:
    """How well lists are paired, against labelled links; decisions are left aside, since the engine is measured."""
    from enfcmp.match.measure import evaluation_of, measure

    found = labelled(workspace, golds)
    return evaluation_of([measure(str(each.path), each.gold, match(each.from_list, each.to_list)) for each in found])
