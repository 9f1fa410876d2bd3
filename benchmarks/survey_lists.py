"""Lists of many counties that are held against one catalogue, with what is true of every item; same seed, same lists.

A catalogue of made-up matters (survey_matters.py), and a fifth as many matters that are in no catalogue. Of twelve
matters that have two clauses one stands in the catalogue as two rows. A list has a row four times of five: as the
catalogue prints it, word for word, three times of ten, else worded as another bureau would; one matter in twenty that
has two clauses as two items, two rows that are halves of one matter as one item every second time. One item in twenty
cites another article, one in fifteen quotes another fine, and every eighth matter has a mistake that one list in six
has copied word for word from another. Nothing of it is law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import survey_matters
import synthetic
from survey_wording import Style, reworded, split

from enfcmp.model import Unit

_FINE = re.compile(r"([一二三四五六七八九])(万元|千元|倍)(?=以[上下])")
_DIGITS = "一二三四五六七八九"


class Made(NamedTuple):
    """Lists in files, and of each item the matters that it is of, and whether its articles or fines are other ones.

    A matter is the place of its row in the catalogue; those from `in_catalogue` on are in none.
    """

    paths: list[Path]
    catalogue: Path
    matters: dict[str, frozenset[int]]
    other_articles: set[str]
    other_fines: set[str]
    in_catalogue: int


class _Printed(NamedTuple):
    """An item of a list, the rows that it is of, and what is wrong in it."""

    row: synthetic.Row
    of: frozenset[int]
    other_article: bool = False
    other_fine: bool = False


class _Matter(NamedTuple):
    """The rows that a matter has in the catalogue, one or two halves, its whole, and a mistake that lists copy."""

    whole: synthetic.Row
    rows: dict[int, synthetic.Row]
    copied: _Printed | None


def make(folder: Path, lists: int, size: int, seed: int) -> Made:
    """A catalogue of at least `size` rows, and so many lists of most of them and of a fifth as many matters beside."""
    dice = synthetic.Dice(seed)
    source = survey_matters.matters(dice)
    matters = list(_matters(source, size, dice))
    catalogue = [row for matter in matters for row in matter.rows.values()]
    beside = [_Matter(row, {len(catalogue) + at: row}, None) for at, row in enumerate(islice(source, size // 5))]
    made = Made([], _write(folder, "catalogue", catalogue), {}, set(), set(), len(catalogue))
    for number in range(lists):
        _add(made, folder, f"l{number:04}", [*matters, *beside], dice)
    return made


def _add(made: Made, folder: Path, name: str, matters: Iterable[_Matter], dice: synthetic.Dice) -> None:
    style = Style.of(dice)
    own = [item for matter in matters for item in _items(matter, style, dice)]
    dice.shuffle(own)
    made.paths.append(_write(folder, name, [each.row for each in own]))
    for place, each in enumerate(own, 1):
        made.matters[f"{name}:{place}"] = each.of
        made.other_articles.update([f"{name}:{place}"] if each.other_article else [])
        made.other_fines.update([f"{name}:{place}"] if each.other_fine else [])


def _matters(source: Iterator[synthetic.Row], size: int, dice: synthetic.Dice) -> Iterator[_Matter]:
    at = 0
    while at < size:
        whole = next(source)
        parts = split(whole) if dice.falls(1 / 12) else [whole]
        rows = dict(enumerate(parts, at))
        at += len(rows)
        yield _Matter(whole, rows, _mistaken(whole, frozenset(rows), dice) if dice.falls(1 / 8) else None)


def _items(matter: _Matter, style: Style, dice: synthetic.Dice) -> Iterator[_Printed]:
    """How a list prints the rows of a matter that it has."""
    own = {at: row for at, row in matter.rows.items() if dice.falls(0.8)}
    if matter.copied and own.keys() == matter.rows.keys() and dice.falls(1 / 6):
        yield matter.copied
        return
    if len(own) > 1 and dice.falls(0.5):
        own = {-1: matter.whole}
    for at, row in own.items():
        of = frozenset(matter.rows if at < 0 else [at])
        parts = split(row) if dice.falls(1 / 20) else [row]
        yield from (_printed(part, of, style, dice) for part in parts)


def _printed(row: synthetic.Row, of: frozenset[int], style: Style, dice: synthetic.Dice) -> _Printed:
    shown = row if dice.falls(0.3) else reworded(row, style, dice)
    if dice.falls(0.05):
        return _Printed(_elsewhere(shown), of, other_article=True)
    fined = _fined_otherwise(shown) if dice.falls(0.07) else shown
    return _Printed(fined, of, other_fine=fined != shown)


def _mistaken(whole: synthetic.Row, of: frozenset[int], dice: synthetic.Dice) -> _Printed:
    """What one bureau has printed wrongly, and others take over."""
    shown = reworded(whole, Style(is_quoting=True, is_coarse=False), dice)
    fined = _fined_otherwise(shown)
    if fined != shown and dice.falls(0.5):
        return _Printed(fined, of, other_fine=True)
    return _Printed(_elsewhere(shown), of, other_article=True)


def _elsewhere(row: synthetic.Row) -> synthetic.Row:
    first, *rest = row.bases
    return row._replace(bases=(first._replace(unit=Unit((first.unit.article or 0) + 200)), *rest))


def _fined_otherwise(row: synthetic.Row) -> synthetic.Row:
    """Every amount of the first quotation that tells a fine is another one."""
    bases = list(row.bases)
    for at, basis in enumerate(bases):
        if _FINE.search(basis.text):
            bases[at] = basis._replace(text=_FINE.sub(_other_amount, basis.text))
            break
    return row._replace(bases=tuple(bases))


def _other_amount(amount: re.Match[str]) -> str:
    return _DIGITS[(_DIGITS.index(amount[1]) + 2) % len(_DIGITS)] + amount[2]


def _write(folder: Path, name: str, rows: Sequence[synthetic.Row]) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text("".join(synthetic.written(name, rows, is_raw=False)), encoding="utf-8")
    return path
