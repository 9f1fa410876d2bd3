"""Which mutants are wanted, and which tests are nearest to a module."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tools.mutants.finder import find
from tools.mutants.mutant import Mutant

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@")


def modules(root: Path, named: Sequence[Path]) -> list[Path]:
    """The modules of what was named, a file or a folder, relative to the root."""
    found = (each for path in named for each in ([root / path] if path.suffix else (root / path).rglob("*.py")))
    return sorted(dict.fromkeys(path.relative_to(root) for path in found))


def changed(root: Path, base: str) -> dict[Path, set[int]]:
    """By module, the lines of the package that are not as they are in a commit."""
    git = shutil.which("git") or "git"
    form = ("-U0", "--no-color", "--no-ext-diff", "--relative", "--src-prefix=a/", "--dst-prefix=b/")
    command = [git, "diff", *form, base, "--", "enfcmp/*.py"]
    diff = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return read_diff(diff)


def read_diff(diff: str) -> dict[Path, set[int]]:
    """By file, the lines that a diff without context adds or changes."""
    lines: dict[Path, set[int]] = defaultdict(set)
    path = Path()
    for line in diff.splitlines():
        if line.startswith("+++ b/"):
            path = Path(line.removeprefix("+++ b/"))
        elif (hunk := _HUNK.match(line)) and hunk[2] != "0":
            lines[path].update(range(int(hunk[1]), int(hunk[1]) + int(hunk[2] or 1)))
    return dict(lines)


def mutants(root: Path, paths: Iterable[Path], lines: dict[Path, set[int]] | None = None) -> list[Mutant]:
    """Those of some modules; where lines are given only those that stand in one of them."""
    contents = {path: (root / path).read_bytes() for path in paths}
    found = (mutant for path, content in contents.items() for mutant in find(path, content))
    return [each for each in found if lines is None or each.line(contents[each.path]) in lines.get(each.path, ())]


def sample(found: Sequence[Mutant], count: int | None, seed: int) -> list[Mutant]:
    """Some of them by chance, the same for the same seed, in their order; all where no number is given."""
    if count is None or count >= len(found):
        return list(found)
    chance = random.Random(seed)  # noqa: S311  # nothing is kept secret
    return [found[at] for at in sorted(chance.sample(range(len(found)), count))]


def nearest(path: Path, exists: Callable[[Path], bool]) -> Path:
    """The tests of a module: enfcmp/law/statutes/ask.py has tests/law/statutes, enfcmp/places.py tests/test_places.py.

    A folder without tests of its own has those of the one it is in.
    """
    folders = [Path("tests", *parts) for parts in _prefixes(path.parent.parts[1:])]
    files = [Path("tests") / f"test_{name}.py" for name in (path.parts[1].removesuffix(".py"),)]
    return next((each for each in (*folders, *files) if exists(each)), Path("tests"))


def _prefixes(parts: Sequence[str]) -> list[Sequence[str]]:
    return [parts[:count] for count in range(len(parts), 0, -1)]
