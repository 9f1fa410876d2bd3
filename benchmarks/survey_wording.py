"""A matter as another bureau prints it: whole or in two items, worded anew, cited more or less closely."""

from __future__ import annotations

import re
from typing import NamedTuple

from synthetic import Basis, Dice, Row

from enfcmp.model import Unit
from enfcmp.text.words import words

_SYNONYMS = (
    ("按照", "依照"),
    ("擅自", "未经批准"),
    ("拒绝", "拒不接受"),
    ("使用", "运用"),
    ("开展", "进行"),
    ("设置", "设立"),
    ("公示", "公布"),
    ("主管部门", "行政部门"),
    ("醒目位置", "显著位置"),
    ("从事", "开展"),
    ("周边", "附近"),
)  # none of them says another sanction
_LEFT_OUT = frozenset({"开展", "存在", "登记", "从事", "现场", "相关", "情况", "记录", "予以", "其他", "规定"})
_CLAUSE = re.compile("[，,；;]")


def split(row: Row) -> list[Row]:
    """The deeds in two halves; the same bases for both where there is only one. One deed stays one row."""
    clauses = _clauses(row.name)
    if len(clauses) == 1:
        return [row]
    half, middle = len(clauses) // 2, (len(row.bases) + 1) // 2
    first, second = "，或者".join(clauses[:half]), "，或者".join(clauses[half:])
    return [Row(first, row.type, row.bases[:middle]), Row(second, row.type, row.bases[middle:] or row.bases)]


class Style(NamedTuple):
    """What a bureau does with all of its items: whether it quotes, and names articles only."""

    is_quoting: bool
    is_coarse: bool

    @classmethod
    def of(cls, dice: Dice) -> Style:
        """Four of five quote, three of ten name nothing smaller than an article."""
        return cls(dice.falls(0.8), dice.falls(0.3))


def reworded(row: Row, style: Style, dice: Dice) -> Row:
    """The matter in other words; where it has two deeds one may be left out, or the other come first."""
    clauses = _clauses(row.name)
    if len(clauses) > 1 and dice.falls(0.2):
        clauses.remove(dice.choice(clauses))
    if dice.falls(0.2):
        dice.shuffle(clauses)
    kept = (word for word in words("，或者".join(clauses)) if word not in _LEFT_OUT or not dice.falls(0.4))
    name = _other_words("".join(kept), dice)
    name = f"对{name}的处罚" if row.type == "行政处罚" and dice.falls(0.4) else name
    bases = list(row.bases)
    if len(bases) > 1 and dice.falls(0.3):
        bases.remove(dice.choice(bases))
    kind = row.type if dice.falls(0.95) else None
    return Row(name, kind, tuple(_recited(basis, style, dice) for basis in bases))


def _clauses(name: str) -> list[str]:
    return [clause.removeprefix("或者") for clause in _CLAUSE.split(name) if clause]


def _other_words(text: str, dice: Dice) -> str:
    for word, other in _SYNONYMS:
        if dice.falls(0.3):
            text = text.replace(word, other)
    return text


def _recited(basis: Basis, style: Style, dice: Dice) -> Basis:
    """Some bureaus name the article alone, some do not quote; a clause of a quotation may be left out."""
    title, unit, text = basis
    if style.is_coarse:
        unit = Unit(unit.article)
    clauses = text.removesuffix("。").split("，")
    if len(clauses) > 1 and dice.falls(0.2):
        clauses = dice.choice((clauses[1:], [*clauses[:-1], "……"]))
    return Basis(title, unit, _other_words("，".join(clauses), dice) + "。" if style.is_quoting else "")
