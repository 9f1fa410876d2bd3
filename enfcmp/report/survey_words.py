"""What is said of a survey: its sums, what most lists say, in what a list differs, and what the signs mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from enfcmp.i18n import _, say
from enfcmp.message import msg
from enfcmp.model import Majority, Matter, Survey, SurveyCell
from enfcmp.report.wording import by_instrument, kind_name

_SIGNS = {"certain": "●", "likely": "◐", "doubtful": "?"}  # of a cell, readable without colour
OTHER, ABSENT, UNSURE = "≠", "–", "?"
_THAN_REFERENCE = {  # which of the two cites it
    "provision-only-from": msg("Lacks an article of the reference"),
    "provision-only-to": msg("Cites an article that the reference does not"),
}
_UNLIKE = {
    "provision-only-to": msg("another article"),
    "sanction-differs": msg("another fine"),
    "type-differs": msg("another action type"),
    "body-differs": msg("another body"),
}


def survey_counts(found: Survey) -> Iterator[str]:
    """The sums, and what is said of the reference. A cell that a person should look at is neither filled nor empty."""
    counts = found.summary
    yield say(
        msg(
            "{lists} lists against {reference} with {matters} matters: {cells} cells filled, {absent} empty, {unsure} "
            "for a person to look at, {differing} saying something else; {groups} groups in no matter.",
            reference=found.reference,
            lists=counts.lists,
            matters=counts.matters,
            cells=counts.lists * counts.matters - counts.absent - counts.unsure,
            absent=counts.absent,
            unsure=counts.unsure,
            differing=counts.differing,
            groups=counts.groups,
        )
    )
    if found.is_part:
        yield _("Only a part is shown; these sums, the counts of each list and the groups are those of the whole.")
    if found.induced:
        yield _("The reference was made of what the lists share: a proposal, and no catalogue that anybody published.")
    if found.domain:
        yield say(msg("Field of work: {domain}.", domain=found.domain))
    yield from _fields(found)
    if found.apart:
        yield say(
            msg(
                "Not compared, since of another field of work: {lists}. If one is of this field, say so with domain: "
                "in its list file.",
                lists=_(", ").join(found.apart),
            )
        )


def _fields(found: Survey) -> Iterator[str]:
    """Lists of which nobody knows whether they are of the field of the reference, and are compared all the same."""
    untold = [each for each in found.lists if each not in found.domains]
    fields = sorted({*found.domains.values()})
    if found.domain and untold:
        yield say(
            msg("They tell no field of work, and are compared all the same: {lists}.", lists=_(", ").join(untold))
        )
    if not found.domain and len(fields) > 1:
        yield say(
            msg(
                "The reference tells no field of work, so lists of several are compared: {fields}. Say with domain: in "
                "its list file which one is meant.",
                fields=_(", ").join(fields),
            )
        )


def signs(matter: Matter) -> dict[str, str]:
    """The sign of each list that is in a row."""
    found = dict.fromkeys(matter.absent, ABSENT) | dict.fromkeys(matter.unsure, UNSURE)
    for cell in matter.cells:
        sign = UNSURE if cell.list in matter.unsure else _SIGNS[cell.confidence]
        found[cell.list] = sign + (OTHER if cell.is_differing else "")
    return found


def keys() -> str:
    """What the signs of the matrix mean."""
    return _("● has it; ◐ likely; ? a person should look; ≠ says something else; – lacks it.")


def kind_parts(cell: SurveyCell) -> Iterator[str]:
    """In what a list says something else than the reference, then than most lists."""
    for each in cell.rules:
        yield say(_THAN_REFERENCE[each]) if each in _THAN_REFERENCE else kind_name(each)
    for each in cell.unlike_most:
        yield say(msg("Other than most: {kinds}", kinds=_UNLIKE[each]))


def majority_words(most: Majority | None, kinds: Collection[str] = tuple(_UNLIKE)) -> str:
    """What most lists say in these kinds, how many of how many cite the articles, and in how many wordings."""
    if most is None:
        return ""
    parts = {
        "provision-only-to": by_instrument(most.provisions),
        "sanction-differs": most.fines,
        "type-differs": most.types,
        "body-differs": most.bodies,
    }
    said = _("; ").join(each for kind, part in parts.items() if kind in kinds for each in part)
    if "provision-only-to" not in kinds or not most.provisions:
        return said
    return say(
        msg(
            "{provisions} ({count} of {of} lists, {wordings} wordings)",
            provisions=said,
            count=most.count,
            of=most.of,
            wordings=most.wordings,
        )
    )
