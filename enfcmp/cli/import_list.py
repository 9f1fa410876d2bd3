"""`enfcmp import`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from enfcmp.cli import streams
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, fails_from
from enfcmp.cli.output_file import OutputFile, names_folder
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.documents.wish import ImportWish
    from enfcmp.model import ImportMap
    from enfcmp.pipeline.list_head import Ask, Head

_ASKED = {"--bureau": _("Whose list is it"), "--jurisdiction": _("Of which place"), "--title": _("Its title")}


class _Said(NamedTuple):
    """The options of the command line that say how a document is read and what its list is called."""

    head: Head
    how: dict[str, object]  # fields of a map, those that were given
    columns: str
    map_path: Path | None


@click.command(cls=HelpfulCommand, name="import", help=COMMANDS["import"])
@click.argument("documents", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="LIST.yaml",
    type=click.Path(),
    help=_("Where to write the list; a folder for several documents or lists."),
)
@click.option("--id", "list_id", metavar="ID", help=_("The id of the list; else the name of the file."))
@click.option("--bureau", metavar="NAME", help=_("Whose list it is; else the body that most items name."))
@click.option("--jurisdiction", metavar="NAME", help=_("The place; else that in the name of the bureau."))
@click.option("--title", metavar="TEXT", help=_("The title; else that which stands over the table."))
@click.option("--published", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help=_("The day of publication."))
@click.option("--sheet", metavar="NAME", help=_("This sheet of the workbook only; of several lists this one."))
@click.option("--pages", metavar="RANGE", help=_("These pages only, as 16-234 or 1,3-5."))
@click.option("--head-row", metavar="N", type=click.IntRange(1), help=_("The row of the head, from 1."))
@click.option(
    "--columns",
    metavar="N=FIELD,…",
    help=_("What columns are taken for, as 3=name,5=basis,9=skip; from 1."),
)
@click.option("--with-hidden", is_flag=True, help=_("Read hidden rows, columns and sheets as if they were shown."))
@click.option(
    "--sub-items",
    type=click.Choice(["join", "split"]),
    help=_("An item of several rows as one item, or each row as its own; default: join."),
)
@click.option(
    "--map",
    "map_path",
    metavar="FILE",
    type=OutputFile(path_type=Path),
    help=_("How documents of this kind are read: written by the first run, read by the next; else beside the list."),
)
@click.option("--dry-run", is_flag=True, help=_("Show what was understood, and what would change; write nothing."))
@click.option("--force", is_flag=True, help=_("Replace a list that is there, and keep it as .bak."))
@fails_from("never", _("warning: exit with 1 if something is doubtful."))
@common_options("text", "json", has_findings=True)
def command(
    options: CommonOptions,
    documents: tuple[Path, ...],
    output: str | None,
    list_id: str | None,
    bureau: str | None,
    jurisdiction: str | None,
    title: str | None,
    published: dt.datetime | None,
    sheet: str | None,
    pages: str | None,
    head_row: int | None,
    columns: str | None,
    sub_items: str | None,
    map_path: Path | None,
    fail_on: str,
    *,
    with_hidden: bool,
    dry_run: bool,
    force: bool,
) -> int:
    """Read published documents as lists."""
    from enfcmp.errors import InputError
    from enfcmp.message import msg
    from enfcmp.pipeline.list_head import Head

    place = _place(output) if output else None
    if place is None and not dry_run:
        message = msg("name the list with -o, as: -o city.yaml; --dry-run writes nothing")
        raise InputError.of(message, str(documents[0]))
    head = Head(list_id, bureau, jurisdiction, title, published.date() if published else None)
    given = {
        "sheet": sheet,
        "pages": pages,
        "head_row": str(head_row) if head_row else None,
        "with_hidden": with_hidden or None,
        "sub_items": sub_items,
    }
    said = _Said(head, {name: value for name, value in given.items() if value is not None}, columns or "", map_path)
    is_folder = len(documents) > 1 or documents[0].is_dir() or (place is not None and _is_folder(place))
    run = _folder if is_folder else _one
    return run(options, documents, place, said, fail_on, is_dry=dry_run, force=force)


def _place(typed: str) -> Path:
    """Where the list goes, or the folder of several; raises `InputError` for what can be neither."""
    from enfcmp.errors import InputError
    from enfcmp.message import msg

    output, suffixes = Path(typed), {""} if names_folder(typed) else {"", ".yaml", ".yml"}
    if not output.is_dir() and output.suffix.lower() not in suffixes:
        raise InputError.of(msg("a list ends in .yaml, and in no slash; a name without a suffix is a folder"), typed)
    return output


def _is_folder(output: Path) -> bool:
    return output.is_dir() or not output.suffix


def _one(
    options: CommonOptions,
    documents: tuple[Path, ...],
    output: Path | None,
    said: _Said,
    fail_on: str,
    *,
    is_dry: bool,
    force: bool,
) -> int:
    from enfcmp.lists.import_map import map_beside
    from enfcmp.pipeline.import_places import import_places
    from enfcmp.pipeline.import_to_file import Writing, corrected, former_list, write_imported
    from enfcmp.pipeline.importing import import_document, with_first_items
    from enfcmp.pipeline.list_head import AS_TOLD, Head, id_of, mapped_head

    document = documents[0]
    map_path = said.map_path or (map_beside(output) if output else None)
    kept, wish = _read_as(map_path, said)
    if output is not None and not is_dry:
        import_places(output, map_path, documents)  # nobody waits for a refusal
    former = former_list(output, options.note) if output else None
    head = said.head.over(mapped_head(kept, document.name)).over(former.head if former else AS_TOLD)
    head = head.over(Head(id_of(output.stem) if output else None))
    imported = corrected(import_document(document, head, wish, options.note, _ask(is_dry=is_dry)), former)
    report = with_first_items(imported)
    if output is not None and not is_dry:
        report = write_imported(imported, Writing(output, former, kept, map_path, force, documents))
    options.show(report)
    return int(bool(report.doubts) and fail_on in {"warning", "info"})


def _folder(
    options: CommonOptions,
    documents: tuple[Path, ...],
    output: Path | None,
    said: _Said,
    fail_on: str,
    *,
    is_dry: bool,
    force: bool,
) -> int:
    from enfcmp.pipeline.import_folder import MAP_OF_FOLDER, FolderWish, documents_in, import_folder

    if said.head.id:
        raise click.UsageError(_("--id is for one list; for several, write ids into `documents` of the map"))
    folder = output or Path()
    map_path = said.map_path or folder / MAP_OF_FOLDER
    kept, wish = _read_as(map_path, said)
    how = FolderWish(folder, map_path, kept, said.head, wish, force, is_dry)
    with options.working() as work:
        found = import_folder(documents_in(documents), how, work.note)
    options.show(found)
    if found.failed:
        streams.tell(_("Error: {count} documents were not imported.").format(count=len(found.failed)))
        return 2
    return int(any(each.doubts for each in found.imported) and fail_on in {"warning", "info"})


def _read_as(map_path: Path | None, said: _Said) -> tuple[ImportMap, ImportWish]:
    """The map with what the command line says otherwise, and what both wish."""
    import msgspec

    from enfcmp.documents.heads import named_columns
    from enfcmp.pipeline.import_to_file import kept_map
    from enfcmp.pipeline.importing import mapped_wish

    kept = msgspec.structs.replace(kept_map(map_path), **said.how)
    return kept, mapped_wish(kept, tuple(named_columns(said.columns).items()))


def _ask(*, is_dry: bool) -> Ask | None:
    """Asking on a terminal, and only there."""
    if is_dry or not (streams.is_terminal(sys.stdin) and streams.is_terminal(sys.stderr)):
        return None

    def ask(option: str, found: str | None) -> str:
        from enfcmp.gate import harmless

        question = f"{_ASKED[option]} [{harmless(found)}]" if found else _ASKED[option]
        answer: str = click.prompt(question, default=found or None, show_default=False, err=True)
        return answer

    return ask
