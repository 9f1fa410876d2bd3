"""Linked items in groups that hang together: one and one, or all the items of a split and a merger."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.model import Group, ItemHead, Matching

Node = tuple[int, int]
"""A side, 0 for the from list, and the position of an item in it."""


def groups(matching: Matching) -> Iterator[Group]:
    """In the order of the from list, the items of each side in that of theirs."""
    lists = matching.from_list.items, matching.to_list.items
    nodes = [{item.id: (side, at) for at, item in enumerate(items)} for side, items in enumerate(lists)]
    neighbours: dict[Node, list[Node]] = {}
    for link in matching.pairs.links:
        one, other = nodes[0][link.from_], nodes[1][link.to]
        neighbours.setdefault(one, []).append(other)
        neighbours.setdefault(other, []).append(one)
    seen: set[Node] = set()
    for node in sorted(neighbours):
        if node not in seen:
            together = sorted(_reached(node, neighbours))
            seen.update(together)
            items = [(side, lists[side][at]) for side, at in together]
            heads = [(side, ItemHead(id=item.id, name=item.name, type=item.type)) for side, item in items]
            yield Group(*(tuple(head for side, head in heads if side == wanted) for wanted in (0, 1)))


def _reached(start: Node, neighbours: dict[Node, list[Node]]) -> set[Node]:
    found, ends = {start}, [start]
    while ends:
        new = [other for other in neighbours[ends.pop()] if other not in found]
        found.update(new)
        ends += new
    return found
