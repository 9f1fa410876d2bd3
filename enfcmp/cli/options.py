"""The options that commands share."""

from __future__ import annotations

import datetime as dt
import functools
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, ParamSpec, TypeVar

import click

from enfcmp.cli import streams
from enfcmp.cli.completion import offer_lists
from enfcmp.cli.output_file import OutputFile
from enfcmp.i18n import _, say_fault

if TYPE_CHECKING:
    import msgspec

    from enfcmp.cli.working import Working
    from enfcmp.enrolment import Enrolment
    from enfcmp.errors import Fault
    from enfcmp.model import Severity
    from enfcmp.pipeline.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")

_NARROWEST, _NO_TERMINAL, _WIDEST = 40, 80, 400
_LOWEST, _NO_LINES = 16, 24
_DIGITS = 4  # of a width; more mean no more
_FAIL_ON = click.Choice(["never", "missing", "error", "warning", "info"])

_data = click.option(
    "--data",
    "data",
    type=click.Path(path_type=Path, readable=False),
    multiple=True,
    metavar="FOLDER",
    help=_("A folder with lists; may be given several times."),
)
lang = click.option("--lang", type=click.Choice(["zh", "en"]), expose_value=False, help=_("Speak Chinese or English."))
_nothing_fails = click.option(
    "--fail-on",
    type=_FAIL_ON,
    expose_value=False,
    hidden=True,
)
_quiet = click.option("-q", "--quiet", is_flag=True, help=_("Say nothing but the result and errors."))
_verbose = click.option("-v", "--verbose", is_flag=True, help=_("Show more of the evidence."))


class CommonOptions(NamedTuple):
    """The options of every command, and what a command does with them."""

    data: tuple[Path, ...]
    format_name: str
    quiet: bool
    verbose: bool

    def note(self, fault: Fault) -> None:
        """Say to the person, on standard error, what is allowed but worth knowing."""
        if not self.quiet:
            streams.tell(_("Note: {message}").format(message=say_fault(fault)))

    def workspace(
        self,
        work: Working | None = None,
        *,
        statutes: tuple[Path, ...] = (),
        decisions: tuple[Path, ...] = (),
        as_of: dt.date | None = None,
    ) -> Workspace:
        """What the command works on; `work` is told how far it has come."""
        from enfcmp.pipeline.workspace import Workspace
        from enfcmp.progress import unwatched

        return Workspace(
            data=self.data,
            statutes=statutes,
            decisions=decisions,
            as_of=as_of,
            note=work.note if work else self.note,
            watch=work.watch if work else unwatched,
        )

    def working(self) -> Working:
        """Begin what may take long: while the block lasts, a terminal shows what is being done."""
        from enfcmp.cli.working import Working

        return Working(self.note, is_quiet=self.quiet)

    def show(self, result: msgspec.Struct, least: Severity = "info", **how: bool) -> None:
        """Write a result to standard output in the format asked for; `least` and `how` are fields of the page."""
        from enfcmp.report.formats import formats
        from enfcmp.report.formats_of_check import formats_of_check
        from enfcmp.report.page import Page

        colour = streams.is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
        page = Page(
            width=_width(),
            height=_height(),
            colour=colour,
            encoding=streams.encoding(),
            verbose=self.verbose,
            least=least,
            **how,
        )
        known: Enrolment[Any] = formats_of_check if self.format_name in formats_of_check.names() else formats
        streams.write_text(known.get(self.format_name)(result, page))


def common_options(*formats: str, has_findings: bool = False) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Give a command the options of every command, as its first argument.

    `formats` are those it can show. A command without findings takes --fail-on all the same, so that a script may
    give it to every command, and nothing fails.
    """

    def decorate(command: Callable[..., R]) -> Callable[..., R]:
        @functools.wraps(command)
        def with_common(data: tuple[Path, ...], format_name: str, quiet: bool, verbose: bool, **rest: object) -> R:
            return command(CommonOptions(data, format_name, quiet, verbose), **rest)

        given: Callable[..., R] = with_common
        form = click.option(
            "--format",
            "format_name",
            type=click.Choice(formats),
            default="text",
            show_default=True,
            help=_("Form of the result."),
        )
        for option in (_verbose, _quiet, lang, form, _data, *(() if has_findings else (_nothing_fails,))):
            given = option(given)
        return given

    return decorate


def fails_from(default: str, words: str = "") -> Callable[[Callable[P, R]], Callable[P, R]]:
    """--fail-on, for a command with findings; `words` where its levels mean more than how grave a finding is."""
    graver = _("Exit with 1 if there is a finding of this level or above.")
    return click.option("--fail-on", type=_FAIL_ON, default=default, show_default=True, help=words or graver)


def level_option(words: str = "", default: Severity = "info") -> Callable[[Callable[P, R]], Callable[P, R]]:
    """--level; `words` for a command whose levels are no levels of findings."""
    levels = click.Choice(["error", "warning", "info"])
    findings = _("Leave findings below this level out.")
    return click.option("--level", type=levels, default=default, show_default=True, help=words or findings)


def grouping_option(command: Callable[P, R]) -> Callable[P, R]:
    """--by, for a command with findings on items."""
    words = _("Group what is found by item, or by level.")
    ways = click.Choice(["item", "level"])
    return click.option("--by", "grouping", type=ways, default="item", show_default=True, help=words)(command)


def two_lists(*, required: bool = True) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """--from and --to."""

    def decorate(command: Callable[P, R]) -> Callable[P, R]:
        for name, variable in (("--to", "to_ref"), ("--from", "from_ref")):
            words = _("The id of a list, or the path of its YAML file.")
            option = click.option(
                name, variable, required=required, metavar="LIST", shell_complete=offer_lists, help=words
            )
            command = option(command)
        return command

    return decorate


def pair_decisions(command: Callable[P, R]) -> Callable[P, R]:
    """--decisions, of pairs."""
    return click.option(
        "--decisions",
        type=OutputFile(path_type=Path),  # `review` writes it
        multiple=True,
        metavar="FILE",
        help=_("A file of decisions; else those on both lists in decisions/ beside them. May be given several times."),
    )(command)


def _date(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    try:
        return None if value is None else dt.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(_("`{text}` is not a date; 2025-01-31 is the form").format(text=value)) from None


def day_option(name: str, words: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """An option that takes a day, or None where it is left out."""
    return click.option(name, callback=_date, metavar="DATE", help=words)


def text_folders(command: Callable[P, R]) -> Callable[P, R]:
    """--statutes."""
    return click.option(
        "--statutes",
        "statutes",
        type=click.Path(path_type=Path),
        multiple=True,
        metavar="PATH",
        help=_("A folder or file with official texts, may be given several times; also ENFCMP_STATUTES."),
    )(command)


def official_texts(command: Callable[P, R]) -> Callable[P, R]:
    """--statutes and --as-of."""
    as_of = day_option("--as-of", _("The day whose editions count, as 2025-01-31; default: today."))
    return text_folders(as_of(command))


def _height() -> int:
    """The lines of the terminal, 24 for a pipe: what is asked of a person fits them."""
    try:
        measured = os.get_terminal_size(1).lines
    except (OSError, ValueError):
        measured = 0
    return max(_LOWEST, measured or _NO_LINES)


def _width() -> int:
    """COLUMNS, else the terminal's width, else 80 for a pipe."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and (wanted := int(columns.lstrip("0")[:_DIGITS] or 0)):
        return min(max(_NARROWEST, wanted), _WIDEST)
    try:
        measured = os.get_terminal_size(1).columns
    except (OSError, ValueError):
        measured = 0
    return min(max(_NARROWEST, measured or _NO_TERMINAL), _WIDEST)
