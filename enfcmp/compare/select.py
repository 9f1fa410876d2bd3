"""A part of what was found: on one item, on items of one action type."""

from __future__ import annotations

from collections.abc import Container, Sequence

from msgspec import structs

from enfcmp.errors import InputError
from enfcmp.message import msg
from enfcmp.model import Divergences, Group, ItemHead, StandingOverview
from enfcmp.text.nearest import nearest


def select(found: Divergences, item: str | None = None, action_type: str | None = None) -> Divergences:
    """The groups with this item, and with an item of this type; the findings on them.

    What was compared is told of all. Raises `InputError` for an item or a type of which no linked item is.
    """
    _require(found, item, action_type)
    groups = tuple(
        group
        for group in found.groups
        if (item is None or any(head.id == item for head in _heads(group)))
        and (action_type is None or any(head.type == action_type for head in _heads(group)))
    )
    if item is None and len(groups) == len(found.groups):
        return found
    first = {head.id for group in groups for head in group.from_}

    def is_asked(items: Sequence[str]) -> bool:
        return bool(items) and items[0] in first and (item is None or item in items)

    return structs.replace(
        found,
        groups=groups,
        findings=tuple(each for each in found.findings if is_asked(each.items)),
        accepted=tuple(each for each in found.accepted if is_asked(each.items)),
        sanctions=tuple(each for each in found.sanctions if is_asked(each.items)),
        standing=_cited_by(found.standing, {head.id for group in groups for head in _heads(group)}),
    )


def _cited_by(found: StandingOverview, items: Container[str]) -> StandingOverview:
    """What is to be said of the instruments that these items cite; how far it is known is told of all."""
    facts = []
    for fact in found.facts:
        by_list = {name: tuple(each for each in ids if each in items) for name, ids in fact.items.items()}
        if any(by_list.values()):
            facts.append(structs.replace(fact, items={name: ids for name, ids in by_list.items() if ids}))
    return structs.replace(found, facts=tuple(facts))


def _heads(group: Group) -> tuple[ItemHead, ...]:
    return (*group.from_, *group.to)


def _require(found: Divergences, item: str | None, action_type: str | None) -> None:
    heads = [head for group in found.groups for head in _heads(group)]
    for wanted, known, message in (
        (item, dict.fromkeys(head.id for head in heads), msg("`{wanted}` is no linked item", wanted=item or "")),
        (
            action_type,
            dict.fromkeys(head.type for head in heads if head.type),
            msg("no linked item is of the type `{wanted}`", wanted=action_type or ""),
        ),
    ):
        if wanted is not None and wanted not in known:
            near = ", ".join(nearest(wanted, known) or list(known)[:5])
            raise InputError.of(msg("{message}; near it: {near}", message=message, near=near) if near else message)
