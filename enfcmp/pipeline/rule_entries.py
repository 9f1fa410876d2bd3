"""What is checked and compared, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from enfcmp.findings.rule import Command, Rule
from enfcmp.findings.rulebook import BOOKS, require_rules, rule_ids, rule_of
from enfcmp.model import RuleEntry, RuleWithExamples


def rules(rule_id: str | None = None) -> tuple[RuleEntry, ...] | RuleWithExamples:
    """What is checked and compared, and why: every rule, or one with its examples."""
    if rule_id is None:
        return tuple(RuleEntry(**_entry(rule)) for book in BOOKS.values() for rule in book.chosen())
    require_rules((rule_id,), rule_ids())
    rule = rule_of(rule_id)
    assert rule is not None
    return RuleWithExamples(**_entry(rule), examples=rule.examples)


def entries(ids: Iterable[str], command: Command) -> Iterator[RuleEntry]:
    """What these rules of a command say of themselves, in the order of their ids."""
    named = set(ids)
    return (RuleEntry(**_entry(rule)) for rule in (BOOKS[command].chosen(named) if named else ()))


def _entry(rule: Rule) -> dict[str, Any]:
    """What a rule says of itself."""
    return {name: getattr(rule, name) for name in RuleEntry.__struct_fields__}
