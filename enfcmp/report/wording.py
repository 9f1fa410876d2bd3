"""Nouns in the reader's language: places in a law, evidence, shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from enfcmp.document_places import said_place
from enfcmp.findings.acceptance import ON_DECISIONS
from enfcmp.findings.rulebook import rule_of
from enfcmp.findings.unread_lists import UNREAD
from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import (
    BareItems,
    DocumentPlace,
    Evidence,
    Finding,
    Jurisdiction,
    Link,
    Missing,
    Nearest,
    PairDecision,
    Provision,
    UncitedArticle,
)
from enfcmp.report.item_names import BY_ID, ItemIds
from enfcmp.text.numbers.writing import chinese

RELATIONS = {"same": msg("one to one"), "split": msg("split"), "merge": msg("merged"), "many": msg("many to many")}
SEVERITY_WORDS = {"error": msg("error"), "warning": msg("warning"), "info": msg("note")}
DOUBTS = {
    "weak": msg("little speaks for it"),
    "rival": msg("another candidate is nearly as good"),
    "group": msg("one of the items has several links"),
    "names": msg("only the names could be compared"),
    "provisions": msg("the provisions have nothing in common"),
    "type": msg("the action types differ"),
    "opposed": msg("a word of the names turns the matter round, or names another class"),
    "word": msg("the names differ in one word, which may be another matter"),
    "part": msg("it is a part, argued from what one of the two covers of the other"),
}
_VERDICTS = {
    ("accept", "same"): msg("accepted"),
    ("accept", "part"): msg("accepted as a part"),
    ("reject", "same"): msg("rejected"),
}
CONFIDENCES = {"certain": msg("certain"), "likely": msg("likely"), "doubtful": msg("doubtful")}


def sure(link: Link) -> Message:
    """How sure a link is, or that a person has decided it."""
    return msg("decided by a person") if link.source == "decided" else CONFIDENCES[link.confidence]


def verdict(decision: PairDecision) -> str:
    """What was decided, in words."""
    relation = decision.relation if decision.verdict == "accept" else "same"
    return say(_VERDICTS[decision.verdict, relation])


def place(provision: Provision | UncitedArticle) -> str:
    """The place inside its instrument: 第三十七条第二款第（一）项, or art. 37 para. 2 (1)."""
    if provision.article is None:
        return _("whole instrument")
    words = [_numbered(msg("art. {number}"), provision.article)]
    if provision.inserted:
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


def signed(points: float) -> str:
    """1.5 → +1.5, -0.04 → 0.0; the sign of a minus is as wide as a plus."""
    return f"{round(points, 1) + 0.0:+.1f}".replace("-", "−")


_TOLD = 3  # ids of what a candidate is linked to
_ARGUMENTS = {
    "quoted": msg("the other quotes the conduct"),
    "halves": msg("one quotes the duty and the other the penalty of one law"),
    "bare": msg("nothing but the names can be compared"),
}


def evidence_words(found: Evidence) -> dict[str, str]:
    """What was compared, by the name of what compared it."""
    said = {"name": say(msg("names {share} alike", share=share(found.name)))}
    if found.opposed:
        ours, theirs = found.opposed
        said["name"] = say(msg("{words}, but {ours} against {theirs}", words=said["name"], ours=ours, theirs=theirs))
    if found.basis is None:
        said["basis"] = _("provisions not comparable")
    elif not found.shared_provisions:
        said["basis"] = _("no provision in common")
    else:
        said["basis"] = say(msg("provisions {share} in common", share=share(found.basis)))
    if found.text is not None:
        said["text"] = say(msg("quotations {share} alike", share=share(found.text)))
    if found.type is not None:
        said["type"] = _("the same action type") if found.type else _("another action type")
    said |= {name: say(words) for name, words in _ARGUMENTS.items() if name in found.points}
    return said


def evidence(found: Evidence) -> str:
    """What was compared, in one line; that the types are the same goes without saying."""
    said = evidence_words(found)
    if found.type:
        del said["type"]
    return _("; ").join(said.values())


def weighed(found: Evidence) -> list[str]:
    """What was compared, each with the points that it speaks for a pair or against it."""
    said = evidence_words(found)
    return [f"{said[name]} {signed(found.points[name])}" if name in found.points else said[name] for name in said]


def how_sure(gap: Missing) -> str:
    """Whether an item without a counterpart is a gap for sure, or a person should look at the candidate first."""
    return _("sure") if gap.sure else _("look first")


def bare_names(bare: BareItems, called: ItemIds = BY_ID) -> str:
    """What is to be known of a list that cites nothing, before its gaps are read."""
    message = msg(
        "{items} of the {of} items of {list} cite no provision: their counterparts are found by their names alone, "
        "and by what the other list quotes.",
        items=bare.items,
        of=bare.of,
        list=called.of_list(bare.list),
    )
    return say(message)


def candidate(near: Nearest | None, name: str = "", called: ItemIds = BY_ID) -> str:
    """The nearest candidate of an item, and why it is not enough."""
    if near is None:
        return _("none")
    told = {"id": f"{called.item(near.id)} {name}".rstrip()}
    told |= {"share": share(near.score), "evidence": evidence(near.evidence)}
    if near.score < near.needed:
        message = msg("{id}: {share}, a link takes {needed}; {evidence}", needed=share(near.needed), **told)
    else:
        message = msg("{id}: {share}, but another pair was preferred; {evidence}", **told)
    return _("; ").join(filter(None, (say(message), answers_to(near, called))))


def answers_to(near: Nearest, called: ItemIds = BY_ID) -> str:
    """Whom a candidate is linked to; of a heading that takes many conducts the first ones."""
    told, more = called.items(near.linked_to[:_TOLD]), len(near.linked_to) - _TOLD
    if more > 0:
        return say(msg("it answers to {ids} and {more} more", ids=told, more=more))
    return say(msg("it answers to {ids}", ids=told)) if told else ""


def jurisdiction(where: Jurisdiction) -> str:
    """Province and place, as on an address."""
    return "".join(filter(None, (where.province, where.name)))


def joined_ids(ids: Iterable[str]) -> str:
    """Several item ids in one cell."""
    return _(", ").join(ids)


def kind_name(rule_id: str) -> str:
    """What a reader calls a kind of finding; its id where no rule of this version has it."""
    if found := {**ON_DECISIONS, **UNREAD}.get(rule_id):
        return say(found.title)
    rule = rule_of(rule_id)
    return say(rule.title) if rule else rule_id


def document_place(finding: Finding) -> str:
    """Where an item stands in the document that it was imported from; "" where that is not known, or said already."""
    if not isinstance(finding.document, DocumentPlace):
        return ""
    where = said_place(finding.document)
    words = where if isinstance(where, str) else say(where)
    return "" if words in say(finding.message) else words


def sentence(finding: Finding, speak: Callable[[Message], str]) -> str:
    """A finding in one line: the items, what is wrong, what was expected and what is printed."""
    parts = [f"{', '.join(finding.items)}: {speak(finding.message)}".removeprefix(": ")]
    if finding.before is not None:
        parts.append(speak(msg("expected: {text}", text=finding.before or "–")))
        if finding.after is not None:
            parts.append(speak(msg("printed: {text}", text=finding.after or "–")))
    if document_place(finding):
        parts.append(speak(msg("in the document: {place}", place=document_place(finding))))
    return "; ".join(parts)
