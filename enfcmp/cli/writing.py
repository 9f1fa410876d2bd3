"""-o: what a command found, as a file to hand on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from enfcmp.cli import streams
from enfcmp.cli.output_file import OutputFile
from enfcmp.i18n import _, say_line
from enfcmp.message import msg

if TYPE_CHECKING:
    from enfcmp.cli.options import CommonOptions
    from enfcmp.report.document import Document
    from enfcmp.report.files import Told

_P = ParamSpec("_P")
_R = TypeVar("_R")


def file_option(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """-o, for a command that shows its result where no file is named."""
    words = _("Write the result to a file; the suffix picks the format: {suffixes}.")
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=OutputFile(),
        help=words.format(suffixes=".html .docx .xlsx .md .csv .pdf .json"),
    )(command)


class WrittenFile:
    """The file that a person named; raises `InputError` where none can be, before anything is worked out."""

    def __init__(self, output: str) -> None:
        from enfcmp.errors import InputError
        from enfcmp.outputs import Output
        from enfcmp.report.files import writer

        if output == "-":
            raise InputError.of(msg("without -o the result goes to standard output; --format picks its form"))
        self._output, self.file = output, Output(Path(output))
        self._write = writer("", output)

    @property
    def format(self) -> str:
        """The suffix, as xlsx."""
        return self.file.path.suffix.lower().lstrip(".")

    def content(self, told: Told, document: Document) -> bytes:
        """What a file of this format holds."""
        return self._write(told, document)

    def write(self, told: Told, document: Document, inputs: Iterable[Path], options: CommonOptions) -> None:
        """Put the file in its place, never in that of one of `inputs`, and say where it is."""
        self.file.spare(inputs)
        self.file.write(self.content(told, document))
        if not options.quiet:
            streams.tell(say_line(msg("The result is in {path}.", path=self._output)))
