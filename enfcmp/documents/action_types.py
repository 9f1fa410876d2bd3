"""Action types as documents print them: 行政处罚, 处罚, 行政处罚类."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from enfcmp.documents.characters import without_blanks
from enfcmp.model import ActionType

ACTION_TYPES: frozenset[ActionType] = frozenset(get_args(ActionType))


def type_called(words: str) -> ActionType | None:
    """The type that words are, and nothing besides."""
    plain = without_blanks(words).removesuffix("类")
    return next((each for each in ACTION_TYPES if each in {plain, f"行政{plain}"}), None)


def are_types(texts: Iterable[str]) -> bool:
    """Whether nothing but types stands in a column; 其他 alone is none, since columns of whatever else say it too."""
    called = {type_called(text) for text in texts if without_blanks(text)}
    return None not in called and bool(called - {"其他"})


def types_in(words: str) -> list[ActionType]:
    """The types that words name in full, of 行政强制措施 not 行政强制."""
    found = [each for each in ACTION_TYPES if each in without_blanks(words) and each != "其他"]
    return [each for each in found if not any(each != other and each in other for other in found)]
