"""One run of enfcmp, and what it gave, as data."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

Parts = dict[str, bytes]
"""What a command gave, by name: exit code, stdout, stderr, and each file that it wrote."""


class Command(NamedTuple):
    """The folder it runs in, its arguments, and what is around it."""

    folder: Path
    arguments: tuple[str, ...]
    lang: str = "en"
    columns: int = 80
    typed: str = ""
    """What standard input holds."""
    terminal: bool = False
    """Whether standard output is a terminal, which is given colours."""
    alone: bool = False
    """Whether it needs a process of its own: the language of a process is chosen once."""

    def __str__(self) -> str:
        """The line for a shell that does the same, in a copy of the folder."""
        typed = f"printf %s {shlex.quote(self.typed)} | " if self.typed else ""
        terminal = " > a terminal" if self.terminal else ""
        around = f"cd $(mktemp -d); cp -r {self.folder}/. .; {typed}COLUMNS={self.columns} ENFCMP_LANG={self.lang}"
        return f"{around} python -m enfcmp {shlex.join(self.arguments)}{terminal}"
