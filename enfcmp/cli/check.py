"""`enfcmp check`."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli import exit_code
from enfcmp.cli.completion import offer_lists, offer_rules
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import (
    CommonOptions,
    common_options,
    fails_from,
    grouping_option,
    level_option,
    official_texts,
)
from enfcmp.cli.root import COMMANDS
from enfcmp.cli.writing import WrittenFile, file_option
from enfcmp.i18n import _
from enfcmp.report.formats_of_check import formats_of_check

if TYPE_CHECKING:
    from enfcmp.model import Severity


@click.command(cls=HelpfulCommand, name="check", help=COMMANDS["check"])
@click.argument("refs", metavar="LIST...", nargs=-1, required=True, shell_complete=offer_lists)
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=offer_rules("check"),
    help=_("Run only this rule; may be given several times."),
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    shell_complete=offer_rules("check"),
    help=_("Leave this rule out; may be given several times."),
)
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("The file of accepted findings; else decisions/LIST.yaml beside the list."),
)
@click.option("--show-accepted", is_flag=True, help=_("Show accepted findings too."))
@click.option(
    "--since",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="CHECK.json",
    help=_("Say what is new since an earlier `check --format json`, and what is found no more."),
)
@file_option
@level_option()
@grouping_option
@fails_from("error")
@official_texts
@common_options("text", "json", *formats_of_check.names(), has_findings=True)
def command(
    options: CommonOptions,
    refs: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    decisions: Path | None,
    show_accepted: bool,
    earlier: Path | None,
    output: str | None,
    level: Severity,
    grouping: str,
    fail_on: str,
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Check lists before they are published."""
    from enfcmp.check.inspect import Selection
    from enfcmp.errors import Fault, InputError
    from enfcmp.findings.from_level import from_level
    from enfcmp.findings.unread_lists import with_unread
    from enfcmp.message import msg
    from enfcmp.pipeline.named_lists import lists_meant
    from enfcmp.pipeline.since_check import with_since

    file, faults = WrittenFile(output) if output else None, list[Fault]()
    if earlier is not None and file is None and options.format_name == "github":
        raise InputError.of(msg("annotations of GitHub know no earlier check; leave out --since, or take --format md"))
    with options.working() as work:
        files = (decisions,) if decisions else ()
        workspace = options.workspace(work, statutes=statutes, decisions=files, as_of=as_of)
        ids = workspace.files.by_id if any(map(os.path.isdir, refs)) else ()
        refs = lists_meant(refs, ids, workspace.note)
        is_of_machine = file is None and options.format_name != "text"
        report = workspace.check(refs, Selection(select, ignore), faults.append if is_of_machine else None)
    report = with_unread(report, faults)
    shown, by_level = from_level(report, level), grouping == "level"
    if earlier is not None:
        shown = with_since(shown, earlier, frozenset(each.fingerprint for each in report.findings))
    if file is None:
        options._replace(verbose=options.verbose or show_accepted).show(shown, by_level=by_level)
    else:
        from enfcmp.report.view.check_document import check_document

        lists = workspace.load_all(tuple(dict.fromkeys(refs)))
        document = check_document(shown, [each.head for each in lists], by_level=by_level)
        file.write(
            shown, document, [*workspace.inputs(*(each.path for each in lists)), *filter(None, [earlier])], options
        )
    if faults:
        raise InputError(faults)
    return exit_code.of_findings(report.findings, fail_on)
