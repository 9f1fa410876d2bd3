"""`enfcmp concord`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, day_option, level_option, text_folders
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.model import Severity


@click.command(cls=HelpfulCommand, name="concord", help=COMMANDS["concord"])
@click.argument("old")
@click.argument("new")
@day_option("--old-as-of", _("The day whose edition of OLD is meant; default: the last one before NEW."))
@day_option("--new-as-of", _("The day whose edition of NEW is meant; default: the last one at hand."))
@level_option(
    _(
        "Leave articles below this level out. error: other sanctions, none stated, only in the newer text; warning: "
        "other words, for a person to look at; info: unchanged, other form only."
    )
)
@file_option
@text_folders
@common_options("text", "json")
def command(
    options: CommonOptions,
    old: str,
    new: str,
    old_as_of: dt.date | None,
    new_as_of: dt.date | None,
    level: Severity,
    output: str | None,
    statutes: tuple[Path, ...],
) -> None:
    """Lay two texts of a law side by side."""
    from enfcmp.pipeline.concording import concordance

    file = WrittenFile(output) if output else None
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes)
        found = concordance(workspace, old, new, old_as_of, new_as_of)
    if file is None:
        options.show(found, level)
        return
    from enfcmp.findings.from_level import from_level
    from enfcmp.report.view.concordance import concordance_document

    texts = (Path(found.old.source), Path(found.new.source), *workspace.texts.files())
    file.write(from_level(found, level), concordance_document(found, level), texts, options)
