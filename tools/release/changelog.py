"""Cut the changelog for a release: python -m tools.release.changelog VERSION [DAY].

What stands under Unreleased gets a heading of its own, and the version of the source, and of the wheel that the guides
name, is the new one.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.release.build import ROOT, version
from tools.release.running import FailedError

UNRELEASED = "## [Unreleased]\n"
VERSION = re.compile(r"\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?")


def cut(text: str, new: str, day: dt.date) -> str:
    """A changelog whose unreleased changes are those of a version."""
    before, found, after = text.partition(UNRELEASED)
    changes = re.split(r"^## ", after, maxsplit=1, flags=re.MULTILINE)[0]
    if not found or not changes.strip():
        raise FailedError("CHANGELOG.md: nothing stands under [Unreleased]")
    if f"\n## [{new}]" in text:
        raise FailedError(f"CHANGELOG.md: there is a section of {new} already")
    return f"{before}{UNRELEASED}\n## [{new}] - {day}\n{after}"


def require_section(new: str, root: Path = ROOT) -> None:
    """Raise where the changelog has no section of a version."""
    if f"\n## [{new}] - " not in (root / "CHANGELOG.md").read_text(encoding="utf-8"):
        raise FailedError(f"CHANGELOG.md has no section of {new}: make cut VERSION={new}")


def cut_files(new: str, day: dt.date, root: Path = ROOT) -> None:
    """Write the changelog, the version of the source and the names of its wheel in the pages anew."""
    if not VERSION.fullmatch(new):
        raise FailedError(f"`{new}` is no version; 0.2.0 and 0.2.0rc1 are")
    changelog = root / "CHANGELOG.md"
    written = {changelog: cut(changelog.read_text(encoding="utf-8"), new, day)}
    old = version(root)
    source = root / "enfcmp" / "__init__.py"
    written[source] = source.read_text(encoding="utf-8").replace(f'"{old}"', f'"{new}"')
    for page in (*root.glob("README*.md"), *(root / "docs").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        written[page] = text.replace(f"enfcmp-{old}", f"enfcmp-{new}")
    for path, text in written.items():
        path.write_text(text, encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    """0 where it is cut, else 1 and why not."""
    try:
        new, *day = arguments or [""]
        cut_files(new, dt.date.fromisoformat(day[0]) if day else dt.datetime.now(dt.UTC).date())
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
