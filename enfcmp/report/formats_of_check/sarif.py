"""SARIF 2.1.0, so that code hosts show findings beside the lines of a list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from msgspec import UNSET

import enfcmp
from enfcmp.findings.unread_lists import UNREAD
from enfcmp.gate import harmless
from enfcmp.json_text import json_text
from enfcmp.model import CheckReport, Finding
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page
from enfcmp.report.sarif_rules import (
    SARIF_LEVELS,
    described_rules,
    documentation,
    rule_ids_of_check,
    translated_rules,
)
from enfcmp.report.wording import sentence


@formats_of_check.add("sarif")
def render(result: CheckReport, page: Page) -> str:
    """One run with one result a finding; the fingerprint lets a host follow a finding through later versions."""
    rules = rule_ids_of_check()
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "enfcmp",
                        "version": enfcmp.__version__,
                        "semanticVersion": enfcmp.__version__,
                        "language": "en",
                        "rules": described_rules(),
                        **({"informationUri": documentation()} if documentation() else {}),
                    }
                },
                "translations": [
                    {
                        "name": "enfcmp",
                        "language": "zh-CN",
                        "contents": ["localizedData"],
                        "rules": translated_rules(),
                    }
                ],
                "invocations": [
                    {
                        "executionSuccessful": not any(finding.rule in UNREAD for finding in result.findings),
                        "toolConfigurationNotifications": [
                            {"level": "note", "message": {"text": _words(f"{each.rule} was not run: {each.reason}")}}
                            for each in result.not_run
                        ],
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "results": [{**_result(each, rules), **_state(each, result)} for each in result.findings],
            }
        ],
    }
    return json_text(log, is_ascii=not page.is_unicode)


def _result(finding: Finding, rules: Sequence[str]) -> dict[str, object]:
    place = finding.location
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": SARIF_LEVELS[finding.severity],
        "message": {"text": _words(sentence(finding, str))},
        "partialFingerprints": {"enfcmp/v1": finding.fingerprint},
    }
    if place is not None:
        result["locations"] = [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(PurePath(place.file))},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ]
    return result


def _state(finding: Finding, report: CheckReport) -> dict[str, object]:
    """Whether an earlier check has told it too, where one was named."""
    if report.since is UNSET:
        return {}
    return {"baselineState": "unchanged" if finding.fingerprint in report.since.open else "new"}


def _words(text: str) -> str:
    """A message as hosts show it, in which [words](place) would be a link."""
    return harmless(text).replace("](", "] (")


def _uri(path: PurePath) -> str:
    """Relative where the path is, so that a host finds the file in the checkout; blanks and Chinese are escaped."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
