"""`enfcmp import`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.model import ColumnField


@click.command(cls=HelpfulCommand, name="import", help=COMMANDS["import"])
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", metavar="LIST.yaml", type=click.Path(path_type=Path), help=_("Where to write the list.")
)
@click.option("--id", "list_id", metavar="ID", help=_("The id of the list; else the name of the file."))
@click.option("--bureau", metavar="NAME", help=_("Whose list it is; else the body that most items name."))
@click.option("--jurisdiction", metavar="NAME", help=_("The place; else that in the name of the bureau."))
@click.option("--title", metavar="TEXT", help=_("The title; else that which stands over the table."))
@click.option("--published", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help=_("The day of publication."))
@click.option("--sheet", metavar="NAME", help=_("This sheet of the workbook only."))
@click.option("--head-row", metavar="N", type=click.IntRange(1), help=_("The row of the head, from 1."))
@click.option(
    "--columns",
    metavar="N=FIELD,…",
    help=_("What columns are taken for, as 3=name,5=basis,9=skip; from 1."),
)
@click.option("--dry-run", is_flag=True, help=_("Show what was understood; write nothing."))
@click.option("--force", is_flag=True, help=_("Replace a list that is there, and keep it as .bak."))
@common_options("text", "json")
def command(
    options: CommonOptions,
    document: Path,
    output: Path | None,
    list_id: str | None,
    bureau: str | None,
    jurisdiction: str | None,
    title: str | None,
    published: dt.datetime | None,
    sheet: str | None,
    head_row: int | None,
    columns: str | None,
    *,
    dry_run: bool,
    force: bool,
) -> None:
    """Read a published document as a list."""
    from enfcmp.documents.understand import Wish
    from enfcmp.errors import InputError
    from enfcmp.message import msg
    from enfcmp.pipeline.importing import Head, import_document, write_imported

    if output is None and not dry_run:
        raise InputError.of(msg("name the list with -o, as: -o city.yaml; --dry-run writes nothing"), str(document))
    name = list_id or (output.stem if output else None)
    head = Head(name, bureau, jurisdiction, title, published.date() if published else None)
    wish = Wish(sheet, head_row, tuple(_columns(columns).items()))
    imported = import_document(document, head, wish, options.note)
    report = imported.report if dry_run or output is None else write_imported(imported, output, force=force)
    options.show(report)


def _columns(said: str | None) -> dict[int, ColumnField]:
    """3=name,5=basis → what the columns 2 and 4, from 0, are taken for."""
    from enfcmp.documents.heads import named_columns

    return named_columns(said or "")
