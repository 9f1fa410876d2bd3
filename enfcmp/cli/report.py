"""`enfcmp report`."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from enfcmp.cli.completion import offer_lists
from enfcmp.cli.help import HelpfulCommand
from enfcmp.cli.kept_settings import is_kept
from enfcmp.cli.options import CommonOptions, common_options, level_option, official_texts, pair_decisions, two_lists
from enfcmp.cli.output_file import OutputFile
from enfcmp.cli.root import COMMANDS
from enfcmp.i18n import _

if TYPE_CHECKING:
    from enfcmp.model import Severity

_SECTIONS = ["summary", "since", "numbers", "gaps", "divergences", "checks", "accepted", "uncompared", "annex", "about"]


@click.command(cls=HelpfulCommand, name="report", help=COMMANDS["report"])
@two_lists()
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=OutputFile(),
    help=_("Where to write; the suffix picks the format: {suffixes}. With - and --as, to standard output.").format(
        suffixes=".html .pdf .docx .xlsx .md .csv .json"
    ),
)
@click.option("--as", "suffix", metavar="SUFFIX", help=_("The format, where the file name does not show it, as: md."))
@click.option(
    "--sections",
    type=click.Choice(_SECTIONS),
    metavar="NAME",
    multiple=True,
    help=_("Only this section; may be given several times: {names}.").format(names=" ".join(_SECTIONS)),
)
@level_option()
@click.option(
    "--ours",
    metavar="LIST",
    shell_complete=offer_lists,
    help=_("Which of the two is our own list: what it has to correct comes first."),
)
@click.option("--brief", "is_brief", is_flag=True, help=_("Only the conclusion, on one sheet of A4."))
@click.option("--title", metavar="TEXT", help=_("The title of the report."))
@click.option("--note", "remark", metavar="TEXT", help=_("A remark under the title."))
@click.option(
    "--since",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="REPORT.json",
    help=_("Say what became of an earlier report: what was corrected, what is new, what is still open."),
)
@click.option("--dated", is_flag=True, help=_("Say when it was made; else the same input gives the same bytes."))
@pair_decisions
@official_texts
@common_options("text", "json")
def command(
    options: CommonOptions,
    from_ref: str,
    to_ref: str,
    output: str,
    suffix: str | None,
    sections: tuple[str, ...],
    level: Severity,
    ours: str | None,
    is_brief: bool,
    title: str | None,
    remark: str | None,
    earlier: Path | None,
    dated: bool,
    decisions: tuple[Path, ...],
    statutes: tuple[Path, ...],
    as_of: dt.date | None,
) -> None:
    """Write gaps, divergences and checks into one document."""
    import msgspec

    from enfcmp.cli import streams
    from enfcmp.errors import InputError
    from enfcmp.i18n import say_line
    from enfcmp.message import msg
    from enfcmp.outputs import Output
    from enfcmp.pipeline.reporting import with_ours
    from enfcmp.pipeline.since import since
    from enfcmp.progress import Progress
    from enfcmp.report.files import ReportWish, report_bytes, writer

    if is_brief and is_kept("sections"):
        sections = ()
    if is_brief and sections:
        raise InputError.of(msg("--brief is the conclusion alone; leave out --sections"))
    file = None if output == "-" else Output(Path(output))
    write = writer(suffix or ("json" if options.format_name == "json" else ""), output)
    with options.working() as work:
        workspace = options.workspace(work, statutes=statutes, decisions=decisions, as_of=as_of)
        made = dt.datetime.now().astimezone() if dated else None
        comparison = workspace.compare(from_ref, to_ref)
        if file:
            file.spare([*comparison.inputs, *filter(None, [earlier])])
        found = msgspec.structs.replace(comparison.report, title=title, note=remark, made=made)
        if ours is not None:
            with contextlib.suppress(InputError) if is_kept("ours") else contextlib.nullcontext():
                found = with_ours(found, ours, (from_ref, to_ref))
        if earlier is not None:
            found = msgspec.structs.replace(found, since=since(found, earlier))
        work.watch(Progress("writing"))
        content = report_bytes(write, found, ReportWish(sections, level, is_brief=is_brief))
    if file is None:
        streams.write_bytes(content)
        return
    file.write(content)
    if not options.quiet:
        streams.tell(say_line(msg("The report is in {path}.", path=output)))
