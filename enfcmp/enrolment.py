"""The one small table in which formats, rules and readers enrol, each in a file of its own."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Enrolment(Generic[_T]):
    """Things of one kind by name. Each stands in the module of its name in `package`, imported when it is asked for."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._found: dict[str, _T] = {}

    def add(self, name: str) -> Callable[[_T], _T]:
        """Enrol what is decorated; a name that is taken is a mistake of the program."""

        def enrol(thing: _T) -> _T:
            if name in self._found:
                raise ValueError(f"{self._package}: {name} is enrolled twice")
            self._found[name] = thing
            return thing

        return enrol

    def names(self) -> tuple[str, ...]:
        """All names, from the files that are there; nothing is imported for it."""
        return self._names

    @functools.cached_property
    def _names(self) -> tuple[str, ...]:
        import pkgutil  # a known name needs no walk

        package = importlib.import_module(self._package)
        return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))

    def get(self, name: str) -> _T:
        """The thing of this name; raises `KeyError` where there is none."""
        if name not in self._found:
            try:
                importlib.import_module(f"{self._package}.{name}")
            except ModuleNotFoundError as error:
                raise KeyError(name) from error
        return self._found[name]
