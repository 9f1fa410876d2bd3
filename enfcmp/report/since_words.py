"""How much has become of an earlier check, in words."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import CheckSince, NotCompared
from enfcmp.report.wording import SEVERITY_WORDS, kind_name


def since_words(since: CheckSince) -> str:
    """How much has become of what an earlier check told."""
    return say(
        msg(
            "new: {new}; found no more: {corrected}; accepted since: {aside}; still open: {open}.",
            new=len(since.new),
            corrected=len(since.corrected),
            aside=len(since.set_aside),
            open=len(since.open),
        )
    )


def not_compared_words(apart: NotCompared) -> str:
    """What only one of both checks has."""
    return _("; ").join(_kinds_apart(apart))


def _kinds_apart(apart: NotCompared) -> Iterator[str]:
    if apart.lists:
        yield say(msg("lists that are not in this check, or cannot be read: {lists}", lists=_(", ").join(apart.lists)))
    if apart.rules:
        yield say(msg("rules that only one of both ran: {rules}", rules=_(", ").join(map(kind_name, apart.rules))))
    if apart.levels:
        names = _(", ").join(say(SEVERITY_WORDS[each]) for each in apart.levels)
        yield say(msg("levels that one of both left out: {levels}", levels=names))
