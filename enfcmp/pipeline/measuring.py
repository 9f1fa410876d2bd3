"""How well lists are paired, against links that persons have labelled."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from enfcmp.errors import Fault, InputError
from enfcmp.lists.find import folders
from enfcmp.match.links import match
from enfcmp.model import Evaluation, GoldFile, ItemList
from enfcmp.pipeline.notes import Note, gathering, silent
from enfcmp.pipeline.reading import load_file

if TYPE_CHECKING:
    from enfcmp.lists.gold import Gold


class Labelled(NamedTuple):
    """What a gold file says, with its two lists."""

    path: Path
    gold: GoldFile
    from_list: ItemList
    to_list: ItemList


def labelled(golds: Sequence[Path], data: Sequence[Path] = (), note: Note = silent) -> tuple[Labelled, ...]:
    """Gold files with their lists; raises one `InputError` with the faults of all of them."""
    from enfcmp.lists.gold import read_gold  # only for whoever measures

    within, faults, found = folders(data), list[Fault](), list[Labelled]()
    read = functools.cache(lambda path, ref: load_file(path, ref, note))  # a list is in several gold files
    for path in dict.fromkeys(golds):
        with gathering(faults):
            gold = read_gold(path)
            lists, wrong = _lists_of(gold, within, read)
            faults += [fault for fault in wrong if fault not in faults]
            if gold.content is not None and not wrong:
                found.append(Labelled(path, gold.content, *lists))
    if faults:
        raise InputError(faults)
    return tuple(found)


def _lists_of(
    gold: Gold, within: Sequence[Path], read: Callable[[Path, str], ItemList]
) -> tuple[list[ItemList], list[Fault]]:
    """The two lists of a gold file as far as they can be read, and all that is wrong with it, its own faults first."""
    from enfcmp.lists.gold import SIDES

    lists, wrong = list[ItemList](), list(gold.faults)
    for side in SIDES:
        with gathering(wrong):
            if (named := gold.find(side, within)) is not None:
                lists.append(read(*named))
                wrong += gold.unknown(side, lists[-1])
    own = [fault for fault in wrong if fault.path == str(gold.path)]
    own.sort(key=lambda fault: (fault.line or 0, fault.column or 0))
    return lists, [*own, *(fault for fault in wrong if fault not in own)]


def evaluate(golds: Sequence[Path], data: Sequence[Path] = (), note: Note = silent) -> Evaluation:
    """How well lists are paired, against labelled links; decisions are left aside, since the engine is measured."""
    from enfcmp.match.evaluate import measure, together

    return together(
        [
            measure(str(each.path), each.gold, match(each.from_list, each.to_list))
            for each in labelled(golds, data, note)
        ]
    )
