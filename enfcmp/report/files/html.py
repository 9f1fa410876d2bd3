"""HTML: one page that needs nothing beside itself, and reads without its script."""

from __future__ import annotations

import base64
import hashlib
from functools import partial
from pathlib import Path
from urllib.parse import quote

import jinja2
from markupsafe import Markup

from enfcmp.columns import harmless
from enfcmp.i18n import say
from enfcmp.message import msg
from enfcmp.model import SEVERITIES as LEVELS
from enfcmp.model import Report
from enfcmp.report.anchors import anchor, homes, walk
from enfcmp.report.document import Document, Row
from enfcmp.report.files import writers
from enfcmp.report.pictures import coverage, matrix
from enfcmp.report.words import CONFIDENCES, RELATIONS, SEVERITIES

_ASSETS = Path(__file__).parent.parent / "assets"
_LANGUAGES = {"zh": "zh-Hans"}
_WORDS = {
    "skip": msg("Skip to the content"),
    "contents": msg("Contents"),
    "overview": msg("Overview"),
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
    "decision": msg("Decision"),
    "open": msg("open"),
    "accepted": msg("accepted"),
    "mend": msg("to be mended"),
    "reason": msg("Reason"),
    "download": msg("Download the decisions"),
    "marked": msg("{accepted} accepted, {mend} to be mended", accepted="{accepted}", mend="{mend}"),
    "unreasoned": msg("{count} without a reason, left out", count="{count}"),
}


@writers.add("html")
def write(report: Report, document: Document) -> bytes:
    """Facts, pictures, and all sections."""
    css, js = ((_ASSETS / name).read_text("utf-8") for name in ("report.css", "report.js"))
    page = _templates().get_template("report.html")
    text = page.render(
        document=document,
        language=_LANGUAGES.get(document.language, document.language),
        css=Markup(css),  # noqa: S704  # a file of ours
        js=Markup(js),  # noqa: S704  # a file of ours
        policy=_policy(css, js),
        lists=tuple(head.id for head in report.lists),
        coverage=coverage(report),
        matrix=matrix(report),
        homes=homes(report, document),
        ids=frozenset(section.id for section in walk(document.sections)),
        types_of=partial(_types_of, _types(report)),
        words=_words(),
        **_choices(report, document),
    )
    return text.encode("utf-8", "backslashreplace")


def _templates() -> jinja2.Environment:
    """Whatever is put into a page goes through `_safe`, then through the escapes of HTML."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_ASSETS),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(anchor=anchor, href=_href)
    return templates


def _safe(value: object) -> object:
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _href(target: str) -> str:
    return "#" + quote(harmless(target))


def _policy(css: str, js: str) -> str:
    """Nothing is loaded, sent or run but the style and the script of this page."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, js))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _types(report: Report) -> dict[str, str | None]:
    """The action type of each item."""
    linked = {head.id: head.type for group in report.diff.groups for head in (*group.from_, *group.to)}
    return linked | {each.id: each.type for gaps in report.missing for each in gaps.missing}


def _types_of(types: dict[str, str | None], row: Row) -> str:
    """What a row can be filtered by: its own action types, or those of its items."""
    return "\n".join(row.types or dict.fromkeys(filter(None, map(types.get, row.items))))


def _choices(report: Report, document: Document) -> dict[str, object]:
    """What the filters offer: only what is there."""
    rows = [row for section in walk(document.sections) if section.table for row in section.table.rows]
    there = {row.level for row in rows if row.kind}
    return {
        "levels": [(level, say(SEVERITIES[level])) for level in LEVELS if level in there],
        "kinds": sorted({row.kind for row in rows if row.kind}),
        "types": list(dict.fromkeys(type_ for head in report.lists for type_ in head.types if type_)),
    }


def _words() -> dict[str, str]:
    """What the page itself says; {…} is filled in by the script."""
    relations = {f"relation_{name}": say(message) for name, message in RELATIONS.items()}
    confidences = {f"sure_{name}": say(message) for name, message in CONFIDENCES.items()}
    return relations | confidences | {name: say(message) for name, message in _WORDS.items()}
