"""What a spreadsheet would compute instead of showing it."""

from __future__ import annotations

import unicodedata

_SIGNS = ("=", "+", "-", "@")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula: also behind blanks, and by a sign of full width."""
    return unicodedata.normalize("NFKC", text.lstrip()[:1]) in _SIGNS
