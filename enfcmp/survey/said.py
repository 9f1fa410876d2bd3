"""What the items of a list say of one row, each part in a form in which two lists that say the same are alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from enfcmp.law.bodies import roles
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.model import Amount, Item, ItemList, Provision
from enfcmp.text.form import fold


class Said(msgspec.Struct, frozen=True):
    """The provisions that are cited, the fines that are quoted, types, and bodies without the names of places.

    `wording` stands for the name and all that is quoted: lists that have copied one another have one wording.
    """

    provisions: tuple[Provision, ...]
    fines: tuple[str, ...]
    types: tuple[str, ...]
    bodies: tuple[str, ...]
    wording: str


NOTHING_SAID = Said((), (), (), (), "")


def said_by(items: Sequence[Item], of_list: ItemList) -> Said:
    """What these items of a list say together."""
    return Said(
        provisions=tuple(dict.fromkeys(each for item in items for each in item.provisions)),
        fines=tuple(sorted({fine for item in items for fine in _fines(item)})),
        types=tuple(sorted({item.type for item in items if item.type})),
        bodies=tuple(sorted({role for item in items for role in _bodies(item, of_list)})),
        wording=_digest("\n".join(fold(f"{item.name}\n{''.join(_quoted(item))}").text for item in items)),
    )


def _quoted(item: Item) -> Iterator[str]:
    return (citation.text or "" for basis in item.bases for citation in basis.provisions)


def _fines(item: Item) -> Iterator[str]:
    """What has to be paid, as 罚款 2000–20000元: the same however it is printed."""
    for text in _quoted(item):
        for sanction in read_sanctions(text):
            if sanction.amounts:
                yield f"{sanction.kind} {'、'.join(map(_amount, sanction.amounts))}"


def _amount(amount: Amount) -> str:
    if amount.low is None:
        return f"{'≤' if amount.high_included else '<'}{amount.high}{amount.unit}"
    if amount.high is None:
        return f"{'≥' if amount.low_included else '>'}{amount.low}{amount.unit}"
    return f"{amount.low}–{amount.high}{amount.unit}" if amount.low != amount.high else f"{amount.low}{amount.unit}"


def _bodies(item: Item, of_list: ItemList) -> Iterable[str]:
    body = item.implementing_body or item.responsible_body
    return roles(body, of_list) if body else ()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
