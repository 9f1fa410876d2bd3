"""Nouns in the reader's language: places in a law, evidence, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import Evidence, Finding, Jurisdiction, Provision, UncitedArticle
from enfcmp.text.numerals import chinese

RELATIONS = {"same": msg("one to one"), "split": msg("split"), "merge": msg("merged"), "many": msg("many to many")}
SEVERITIES = {"error": msg("error"), "warning": msg("warning"), "info": msg("note")}
CONFIDENCES = {"certain": msg("certain"), "likely": msg("likely"), "doubtful": msg("doubtful")}


def place(provision: Provision | UncitedArticle) -> str:
    """The place inside its instrument: 第三十七条第二款第（一）项, or art. 37 para. 2 (1)."""
    if provision.article is None:
        return _("whole instrument")
    words = [_numbered(msg("art. {number}"), provision.article)]
    if isinstance(provision.inserted, int):
        words.append(_numbered(msg("-{number}"), provision.inserted))
    if provision.paragraph is not None:
        words.append(_numbered(msg(" para. {number}"), provision.paragraph))
    if provision.subparagraph is not None:
        words.append(_numbered(msg(" ({number})"), provision.subparagraph))
    return "".join(words)


def _numbered(level: Message, value: int) -> str:
    """A level with its number; a language takes the digits, {number}, or the numerals, {numeral}."""
    return say(msg(level.template, number=value, numeral=chinese(value)))


def by_instrument(provisions: Iterable[Provision]) -> list[str]:
    """《instrument》 with its places, one entry an instrument, in the order of first mention."""
    found: dict[str, list[str]] = {}
    for provision in provisions:
        found.setdefault(title(provision.instrument), []).append(place(provision))
    comma = _(", ")
    return [
        say(msg("{title} {places}", title=name, places=comma.join(dict.fromkeys(places))))
        for name, places in found.items()
    ]


def title(instrument: str) -> str:
    """A title in its brackets, whether they are printed or not."""
    return instrument if instrument.startswith(("《", "实施《")) else f"《{instrument}》"


def share(value: float) -> str:
    """0.473 → 47%."""
    return f"{value * 100:.0f}%"


def evidence(found: Evidence) -> str:
    """What was compared, in one line."""
    words = [say(msg("names {share} alike", share=share(found.name)))]
    if found.basis is None:
        words.append(_("provisions not comparable"))
    elif not found.shared_provisions:
        words.append(_("no provision in common"))
    else:
        words.append(say(msg("provisions {share} in common", share=share(found.basis))))
    if found.text is not None:
        words.append(say(msg("quotations {share} alike", share=share(found.text))))
    if found.type is False:
        words.append(_("another action type"))
    return _("; ").join(words)


def jurisdiction(where: Jurisdiction) -> str:
    """Province and place, as on an address."""
    return "".join(filter(None, (where.province, where.name)))


def joined_ids(ids: Iterable[str]) -> str:
    """Several item ids in one cell."""
    return _(", ").join(ids)


def sentence(finding: Finding, speak: Callable[[Message], str]) -> str:
    """A finding in one line: the items, what is wrong, what was expected and what is printed."""
    parts = [f"{', '.join(finding.items)}: {speak(finding.message)}".removeprefix(": ")]
    if finding.before is not None:
        parts.append(speak(msg("expected: {text}", text=finding.before or "–")))
        if finding.after is not None:
            parts.append(speak(msg("printed: {text}", text=finding.after or "–")))
    return "; ".join(parts)
