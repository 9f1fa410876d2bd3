"""The registry of instruments: facts of public sources, each with its source, in tables that ship with enfcmp.

A table is read when it is first asked for, and a row is looked up and made when its title is.
`tools/update_registry.py` keeps the tables; their columns are those of `_edition` and `_repeal`, behind the folded
title by which a row is found.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from enfcmp.model import Claim, FactSource, Instrument, KnownEdition, KnownInstrument, Repeal
from enfcmp.text.fold import title_key
from enfcmp.text.remembered import remembered

CITY_IN_CHENG = "(?![大小新老古中各本该全在对与和及等为以由从])\\w城市"
"""甲城市, where a title begins: a city of which the name ends in 城; 大城市 and 各城市 are none."""
# A title that begins with a place: 浙江省, 杭州市, 景宁畲族自治县, 深圳经济特区; 城市 and 市场 are none.
_PLACE = (
    f"(?:{CITY_IN_CHENG}(?!场|政|容|区|民)"
    r"|\w{2,10}?(?:省|(?<!城)市(?!场|政|容|区|民)|自治区|自治州|自治县|(?<![地区])县(?!级)|经济特区))"
)
# Sources that have every instrument of a level, as far as they know: what is newer than such a one, and of which it has
# no edition at all, has no older edition.
_FROM_ADOPTION = dt.timedelta(days=400)  # at most, to the publication
_WHOLE = {"法律": ("just-laws 2026-07-17", "LawRefBook 2025-04-19"), "行政法规": ("LawRefBook 2025-04-19",)}


@functools.cache  # few titles ask
def _place() -> re.Pattern[str]:
    return re.compile(_PLACE)


@functools.cache
def _table(name: str) -> str:
    """The text of a table, a line break before each row."""
    return "\n" + Path(__file__).with_name(name).read_text(encoding="utf-8")


def _rows(name: str, key: str) -> list[str]:
    """The rows of a table under a key; they stand together, since tables are sorted."""
    text, begin = _table(name), f"\n{key}\t"
    start = text.find(begin)
    rows: list[str] = []
    while start >= 0 and text.startswith(begin, start):
        end = text.find("\n", start + 1)
        rows.append(text[start + 1 : end])
        start = end
    return rows


@functools.cache
def fact_sources() -> dict[str, FactSource]:
    """The sources of the registry by name."""
    rows = (line.split("\t") for line in _table("sources.tsv").splitlines()[2:])
    return {name: FactSource(name, _day(day), what, licence) for name, day, what, licence in rows}


def find_instrument(title: str, province: str | None = None) -> KnownInstrument | None:
    """What is known under a title, as printed or canonical; None where nothing is, or where it may mean several.

    `province` is that of the list that cites it: 《实施细则》 of one province is not another's.
    """
    found = list(_instruments(title_key(title), province))
    return found[0] if len(found) == 1 else None


def all_titles() -> Iterator[str]:
    """The folded titles of all instruments that are known."""
    rows = _table("instruments.tsv").splitlines()[2:]
    return iter(dict.fromkeys(row.partition("\t")[0] for row in rows))


def repeals_of(title: str, province: str | None = None) -> tuple[Repeal, ...]:
    """The clauses that repeal an instrument of this title."""
    found = map(_repeal, _rows("repeals.tsv", title_key(title)))
    return tuple(each for each in found if is_of_place(each.title, each.province, province))


def resolve(printed: str, province: str | None = None) -> Instrument:
    """The instrument that a printed title names; its name and level are None where the registry does not tell."""
    known = find_instrument(printed, province)
    return Instrument(printed, known.name, known.level) if known else Instrument(printed)


def is_of_place(title: str, province: str | None, cited_in: str | None) -> bool:
    """Whether a title that is cited in one province is the instrument of another column `province`.

    A local instrument that names its place is told by its title alone; another is cited in its own province only.
    """
    if not province or title.startswith(province) or _place().match(title):
        return True
    return bool(cited_in) and (cited_in or "").startswith(province)


@remembered(1024)
def _instruments(key: str, province: str | None) -> tuple[KnownInstrument, ...]:
    """One for each name and province under a folded title, those of other places left out."""
    found: dict[tuple[str, str], list[list[str]]] = {}
    for line in _rows("instruments.tsv", key):
        row = line.split("\t")
        found.setdefault((row[1], row[3]), []).append(row)
    of_here = {names: rows for names, rows in found.items() if is_of_place(names[0], names[1] or None, province)}
    return tuple(_instrument(key, name, rows, province) for (name, _), rows in of_here.items())


def _instrument(key: str, name: str, rows: list[list[str]], province: str | None) -> KnownInstrument:
    if title_key(name) != key:  # another title in use, as 社保法: a row that only leads to the instrument
        return _instruments(title_key(name), province)[0]
    found = (_edition(row) for row in rows if row[4] or len(rows) == 1)
    editions = sorted(found, key=lambda each: each.begins)
    level = next((row[2] for row in rows if row[2]), None)
    if _is_first(editions, level):
        editions[0] = msgspec.structs.replace(editions[0], is_first=True)
    return KnownInstrument(name=name, level=level, province=rows[0][3] or None, editions=tuple(editions))


def _is_first(editions: Sequence[KnownEdition], level: str | None) -> bool:
    """Whether a source that has all of the level, and was made before the oldest edition, knows nothing of it."""
    if not editions or editions[0].edition is None:
        return False
    sources = {claim.source for each in editions for claim in each.claims}
    before = [fact_sources()[name].known_up_to for name in _WHOLE.get(level or "", ()) if name not in sources]
    return any(day is not None and day < editions[0].edition for day in before)


def _edition(row: list[str]) -> KnownEdition:
    _key, _name, _level, _province, edition, in_force, claims = row
    said = (each.partition(": ") for each in claims.split("; "))
    return KnownEdition(
        edition=_day(edition),
        in_force=_day(in_force),
        claims=tuple(Claim(source, words) for source, _, words in said),
    )


def _repeal(line: str) -> Repeal:
    _key, title, by, province, edition, article, printed, day_from, source = line.split("\t")
    day, enacted = _day(printed), _day(edition)
    if day_from == "publication" and day and enacted and dt.timedelta() < enacted - day < _FROM_ADOPTION:
        day = enacted  # that of the adoption: the text is of the day on which it was published
    return Repeal(
        title=title,
        by=by,
        article=int(article) if article else None,
        day=day,
        is_printed=day_from == "printed",
        not_before=enacted,
        province=province or None,
        source=source,
    )


def _day(printed: str) -> dt.date | None:
    return dt.date.fromisoformat(printed) if printed else None
