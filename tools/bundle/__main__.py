"""Make bundles for systems without internet: python -m tools.bundle [--target NAME]…."""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.bundle import wheels
from tools.bundle.guide import html, write_guide
from tools.bundle.targets import PYTHONS, TARGETS, Target
from tools.bundle.wheel_checks import faults
from tools.release.build import ROOT, version
from tools.release.running import FailedError

_PARTS = Path(__file__).resolve().parent / "parts"
_UNTRIED = (
    "这个系统的安装文件只经过核对，没有实际试装过。",
    "For this system the files were checked; they were not tried on one.",
)
_TRIED = ("linux-x64",)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where all bundles are made, else 1 and why not."""
    parser = argparse.ArgumentParser("python -m tools.bundle", description=__doc__)
    parser.add_argument("--target", action="append", choices=TARGETS, help="a system; else all of them")
    parser.add_argument("--folder", type=Path, default=ROOT / "dist", help="where they are put (%(default)s)")
    asked = parser.parse_args(arguments)
    try:
        make_bundles([TARGETS[name] for name in asked.target or TARGETS], PYTHONS, asked.folder)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def make_bundles(targets: Iterable[Target], pythons: Sequence[tuple[int, int]], folder: Path) -> list[Path]:
    """A folder and a zip for each system; the folders."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        wheels.build_own(Path(own))
        return [_bundle(target, pythons, Path(own), folder) for target in targets]


def _bundle(target: Target, pythons: Sequence[tuple[int, int]], own: Path, folder: Path) -> Path:
    bundle = folder / f"enfcmp-{version()}-{target.name}"
    shutil.rmtree(bundle, ignore_errors=True)
    (bundle / "wheels").mkdir(parents=True)
    for python in pythons:
        wheels.take(target, python, own, bundle / "wheels")
    if found := faults(target, pythons, (bundle / "wheels").glob("*.whl")):
        raise FailedError("\n".join([target.name, *found]))
    wheels.take_pip(bundle / "wheels")
    has_laws = wheels.take_laws(bundle / "laws")
    _write_parts(bundle, target)
    _write_sums(bundle)
    size = _zip(bundle).stat().st_size / 1e6
    print(f"{bundle.name}: zip of {size:.0f} MB, {'with' if has_laws else 'WITHOUT'} the national laws")
    return bundle


def _write_parts(bundle: Path, target: Target) -> None:
    write_guide(bundle / "guide")
    script = "install.bat" if target.name.startswith("windows") else "install.sh"
    shutil.copy(_PARTS / "install.py", bundle)
    text = (_PARTS / script).read_text(encoding="utf-8")
    newline = "\r\n" if script == "install.bat" else "\n"
    (bundle / script).write_text(text, encoding="utf-8", newline=newline)
    (bundle / script).chmod(0o755)
    readme = (_PARTS / "README.md").read_text(encoding="utf-8")
    chinese, english = ("", "") if target.name in _TRIED else _UNTRIED
    named = {"VERSION": version(), "TARGET": target.name, "UNTRIED_ZH": chinese, "UNTRIED_EN": english}
    for name, value in named.items():
        readme = readme.replace(f"@{name}@", value)
    (bundle / "README.html").write_text(html(readme, "zh-CN"), encoding="utf-8", newline="\n")


def _write_sums(bundle: Path) -> None:
    """The digest of every file, as sha256sum writes and checks them."""
    files = sorted(path for path in bundle.rglob("*") if path.is_file())
    lines = [f"{_digest(path)}  {path.relative_to(bundle).as_posix()}\n" for path in files]
    (bundle / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


def _zip(bundle: Path) -> Path:
    """The folder in one file, with the digest of that beside it."""
    packed = bundle.with_name(f"{bundle.name}.zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(bundle.rglob("*")):
            archive.write(path, path.relative_to(bundle.parent))
    sums = packed.with_name(f"{packed.name}.sha256")
    sums.write_text(f"{_digest(packed)}  {packed.name}\n", encoding="utf-8", newline="\n")
    return packed


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
