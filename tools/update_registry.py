"""Take the facts of a source into the registry of instruments: run it whenever a source that you have is newer.

    python tools/update_registry.py NAME DAY PATH --licence LICENCE [--what WHAT] [--province PROVINCE]

NAME is what the source is called from now on ("laws.db 0.2.0"), DAY that of its newest fact, PATH the file or folder
with its texts, as for `enfcmp --statutes`. Editions, their days, what the source says of them and what they repeal come
into enfcmp/law/instruments; what is there already stays, and the source is added to those that say it. Nothing is ever
taken out. Read the difference that git shows before you keep it, and name the source in NOTICE.
"""  # a script, no package

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from enfcmp.law.standing.repeal_clauses import repeals_in
from enfcmp.law.statutes.library import Library
from enfcmp.model import Repeal, Statute
from enfcmp.text.fold import title_key

TABLES = Path(__file__).resolve().parents[1] / "enfcmp" / "law" / "instruments"
Row = list[str]


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the source and write the three tables anew."""
    asked = _parser().parse_args(arguments)
    texts = list(_texts(Library([asked.path])))
    names = "instruments", "repeals", "sources"
    instruments, repeals, sources = (Table(asked.tables / f"{name}.tsv") for name in names)
    for text in texts:
        _add_edition(instruments, text, asked.name, asked.province)
        for repeal in repeals_in(text):
            _add_repeal(repeals, repeal, asked.name, asked.province)
    sources.rows = [row for row in sources.rows if row[0] != asked.name]
    sources.rows.append([asked.name, asked.day, asked.what or asked.path.name, asked.licence])
    for table in (instruments, repeals, sources):
        table.write()
    print(f"{len(texts)} editions read; {len(instruments.rows)} rows of instruments, {len(repeals.rows)} repeals")


class Table:
    """A table of the registry: a head, and rows that stand sorted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._head, *lines = path.read_text(encoding="utf-8").splitlines()
        self.rows: list[Row] = [line.split("\t") for line in lines]

    def write(self) -> None:
        """Write it anew, the rows in their order."""
        lines = ["\t".join(row) for row in sorted(self.rows)]
        self._path.write_text("\n".join([self._head, *lines]) + "\n", encoding="utf-8", newline="\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("day")
    parser.add_argument("path", type=Path)
    parser.add_argument("--licence", required=True)
    parser.add_argument("--what", help="what the source is, and its address")
    parser.add_argument("--province", default="", help="of the texts, where they are those of one province")
    parser.add_argument("--tables", type=Path, default=TABLES, help="the folder with the tables")
    return parser


def _texts(library: Library) -> Iterator[Statute]:
    """Every edition of the source."""
    for title in dict.fromkeys(entry.title for entry in library.entries()):
        yield from library.editions(title)


def _add_edition(table: Table, text: Statute, source: str, province: str) -> None:
    day = text.edition or text.issued
    edition = day.isoformat() if day else ""
    in_force = text.in_force.isoformat() if text.in_force and day and text.in_force >= day else ""
    key = [title_key(text.title), text.title]
    claim = f"{source}: {text.status}" if text.status else source
    for row in table.rows:
        if row[0] == key[0] and row[3] == province and row[4] == edition:
            row[2], row[5], row[6] = row[2] or text.level or "", row[5] or in_force, _with(row[6], source, claim)
            return
    table.rows.append([*key, text.level or "", province, edition, in_force, claim])


def _add_repeal(table: Table, repeal: Repeal, source: str, province: str) -> None:
    key, by = title_key(repeal.title), title_key(repeal.by)
    for row in table.rows:
        if row[0] == key and title_key(row[2]) == by:
            row[8] = _with(row[8], source, source)
            return
    enacted = repeal.not_before.isoformat() if repeal.not_before else ""
    day = repeal.day.isoformat() if repeal.day else ""
    day_from = "printed" if repeal.is_printed else "publication"
    table.rows.append([key, repeal.title, repeal.by, province, enacted, str(repeal.article), day, day_from, source])


def _with(said: str, source: str, claim: str) -> str:
    """What sources say, with what this one says, in the place of what it said before."""
    by_source = {each.partition(": ")[0]: each for each in said.split("; ")}
    return "; ".join({**by_source, source: claim}.values())


if __name__ == "__main__":
    main()
