"""The command line: words and exit codes, no logic.

The language is chosen before the commands are imported, since their help is written in it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, 1, 2 or 3 as CONTRACT.md says and never raises."""
    gc.set_threshold(100_000)  # what is made at start-up stays: looking through it for garbage took 20 ms of 300
    from enfcmp import i18n  # chosen first, see above
    from enfcmp.cli import streams

    arguments = sys.argv[1:] if arguments is None else list(arguments)
    i18n.use(_asked_for(arguments) or (i18n.preferred() if streams.can_show("清单") else "en"))

    from enfcmp.cli.root import run

    try:
        return run(arguments)
    finally:
        gc.freeze()  # and so on the way out, where it took 25 ms of 230


def _asked_for(arguments: Sequence[str]) -> str | None:
    """The value of --lang, wherever it stands; the last one counts, as for click, which checks it later."""
    found = None
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        value = following if argument == "--lang" else argument.removeprefix("--lang=")
        if value != argument and value in ("zh", "en"):
            found = value
    return found
