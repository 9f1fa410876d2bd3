"""Damaged documents: what comes of them is a document or one message, and nothing else."""

from __future__ import annotations

import contextlib
import hashlib
from itertools import count

import pytest

from enfcmp.errors import InputError

VARIANTS = {
    "karamay-defence-mobilisation.xlsx": 30,
    "karamay-medical-security-2024.xls": 30,
    "made-changji-copied.txt": 10,
    "made-changji-gov.html": 30,
    "made-datong-categories.doc": 30,
    "made-datong-categories.docx": 30,
    "made-datong-tworow.xlsx": 30,
    "made-datong.csv": 10,
    "guangdong-ecology-no-penalty.pdf": 15,
}


class Chance:
    """Numbers that are the same in every run."""

    def __init__(self, seed: str) -> None:
        self._seed = seed
        self._steps = count()

    def below(self, end: int) -> int:
        drawn = hashlib.sha256(f"{self._seed} {next(self._steps)}".encode()).digest()
        return int.from_bytes(drawn[:8], "big") % end


def damaged(data: bytes, chance: Chance) -> bytes:
    """Cut off, overwritten here and there, or with a part missing or doubled."""
    at, other = chance.below(len(data)), chance.below(len(data))
    how = ("cut", "overwritten", "missing", "doubled")[chance.below(4)]
    if how == "cut":
        return data[:at]
    if how == "missing":
        return data[:at] + data[at + chance.below(2000) :]
    if how == "doubled":
        return data[:at] + data[other : other + chance.below(500)] + data[at:]
    changed = bytearray(data)
    for _ in range(chance.below(30)):
        changed[chance.below(len(data))] = chance.below(256)
    return bytes(changed)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_damaged_document_is_a_document_or_one_message(reading, shared_document, name):
    data = shared_document(name).read_bytes()
    chance = Chance(name)
    for _ in range(VARIANTS[name]):
        with contextlib.suppress(InputError):
            reading(damaged(data, chance))
