"""Where what two lists say differently stands in the document that either was imported from."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from enfcmp.model import Divergences, DocumentPlace, Finding, Spot
from enfcmp.pipeline.loaded import Loaded

_FIELDS = {
    "type-differs": "type",
    "body-differs": "implementing_body",
    "remarks-differ": "remarks",
    "name-scope": "name",
    "name-wording": "name",
}


def placed_in_documents(found: Divergences, lists: tuple[Loaded, Loaded]) -> Divergences:
    """The findings with the place of the first of their items that was imported; as they are where none was."""
    if not any(each.fields for each in lists):
        return found
    return msgspec.structs.replace(
        found,
        findings=tuple(_placed(each, lists) for each in found.findings),
        accepted=tuple(_placed(each, lists) for each in found.accepted),
    )


def _placed(finding: Finding, lists: tuple[Loaded, Loaded]) -> Finding:
    place = next(_places(finding, lists), None)
    return finding if place is None else msgspec.structs.replace(finding, document=place)


def _places(finding: Finding, lists: tuple[Loaded, Loaded]) -> Iterator[DocumentPlace]:
    field = _FIELDS.get(finding.rule, "basis_text" if finding.provision else "name")
    for item in finding.items:
        name, _, number = item.partition(":")
        for each in lists:
            if each.items.id == name and (place := each.in_document(Spot(number, field))) is not None:
                yield place
