"""The words of a text: the one place that knows jieba.

jieba's own dictionary takes most of a second to load and is cached under a fixed name in the shared temp folder. Here a
lexicon of legal words is read instead (tools/build_lexicon.py), nothing is cached on disk, and jieba is imported when
the first text has to be segmented.
"""

from __future__ import annotations

import functools
import importlib
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType


def words(text: str) -> list[str]:
    """The words of `text`; together they are the text.

    >>> words("责令退回骗取的社会保险基金")
    ['责令', '退回', '骗取', '的', '社会保险', '基金']
    """
    return _cut()(text)


@functools.cache
def _cut() -> Callable[[str], list[str]]:
    """The segmentation of jieba over our lexicon, without its guessing of unknown words."""
    with _quick_import():
        sys.modules.setdefault("jieba.finalseg", _Later("jieba.finalseg"))  # guesses unknown words, and takes 11 ms
        import jieba  # type: ignore[import-untyped]
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = _lexicon()
    tokenizer.initialized = True  # else it looks for a cache file, and writes one
    return functools.partial(tokenizer.lcut, HMM=False)


class _Later(ModuleType):
    """A module that is loaded by whoever first wants something of it."""

    def __getattr__(self, name: str) -> object:
        """What the module itself has of this name."""
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


@contextmanager
def _quick_import() -> Iterator[None]:
    """Import jieba without pkg_resources, which costs more than jieba itself, and without its syntax warnings.

    It wants pkg_resources only to open its own dictionary, and does without where setuptools is not installed.
    """
    hides = "pkg_resources" not in sys.modules and "jieba" not in sys.modules
    if hides:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # the documented way to refuse an import
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if hides:
            del sys.modules["pkg_resources"]


def _lexicon() -> tuple[dict[str, int], int]:
    """Frequencies by word, 0 for what only begins a word, as jieba wants them, and their sum."""
    fields = Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8").split()
    frequencies = dict(zip(fields[::2], map(int, fields[1::2]), strict=True))
    return frequencies, sum(frequencies.values())
