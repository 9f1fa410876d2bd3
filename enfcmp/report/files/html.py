"""HTML: one page that needs nothing beside itself, and reads without its script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import msgspec

from enfcmp.i18n import say
from enfcmp.json_text import json_text
from enfcmp.message import msg
from enfcmp.model import SEVERITIES as LEVELS
from enfcmp.model import CheckReport, Divergences, Report
from enfcmp.report.anchors import homes, walk
from enfcmp.report.document import Document
from enfcmp.report.files import Told, writers
from enfcmp.report.item_names import ItemNames
from enfcmp.report.pictures import coverage, matrix
from enfcmp.report.web import coverage_figure as bars
from enfcmp.report.web import matrix_figure as squares
from enfcmp.report.web.elements import element, page, source, to
from enfcmp.report.web.html_tables import Places, section
from enfcmp.report.web.mark_controls import MARK_WORDS, mark_bar, mark_templates
from enfcmp.report.wording import CONFIDENCES, RELATIONS, SEVERITY_WORDS, kind_name

_ASSETS = Path(__file__).parent.parent / "assets"
_LANGUAGES = {"zh": "zh-Hans"}
_WORDS = {
    "skip": msg("Skip to the content"),
    "contents": msg("Contents"),
    "overview": msg("In pictures"),
    "coverage": msg("Coverage by action type"),
    "linked": msg("with a counterpart"),
    "unlinked": msg("without a counterpart"),
    "matrix": msg("Items against items"),
    "matrix_said": msg("Each mark is a link and leads to its row in the annex; a line joins what is split or merged."),
    "filter": msg("Filter"),
    "level": msg("Level"),
    "kind": msg("Kind"),
    "type": msg("Type"),
    "text": msg("Text"),
    "all": msg("all"),
    "reset": msg("Show all"),
    "count": msg("{shown} of {all} rows", shown="{shown}", all="{all}"),
    "fold": msg("Fold all"),
    "unfold": msg("Unfold all"),
    "sort": msg("Sort by {column}", column="{column}"),
}


@writers.add("html")
def write(told: Told, document: Document) -> bytes:
    """Facts, pictures of a report, and all sections."""
    words = _words()
    of_pictures = told if isinstance(told, Report) and not document.is_brief else None
    root = element(
        "html",
        _head(document),
        element(
            "body",
            element("a", words["skip"], class_="skip", href="#content"),
            _title(document),
            _contents(document, words, has_pictures=of_pictures is not None),
            _main(of_pictures, document, words) if of_pictures else _plain_main(told, document, words),
            source("script", _script()),
            class_="brief" if document.is_brief else None,
        ),
        lang=_LANGUAGES.get(document.language, document.language),
    )
    return f"<!DOCTYPE html>\n{page(root)}\n".encode()


def _head(document: Document) -> Element:
    css, js = _asset("report.css"), _script()
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", content=_policy(css, js), **{"http-equiv": "Content-Security-Policy"}),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", document.title),
        source("style", css),
    )


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text("utf-8")


def _script() -> str:
    """Marks come first: they add the column that can then be sorted."""
    return _asset("marks.js") + _asset("report.js")


def _policy(css: str, js: str) -> str:
    """Nothing is loaded, sent or run but the style and the script of this page."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, js))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _title(document: Document) -> Element:
    facts = (element("div", element("dt", label), element("dd", value)) for label, value in document.facts)
    return element(
        "header",
        element("h1", document.title),
        element("p", document.note, class_="note") if document.note else None,
        element("dl", facts, class_="facts"),
        class_="head",
    )


def _contents(document: Document, words: Mapping[str, str], *, has_pictures: bool) -> Element:
    targets = [(part.id, part.title) for part in document.sections]
    if has_pictures:
        targets.insert(len(document.answer), ("overview", words["overview"]))
    links = (element("li", element("a", title, href=to(target))) for target, title in targets)
    return element("nav", element("ul", links), class_="contents", aria_label=words["contents"])


def _main(report: Report, document: Document, words: Mapping[str, str]) -> Element:
    ids = frozenset(part.id for part in walk(document.sections))
    places = Places(ids, homes(report, document), _types(report), words)
    at_home = frozenset(item for items in places.homes.values() for item in items)
    lists = ItemNames(report.lists).lists
    pictures = (
        bars.coverage_figure(coverage(report), words),
        squares.matrix_figure(matrix(report), lists, words, at_home, has_annex="annex" in ids),
    )
    return element(
        "main",
        _filter(_choices_of_report(report, document), words, report),
        mark_templates(words),
        (section(part, places) for part in document.answer),
        element(
            "section",
            element("h2", words["overview"]),
            element("div", pictures, class_="pictures"),
            id="overview",
            class_="top",
        ),
        (section(part, places) for part in document.sections[len(document.answer) :]),
        id="content",
        tabindex=-1,
    )


def _plain_main(told: Told, document: Document, words: Mapping[str, str]) -> Element:
    """Sections without pictures."""
    parts = tuple(walk(document.sections))
    ids = frozenset(part.id for part in parts)
    ids |= {row.id for part in parts if part.table for row in part.table.rows if row.id}
    places = Places(ids, {}, {}, words)
    return element(
        "main",
        _filter(_choices(document), words, told),
        mark_templates(words),
        (section(part, places) for part in document.sections),
        id="content",
        tabindex=-1,
    )


def _types(report: Report) -> dict[str, str | None]:
    """The action type of each item."""
    linked = {head.id: head.type for group in report.diff.groups for head in (*group.from_, *group.to)}
    return linked | {each.id: each.type for gaps in report.missing for each in gaps.missing}


class _Choice(NamedTuple):
    """What one filter offers, by the name that the script knows it under: values with their words."""

    name: str
    label: str
    options: list[tuple[str, str]]


def _choices(document: Document) -> Iterator[_Choice]:
    """Levels and kinds that are there, these in the order in which they come."""
    rows = [row for part in walk(document.sections) if part.table for row in part.table.rows if row.kind]
    levels, found = {row.level for row in rows}, dict.fromkeys(row.kind or "" for row in rows)
    yield _Choice("level", "level", [(level, say(SEVERITY_WORDS[level])) for level in LEVELS if level in levels])
    yield _Choice("kind", "kind", [(kind, kind_name(kind)) for kind in found])


def _choices_of_report(report: Report, document: Document) -> Iterator[_Choice]:
    """The same, the kinds by their ids, and the action types of both lists."""
    level, kind = _choices(document)
    types = dict.fromkeys(type_ for head in report.lists for type_ in head.types if type_)
    yield from (level, kind._replace(options=sorted(kind.options)))
    yield _Choice("types", "type", [(type_, type_) for type_ in types])


def _filter(choices: Iterator[_Choice], words: Mapping[str, str], told: Told) -> Element:
    """Shown by the script, since nothing of it works without one; with the lists, and what is decided already."""
    to_do = told.to_do if isinstance(told, Report) else ()
    return element(
        "form",
        (_select(each, words) for each in choices if each.options),
        element(
            "label",
            f"{words['text']} ",
            element("input", type="search", name="text", autocomplete="off"),
            class_="wide",
        ),
        element("button", words["reset"], type="reset"),
        element("button", words["fold"], type="button", data_fold="false"),
        element("button", words["unfold"], type="button", data_fold="true"),
        element("output", aria_live="polite", data_words=words["count"]),
        mark_bar(words),
        class_="filter",
        id="filter",
        aria_label=words["filter"],
        data_lists=" ".join(_list_ids(told)) or None,
        data_decided=json_text(msgspec.to_builtins(to_do), indent=0) if to_do else None,
        hidden=True,
    )


def _list_ids(told: Told) -> tuple[str, ...]:
    """The lists whose findings may be marked."""
    match told:
        case Report():
            return tuple(each.id for each in told.lists)
        case CheckReport():
            return told.lists
        case Divergences():
            return told.from_, told.to
    return ()


def _select(choice: _Choice, words: Mapping[str, str]) -> Element:
    options = (element("option", word, value=value) for value, word in (("", words["all"]), *choice.options))
    return element("label", words[choice.label], element("select", options, name=choice.name))


def _words() -> dict[str, str]:
    """What the page itself says; {…} is filled in by the script."""
    relations = {f"relation_{name}": say(message) for name, message in RELATIONS.items()}
    confidences = {f"sure_{name}": say(message) for name, message in CONFIDENCES.items()}
    return relations | confidences | {name: say(message) for name, message in (_WORDS | MARK_WORDS).items()}
