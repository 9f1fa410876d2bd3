"""Annotations for GitHub Actions."""

import datetime as dt

import msgspec
import pytest

from enfcmp import i18n
from enfcmp.message import msg
from enfcmp.model import CheckReport, Finding, Location, NotRun
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page

PAGE = Page(width=80, colour=False, encoding="utf-8", verbose=False)
GAP = Finding(
    rule="number-gap",
    severity="info",
    items=("a:4",),
    message=msg("between {before} and {number} a number is left out", before="2", number="4"),
    location=Location("data/a.yaml", 9, 3),
    fingerprint="0123456789ab",
)


def report(*findings):
    return CheckReport(lists=("a",), as_of=dt.date(2026, 11, 23), findings=findings, checked={"items": 4})


def changed(**fields):
    return msgspec.structs.replace(GAP, **fields)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "")
    i18n.use("en")


def test_whole():
    """A line a finding: level, place, rule, items, message."""
    findings = (
        GAP,
        changed(rule="label-wrong", severity="error", message=msg("wrong"), items=("a:1", "a:2")),
        changed(rule="label-missing", severity="warning", message=msg("none"), location=None, items=()),
    )

    assert (
        "::notice file=data/a.yaml,line=9,col=3,title=number-gap::a:4: between 2 and 4 a number is left out\n"
        "::error file=data/a.yaml,line=9,col=3,title=label-wrong::a:1, a:2: wrong\n"
        "::warning title=label-missing::none\n"
    ) == formats_of_check.get("github")(report(*findings), PAGE)


@pytest.mark.parametrize(
    ("file", "words", "expected"),
    [
        ("a,b:c.yaml", "x", "file=a%2Cb%3Ac.yaml,line=9,col=3,title=number-gap::a:4: x"),
        ("100%.yaml", "5% 以上", "file=100%25.yaml,line=9,col=3,title=number-gap::a:4: 5%25 以上"),
        ("a\nb.yaml", "甲\r\n::error::", "file=a%0Ab.yaml,line=9,col=3,title=number-gap::a:4: 甲\\u000d%0A::error::"),
        ("a.yaml", "%0A", "file=a.yaml,line=9,col=3,title=number-gap::a:4: %250A"),
        ("a.yaml", "甲, 乙: 丙", "file=a.yaml,line=9,col=3,title=number-gap::a:4: 甲, 乙: 丙"),
    ],
)
def test_escapes(file, words, expected):
    """What would end a property or a line is written as its code; in the message a comma and a colon are themselves."""
    finding = changed(message=msg("{words}", words=words), location=Location(file, 9, 3))

    assert f"::notice {expected}\n" == formats_of_check.get("github")(report(finding), PAGE)


def test_nothing():
    """Without findings nothing is said."""
    assert "" == formats_of_check.get("github")(report(), PAGE)


def test_what_was_not_run_is_said():
    """An empty log would look like a pass."""
    not_run = (NotRun("article-unknown", msg("no text")),)

    assert "::notice title=not-run::article-unknown: no text\n" == formats_of_check.get("github")(
        msgspec.structs.replace(report(), not_run=not_run), PAGE
    )


def test_what_was_expected_and_what_is_printed():
    """Both stand in the annotation."""
    words = formats_of_check.get("github")(report(changed(before="侵占", after="占用")), PAGE)

    assert words.endswith("is left out; expected: 侵占; printed: 占用\n")
