"""SARIF for code hosts."""

import datetime as dt
import json

import msgspec
import pytest

import enfcmp
from enfcmp.message import msg
from enfcmp.model import CheckReport, Finding, Location, NotRun
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page

PAGE = Page(width=80, colour=False, encoding="utf-8", verbose=False)
FINDINGS = (
    Finding(
        rule="number-gap",
        severity="info",
        items=("a:4",),
        message=msg("between {before} and {number} a number is left out", before="2", number="4"),
        location=Location("data/a.yaml", 9, 3),
        fingerprint="0123456789ab",
    ),
    Finding(
        rule="label-wrong",
        severity="error",
        items=("a:1", "a:2"),
        message=msg("{instrument} is wrong", instrument="《甲“法”》\n100%"),
        location=Location("data/a.yaml", 3, 1),
        fingerprint="ba9876543210",
    ),
    Finding(rule="decision-unused", severity="warning", items=(), message=msg("nothing"), fingerprint="000000000000"),
)
REPORT = CheckReport(
    lists=("a",),
    as_of=dt.date(2026, 11, 23),
    findings=FINDINGS,
    not_run=(NotRun("article-unknown", msg("no text")),),
    checked={"items": 4},
)


def log(report=REPORT, page=PAGE):
    return json.loads(formats_of_check.get("sarif")(report, page))


def test_whole():
    """One run, one result a finding, the rules that found something."""
    expected = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "enfcmp",
                        "semanticVersion": enfcmp.__version__,
                        "rules": [{"id": "decision-unused"}, {"id": "label-wrong"}, {"id": "number-gap"}],
                    }
                },
                "invocations": [
                    {
                        "executionSuccessful": True,
                        "toolConfigurationNotifications": [
                            {"level": "note", "message": {"text": "article-unknown was not run: no text"}}
                        ],
                    }
                ],
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "number-gap",
                        "ruleIndex": 2,
                        "level": "note",
                        "message": {"text": "a:4: between 2 and 4 a number is left out"},
                        "partialFingerprints": {"enfcmp/v1": "0123456789ab"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "data/a.yaml"},
                                    "region": {"startLine": 9, "startColumn": 3},
                                }
                            }
                        ],
                    },
                    {
                        "ruleId": "label-wrong",
                        "ruleIndex": 1,
                        "level": "error",
                        "message": {"text": "a:1, a:2: 《甲“法”》\n100% is wrong"},
                        "partialFingerprints": {"enfcmp/v1": "ba9876543210"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "data/a.yaml"},
                                    "region": {"startLine": 3, "startColumn": 1},
                                }
                            }
                        ],
                    },
                    {
                        "ruleId": "decision-unused",
                        "ruleIndex": 0,
                        "level": "warning",
                        "message": {"text": "nothing"},
                        "partialFingerprints": {"enfcmp/v1": "000000000000"},
                    },
                ],
            }
        ],
    }

    assert expected == log()


def test_nothing():
    """A run without results is still a run: a host takes old findings away by it."""
    (run,) = log(CheckReport(lists=("a",), as_of=dt.date(2026, 11, 23), findings=(), checked={}))["runs"]

    assert ([], []) == (run["results"], run["tool"]["driver"]["rules"])


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("data/a.yaml", "data/a.yaml"),
        ("../lists/a.yaml", "../lists/a.yaml"),
        ("我的 清单/a#b.yaml", "%E6%88%91%E7%9A%84%20%E6%B8%85%E5%8D%95/a%23b.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("/lists/a b.yaml", "file:///lists/a%20b.yaml"),
    ],
)
def test_a_path_is_a_uri(file, uri):
    """Relative to the checkout where the path is relative; what a URI does not allow is escaped."""
    finding = msgspec.structs.replace(FINDINGS[0], location=Location(file, 1, 1))
    report = msgspec.structs.replace(REPORT, findings=(finding,))
    (place,) = log(report)["runs"][0]["results"][0]["locations"]

    assert uri == place["physicalLocation"]["artifactLocation"]["uri"]


def test_every_encoding():
    """Where the stream is not UTF-8 all else is escaped; the value is the same."""
    narrow = Page(width=80, colour=False, encoding="ascii", verbose=False)

    assert formats_of_check.get("sarif")(REPORT, narrow).isascii()
    assert log() == log(page=narrow)


@pytest.mark.parametrize("lists", [("datong",), ("datong", "changji")])
def test_the_fields_that_a_host_wants(run, lists):
    """Over the shipped lists every result has what the standard and code hosts ask for."""
    code, out, _ = run("check", *lists, "--format", "sarif", "--fail-on", "never")
    shown = json.loads(out)

    assert (0, "2.1.0", 1) == (code, shown["version"], len(shown["runs"]))
    driver = shown["runs"][0]["tool"]["driver"]
    assert "enfcmp" == driver["name"]
    for result in shown["runs"][0]["results"]:
        assert result["ruleId"] == driver["rules"][result["ruleIndex"]]["id"]
        assert result["level"] in ("note", "warning", "error")
        assert result["message"]["text"]
        (place,) = result["locations"]
        place = place["physicalLocation"]
        assert place["artifactLocation"]["uri"] in [f"data/{name}.yaml" for name in lists]
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1
