"""The words of a DOCX paragraph as it prints: without what was struck out, with what is hidden kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from enfcmp.documents.archive import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STRUCK_OUT = {"del", "moveFrom", "delText"}
_PROPERTIES = {"pPr", "rPr", "sectPr"}
_NOT_PRINTED = _STRUCK_OUT | _PROPERTIES | {"instrText", "rt", "Fallback", "txbxContent"}  # boxes: by themselves
_FIXED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def paragraph_text(paragraph: Element, *, hidden: bool) -> str:
    """The words that are shown, or those that are hidden."""
    return "".join(text for text, is_hidden in _pieces(paragraph, is_hidden=False) if is_hidden is hidden)


def _pieces(element: Element, *, is_hidden: bool) -> Iterator[tuple[str, bool]]:
    for child in element:
        name = local(child)
        if name in _NOT_PRINTED:
            continue
        if name == "t":
            yield child.text or "", is_hidden
        elif name == "sym":
            yield _symbol(attribute(child, "char")), is_hidden
        elif name in _FIXED:
            yield _FIXED[name], is_hidden
        else:
            yield from _pieces(child, is_hidden=is_hidden or (name == "r" and is_on(child, "rPr", "vanish")))


def _symbol(code: str | None) -> str:
    """Symbols of fonts of their own stand in the private use area; what they look like is not known."""
    return chr(int(code, 16)) if code else ""


def is_on(element: Element, properties: str, name: str) -> bool:
    """Whether a property is there and not switched off."""
    found = element.find(f"{{*}}{properties}/{{*}}{name}")
    return found is not None and attribute(found, "val") not in {"0", "false", "off", "none"}


def number_of(element: Element, properties: str, name: str) -> int | None:
    """The value of a property that is a number."""
    found = element.find(f"{{*}}{properties}/{{*}}{name}")
    value = attribute(found, "val") if found is not None else None
    return int(value) if value and value.lstrip("-").isdecimal() else None
