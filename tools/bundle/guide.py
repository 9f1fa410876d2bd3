"""The pages for readers as pages of the browser, which an office computer shows without any other program."""

from __future__ import annotations

import re
import shutil
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tools.release.build import ROOT

_STYLE = """body { max-width: 52em; margin: 2em auto; padding: 0 1em; font: 16px/1.6 sans-serif; color: #222 }
pre { background: #f5f5f5; padding: .8em; overflow-x: auto; line-height: 1.4 } code { font-family: Consolas, monospace }
table { border-collapse: collapse } td, th { border: 1px solid #ccc; padding: .2em .6em } img { max-width: 100% }"""
_PAGE = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<title>{title}</title>
<style>{style}</style>
{body}"""


def write_guide(folder: Path, root: Path = ROOT) -> None:
    """Write every page, and what pages show and lead to, as they lie in the source."""
    for page in (*root.glob("*.md"), *(root / "docs").glob("*.md")):
        path = folder / page.relative_to(root).with_suffix(".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html(page.read_text(encoding="utf-8"), lang_of(page)), encoding="utf-8", newline="\n")
    for name in ("data", "docs/examples", "docs/pictures", "enfcmp/survey/sql"):
        shutil.copytree(root / name, folder / name)
    for schema in (root / "docs").glob("*.json"):
        shutil.copy(schema, folder / "docs")


def lang_of(page: Path) -> str:
    """The language of a page."""
    return "zh-CN" if page.name.endswith(".zh-CN.md") else "en"


def html(text: str, lang: str) -> str:
    """A page of Markdown as a page of the browser, its links to pages as these are called there."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", slug(tokens[index + 1].content))
        for child in token.children or ():
            _lead_to_page(child)
    title = next((tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"), "enfcmp")
    body = markdown.renderer.render(tokens, markdown.options, {})
    return _PAGE.format(lang=lang, title=escape(title), style=_STYLE, body=body)


def _lead_to_page(token: Token) -> None:
    address = str(token.attrGet("href") or "")
    if token.type == "link_open" and "://" not in address:
        token.attrSet("href", re.sub(r"\.md(?=#|$)", ".html", address))


def slug(heading: str) -> str:
    """The name by which links find a heading, as code hosts make it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
