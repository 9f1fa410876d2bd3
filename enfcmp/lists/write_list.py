"""A list as a list file: YAML that people read and edit, texts as they are, remarks before the items they are on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from enfcmp.lists.own_comments import DOUBT_MARK
from enfcmp.lists.yaml_text import yaml_text
from enfcmp.model import PrintedItem, PrintedList


class Comments(NamedTuple):
    """What stands beside the texts, by the number of the item that it stands before, on none by ""."""

    doubts: Mapping[str, Sequence[str]]
    own: Mapping[str, Sequence[str]]

    def lines(self, number: str) -> list[str]:
        """As lines of a list file: what a person has written first."""
        signed = (("#", self.own), (DOUBT_MARK, self.doubts))
        return [f"{sign} {_in_one_line(each)}" for sign, all_of in signed for each in all_of.get(number, ())]


def _in_one_line(text: str) -> str:
    """A comment cannot escape what nobody sees."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def list_text(printed: PrintedList, comments: Comments, written_by: str) -> str:
    """The list file, which says itself what wrote it."""
    head = {
        "schema": printed.schema,
        "id": printed.id,
        "jurisdiction": _set(printed.jurisdiction),
        "bureau": printed.bureau,
        "title": printed.title,
        **({"domain": printed.domain} if printed.domain else {}),
        "published": printed.published.isoformat() if printed.published else None,
        "source": _set(printed.source) if printed.source else None,
    }
    parts = [f"# written by {written_by}\n", *_indented(comments.lines("")), yaml_text(head), "items:\n"]
    for item in printed.items:
        parts.append("\n")
        parts += _indented(comments.lines(item.number), "  ")
        block = yaml_text([_item(item)])
        parts.append("".join(f"  {line}\n" if line else "\n" for line in block.splitlines()))
    return "".join(parts)


def _indented(lines: Iterable[str], indent: str = "") -> list[str]:
    return [f"{indent}{line}\n" for line in lines]


def _item(item: PrintedItem) -> dict[str, object]:
    """The fields of an item in the order of the model, those that may be absent only where they say something."""
    found: dict[str, object] = {
        "number": item.number,
        "name": item.name,
        "type": item.type,
        "responsible_body": item.responsible_body,
        "implementing_body": item.implementing_body,
        "remarks": item.remarks,
    }
    if item.under:
        found["under"] = list(item.under)
    if item.extra:
        found["extra"] = dict(item.extra)
    if item.bases is not None:
        found["bases"] = msgspec.to_builtins(item.bases)
    if item.basis_text is not None:
        found["basis_text"] = item.basis_text
    return found


def _set(part: msgspec.Struct) -> dict[str, object]:
    """The fields that are set."""
    return {name: value for name, value in msgspec.to_builtins(part).items() if value is not None}
