"""The known words that a mistyped one was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Up to `limit` of `known` that are alike enough to be worth naming, the likeliest first."""
    from rapidfuzz import fuzz, process  # only a mistake needs it

    found = process.extract(word, sorted(known), scorer=fuzz.ratio, limit=limit, score_cutoff=50)
    return tuple(name for name, _, _ in found)
