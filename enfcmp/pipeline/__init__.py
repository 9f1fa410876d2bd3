"""The order of the stages, and the Python API (docs/api.md): a workspace, its lists, comparisons of two of them."""

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
