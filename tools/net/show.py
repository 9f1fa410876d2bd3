"""What differs, as a person reads it: what is not expected with its command, then how often each fault shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tools.net.differences import Difference
from tools.net.expected import Fault, why


def show(found: Sequence[Difference], faults: Sequence[Fault], most: int) -> int:
    """Print all differences; how many are not expected."""
    counts: Counter[Fault] = Counter()
    first: dict[tuple[str, ...], int] = {}
    unexpected = 0
    for difference in found:
        reasons = why(difference, faults)
        counts.update(reasons)
        if not reasons:
            unexpected += 1
            _print(difference, unexpected, first.setdefault(difference.lines, unexpected), most)
    for fault in faults:
        print(f"{counts[fault]:>5} expected  {fault.pattern.pattern} — {fault.reason}")
    return unexpected


def _print(difference: Difference, number: int, first: int, most: int) -> None:
    print(f"{number}. {difference.part}\n   {difference.command}")
    if first != number:
        print(f"     as {first}")
    else:
        for line in difference.lines[:most]:
            print(f"     {line}")
        if len(difference.lines) > most:
            print(f"     … {len(difference.lines) - most} lines more")
    print()
