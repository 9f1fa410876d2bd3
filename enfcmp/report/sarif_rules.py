"""Every rule as SARIF describes one: its name, what it finds and why, in both languages, and where that is written."""

from __future__ import annotations

import functools
from typing import Any

from enfcmp.findings.acceptance import ON_DECISIONS
from enfcmp.findings.rule import Rule, WithoutRule
from enfcmp.findings.rulebook import BOOKS
from enfcmp.findings.unread_lists import UNREAD
from enfcmp.i18n import words_in

SARIF_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_WITHOUT_RULE: dict[str, WithoutRule] = {**ON_DECISIONS, **UNREAD}


def rule_ids_of_check() -> tuple[str, ...]:
    """The ids of all that `check` says, in order."""
    return tuple(sorted((*BOOKS["check"].ids, *_WITHOUT_RULE)))


def described_rules() -> list[dict[str, Any]]:
    """Each in English, as a host shows it; its help is in Chinese too, since hosts show no translations."""
    return [_described(each) for each in rule_ids_of_check()]


def translated_rules() -> list[dict[str, Any]]:
    """The same in Chinese."""
    return [{"id": each, **_texts(each, "zh")} for each in rule_ids_of_check()]


@functools.cache
def documentation() -> str | None:
    """The address of docs/ of whoever has published this enfcmp, None where it names none."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        urls = metadata("enfcmp").get_all("Project-URL", [])
    except PackageNotFoundError:
        return None
    named = dict(each.split(", ", 1) for each in urls)
    return named.get("Documentation", "").rstrip("/") or None


def _described(rule_id: str) -> dict[str, Any]:
    page = f"{'checks' if rule_id in _WITHOUT_RULE else 'rules'}.md#{_anchor(rule_id)}"
    described = {
        "id": rule_id,
        **_texts(rule_id, "en"),
        "help": _help(rule_id, page),
        "defaultConfiguration": {"level": SARIF_LEVELS[_kind(rule_id).severity]},
    }
    if address := documentation():
        described["helpUri"] = f"{address}/{page}"
    return described


def _anchor(rule_id: str) -> str:
    if rule_id in UNREAD:
        return "for-code-hosts"
    return "accepting-a-finding" if rule_id in ON_DECISIONS else rule_id


def _help(rule_id: str, page: str) -> dict[str, str]:
    """What a host shows beside a finding: all that is said of the rule, and the page that shows it by examples."""
    paragraphs = [_paragraph(rule_id, language) for language in ("en", "zh")]
    shown = f"docs/{page}" if rule_id in _WITHOUT_RULE else f"`enfcmp rules {rule_id}`, docs/{page}"
    return {
        "text": "\n\n".join((*paragraphs, shown.replace("`", ""))),
        "markdown": "\n\n".join((*paragraphs, shown)),
    }


def _paragraph(rule_id: str, language: str) -> str:
    texts = _texts(rule_id, language)
    title, whole = (texts[name]["text"] for name in ("shortDescription", "fullDescription"))
    return words_in(language, "{label}: {value}").format(label=title, value=whole)


def _texts(rule_id: str, language: str) -> dict[str, dict[str, str]]:
    kind = _kind(rule_id)
    title, *rest = (words_in(language, each.template) for each in (kind.title, kind.summary, kind.reason))
    whole = ("" if language == "zh" else " ").join(rest)
    return {"shortDescription": {"text": title}, "fullDescription": {"text": whole}}


def _kind(rule_id: str) -> Rule | WithoutRule:
    return _WITHOUT_RULE.get(rule_id) or BOOKS["check"].rule(rule_id)
