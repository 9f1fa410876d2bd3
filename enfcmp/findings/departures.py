"""What is said of two wordings of one text, where the official text is at hand: who departs from it."""

from __future__ import annotations

from enfcmp.message import Message, msg

BOTH_AGREE = msg("both are words of the official text")
BOTH_DEPART = msg("both depart from the official text")


def one_departs(right: str, wrong: str) -> Message:
    """Each by its list's id, or by --from and --to where both lists have one."""
    return msg("{right} agrees with the official text, {wrong} departs from it", right=right, wrong=wrong)
