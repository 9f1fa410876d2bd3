"""`enfcmp check`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from enfcmp.cli import exit_code
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.options import CommonOptions, common_options, fails_from, official_texts
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _
from enfcmp.report.formats_of_check import formats_of_check


@click.command(cls=HelpfulCommand, name="check", help=COMMANDS["check"])
@click.argument("refs", metavar="LIST...", nargs=-1, required=True)
@click.option("--select", multiple=True, metavar="RULE", help=_("Run only this rule; may be given several times."))
@click.option("--ignore", multiple=True, metavar="RULE", help=_("Leave this rule out; may be given several times."))
@click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=_("The file of accepted findings; else decisions/LIST.yaml beside the list."),
)
@click.option("--show-accepted", is_flag=True, help=_("Show accepted findings too."))
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
    fail_on: str,
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> int:
    """Check lists before they are published."""
    from enfcmp.check.inspect import Selection

    with options.working() as work:
        files = (decisions,) if decisions else ()
        workspace = options.workspace(work, statutes=statutes, decisions=files, as_of=as_of)
        report = workspace.check(refs, Selection(select, ignore))
    options._replace(verbose=options.verbose or show_accepted).show(report)
    return exit_code.of_findings(report.findings, fail_on)
