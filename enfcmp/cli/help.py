"""Help pages that line up in Chinese too: click counts characters, a terminal counts columns."""

from __future__ import annotations

from collections.abc import Iterable

import click
from rich.cells import cell_len

from enfcmp.cli.typed_values import refuse_empty_names, refuse_other_encodings
from enfcmp.errors import EnfcmpError
from enfcmp.terminal_text import wrap

_GAP = 2


class Formatter(click.HelpFormatter):
    """Click's formatter with text measured and wrapped by the columns of a terminal."""

    def write_text(self, text: str) -> None:
        """Write a paragraph at the present indent."""
        self.write(self._lines(text, self.current_indent))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = _GAP) -> None:
        """Write terms and their explanations, which begin at one column."""
        rows = list(rows)
        first = self.current_indent + min(max(cell_len(term) for term, _ in rows), col_max) + col_spacing
        for term, explanation in rows:
            self.write(" " * self.current_indent + term)
            used = self.current_indent + cell_len(term)
            if used + col_spacing > first:
                self.write("\n")
                used = 0
            self.write(" " * (first - used) + self._lines(explanation, first).lstrip(" "))

    def _lines(self, text: str, indent: int) -> str:
        return "".join(" " * indent + line + "\n" for line in wrap(text, self.width - indent))


class HelpContext(click.Context):
    """A context whose help is written by `Formatter`."""

    formatter_class = Formatter


class HelpfulCommand(click.Command):
    """A command whose help lines up."""

    context_class = HelpContext

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: object
    ) -> click.Context:
        """Read the arguments; none has to be there where only settings are to be shown, since nothing is run."""
        if parent and parent.find_root().params.get("show_settings"):
            return super(HelpfulCommand, self._asking_nothing()).make_context(info_name, args, parent, **extra)
        return super().make_context(info_name, args, parent, **extra)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments, and refuse what none of them can mean."""
        given = tuple(args)
        rest = super().parse_args(ctx, args)
        if not ctx.resilient_parsing:  # a shell that completes a word gives it empty
            refuse_empty_names(ctx, given)
            refuse_other_encodings(ctx)
        return rest

    def _asking_nothing(self) -> HelpfulCommand:
        import copy  # most runs show no settings

        command, command_params = copy.copy(self), [copy.copy(each) for each in self.params]
        for each in command_params:
            each.required = False
        command.params = command_params
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run, unless something is wrong with the settings that are kept in a file, or they are only to be shown.

        This late, so that help is at hand in any case.
        """
        root = ctx.find_root()
        if isinstance(root.obj, EnfcmpError):
            raise root.obj
        if root.params.get("show_settings"):
            from enfcmp.cli.show_settings import show

            show([ctx])
            return None
        return super().invoke(ctx)
