"""An item that has nothing to do with any other is added to a list: no link of the others changes."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from benchmarks import synthetic
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.links import match
from enfcmp.model import ItemList, Jurisdiction, PrintedItem, PrintedList
from enfcmp.provisions_compared import printed
from tests.fuzz.chance import Chance

_ROOT = Path(__file__).resolve().parents[2]
_NUMBER = "added"


class Added(NamedTuple):
    """A case: the item that was added, and the links before and after it that are not the same."""

    item: str
    gone: dict
    new: dict


@cache
def _paths() -> list[Path]:
    """The real lists that are at hand: those that ship, and those that are kept beside the repository."""
    return [*sorted((_ROOT / "data").glob("*.yaml")), *sorted((_ROOT.parent / "shared" / "lists").glob("*.yaml"))]


def added(seed, number) -> Added:
    """The case of this number: two lists, real ones or made of those, and an item of no matter that either has."""
    chance = Chance(f"{seed} added {number}")
    lists = list(_real(chance) if chance.falls(0.3) and len(_paths()) > 1 else _made(chance))
    item = _unrelated(chance)
    at = chance.below(2)
    longer = list(lists)
    place = chance.below(len(lists[at].items) + 1)
    longer[at] = _with(lists[at], item, place)
    before, after = _links(*lists), _links(*longer)
    gone = {pair: said for pair, said in before.items() if after.get(pair) != said}
    new = {pair: said for pair, said in after.items() if before.get(pair) != said}
    return Added(item.name, gone, new)


def _links(one: ItemList, other: ItemList):
    return {(each.from_, each.to): (each.relation, each.confidence) for each in match(one, other).pairs.links}


def _real(chance):
    for path in chance.mixed(_paths())[:2]:
        yield read_citations(read_list(path).printed)


def _made(chance):
    size = 8 + chance.below(40)
    found = synthetic.make(_paths(), size, 1 + chance.below(1_000_000))
    for list_id, rows in (("from", found.from_rows), ("to", found.to_rows)):
        yield _listed(list_id, [_item(str(at), row) for at, row in enumerate(rows, 1)])


def _item(number, row):
    cells = [f"《{title}》{printed(unit)}" + (f"：{text}" if text else "") for title, unit, text in row.bases]
    return PrintedItem(number=number, name=row.name, type=row.type, basis_text="  ".join(cells) or None)


def _listed(list_id, items):
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    return read_citations(PrintedList(id=list_id, items=tuple(items), **head))


_DEEDS = (
    "饲养信鸽不申报环号",
    "在古桥上晾晒渔网",
    "冒用灯塔守望员证件",
    "私改钟楼报时",
    "占用驯鹿迁徙通道",
    "涂抹星象观测刻度",
)


def _unrelated(chance):
    deed = chance.one_of(_DEEDS)
    cell = f"《{deed[-4:]}管理规定》第{1 + chance.below(60)}条：{deed}的，责令改正。"
    return PrintedItem(
        number=_NUMBER, name=f"对{deed}的处罚", type="行政处罚", basis_text=cell if chance.falls(0.8) else None
    )


def _with(content: ItemList, item: PrintedItem, at: int) -> ItemList:
    (new,) = _listed(content.id, [item]).items
    return msgspec.structs.replace(content, items=(*content.items[:at], new, *content.items[at:]))
