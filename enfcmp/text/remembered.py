"""Answers about texts that are asked for again: so many are kept, and of so many characters.

`functools.lru_cache` counts answers alone: a few thousand long texts, folded, are gigabytes.
"""

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

CHARACTERS = 1_000_000
"""What is kept at most of one function, and one longer text: two lists of 1,000 items have a quarter of it."""
_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(most: int) -> Callable[[Callable[_P, _T]], Callable[_P, _T]]:
    """Keep the answers to the last `most` texts; when `CHARACTERS` have been read since, all are forgotten.

    Only what is not known yet is counted, so that an answer that is known takes no longer than from `lru_cache`.
    """

    def decorated(function: Callable[_P, _T]) -> Callable[_P, _T]:
        read = 0

        @functools.lru_cache(maxsize=most)
        @functools.wraps(function)
        def asked(*texts: _P.args, **others: _P.kwargs) -> _T:
            nonlocal read
            read += sum(len(each) for each in texts if isinstance(each, str))
            if read > CHARACTERS:
                asked.cache_clear()
                read = 0
            return function(*texts, **others)

        return cast("Callable[_P, _T]", asked)

    return decorated
