"""The command line: words and exit codes, no logic.

The language is chosen before the commands are imported, since their help is written in it.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence

from enfcmp.cli.typed_arguments import typed_arguments

_NOT_BUILT = (
    "enfcmp：源码尚未构建，缺中文词条，暂以英文显示；请在源码目录下运行：pip install .\n"
    "enfcmp: the source was never built and has no Chinese words yet; run in its folder: pip install ."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, 1, 2 or 3 as CONTRACT.md says, 130 after Ctrl-C, and never raises."""
    try:
        return _run(typed_arguments() if arguments is None else list(arguments))
    except KeyboardInterrupt:  # while modules were imported, or twice
        return 130


def _run(arguments: Sequence[str]) -> int:
    gc.set_threshold(100_000)  # what is made at start-up stays: looking through it for garbage took 20 ms of 300
    from enfcmp import i18n  # chosen first, see above
    from enfcmp.cli import streams
    from enfcmp.cli.kept_settings import kept_language, kept_settings

    kept = kept_settings()
    wanted = _asked_for(arguments) or (i18n.preferred(kept=kept_language(kept)) if streams.can_show("清单") else "en")
    i18n.use(wanted)
    if i18n.language() != wanted:
        streams.tell(_NOT_BUILT)

    from enfcmp.cli.root import run_command

    try:
        return run_command(arguments, kept)
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
