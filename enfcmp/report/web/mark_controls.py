"""What a person marks findings with; the script of the page brings it to life."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from enfcmp.message import msg
from enfcmp.report.web.elements import element

MARK_WORDS = {
    "decision": msg("Decision"),
    "open": msg("open"),
    "accepted": msg("accepted"),
    "fix": msg("to be fixed"),
    "reason": msg("Reason"),
    "who": msg("Your name"),
    "nobody": msg("nobody is named"),
    "load": msg("Load decisions"),
    "download": msg("Download the decisions"),
    "marked": msg("{accepted} accepted, {fix} to be fixed", accepted="{accepted}", fix="{fix}"),
    "unreasoned": msg("{count} without a reason, left out", count="{count}"),
    "loaded": msg(
        "marks read: {shown}; differing from a mark that is here, which stays: {stay}; not in a row here: {elsewhere}",
        shown="{shown}",
        stay="{stay}",
        elsewhere="{elsewhere}",
    ),
    "yaml": msg("this is not JSON; a file in YAML is for the program: enfcmp report … --decisions FILE -o report.html"),
    "strange": msg("this is no file of decisions"),
    "others": msg("this is on other lists: {lists}", lists="{lists}"),
}


def mark_bar(words: Mapping[str, str]) -> Element:
    """Who marks, and how marks come in and go home; shown by the script where there is something to mark."""
    said = {name: words[name] for name in ("yaml", "strange", "others")}
    return element(
        "span",
        element("label", f"{words['who']} ", element("input", type="text", autocomplete="name", data_who=True)),
        element("button", words["load"], type="button", data_load=True),
        element("input", type="file", accept=".json", multiple=True, hidden=True, data_file=True),
        element("button", words["download"], type="button", data_download=True, hidden=True),
        element("output", aria_live="polite", data_words=words["marked"], data_unreasoned=words["unreasoned"]),
        element(
            "output",
            aria_live="polite",
            data_words=words["loaded"],
            **{f"data_{name}": text for name, text in said.items()},
        ),
        class_="marks",
        hidden=True,
    )


def mark_templates(words: Mapping[str, str]) -> tuple[Element, ...]:
    """What the script puts beside a finding."""
    return (
        element("template", _begin(words), id="mark"),
        element("template", _verdict(words), id="verdict"),
    )


def _begin(words: Mapping[str, str]) -> tuple[Element, Element]:
    return element("button", words["open"], type="button", title=words["decision"]), _by(words)


def _by(words: Mapping[str, str]) -> Element:
    """Whose mark it is, and since when."""
    return element("span", class_="by", data_nobody=words["nobody"])


def _verdict(words: Mapping[str, str]) -> tuple[Element, Element, Element]:
    """What a finding can be marked as; only what is not open asks for a reason."""
    choices = (("", "open"), ("accepted", "accepted"), ("fix", "fix"))
    options = (element("option", words[name], value=value) for value, name in choices)
    reason = element("input", aria_label=words["reason"], placeholder=words["reason"], hidden=True)
    return element("select", options, aria_label=words["decision"]), reason, _by(words)
