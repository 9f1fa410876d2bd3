"""Rules of one sort, found by walking their package: all of them, some of them, the nearest to a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from enfcmp.errors import Fault, InputError
from enfcmp.message import msg
from enfcmp.registry import Registry
from enfcmp.text.nearest import nearest

T = TypeVar("T")


class Rulebook(Generic[T]):
    """Each rule stands in the file of its id, with underscores for dashes, and enrols with `add`."""

    def __init__(self, package: str) -> None:
        self._rules: Registry[T] = Registry(package)
        self.add = self._rules.add

    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, in order."""
        return tuple(sorted(name.replace("_", "-") for name in self._rules.names()))

    def chosen(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[T, ...]:
        """The rules in the order of their ids; `select` names the only ones, `ignore` those to leave out."""
        wanted, left_out = set(select), set(ignore)
        ids = [each for each in self.ids() if (not wanted or each in wanted) and each not in left_out]
        return tuple(self._rules.get(each.replace("-", "_")) for each in ids)


def require(named: Iterable[str], known: Iterable[str], path: str | None = None) -> None:
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
