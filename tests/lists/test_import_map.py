"""The map of an import: what is written reads as it was meant, and a mistake in it has its place."""

import datetime as dt

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.import_map import NO_MAP, map_text, mapped_columns, read_map
from enfcmp.model import ImportedColumn, ImportMap, MappedColumn, MappedDocument

WHOLE = ImportMap(
    schema="enfcmp.map/1",
    sheet="检查: 1",
    pages="16-234",
    head_row="3",
    with_hidden=True,
    sub_items="split",
    columns=(MappedColumn(head="序号", field="number"), MappedColumn(head="", field="skip")),
    documents=(
        MappedDocument(file="a.xls", id="a", published=dt.date(2025, 1, 31)),
        MappedDocument(file="b #1.xls", list="二", bureau="某局"),
    ),
)


@pytest.mark.parametrize("kept", [NO_MAP, WHOLE])
def test_a_map_reads_as_it_was_written(tmp_path, kept):
    """Every field of it."""
    path = tmp_path / "a.map.yaml"
    path.write_text(map_text(kept), encoding="utf-8")

    assert kept == read_map(path)


def test_a_mistake_has_its_place(tmp_path):
    """Line, column, and what is expected."""
    path = tmp_path / "a.map.yaml"
    path.write_text("schema: enfcmp.map/1\ncolumns:\n- {head: 序号, field: nummer}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_map(path)

    assert [(3, 21)] == [(fault.line, fault.column) for fault in error.value.faults]


def test_the_columns_of_several_tables_once():
    """A head as often as one table has it."""
    columns = [
        ImportedColumn(table=table, head=head, field=field)
        for table, head, field in [
            (1, "序号", "number"),
            (1, "层级", "extra"),
            (1, "层级", "extra"),
            (2, "序号", "number"),
            (2, "依据", "basis_text"),
        ]
    ]

    assert [("序号", "number"), ("层级", "extra"), ("层级", "extra"), ("依据", "basis_text")] == [
        (each.head, each.field) for each in mapped_columns(columns)
    ]
