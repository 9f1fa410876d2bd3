"""Whether two sanctions say the same, in whatever form: 2倍 and 200%, 一千元 and 0.1万元, 逾期不改正 and 逾期未改正."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enfcmp.model import Amount, Duration, Sanction, SanctionPart
from enfcmp.text.form import fold
from enfcmp.text.numbers.decimals import times
from enfcmp.text.remembered import remembered

_NOTE = re.compile(r"[（(〔\[][^（）()〔〕\[\]]{0,80}[）)〕\]]")
_EMPTY_WORDS = re.compile(r"^(?:对|但|但是|其中|其|该|并)+|(?:的|之)$")
_NEGATION = re.compile(r"[未没](?=改|整|停|拆|缴|退)")


def differing_parts(one: Sanction, other: Sanction) -> tuple[SanctionPart, ...]:
    """The parts in which two sanctions are not the same; what only one of them tells beside is no difference."""
    return tuple(_parts(one, other))


def _parts(one: Sanction, other: Sanction) -> Iterator[SanctionPart]:
    if one.kind != other.kind:
        yield "kind"
    if one.object and other.object and words_key(one.object) != words_key(other.object):
        yield "object"
    if not (same_payer(one, other) and _same_bearer(one.who, other.who)):
        yield "payer"
    if words_key(one.condition) != words_key(other.condition):
        yield "condition"
    if one.optional != other.optional:
        yield "optional"
    if not _same_amounts(one, other):
        yield "amounts"
    if [_duration(each) for each in one.durations] != [_duration(each) for each in other.durations]:
        yield "durations"


def same_payer(one: Sanction, other: Sanction) -> bool:
    """Whether both are for whom answers for a unit, or neither is; who did it need not be said."""
    if "responsible" in {one.payer, other.payer}:
        return one.payer == other.payer
    return one.payer == other.payer or None in {one.payer, other.payer}


def _same_bearer(one: str | None, other: str | None) -> bool:
    """Whether one names whom the other does, or nobody; 建设单位直接负责的主管人员 may be called 直接负责的主管人员."""
    ours, theirs = words_key(one), words_key(other)
    return ours.endswith(theirs) or theirs.endswith(ours)


def _same_amounts(one: Sanction, other: Sanction) -> bool:
    """The amounts in order; a bound from another clause, 最高不超过…, counts where both have one."""
    for role in ("amount", "cap", "floor", "base"):
        ours = [each for each in one.amounts if each.role == role]
        theirs = [each for each in other.amounts if each.role == role]
        if role != "amount" and not (ours and theirs):
            continue
        if len(ours) != len(theirs) or not all(map(same_amount, ours, theirs)):
            return False
    return True


def same_amount(one: Amount, other: Amount) -> bool:
    """Whether two amounts have one value, of one base where both name it."""
    has_other_base = one.base and other.base and words_key(one.base) != words_key(other.base)
    return not has_other_base and words_key(one.per) == words_key(other.per) and _value(one) == _value(other)


def _value(amount: Amount) -> tuple[object, ...]:
    low, high, unit = amount.low, amount.high, amount.unit
    if unit == "倍":
        low, high, unit = low and times(low, 100), high and times(high, 100), "%"
    return low, high, amount.low_included, amount.high_included, unit


def _duration(duration: Duration) -> tuple[object, ...]:
    low, high, unit = duration.low, duration.high, duration.unit
    if unit == "年":
        low, high, unit = low and times(low, 12), high and times(high, 12), "月"
    return low, high, duration.low_included, duration.high_included, unit, duration.lifelong


@remembered(4096)
def words_key(words: str | None) -> str:
    """What two printings of a base, an object or a condition have in common; empty for none."""
    if not words:
        return ""
    folded = _NEGATION.sub("不", fold(_NOTE.sub("", words)).text)
    return _EMPTY_WORDS.sub("", folded)
