"""The group of commands, each in a file of its own and imported when it is called; errors become words here, once."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

import enfcmp
from enfcmp.cli import streams
from enfcmp.cli.ending import EndedError, ending_in_order
from enfcmp.cli.help import HelpContext
from enfcmp.cli.kept_settings import default_map
from enfcmp.cli.options import lang
from enfcmp.i18n import _, say, say_fault
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.errors import InputError
    from enfcmp.settings.read_settings import KeptSettings

# name → one line of help; the file is enfcmp/cli/<name>.py, but for what Python keeps for itself
COMMANDS = {
    "lists": _("Which lists are there."),
    "show": _("A list, or one item, as published."),
    "pairs": _("Which item of one list answers to which of the other, and why."),
    "missing": _("What one list has and the other lacks."),
    "diff": _("Where paired items diverge."),
    "check": _("What is wrong inside a list, before publication."),
    "report": _("Gaps, divergences and checks in one document, to hand on."),
    "review": _("Go through the pairs that need a person, and keep the decisions."),
    "decisions": _("What persons have decided, by whom and when; takes over a workbook that comes back."),
    "survey": _("Many lists at once: which list has which matter, lacks it, or says something else."),
    "evaluate": _("Precision, recall and F1 of the pairing against labelled links."),
    "statutes": _("Which official texts are at hand; a law; an article."),
    "concord": _("Which article of an older text became which of a newer one."),
    "rebase": _("Which basis each item has after a new law, what goes on to apply, and which powers are new."),
    "import": _("A published document as a list file, with a proof that nothing is lost."),
    "export": _("A list as a workbook or a Word table, to edit or to publish."),
    "init": _("A blank list to fill in: a list file with notes, or a workbook."),
    "rules": _("What is checked and compared, and why."),
}


_FILES = {"import": "import_list"}


class _Commands(click.Group):
    """Commands by name, imported only when one is called."""

    context_class = HelpContext

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"enfcmp.cli.{_FILES.get(cmd_name, cmd_name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from enfcmp.text.nearest import nearest

        name = args[0]
        near = [] if name in COMMANDS or name.startswith("-") else nearest(name, COMMANDS, limit=1)
        if near:
            message = _("there is no command `{name}`; did you mean `{near}`?")
            raise click.UsageError(message.format(name=name, near=near[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Commands")):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_("Compare lists of administrative-enforcement items between jurisdictions."),
    epilog=_("Lists are found by id in --data, ENFCMP_DATA, ./data and among those that ship with enfcmp."),
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
    no_args_is_help=True,
)
@click.version_option(enfcmp.__version__, message="enfcmp %(version)s", help=_("Show the version and exit."))
@lang
@click.option(
    "--show-settings",
    is_flag=True,
    help=_("Show each setting and where it comes from; before a command, what that command would be given."),
)
@click.pass_context
def group(ctx: click.Context, show_settings: bool) -> None:
    """Carry the options of all commands."""
    if ctx.invoked_subcommand is None and show_settings:
        from enfcmp.cli.show_settings import show_all

        show_all(ctx)
    elif ctx.invoked_subcommand is None:
        ctx.fail(_("Missing command."))


def run_command(arguments: Sequence[str], kept: KeptSettings | InputError | None = None) -> int:
    """Run a command, with the settings that are kept in a file as its defaults; the exit code."""
    streams.make_safe()
    how: dict[str, Any] = {"prog_name": "enfcmp", "obj": kept, "default_map": default_map(kept)}
    try:
        with ending_in_order():
            result = group.main(args=list(arguments), standalone_mode=False, **how)
    except (click.Abort, KeyboardInterrupt):
        streams.tell(_("Stopped."))
        return 130
    except EndedError as error:
        return error.exit_code
    except SystemExit:  # click's answer to the reader of a help page that has gone
        return 0
    except Exception as error:  # noqa: BLE001  # the last resort: a fault of enfcmp itself is exit code 3
        return _told(error)
    return result if isinstance(result, int) else 0


def _told(error: Exception) -> int:
    """The exit code of a run that failed, once its reason is told."""
    match error:
        case click.ClickException():
            _tell_usage_error(error)
        case streams.NotWrittenError():
            return 0 if error.is_gone else _tell_not_written(error.error)
        case OSError():
            return _tell_refused(error)
        case _:
            return _report(error)
    return 2


def _tell_not_written(error: OSError) -> int:
    from enfcmp.os_errors import reason  # only when there is an error

    streams.tell(say(msg("Error: the result cannot be written: {reason}", reason=reason(error))))
    return 2


def _tell_refused(error: OSError) -> int:
    """The system refuses a path, or something that it does not name, which is no fault of enfcmp."""
    from enfcmp.errors import Fault
    from enfcmp.os_errors import reason

    fault = Fault(msg("the system has refused to read or write something: {reason}", reason=reason(error)))
    if error.filename is not None:
        fault = Fault(msg("it cannot be used: {reason}", reason=reason(error)), os.fsdecode(error.filename))
    elif _is_of_a_page(error):
        streams.send_rest_nowhere()
        return _tell_not_written(error)
    streams.tell(_("Error: {message}").format(message=say_fault(fault)))
    return 2


def _is_of_a_page(error: OSError) -> bool:
    """Whether click was writing, which shows help and versions itself, without `streams`."""
    import traceback

    return any(frame.f_globals.get("__name__") == "click.utils" for frame, _ in traceback.walk_tb(error.__traceback__))


def _tell_usage_error(error: click.ClickException) -> None:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        streams.tell(error.format_message())  # the help page
        return
    if isinstance(error, click.UsageError) and error.ctx is not None:
        streams.tell(error.ctx.get_usage())
    streams.tell(_("Error: {message}").format(message=error.format_message().replace("\n", " ").removesuffix(".")))


def _report(error: Exception) -> int:
    from enfcmp.errors import EnfcmpError  # only when there is an error

    if isinstance(error, EnfcmpError):
        for fault in error.faults:
            streams.tell(_("Error: {message}").format(message=say_fault(fault)))
        return error.exit_code
    import traceback

    streams.tell("".join(traceback.format_exception(error)))
    streams.tell(_("This is a fault of enfcmp itself; please report it with the lines above."))
    return 3
