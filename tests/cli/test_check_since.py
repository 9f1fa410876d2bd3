"""`enfcmp check --since`: what became of an earlier check."""

import json

import pytest

HEAD = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
GAP = "- {number: '1', name: 甲, bases: []}\n- {number: '4', name: 乙, bases: []}\n"
TYPE = "- {number: '5', name: 对甲的处罚, type: 行政检查, bases: []}\n"
FILES = {"gap": GAP, "both": GAP + TYPE, "moved": "# a line\n" + GAP + TYPE, "type": GAP.replace("4", "2") + TYPE}


@pytest.fixture
def checked(run, tmp_path):
    """Check a list as it is in a state: what stands in the JSON, or what is said."""

    def check(state, *arguments, form="json"):
        path = tmp_path / "a.yaml"
        path.write_text(
            HEAD.replace("items:\n", "items:\n" if state != "moved" else "items: # here\n") + FILES[state],
            encoding="utf-8",
        )
        return run("check", path, "--format", form, "--fail-on", "never", "--as-of", "2026-11-23", "-q", *arguments)

    return check


@pytest.fixture
def base(checked, tmp_path):
    """An earlier check of the list as it was in a state: its path."""

    def keep(state):
        path = tmp_path / "base.json"
        path.write_text(checked(state)[1], encoding="utf-16")  # as PowerShell writes it
        return path

    return keep


def rules(report, field):
    """The rules of what is new or open, or of what is found no more."""
    by_fingerprint = {each["fingerprint"]: each["rule"] for each in report["findings"]}
    return [by_fingerprint.get(each) if isinstance(each, str) else each["rule"] for each in report["since"][field]]


@pytest.mark.parametrize(
    ("before", "now", "new", "still", "gone"),
    [
        ("gap", "both", ["type-name-mismatch"], ["number-gap"], []),
        ("both", "gap", [], ["number-gap"], ["type-name-mismatch"]),
        ("both", "moved", [], ["number-gap", "type-name-mismatch"], []),
        ("gap", "type", ["type-name-mismatch", "number-gap"], [], ["number-gap"]),
    ],
)
def test_since(base, checked, before, now, new, still, gone):
    """What is new, still open and found no more, whatever line it stands in now."""
    found = json.loads(checked(now, "--since", base(before))[1])

    assert (new, still, gone) == tuple(rules(found, field) for field in ("new", "open", "corrected"))
    assert ("base.json", "2026-11-23") == (found["since"]["file"], found["since"]["as_of"])


def test_accepted_since(base, checked, tmp_path):
    """It is found no more, since a person has accepted it."""
    earlier = base("gap")
    (finding,) = json.loads(earlier.read_text(encoding="utf-16"))["findings"]
    (tmp_path / "decisions").mkdir()
    (tmp_path / "decisions" / "a.yaml").write_text(
        "schema: enfcmp.decisions/1\naccepted:\n"
        f"- {{rule: number-gap, item: 'a:4', fingerprint: {finding['fingerprint']}, reason: 甲}}\n",
        encoding="utf-8",
    )
    found = json.loads(checked("gap", "--since", earlier)[1])

    assert ([], ["number-gap"]) == (rules(found, "corrected"), rules(found, "set_aside"))


def test_people_read_it_too(base, checked):
    """In a line under the numbers."""
    _, out, _ = checked("both", "--since", base("gap"), form="text")

    assert out.endswith("Since base.json: new: 1; found no more: 0; accepted since: 0; still open: 1.\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no such file"),
        ("", "the file is empty; a check with `schema: enfcmp.check/1` is expected"),
        ('{"schema": "enfcmp.report/1"}', "this is no check as JSON"),
        ("[]", "this is no check as JSON"),
    ],
)
def test_what_is_no_earlier_check(checked, tmp_path, content, words):
    """Refused with its path."""
    path = tmp_path / "x.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    code, out, err = checked("gap", "--since", path)

    assert (2, "") == (code, out)
    assert err.startswith(f"Error: {path}: {words}")
