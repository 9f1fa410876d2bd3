"""Lists and items as they are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from enfcmp.lists.find import split_number
from enfcmp.model import Item, ItemList

if TYPE_CHECKING:
    from enfcmp.pipeline.workspace import Workspace


def published(workspace: Workspace, ref: str) -> ItemList | Item:
    """What `city` or `city:7` names: a whole list, or one item."""
    list_ref, number = split_number(ref)
    found = workspace.load(list_ref)
    return found.items if number is None else found.item(number)
