"""By role: without the name of the place."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.compare.compared import DiffContext, LinkedPair
from enfcmp.findings.rule import Asks, Divergence, Rule
from enfcmp.law.bodies import roles
from enfcmp.message import msg
from enfcmp.model import RuleExample
from enfcmp.text.form import fold

_FIELDS = {
    "responsible_body": msg("responsible body"),
    "implementing_body": msg("implementing body"),
}


def _find(pair: LinkedPair, context: DiffContext) -> Iterator[Divergence]:
    for field, label in _FIELDS.items():
        before, after = getattr(pair.from_, field), getattr(pair.to, field)
        if before and after and _are_others(before, after, context):
            yield Divergence(
                message=msg("{label}: {before} here, {after} there", label=label, before=before, after=after),
                items=pair.ids,
                ours=before,
                theirs=after,
            )


def _are_others(before: str, after: str, context: DiffContext) -> bool:
    is_same = fold(before).text == fold(after).text
    return not is_same and roles(before, context.from_list) != roles(after, context.to_list)


RULE = Rule(
    module=__name__,
    asks=Asks.PAIR,
    severity="warning",
    title=msg("Other body"),
    summary=msg("Another sort of body is responsible, or implements."),
    reason=msg("Who may act is set by law; that each city has its own bureau is no divergence."),
    find=_find,
    examples=(
        RuleExample(
            msg("an agency where the other has the bureau"),
            "- {number: '1', name: 医疗保险稽核, implementing_body: 某市医疗保险服务中心}",
            1,
            other="- {number: '1', name: 医疗保险稽核, implementing_body: 某市医疗保障局}",
        ),
        RuleExample(
            msg("each its own bureau"),
            "- {number: '1', name: 医疗保险稽核, implementing_body: 某市医疗保障局}",
            other="- {number: '1', name: 医疗保险稽核, implementing_body: 医疗保障局}",
        ),
        RuleExample(
            msg("a list without the column"),
            "- {number: '1', name: 医疗保险稽核, responsible_body: 某市医疗保障局}",
            other="- {number: '1', name: 医疗保险稽核}",
        ),
    ),
)
