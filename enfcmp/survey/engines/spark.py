"""A survey on a cluster: Spark shares the lists out, begins again what is lost, and answers the questions.

Each list is worked through by the same function as on one machine, and the questions are the same files of SQL, so that
the answers are the same to the byte. Nothing newer than Spark 3.3 is used.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

import msgspec

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.model import ItemList
from enfcmp.survey.engines.parquet import require_columns
from enfcmp.survey.engines.survey_engine import Work
from enfcmp.survey.list_answer import ListAnswer
from enfcmp.survey.long_tables import ANSWERS, ASKED, MATTERS, TABLES, LongRow, matter_rows
from enfcmp.survey.said import NOTHING_SAID
from enfcmp.survey.same_program import program_digest
from enfcmp.survey.voting import Voted, question, voted

if TYPE_CHECKING:
    from pandas import DataFrame as Frame
    from pyspark.sql import DataFrame, SparkSession

_WORKED = "place bigint, answer binary, slim binary"
_NAMED = "place bigint, name string, content binary"
_TYPES = {"VARCHAR": "string", "BIGINT": "bigint", "DOUBLE": "double"}
_SPARKS_OWN = "200"  # partitions of a shuffle where nobody has said how many, far more than a few rows need
_GLOB_SIGN = re.compile(r"[\\{}\[\]*?]")
_LISTS = 16  # of a partition: so many are lost with a task


class Spark:
    """As `Engine` says; `master` is an address as Spark has them, or None for the one that is set already.

    Names that begin with a scheme, as hdfs://, are read by Spark, patterns too. Raises `InputError` without pyspark.
    """

    def __init__(self, master: str | None = None, partitions: int | None = None) -> None:
        self._session = _session(master)
        self._partitions = partitions
        self._answers: DataFrame | None = None

    def answers(self, work: Work, names: Sequence[str]) -> Iterator[ListAnswer]:
        """As `Engine` says; what only the tables need stays on the cluster."""
        named = self._named([each for each in names if "://" not in each], [each for each in names if "://" in each])
        worked = named.mapInPandas(partial(_worked, work, program_digest()), _WORKED)
        self._answers = worked.persist()  # the tables are made of it too
        with _failures_told():
            slim = self._answers.select("place", "slim").collect()
        yield from (_unpacked(row.slim) for row in sorted(slim, key=lambda row: row.place))

    def votes(self, reference: ItemList, answers: Sequence[ListAnswer]) -> Voted:
        """As `Engine` says."""
        chosen = frozenset(each.ref for each in answers)
        assert self._answers is not None
        matters = self._session.createDataFrame(list(matter_rows(reference)), _typed(MATTERS))
        matters.createOrReplaceTempView("matters")
        with _failures_told():
            for table in TABLES:
                rows = self._answers.mapInPandas(partial(_rows, table.name, chosen), _typed(table.columns))
                (_worked_out(rows) if table.name in ASKED else rows).createOrReplaceTempView(table.name)
            return voted(self)

    def ask(self, question: str) -> Sequence[LongRow]:
        """The rows that answer a question in SQL."""
        return [tuple(row) for row in self._session.sql(question).collect()]

    def call(self, name: str, question: str) -> None:
        """Make the rows that answer a question a table with a name."""
        _worked_out(self._session.sql(question)).createOrReplaceTempView(name)

    def write(self, folder: str, inputs: Sequence[Path]) -> None:
        """As `Engine` says; a folder of files for each table, where the cluster has it; such a table is replaced."""
        for each in inputs:
            if Path(folder) in each.parents and any(part.endswith(".parquet") for part in each.parts):
                raise InputError.of(msg("--tables would replace this, which is read here; name another"), str(each))
        named = {name: self._session.table(name) for name in ("matters", *(table.name for table in TABLES))}
        answers = {name: self._session.sql(question(name)) for name in ANSWERS}
        columns = {"matters": MATTERS, **{table.name: table.columns for table in TABLES}, **ANSWERS}
        with _failures_told():
            for name, of_table in columns.items():
                self._require_table(f"{folder}/{name}.parquet", of_table)
            for name, rows in (named | answers).items():
                rows.write.mode("overwrite").parquet(f"{folder}/{name}.parquet")

    def _require_table(self, path: str, columns: Mapping[str, str]) -> None:
        """Raise `InputError` where a file, or a folder with one, is there that is not this table."""
        from py4j.protocol import Py4JJavaError
        from pyspark.sql.utils import AnalysisException, CapturedException

        at = _GLOB_SIGN.sub(r"\\\g<0>", path)  # what is read may be a pattern, what is written is none
        files = self._session.read.format("binaryFile").option("recursiveFileLookup", "true")
        try:
            if not files.load(at).select("path").head(1):
                return
        except AnalysisException:  # nothing is there
            return
        try:
            found = self._session.read.parquet(at).columns
        except (CapturedException, Py4JJavaError):
            found = []
        require_columns(path, found, columns)

    def _named(self, local: Sequence[str], remote: Sequence[str]) -> DataFrame:
        """The names in their order, with the content of those that Spark reads."""
        count = self._partitions or max(1, len(local) // _LISTS)
        rows = [(place, name, None) for place, name in enumerate(local)]
        named = self._session.createDataFrame(rows, _NAMED).repartition(count, "place")
        if not remote:
            return named
        read = self._session.read.format("binaryFile").load(list(remote)).selectExpr("path AS name", "content")
        places = [(len(local) + at, row.name) for at, row in enumerate(sorted(read.select("name").collect()))]
        placed = self._session.createDataFrame(places, "place bigint, name string").join(read, "name")
        return named.unionByName(placed)


def _session(master: str | None) -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        message = msg("--engine spark needs pyspark, which is not installed: pip install 'enfcmp[spark]'")
        raise InputError.of(message) from None
    builder = SparkSession.builder.appName("enfcmp survey").config("spark.ui.showConsoleProgress", "false")
    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else any python3 that is found
    session = (builder.master(master) if master else builder).getOrCreate()
    session.conf.set("spark.sql.adaptive.enabled", "false")  # it works out each use of a table that is kept: 400 stages
    if session.conf.get("spark.sql.shuffle.partitions") == _SPARKS_OWN:
        cores = session.sparkContext.defaultParallelism
        session.conf.set("spark.sql.shuffle.partitions", str(min(2 * cores, int(_SPARKS_OWN))))
    session.sparkContext.setLogLevel("ERROR")
    atexit.register(session.stop)  # else the workers see it die, and say so at length
    return session


@contextlib.contextmanager
def _failures_told() -> Iterator[None]:
    """Raise `InputError` with the first line of what Spark says, where it gives up what it has tried several times."""
    from py4j.protocol import Py4JError
    from pyspark.sql.utils import CapturedException

    try:
        yield
    except (Py4JError, CapturedException) as error:
        said = next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
        raise InputError.of(msg("Spark could not finish: {reason}", reason=said)) from None


def _worked_out(rows: DataFrame) -> DataFrame:
    """The rows, worked out now: what is asked of them in one go would each work them out for itself."""
    kept = rows.persist()
    kept.count()
    return kept


def _typed(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {_TYPES[kind]}" for name, kind in columns.items())


# ── on the workers ───────────────────────────────────────────────────────────────────────────────────────────────────


def _worked(work: Work, program: str, frames: Iterable[Frame]) -> Iterator[Frame]:
    """The answer of each list; a fault where the worker runs another program than whoever began."""
    is_same = program_digest() == program
    for frame in frames:
        named = zip(frame["name"], frame["content"], strict=True)
        answers = (_one(work, name, content) if is_same else _other_program(name) for name, content in named)
        yield _packed(frame["place"], answers)


def _one(work: Work, name: str, content: bytes | None) -> ListAnswer:
    if content is None:
        return work(name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / unquote(name).rpartition("/")[2]
        path.write_bytes(content)
        answer = work(str(path))
    faults = tuple(each._replace(path=name) for each in answer.faults)
    return msgspec.structs.replace(answer, ref=name, path=None, faults=faults)


def _other_program(name: str) -> ListAnswer:
    message = msg("the workers run another enfcmp than this one; give all of them the same version")
    return ListAnswer(name, None, faults=(Fault(message),))


def _slim(answer: ListAnswer) -> ListAnswer:
    if answer.known is None or answer.known.rows is None:
        return answer
    cells = tuple(msgspec.structs.replace(each, said=NOTHING_SAID) for each in answer.known.rows.cells)
    rows = msgspec.structs.replace(answer.known.rows, items=(), links=(), cells=cells)
    return msgspec.structs.replace(answer, known=msgspec.structs.replace(answer.known, rows=rows))


def _rows(name: str, chosen: frozenset[str], frames: Iterable[Frame]) -> Iterator[Frame]:
    """The rows that the chosen lists have of a table."""
    import pandas as pd

    (table,) = (each for each in TABLES if each.name == name)
    for frame in frames:
        answers = map(_unpacked, frame["answer"])
        lists = (each.known.rows for each in answers if each.ref in chosen and each.known and each.known.rows)
        yield pd.DataFrame([row for each in lists for row in table.rows(each)], columns=list(table.columns))


def _packed(places: object, answers: Iterable[ListAnswer]) -> Frame:
    import pandas as pd

    both = [(_bytes(each), _bytes(_slim(each))) for each in answers]
    return pd.DataFrame({"place": places, "answer": [whole for whole, _ in both], "slim": [slim for _, slim in both]})


def _bytes(answer: ListAnswer) -> bytes:
    from pyspark.serializers import CPickleSerializer

    return cast("bytes", CPickleSerializer().dumps(answer))


def _unpacked(answer: bytes) -> ListAnswer:
    from pyspark.serializers import CPickleSerializer

    return cast("ListAnswer", CPickleSerializer().loads(bytes(answer)))
