"""Exact decimals as they are kept, digits with at most one point: without rounding and without a number type."""

from __future__ import annotations


def shifted(value: str, places: int) -> str:
    """A decimal with its point further right, further left where `places` is negative: 1.5 by 4 → 15000."""
    whole, _, decimals = value.partition(".")
    if places < 0:
        whole = whole.rjust(1 - places, "0")
        whole, decimals = whole[:places], whole[places:] + decimals
    else:
        decimals = decimals.ljust(places, "0")
        whole, decimals = whole + decimals[:places], decimals[places:]
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def times(value: str, factor: int) -> str:
    """A decimal times a whole number: 1.5 by 12 → 18."""
    whole, _, decimals = value.partition(".")
    return shifted(str(int(whole + decimals) * factor), -len(decimals))
