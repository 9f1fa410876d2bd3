"""The folders that commands run in, named after what they hold, so that what was run over them stays known."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tools.net import slips, texts
from tools.net.trees import ROOT

SHARED = ROOT.parent / "shared"
ASSETS = ROOT / "tests" / "assets"
SEEDS = (1, 2)
_MADE = 60  # items of a made list

Files = dict[str, bytes]
"""By path within a folder."""


class Folders(NamedTuple):
    """All of them."""

    lists: Path
    faulty: Path
    decided: Path
    made: Path
    cases: tuple[Path, ...]
    examples: tuple[Path, ...]


def keep(cache: Path, name: str, files: Files) -> Path:
    """The folder with these files, written where it is not there yet."""
    digest = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()[:16]
    path = cache / "inputs" / digest / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(dir=path.parent))
        for each, content in files.items():
            (new / each).parent.mkdir(parents=True, exist_ok=True)
            (new / each).write_bytes(content)
        try:
            new.rename(path)
        except OSError:  # another net was quicker
            shutil.rmtree(new)
    return path


def lists() -> Files:
    """The lists that ship, the shared ones, labelled pairs, and official texts: shared ones, or made of quotations."""
    shipped = found(ROOT / "data", "*.yaml", "data")
    shared = found(SHARED / "lists", "*.yaml", "lists")
    gold = found(ASSETS / "gold", "*.json", "gold") | found(SHARED / "gold", "*.json", "gold")
    enacted = found(SHARED / "statutes", "*.md", "texts") or texts.made(shipped.values(), seed=1)
    return {**shipped, **shared, **gold, **enacted}


def made() -> Files:
    """Lists whose links are known, the shipped lists with slips, and texts made of what they quote."""
    shipped = found(ROOT / "data", "*.yaml", "data")
    pairs = {name: text for seed in SEEDS for name, text in _synthetic(seed).items()}
    slipped = {
        f"made/{Path(name).stem}-{seed}.yaml": slips.slipped(content, f"{Path(name).stem}-{seed}", seed)
        for name, content in shipped.items()
        for seed in SEEDS
    }
    return {**shipped, **pairs, **slipped, **texts.made(slipped.values(), seed=2)}


def _synthetic(seed: int) -> Files:
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import synthetic

    both = synthetic.make(sorted((ROOT / "data").glob("*.yaml")), _MADE, seed)
    return {
        f"made/{side}-{seed}.yaml": "".join(synthetic.written(f"{side}-{seed}", rows, is_raw=side == "from")).encode()
        for side, rows in (("from", both.from_rows), ("to", both.to_rows))
    }


def faulty() -> Files:
    """Lists that are refused or remarked on."""
    return found(ASSETS / "lists", "*.yaml", "data")


def cases() -> Iterable[tuple[str, Files]]:
    """The shared cases from the field: lists, and texts where they have any."""
    for path in sorted(filter(Path.is_dir, (SHARED / "cases").glob("*"))):
        yield path.name, found(path, "*.yaml", ".") | found(path / "st", "*", "st")


def found(folder: Path, pattern: str, within: str) -> Files:
    """The files of a folder, as they will lie in another."""
    return {os.path.normpath(f"{within}/{path.name}"): path.read_bytes() for path in sorted(folder.glob(pattern))}
