"""Long words in a sentence: their beginning tells which they are."""

from __future__ import annotations

_MOST = 40  # characters


def shortened(words: str) -> str:
    """The words, or their beginning with … where they are long."""
    return words if len(words) <= _MOST else f"{words[:_MOST]}…"
