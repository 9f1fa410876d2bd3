"""Two long lists whose true links are known: real items recombined, then worded anew; the same for the same seed.

A matter is a real item with some words of its name exchanged for words of other names, in its quotations too, under the
same article of a made-up instrument. Matters come in families that share the article and nearly the name. The first
list prints it as it is, the second as another bureau would. Nothing of it is law.
"""

from __future__ import annotations

import functools
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.conduct import conduct
from enfcmp.model import Instrument, Item, Unit
from enfcmp.provisions_compared import printed
from enfcmp.text.fold import joined
from enfcmp.text.words import words

_PLACES = tuple(map("".join, permutations("东西南北安宁平和昌兴长永文德清阳", 2)))
_OF_A_PLACE = 100  # matters that cite the instruments of one made-up place
_GENERAL = 12  # articles that the real lists cite most, and that any matter may cite
_SYNONYMS = (
    ("或者", "或"),
    ("按照", "依照"),
    ("擅自", "未经批准"),
    ("伪造", "编造"),
    ("弄虚作假", "提供虚假材料"),
    ("以及", "和"),
    ("不符合", "未达到"),
    ("拒绝", "拒不接受"),
    ("使用", "运用"),
    ("进行", "开展"),
    ("采取", "落实"),
    ("设置", "设立"),
    ("公开", "公布"),
    ("主管部门", "行政部门"),
    ("责令", "责成"),
)


class Dice(random.Random):
    """Chance, the same for the same seed."""

    def falls(self, odds: float) -> bool:
        """Whether something happens that happens so often, 0 to 1."""
        return self.random() < odds


class Basis(NamedTuple):
    """One cited place with its quotation."""

    title: str
    unit: Unit
    text: str


class Row(NamedTuple):
    """An item as one list prints it."""

    name: str
    type: str | None
    bases: tuple[Basis, ...]


class Lists(NamedTuple):
    """Both lists, and the positions that are truly linked."""

    from_rows: list[Row]
    to_rows: list[Row]
    links: list[tuple[int, int]]


def make(paths: Sequence[Path], size: int, seed: int = 1) -> Lists:
    """Two lists of `size` items from those at `paths`; the second in an order of its own."""
    dice = Dice(seed)
    made = Lists([], [], [])
    for matter in matters(paths, dice):
        if min(len(made.from_rows), len(made.to_rows)) >= size:
            break
        _print(matter, made, dice)
    order = dice.sample(range(size), size)
    to_rows: list[Row] = [made.to_rows[0]] * size
    for old, new in enumerate(order):
        to_rows[new] = made.to_rows[old]
    links = sorted((one, order[other]) for one, other in made.links if max(one, other) < size)
    return Lists(made.from_rows[:size], to_rows, links)


def matters(paths: Sequence[Path], dice: Dice) -> Iterator[Row]:
    """Matters without end from the lists at `paths`, no two of one name."""
    return _matters(
        [item for path in paths for item in read_citations(read_list(path).printed).items if item.bases], dice
    )


# ── matters ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _matters(items: Sequence[Item], dice: Dice) -> Iterator[Row]:
    """Matters without end, no two of one name."""
    real = [_row(item) for item in items]
    vocabulary = _vocabulary([row.name for row in real])
    counts = Counter(basis for row in real for basis in row.bases)
    general = [basis for basis, _ in counts.most_common(_GENERAL)]
    seen: set[str] = set()
    while True:
        place = _PLACES[len(seen) // _OF_A_PLACE % len(_PLACES)]
        row = _exchanged(dice.choice(real), vocabulary, dice, 3)
        for member in range(1, dice.choice((1, 1, 2, 3)) + 1):
            own = _exchanged(row, vocabulary, dice, 1) if member > 1 else row
            if own.name not in seen:
                seen.add(own.name)
                more = (dice.choice(general),) if dice.falls(0.15) else ()
                yield Row(own.name, own.type, (*_enacted(own.bases, place, member), *more))


def _enacted(bases: Sequence[Basis], place: str, member: int) -> Iterator[Basis]:
    """The same articles of the instruments of a made-up place; a family has one article, each member its own 项."""
    for title, unit, text in bases:
        ours = Unit(unit.article, unit.paragraph, member) if member > 1 else unit
        yield Basis(place + title.replace("中华人民共和国", ""), ours, text)


def _row(item: Item) -> Row:
    return Row(
        conduct(item.name).rstrip("的"),
        item.type,
        tuple(
            Basis(_title(basis.instrument), unit, joined(citation.text or ""))
            for basis in item.bases
            for citation in basis.provisions
            for unit in citation.units[:1]
            if unit.article
        ),
    )


def _title(instrument: Instrument) -> str:
    return joined(instrument.name or instrument.printed).strip("《》")


def _vocabulary(names: Sequence[str]) -> list[str]:
    """The words of the names without those that many have: 或者, 规定."""
    counts = Counter(word for name in names for word in set(words(name)) if len(word) > 1)
    return [word for word, count in sorted(counts.items()) if count <= len(names) / 10]


def _exchanged(row: Row, vocabulary: Sequence[str], dice: Dice, most: int) -> Row:
    """The same with some words of the name exchanged, wherever they stand."""
    known = set(vocabulary)
    own = sorted({word for word in words(row.name) if word in known})
    others = {word: dice.choice(vocabulary) for word in dice.sample(own, min(most, len(own)))}
    if not others:
        return row
    old = re.compile("|".join(sorted(others, key=len, reverse=True)))
    new = functools.partial(old.sub, lambda match: others[match[0]])
    return Row(new(row.name), row.type, tuple(Basis(title, unit, new(text)) for title, unit, text in row.bases))


# ── how the two lists print a matter ─────────────────────────────────────────────────────────────────────────────────


def _print(matter: Row, made: Lists, dice: Dice) -> None:
    """Add a matter to the lists that have it: 15 in 100 stand in one list only, 7 in two rows of one of them."""
    ours, theirs = [matter], [reworded(matter, dice)]
    (fate,) = dice.choices(("both", "only from", "only to", "split", "merged"), (78, 7.5, 7.5, 4, 3))
    if fate == "only from":
        theirs = []
    elif fate == "only to":
        ours = []
    elif fate == "split":
        theirs = _split(theirs[0])
    elif fate == "merged":
        ours = _split(ours[0])
    starts = len(made.from_rows), len(made.to_rows)
    made.from_rows.extend(ours)
    made.to_rows.extend(theirs)
    made.links.extend((starts[0] + one, starts[1] + other) for one in range(len(ours)) for other in range(len(theirs)))


def _split(row: Row) -> list[Row]:
    """The clauses and the bases in two halves; the same basis for both where it is one."""
    clauses, bases = _clauses(row.name), row.bases
    if not clauses[1:]:
        return [row]
    half, middle = len(clauses) // 2, (len(bases) + 1) // 2
    first, second = "，".join(clauses[:half]), "，".join(clauses[half:])
    return [Row(first, row.type, bases[:middle]), Row(second, row.type, bases[middle:] or bases)]


def _clauses(name: str) -> list[str]:
    return [clause.removeprefix("或者") for clause in re.split("[,，;；]", name) if clause]


def reworded(row: Row, dice: Dice) -> Row:
    """The matter as another bureau prints it."""
    clauses = _clauses(row.name)
    if len(clauses) > 1 and dice.falls(0.35):
        clauses.remove(dice.choice(clauses))
    if dice.falls(0.2):
        dice.shuffle(clauses)
    kept = (word for word in words("，".join(clauses)) if not dice.falls(0.1))
    name = _synonyms("".join(kept), dice) or row.name
    name = f"对{name}的处罚" if row.type == "行政处罚" and dice.falls(0.4) else name
    bases = list(row.bases)
    if len(bases) > 1 and dice.falls(0.3):
        bases.remove(dice.choice(bases))
    is_quoted = dice.falls(0.8)
    kind = row.type if dice.falls(0.95) else None
    return Row(name, kind, tuple(_recited(basis, dice, is_quoted=is_quoted) for basis in bases))


def _synonyms(text: str, dice: Dice) -> str:
    for word, other in _SYNONYMS:
        if dice.falls(0.4):
            text = text.replace(word, other)
    return text


def _recited(basis: Basis, dice: Dice, *, is_quoted: bool) -> Basis:
    """A coarser place at times, another edition at times, and a quotation that may be cut."""
    title, unit, text = basis
    if dice.falls(0.3):
        unit = Unit(unit.article)
    if dice.falls(0.05):
        unit = Unit((unit.article or 0) + dice.randint(1, 5), unit.paragraph, unit.subparagraph)
    if dice.falls(0.2):
        text = text[: len(text) // 2]
    return Basis(title, unit, _synonyms(text, dice) if is_quoted else "")


# ── list files ───────────────────────────────────────────────────────────────────────────────────────────────────────


def written(list_id: str, rows: Sequence[Row], *, is_raw: bool) -> Iterator[str]:
    """The lines of a list file, with its bases as raw cells or structured."""
    yield f"schema: enfcmp.list/1\nid: {list_id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
    for number, row in enumerate(rows, 1):
        yield f'- number: "{number}"\n  name: {_text(row.name)}\n'
        if row.type:
            yield f"  type: {row.type}\n"
        yield from _raw(row.bases) if is_raw else _structured(row.bases)


def _raw(bases: Sequence[Basis]) -> Iterator[str]:
    cells = [f"《{title}》{printed(unit)}" + (f"：{text}" if text else "") for title, unit, text in bases]
    yield f"  basis_text: {_text('  '.join(cells))}\n"


def _structured(bases: Sequence[Basis]) -> Iterator[str]:
    yield "  bases:\n"
    for title, unit, text in bases:
        yield f"  - instrument: {_text(f'《{title}》')}\n    provisions:\n    - at: {printed(unit)}\n"
        if text:
            yield f"      text: {_text(text)}\n"


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
