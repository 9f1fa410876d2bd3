"""Elements of a page: whatever text is put into one stays text, and its control characters are shown."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote
from xml.etree.ElementTree import Element, tostring

from enfcmp.gate import harmless

Content = str | Element | None | Iterable["Content"]
Value = str | float | bool | None

_ON_LINES = frozenset({"div", "figure", "form", "li", "meta", "option", "p", "section", "style", "table", "tr"})


def element(tag: str, *content: Content, **attributes: Value) -> Element:
    """An element; `class_` is the attribute class, `data_level` data-level; True is one without a value, None is none.

    >>> page(element("p", "a < b", element("br"), None, class_="x", hidden=True)).strip()
    '<p class="x" hidden="">a &lt; b<br></p>'
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False:
            made.set(name.rstrip("_").replace("_", "-"), "" if value is True else _said(value))
    if tag in _ON_LINES:
        made.tail = "\n"
    _fill(made, content)
    return made


def source(tag: str, text: str) -> Element:
    """A style or a script, which is written as it is."""
    made = Element(tag)
    made.text, made.tail = text, "\n"
    return made


def page(root: Element) -> str:
    """The text of an element and all that is in it."""
    return tostring(root, encoding="unicode", method="html")


def to(target: str) -> str:
    """The link that leads to an id in the page."""
    return "#" + quote(harmless(target))


def _said(value: str | float) -> str:
    """A number to a tenth of a pixel."""
    return harmless(value) if isinstance(value, str) else f"{round(value, 1)}"


def _fill(made: Element, content: Iterable[Content]) -> None:
    for each in content:
        if isinstance(each, str):
            _add(made, harmless(each))
        elif isinstance(each, Element):
            made.append(each)
        elif each is not None:
            _fill(made, each)


def _add(made: Element, text: str) -> None:
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text
