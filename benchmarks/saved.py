"""The last run, kept in git beside this file, and what has changed since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("accuracy.json")
Run = dict[str, dict[str, Any]]
"""By section (sets, peers …), what was measured."""


def load() -> Run:
    """The run that was saved; empty where there is none."""
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}


def save(now: Run) -> None:
    """Write a run in the place of the saved one."""
    FILE.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def changes(before: Run, now: Run) -> Iterator[str]:
    """Set by set, the F1 of both runs, and the links that were gained and lost, each with whether it is right."""
    for name, found in now["sets"].items():
        old = before.get("sets", {}).get(name)
        if old is None:
            yield f"{name}: not in the saved run"
            continue
        yield f"{name}: F1 {old['f1']} → {found['f1']}"
        for what, of, other in (("gained", found, old), ("lost", old, found)):
            for kind in ("right", "false"):
                gone = [link for link in of[kind] if link not in other["right"] and link not in other["false"]]
                yield from (f"  {what}, {kind}: {link}" for link in gone)
