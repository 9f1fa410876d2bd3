"""Why two items are linked, or are not, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Explanation, Nearest, Provision
from enfcmp.report.wording import DOUBTS, RELATIONS, answers_to, evidence, share, sure


def verdict_words(found: Explanation) -> str:
    """Whether they are linked, and how sure that is."""
    link = found.link
    if found.decided == "reject":
        return say(
            msg(
                "{from_item} and {to_item} are not linked: a person has rejected it",
                from_item=found.from_,
                to_item=found.to,
            )
        )
    if link is None:
        message = msg(
            "{from_item} and {to_item} are not linked: {share}, a link takes {needed}",
            from_item=found.from_,
            to_item=found.to,
            share=share(found.score),
            needed=share(found.needed),
        )
        return say(message)
    message = msg(
        "{from_item} and {to_item} are linked: {confidence} {share}; {relation}",
        from_item=found.from_,
        to_item=found.to,
        confidence=say(sure(link)),
        share=share(found.score),
        relation=say(RELATIONS[link.relation]),
    )
    return say(message)


def doubt_words(found: Explanation) -> Iterator[str]:
    """What is in doubt of their link."""
    for doubt in found.link.doubts if found.link else ():
        yield say(msg("In doubt: {reason}", reason=say(DOUBTS[doubt])))


def cited_words(found: Explanation) -> Iterator[tuple[str, Sequence[Provision]]]:
    """The provisions of both, and of one alone, each under what they are called."""
    yield _("Provisions in common"), found.evidence.shared_provisions
    yield say(msg("Only {id} cites", id=found.from_)), found.only_from
    yield say(msg("Only {id} cites", id=found.to)), found.only_to


def other_words(other: Nearest) -> str:
    """Another candidate, what speaks for it, and to whom it answers."""
    message = msg("{id} {share}: {evidence}", id=other.id, share=share(other.score), evidence=evidence(other.evidence))
    return _("; ").join(filter(None, (say(message), answers_to(other))))
