"""Lists and items as they are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from enfcmp.lists.find import split_number
from enfcmp.model import ItemList, ItemPage

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def published(workspace: Workspace, ref: str) -> ItemList | ItemPage:
    """What `city` or `city:7` names: a whole list, or one item."""
    list_ref, number = split_number(ref)
    found = workspace.load(list_ref)
    return found.items if number is None else ItemPage(**msgspec.structs.asdict(found.item(number)))
