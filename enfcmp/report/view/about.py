"""What a reader may want to look up: where the lists come from, and what marks, levels and kinds mean."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.i18n import _, say
from enfcmp.message import Message, msg
from enfcmp.model import SEVERITIES, ListHead, Report, RuleEntry
from enfcmp.report.document import Cell, Row, Run, Section, Table
from enfcmp.report.item_names import ItemNames
from enfcmp.report.wording import CONFIDENCES, RELATIONS
from enfcmp.report.wording import SEVERITY_WORDS as LEVELS

_LEVELS = {
    "error": msg("wrong, or different in substance: to be fixed or explained before publication"),
    "warning": msg("probably wrong, or different in what matters: to be looked at by a person"),
    "info": msg("worth knowing"),
}
_CONFIDENCES = {
    "certain": msg("names, provisions and quotations speak for the pair with one voice"),
    "likely": msg("most speaks for the pair, something is in doubt, which is said beside it"),
    "doubtful": msg("a person should look at the pair: enfcmp review"),
}
_RELATIONS = {
    "same": msg("one item answers to one"),
    "split": msg("one item of the first list is several in the second"),
    "merge": msg("several items of the first list are one in the second"),
    "many": msg("several items answer to several"),
}


def about(report: Report, _levels: tuple[str, ...]) -> Section:
    """Sources of the lists; marks and words of this report; the kinds of findings that are in it."""
    names = ItemNames(report.lists).lists
    return Section(
        id="about",
        title=_("Sources and terms"),
        sections=(
            Section(
                id="sources",
                title=_("Where the lists come from"),
                text=(say(msg("Made by enfcmp {version}.", version=report.version)),),
                table=Table(head=(_("Of what"), *names), rows=tuple(_sources(report.lists)), widths=(2, 5, 5)),
            ),
            Section(
                id="terms",
                title=_("Marks and words of this report"),
                table=Table(head=(_("Mark or word"), _("Meaning")), rows=tuple(_terms()), widths=(2, 7)),
            ),
            *_kinds(report),
        ),
    )


def _sources(lists: tuple[ListHead, ListHead]) -> Iterator[Row]:
    unknown = _("not known")
    for label, values in (
        (_("Bureau"), [head.bureau for head in lists]),
        (_("Title"), [head.title for head in lists]),
        (_("Published"), [head.published.isoformat() if head.published else unknown for head in lists]),
        (_("Transcribed from"), [(head.source and head.source.file) or unknown for head in lists]),
        (_("Remark on the source"), [(head.source and head.source.note) or "" for head in lists]),
        (_("Id of the list"), [head.id for head in lists]),
        (_("List file"), [head.file for head in lists]),
        ("SHA-256", [head.sha256 for head in lists]),
    ):
        yield Row(cells=tuple(map(Cell.of, (label, *values))))


def _terms() -> Iterator[Row]:
    yield _term(
        Cell((Run(_("words"), "del"),)),
        msg("said by the first list only; in checks: printed, and not so in the law as enacted"),
    )
    yield _term(
        Cell((Run(_("words"), "ins"),)),
        msg("said by the second list only; in checks: so in the law as enacted, and not printed"),
    )
    for level in SEVERITIES:
        yield _term(Cell.of(say(LEVELS[level])), _LEVELS[level])
    for confidence, meaning in _CONFIDENCES.items():
        yield _term(Cell.of(say(CONFIDENCES[confidence])), meaning)
    for relation, meaning in _RELATIONS.items():
        yield _term(Cell.of(say(RELATIONS[relation])), meaning)
    yield _term(Cell.of("+1.5 −0.5"), msg("points that a comparison gives for a pair, or against it"))


def _term(mark: Cell, meaning: Message) -> Row:
    return Row(cells=(mark, Cell.of(say(meaning))))


def _kinds(report: Report) -> Iterator[Section]:
    of_lists = (each for side in report.check for each in side.findings)
    found = {each.rule for each in (*report.diff.findings, *of_lists)}
    kinds = tuple(
        say(msg("{label}: {value}", label=_kind(each), value=each.summary))
        for each in sorted(report.rules, key=lambda each: (each.command, each.id))
        if each.id in found
    )
    if kinds:
        why = _("Why a kind is looked for, with examples: enfcmp rules NAME.")
        yield Section(id="kinds", title=_("Kinds of findings"), text=(why, *kinds))


def _kind(rule: RuleEntry) -> str:
    return say(msg("{one} ({other})", one=rule.title, other=rule.id))
