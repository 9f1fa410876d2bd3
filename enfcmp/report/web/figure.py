"""What the pictures of a page have in common: a caption with its keys, and a drawing that scrolls."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from enfcmp.report.web.elements import Content, element


def figure(name: str, caption: Content, drawn: Content, size: tuple[int, int], *, is_one_image: bool) -> Element:
    """A figure; `size` in pixels. One image is read out by its description, not piece by piece."""
    width, height = size
    title = f"{name}-title"
    svg = element(
        "svg",
        drawn,
        class_=name,
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
        role="img" if is_one_image else "group",
        aria_labelledby=f"{title} {name}-said" if is_one_image else title,
    )
    scrolled = element("div", svg, class_="scroll", tabindex=0, role="group", aria_labelledby=title)
    return element("figure", element("figcaption", caption, id=title), scrolled, class_="picture")


def legend(shape: Element, word: str) -> Element:
    """What a shape stands for."""
    return element("span", element("svg", shape, width=14, height=14, aria_hidden="true"), f" {word}", class_="key")
