"""The mutant in the place of the module: in what is imported already, or when it is imported."""

from __future__ import annotations

import gc
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType


class Imported:
    """The functions of some modules that are imported, by their code."""

    def __init__(self, files: set[str]) -> None:
        self._functions: dict[object, list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename in files:
                self._functions.setdefault(_key(each.__code__), []).append(each)

    def exchange(self, file: Path, before: bytes, after: bytes) -> bool:
        """Give every function the code that it has in the mutant; False where one that differs is not to be found."""
        old, new = (compile(content, str(file), "exec", dont_inherit=True) for content in (before, after))
        differing = dict(_differing(old, new))
        functions = [(each, code) for key, code in differing.items() for each in self._functions.get(key, ())]
        for function, code in functions:
            if len(function.__code__.co_freevars) != len(code.co_freevars):
                return False
            function.__code__ = code
        return bool(functions)


def _differing(old: CodeType, new: CodeType) -> Iterator[tuple[object, CodeType]]:
    """The code of each function that is not as it was, with what tells the function."""
    for one, other in zip(_codes(old), _codes(new), strict=False):
        if one != other:
            yield _key(one), other
            yield from _differing(one, other)


def _codes(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]


def _key(code: CodeType) -> object:
    """Name and places: two functions of one name stand in two places."""
    return code.co_filename, code.co_qualname, tuple(code.co_positions())


class MutantFinder(importlib.abc.MetaPathFinder):
    """Imports one module as the mutant has it, and leaves all others to Python."""

    def __init__(self, root: Path, path: Path, content: bytes) -> None:
        parts = path.with_suffix("").parts
        self._name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        self._file, self._content = root / path, content

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The module, where it is the one that is changed."""
        if fullname != self._name:
            return None
        loader = _Loader(fullname, str(self._file), self._content)
        return importlib.util.spec_from_file_location(fullname, self._file, loader=loader)

    def install(self) -> None:
        """From here on."""
        sys.meta_path.insert(0, self)


class _Loader(importlib.machinery.SourceFileLoader):
    """Compiles another content than that of the file."""

    def __init__(self, fullname: str, path: str, content: bytes) -> None:
        super().__init__(fullname, path)
        self._content = content

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._content, self.get_filename(fullname), "exec", dont_inherit=True)
