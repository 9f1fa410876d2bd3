"""Build the wheel and the sdist, check and try them, and with --upload publish them: python -m tools.release."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tools.release import changelog, contents
from tools.release.build import ROOT, build_both, version
from tools.release.clean_environment import install, try_out
from tools.release.running import FailedError, run

TWINE = (sys.executable, "-m", "twine")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where all holds, else 1 and what does not."""
    parser = argparse.ArgumentParser("python -m tools.release", description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "dist", help="where the files are put (%(default)s)")
    parser.add_argument("--upload", action="store_true", help="publish them where twine is set up to")
    asked = parser.parse_args(arguments)
    try:
        _release(asked.folder, upload=asked.upload)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _release(folder: Path, *, upload: bool) -> None:
    if upload:
        changelog.require_section(version())
    folder.mkdir(parents=True, exist_ok=True)
    files = build_both(folder)
    run(*TWINE, "check", "--strict", *files)
    for file in files:
        number = contents.check(file)
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, {number} files, all known to git and licensed")
        _try(file)
    if upload:
        print(run(*TWINE, "upload", "--non-interactive", *files))


def _try(file: Path) -> None:
    """Install a file in a clean environment, and use it there."""
    with tempfile.TemporaryDirectory() as temporary:
        start = time.perf_counter()
        command = install(file, Path(temporary, "environment"))
        installed = time.perf_counter()
        try_out(command, Path(temporary))
        print(f"  installed in {installed - start:.0f} s; missing and check in {time.perf_counter() - installed:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
