"""Install enfcmp in each way of docs/install.md, use it, and say how long and how large: python -m tools.release.ways.

Each way begins with Python alone. The bundle is installed and used in a network namespace without interfaces.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tools.bundle.__main__ import make_bundles
from tools.bundle.targets import PYTHONS, TARGETS
from tools.release.build import ROOT, build
from tools.release.clean_environment import environ, install, try_out
from tools.release.running import run

ALONE = ("unshare", "--map-root-user", "--net")


def main() -> None:
    """A line for each way."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "dist").mkdir()
        wheel = build("wheel", folder / "dist")
        (bundle,) = make_bundles([TARGETS["linux-x64"]], PYTHONS, folder / "bundles")
        _way("folder", lambda place: install(ROOT, place), folder / "from-folder")
        _way("wheel", lambda place: install(wheel, place), folder / "from-wheel")
        _way("bundle, without network", lambda place: _unpacked(bundle, place), folder / "from-bundle", *ALONE)


def _way(name: str, install_into: Callable[[Path], Path], place: Path, *alone: str) -> None:
    start = time.perf_counter()
    command = install_into(place)
    installed = time.perf_counter()
    try_out(command, place, *alone)
    used = time.perf_counter()
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1e6
    print(f"{name}: installed in {installed - start:.0f} s, {size:.0f} MB; used in {used - installed:.1f} s")


def _unpacked(bundle: Path, place: Path) -> Path:
    """Install a bundle as a user would, into a home of its own."""
    home = place / "home"
    (home / "Desktop").mkdir(parents=True)
    run(*ALONE, "sh", bundle / "install.sh", environ={**environ(), "HOME": str(home)})
    return home / ".local" / "share" / "enfcmp" / "environment" / "bin" / "enfcmp"


if __name__ == "__main__":
    sys.exit(main())
