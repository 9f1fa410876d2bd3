"""The order of the stages, and the Python API (docs/api.md): a workspace, its lists, comparisons of two of them."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from enfcmp.pipeline.comparison import Comparison
    from enfcmp.pipeline.loaded import Loaded
    from enfcmp.pipeline.notes import Note
    from enfcmp.pipeline.workspace import Workspace
    from enfcmp.progress import CancelledError, Progress, Watch

__all__ = [
    "CancelledError",
    "Comparison",
    "Loaded",
    "Note",
    "Progress",
    "Watch",
    "Workspace",
]

_MODULES = {
    "Comparison": "enfcmp.pipeline.comparison",
    "Loaded": "enfcmp.pipeline.loaded",
    "Note": "enfcmp.pipeline.notes",
    "Workspace": "enfcmp.pipeline.workspace",
    **dict.fromkeys(("CancelledError", "Progress", "Watch"), "enfcmp.progress"),
}


def __getattr__(name: str) -> object:
    """A name of the API, once somebody asks for it: a command that compares no lists does without half of them."""
    if name not in _MODULES:
        raise AttributeError(name)
    return getattr(importlib.import_module(_MODULES[name]), name)
