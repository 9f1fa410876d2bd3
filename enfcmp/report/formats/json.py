"""JSON: the result itself, field for field, the same in every language (CONTRACT: stable field names)."""

from __future__ import annotations

import msgspec

from enfcmp.findings.from_level import Levelled, from_level
from enfcmp.json_text import json_text
from enfcmp.model import ArticleWithEdition, InstrumentStanding, Item, Matching, RuleWithExamples, StatuteOfTheDay
from enfcmp.report.formats import formats
from enfcmp.report.page import Page
from enfcmp.report.shelf import Shelf

# What is a part of something else too has the name of a schema only where it is shown alone.
_ALONE: dict[type, str] = {
    Item: "item",
    StatuteOfTheDay: "statute",
    InstrumentStanding: "standing",
    ArticleWithEdition: "article",
    RuleWithExamples: "rule",
}


@formats.add("json")
def render(result: msgspec.Struct, page: Page) -> str:
    """Indented JSON; where the stream is not UTF-8, every other character is escaped, which JSON allows anywhere."""
    name, noun = _named(result)
    if isinstance(noun, Levelled):
        noun = from_level(noun, page.least)
    content = msgspec.to_builtins(noun, enc_hook=str)
    whole = {"schema": f"enfcmp.{name}/1", **content} if name else content
    return json_text(whole, is_ascii=not page.is_unicode)


def _named(result: msgspec.Struct) -> tuple[str | None, object]:
    """What stands in the JSON, and the name of its schema where that does not carry one."""
    if isinstance(result, Shelf):
        return result.of, {result.of: result.content}
    if isinstance(result, Matching):
        return None, result.pairs
    return _ALONE.get(type(result)), result
