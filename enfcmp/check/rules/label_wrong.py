"""Only what the registry asserts is held against a tag."""

from __future__ import annotations

from collections.abc import Iterator

from enfcmp.check.context import CheckContext
from enfcmp.findings.rule import Asks, Problem, Rule
from enfcmp.law.labels import level_said
from enfcmp.message import msg
from enfcmp.model import Item, RuleExample, Spot

# What a tag may say of a level besides its name.
_ALSO = {
    "行政法规": ("国务院行政法规",),
    "部门规章": ("规章", "部委规章", "国务院部门规章"),
    "地方政府规章": ("规章",),
    "规范性文件": ("部门规范性文件",),
    "地方规范性文件": ("规范性文件",),
    "法律": ("国家法律",),
}


def _find(item: Item, _context: CheckContext) -> Iterator[Problem]:
    for index, basis in enumerate(item.bases):
        level = basis.instrument.level
        said = level_said(basis.label)
        if level and said and said != level and said not in _ALSO.get(level, ()):
            yield Problem(
                message=msg(
                    "{instrument} is known as {level}, the tag says {said}: is this the instrument that is meant?",
                    instrument=basis.instrument.printed,
                    level=level,
                    said=said,
                ),
                fix=msg("print 【{level}】, or the title of the instrument that is meant", level=level),
                spot=Spot(item.number, "label", index),
                expected=f"【{level}】",
                printed=basis.label,
            )


RULE = Rule(
    module=__name__,
    asks=Asks.ITEM,
    severity="error",
    title=msg("Level tag wrong"),
    summary=msg("The level tag is not the level of the instrument."),
    reason=msg(
        "The level of an instrument decides what it may set, and does not follow from its name: "
        "社会救助暂行办法 is an administrative regulation."
    ),
    find=_find,
    examples=(
        RuleExample(
            msg("a rule for an administrative regulation"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会救助暂行办法》, label: 【部门规章】}]}",
            1,
        ),
        RuleExample(
            msg("the right level"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会救助暂行办法》, label: 【行政法规】}]}",
        ),
        RuleExample(
            msg("a broken tag is another rule's"),
            "- {number: '1', name: 甲, bases: [{instrument: 《社会保险法》, label: 法律】}]}",
        ),
        RuleExample(
            msg("an unknown instrument"),
            "- {number: '1', name: 甲, bases: [{instrument: 《某某法》, label: 【规章】}]}",
        ),
    ),
)
