"""All rules, found by walking their packages: all of a command, some of them, one, the nearest to a name."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Iterable

from enfcmp.errors import Fault, InputError
from enfcmp.findings.rule import Asks, Command, Rule, Shown
from enfcmp.message import msg
from enfcmp.text.nearest import nearest


class Rulebook:
    """The rules of one command. Each is `RULE` in the file of its id, with underscores for dashes, and loaded late."""

    def __init__(self, package: str) -> None:
        self._package = package

    @functools.cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, in order; no rule is loaded for it."""
        package = importlib.import_module(self._package)
        return tuple(sorted(each.name.replace("_", "-") for each in pkgutil.iter_modules(package.__path__)))

    def rule(self, rule_id: str) -> Rule:
        """The rule of this id, which has to be there."""
        found = importlib.import_module(f"{self._package}.{rule_id.replace('-', '_')}").RULE
        assert isinstance(found, Rule)
        return found

    def chosen(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
        """The rules in the order of their ids; `select` names the only ones, `ignore` those to leave out."""
        return tuple(map(self.rule, self.chosen_ids(select, ignore)))

    def chosen_ids(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[str, ...]:
        """The same, the ids alone; no rule is loaded for it."""
        wanted, left_out = set(select), set(ignore)
        return tuple(each for each in self.ids if (not wanted or each in wanted) and each not in left_out)


BOOKS: dict[Command, Rulebook] = {"check": Rulebook("enfcmp.check.rules"), "diff": Rulebook("enfcmp.compare.kinds")}


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules of all commands."""
    return tuple(each for book in BOOKS.values() for each in book.ids)


def rule_of(rule_id: str) -> Rule | None:
    """The rule of this id, whatever command it is of; None where there is none, as for what is said of decisions."""
    return next((book.rule(rule_id) for book in BOOKS.values() if rule_id in book.ids), None)


def shown(rule_id: str) -> Shown:
    """How the texts of a finding of this rule are shown."""
    rule = rule_of(rule_id)
    return rule.shown if rule else Shown.PLAIN


def asks(rule_id: str) -> Asks | None:
    """What the rule of a finding looked at; None where no rule found it."""
    rule = rule_of(rule_id)
    return rule.asks if rule else None


def is_of_instrument(rule_id: str) -> bool:
    """Whether a finding of this rule is said of its instrument, whatever the article."""
    rule = rule_of(rule_id)
    return rule is not None and rule.of_instrument


def require_rules(named: Iterable[str], known: Iterable[str], path: str | None = None) -> None:
    """Raise `InputError` for each rule that is not there, with the nearest."""
    known = tuple(known)
    faults = []
    for rule in named:
        if rule not in known:
            near = ", ".join(nearest(rule, known) or known)
            faults.append(
                Fault(message=msg("there is no rule `{rule}`; near it: {near}", rule=rule, near=near), path=path)
            )
    if faults:
        raise InputError(faults)
