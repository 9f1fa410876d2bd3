"""A survey on this machine: lists in processes, tables in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from enfcmp.model import ItemList
from enfcmp.outputs import Output, write_together
from enfcmp.survey.engines.parquet import parquet, require_table
from enfcmp.survey.engines.processes import worked_through
from enfcmp.survey.engines.sqlite import Sqlite
from enfcmp.survey.engines.survey_engine import Work
from enfcmp.survey.list_answer import ListAnswer
from enfcmp.survey.long_tables import ANSWERS, ASKED, MATTERS, TABLES, LongRow, LongTable, matter_rows
from enfcmp.survey.one_list import ListRows
from enfcmp.survey.voting import Voted, question, voted


class Local:
    """As `Engine` says; `processes`: how many, else as many as pay."""

    def __init__(self, processes: int | None = None) -> None:
        self._processes = processes
        self._database = Sqlite()
        self._matters: tuple[LongRow, ...] = ()
        self._lists: tuple[ListRows, ...] = ()

    def answers(self, work: Work, names: Sequence[str]) -> Iterator[ListAnswer]:
        """As `Engine` says."""
        return worked_through(work, names, self._processes)

    def votes(self, reference: ItemList, answers: Sequence[ListAnswer]) -> Voted:
        """As `Engine` says."""
        rows = (each.known.rows for each in answers if each.known)
        self._lists = tuple(sorted(filter(None, rows), key=lambda each: each.list))
        self._matters = tuple(matter_rows(reference))
        for table in TABLES:
            if table.name in ASKED:
                self._database.fill(table.name, table.columns, self._rows(table))
        return voted(self._database)

    def write(self, folder: str, inputs: Sequence[Path]) -> None:
        """As `Engine` says."""
        files = []
        for name, (columns, rows) in self._tables():
            output = Output(Path(folder) / f"{name}.parquet", "--tables", makes_folder=True)
            output.spare(inputs)
            require_table(output.path, columns)
            files.append((output, parquet(columns, rows)))
        write_together(files)

    def _tables(self) -> Iterator[tuple[str, tuple[Mapping[str, str], Iterable[LongRow]]]]:
        yield "matters", (MATTERS, self._matters)
        for table in TABLES:
            yield table.name, (table.columns, self._rows(table))
        for name, columns in ANSWERS.items():
            yield name, (columns, sorted(self._database.ask(question(name))))

    def _rows(self, table: LongTable) -> Iterator[LongRow]:
        return (row for each in self._lists for row in table.rows(each))
