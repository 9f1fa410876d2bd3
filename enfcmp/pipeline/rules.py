"""What is checked and compared, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from enfcmp.model import RuleEntry, RulePage, RuleShelf
from enfcmp.rulebook import Rulebook, require


def rules(rule: str | None = None) -> RuleShelf | RulePage:
    """What is checked and compared, and why: every rule, or one with its examples."""
    books = _books()
    if rule is None:
        return RuleShelf(
            rules=tuple(RuleEntry(**_entry(each, name)) for name, book in books.items() for each in book.chosen())
        )
    require((rule,), [each for book in books.values() for each in book.ids()])
    ((command, found),) = (
        (command, each) for command, book in books.items() for each in book.chosen((rule,)) if rule in book.ids()
    )
    return RulePage(**_entry(found, command), examples=found.examples)


def entries(ids: Iterable[str], command: str) -> Iterator[RuleEntry]:
    """What these rules of a command say of themselves, in the order of their ids."""
    named = set(ids)
    return (RuleEntry(**_entry(each, command)) for each in (_books()[command].chosen(named) if named else ()))


def _books() -> dict[str, Rulebook[Any]]:
    """The rules by the command that looks for what they find."""
    from enfcmp.check.base import rules as mistakes
    from enfcmp.compare.base import kinds

    return {"check": mistakes, "diff": kinds}


def _entry(rule: Any, command: str) -> dict[str, Any]:  # noqa: ANN401  # a rule of either sort
    """What a rule says of itself."""
    own = (name for name in RuleEntry.__struct_fields__ if name != "command")
    return {"command": command, **{name: getattr(rule, name) for name in own}}
