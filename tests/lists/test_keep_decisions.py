"""The file of decisions on pairs: what a person has written around them stays, and nothing is half written."""

import datetime as dt
import os
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import beside_pair, home, read_decision_file
from enfcmp.lists.find import shipped
from enfcmp.lists.keep_decisions import Change, keep, replace, rewrite, rewrite_parts
from enfcmp.locking import locked
from enfcmp.model import PairDecision, ToDo

MARKS = "from_fingerprint: '000000000000', to_fingerprint: '111111111111'"
HEAD = "schema: enfcmp.decisions/1\n"


def decision(one="a:1", other="b:1", verdict="accept", **more):
    return PairDecision(
        from_=one, to=other, verdict=verdict, from_fingerprint="0" * 12, to_fingerprint="1" * 12, **more
    )


def entry(one="a:1", other="b:1", verdict="accept"):
    relation = "    relation: same\n" if verdict == "accept" else ""
    return (
        f'  - from: "{one}"\n    to: "{other}"\n    verdict: {verdict}\n{relation}'
        f'    from_fingerprint: "{"0" * 12}"\n    to_fingerprint: "{"1" * 12}"\n'
    )


def read(path):
    return [each.decision for each in read_decision_file(path).pairs]


def test_a_new_file(tmp_path):
    """The folder and the file are made; a person can read what is in it."""
    path = tmp_path / "decisions" / "a--b.yaml"
    more = {"reason": '“同一事项”: 第7条\n与 "8"', "reviewer": "张三", "date": dt.date(2026, 11, 25)}
    kept = decision(relation="part", **more)

    assert keep(path, [kept]) == ()
    assert path.read_text(encoding="utf-8") == HEAD + (
        'pairs:\n  - from: "a:1"\n    to: "b:1"\n    verdict: accept\n    relation: part\n'
        '    reason: "“同一事项”: 第7条\\u000a与 \\"8\\""\n    reviewer: "张三"\n    date: 2026-11-25\n'
        f'    from_fingerprint: "{"0" * 12}"\n    to_fingerprint: "{"1" * 12}"\n'
    )
    assert read(path) == [kept]


@pytest.mark.parametrize(
    ("why", "before", "cut", "new", "after"),
    [
        ("added below", "pairs:\n" + entry(), [], [decision("a:2")], "pairs:\n" + entry() + entry("a:2")),
        (
            "in the place of",
            "pairs:\n" + entry(),
            [decision()],
            [decision(verdict="reject")],
            "pairs:\n" + entry(verdict="reject"),
        ),
        (
            "named the other way round",
            "pairs:\n" + entry("b:1", "a:1"),
            [decision()],
            [decision()],
            "pairs:\n" + entry(),
        ),
        (
            "two versions of one list have no such way round",
            "pairs:\n" + entry("a:2", "a:1"),
            [decision("a:1", "a:2")],
            [decision("a:1", "a:2")],
            "pairs:\n" + entry("a:2", "a:1") + entry("a:1", "a:2"),
        ),
        ("the last one goes with its field", "# ours\npairs:\n" + entry(), [decision()], [], "# ours\n"),
        ("nothing to cut", "pairs:\n" + entry(), [decision("a:9")], [], "pairs:\n" + entry()),
        (
            "comments stay",
            "# top\npairs:\n  # first\n" + entry() + "  # second\n" + entry("a:2") + "# end\n",
            [decision()],
            [decision("a:3")],
            "# top\npairs:\n  # first\n  # second\n" + entry("a:2") + entry("a:3") + "# end\n",
        ),
        (
            "a field behind it stays behind it",
            "pairs:\n" + entry() + "\naccepted: []\n",
            [],
            [decision("a:2")],
            "pairs:\n" + entry() + entry("a:2") + "\naccepted: []\n",
        ),
        (
            "no line end at the end",
            "pairs:\n" + entry().rstrip("\n"),
            [],
            [decision("a:2")],
            "pairs:\n" + entry() + entry("a:2"),
        ),
        ("an empty list", "pairs: []\n", [], [decision()], "pairs:\n" + entry()),
        ("two at once", "", [], [decision(), decision("a:2")], "pairs:\n" + entry() + entry("a:2")),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_changes(tmp_path, why, before, cut, new, after, newline):
    """Only the entries that are meant change, line ends as they were."""
    path = tmp_path / "a--b.yaml"
    path.write_bytes((HEAD + before).replace("\n", newline).encode())

    replace(path, cut, new)

    assert path.read_bytes().decode() == (HEAD + after).replace("\n", newline), why


def test_what_was_cut_is_given_back(tmp_path):
    """So that it can be put back."""
    path = tmp_path / "a--b.yaml"
    keep(path, [decision()])

    assert keep(path, [decision(verdict="reject")]) == (decision(),)


@pytest.mark.parametrize(
    "text",
    [
        f"pairs: [{{from: a:1, to: b:1, verdict: reject, {MARKS}}}]\n",
        f"pairs: [{{from: a:1, to: b:1,\n  verdict: reject, {MARKS}}}]\n",
    ],
)
def test_a_file_in_which_nothing_can_be_put(tmp_path, text):
    """One clear message, and the file is as it was."""
    path = tmp_path / "a--b.yaml"
    path.write_text(HEAD + text, encoding="utf-8")

    with pytest.raises(InputError, match="a line of its own"):
        keep(path, [decision("a:2")])
    assert path.read_text(encoding="utf-8") == HEAD + text
    assert [each.name for each in tmp_path.iterdir()] == ["a--b.yaml"]


def test_a_folder_that_is_a_file(tmp_path):
    """Said in one line."""
    (tmp_path / "decisions").write_text("", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        keep(tmp_path / "decisions" / "a--b.yaml", [decision()])


def test_a_failing_disk_leaves_the_old_file(tmp_path, monkeypatch):
    """The file is replaced when the new one is complete."""
    path = tmp_path / "a--b.yaml"
    keep(path, [decision()])
    before = path.read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="there is no room left on the disk"):
        keep(path, [decision("a:2")])
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a--b.yaml"]


def test_a_file_that_is_saved_by_hand_at_this_very_moment(tmp_path, monkeypatch):
    """What a person has just written is not written over: that is said, and the next attempt has both."""
    path, by_hand = tmp_path / "a--b.yaml", "pairs:\n" + entry("a:7")
    keep(path, [decision()])
    wait = os.fsync

    def save(descriptor):
        wait(descriptor)
        path.write_text(HEAD + by_hand, encoding="utf-8")

    with monkeypatch.context() as slow:
        slow.setattr(os, "fsync", save)
        with pytest.raises(InputError, match="another program has changed the file at this very moment; try again"):
            keep(path, [decision("a:2")])
    assert path.read_text(encoding="utf-8") == HEAD + by_hand
    keep(path, [decision("a:2")])
    assert path.read_text(encoding="utf-8") == HEAD + by_hand + entry("a:2")
    assert [each.name for each in tmp_path.iterdir()] == ["a--b.yaml"]


KEEP = """
import sys
from collections import Counter
from pathlib import Path
from enfcmp.lists.keep_decisions import keep
from enfcmp.model import PairDecision

path, which = Path(sys.argv[1]), int(sys.argv[2])
for number in range(which, 40, 2):
    pair = {"from_": f"a:{number}", "to": f"b:{number}"}
    keep(path, [PairDecision(**pair, verdict="reject", from_fingerprint="0" * 12, to_fingerprint="1" * 12)])
"""


def test_two_processes_that_write_at_once(tmp_path):
    """Neither writes over what the other has written since it read the file, and nothing else is left in the folder."""
    path = tmp_path / "decisions" / "a--b.yaml"
    processes = [subprocess.Popen([sys.executable, "-c", KEEP, path, which]) for which in ("0", "1")]

    assert [0, 0] == [process.wait() for process in processes]
    assert sorted(each.from_ for each in read(path)) == sorted(f"a:{number}" for number in range(40))
    assert [each.name for each in path.parent.iterdir()] == ["a--b.yaml"]


@pytest.mark.parametrize("name", ["kept/a--b.yaml", "link.yaml", "folder/a--b.yaml"])
def test_a_folder_that_another_process_does_not_let_go(tmp_path, monkeypatch, name):
    """Said after a while, by whatever link the file is named; nothing is written."""
    monkeypatch.setattr("enfcmp.locking._PATIENCE", 0.05)
    (tmp_path / "kept").mkdir()
    try:
        (tmp_path / "link.yaml").symlink_to(Path("kept", "a--b.yaml"))
        (tmp_path / "folder").symlink_to("kept", target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")

    with locked(tmp_path / "kept"), pytest.raises(InputError, match="it cannot be written: it is in use"):
        keep(tmp_path / name, [decision()])
    assert [] == [*(tmp_path / "kept").iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_colleagues_may_read_it(tmp_path):
    """The mode is that of any new file, and stays what a person made it."""
    path, other = tmp_path / "a--b.yaml", tmp_path / "other"
    other.touch()
    keep(path, [decision()])
    new = stat.S_IMODE(path.stat().st_mode)
    path.chmod(0o640)
    keep(path, [decision("a:2")])

    assert stat.S_IMODE(other.stat().st_mode) == new
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_where_they_are_looked_for(tmp_path, monkeypatch):
    """Beside either list, then here; under both names; the lists of enfcmp itself have theirs here."""
    monkeypatch.chdir(tmp_path)
    lists = [tmp_path / "one" / "a.yaml", tmp_path / "two" / "b.yaml"]
    paths = [
        tmp_path / "one" / "decisions" / "a--b.yaml",
        tmp_path / "two" / "decisions" / "b--a.yaml",
        tmp_path / "decisions" / "a--b.yaml",
    ]

    assert beside_pair(lists, "a", "b") == ()
    for path in paths:
        keep(path, [decision()])
    assert [path.resolve() for path in beside_pair(lists, "a", "b")] == paths
    assert home(lists, "a", "b") == paths[0]
    assert home([shipped() / "a.yaml", lists[1]], "a", "b") == tmp_path / "two" / "decisions" / "a--b.yaml"
    assert home([shipped() / "a.yaml", shipped() / "b.yaml"], "a", "b").resolve() == paths[2]


_texts = st.text(max_size=30)


@given(
    st.lists(
        st.tuples(st.integers(1, 4), st.integers(1, 4), st.sampled_from(["accept", "reject"]), _texts | st.none()),
        max_size=8,
    )
)
@settings(max_examples=60)
def test_whatever_is_decided_is_read_back(tmp_path_factory, answers):
    """The last decision on each pair is in the file, in the order of deciding, with its reason to the letter."""
    path = tmp_path_factory.mktemp("kept") / "a--b.yaml"
    expected = {}
    for one, other, verdict, reason in answers:
        made = decision(f"a:{one}", f"b:{other}", verdict, reason=reason or None)
        keep(path, [made])
        expected.pop((one, other), None)
        expected[one, other] = made

    assert (read(path) if answers else []) == list(expected.values())


THERE = HEAD + "# 2026\npairs:\n" + entry("a:7", "b:7") + "  # a remark\n" + entry("a:8", "b:8", "reject")
_inserted = st.sampled_from(["# by hand\n", entry("a:9", "b:9"), "  # x", "\n", "x", "pairs:\n", "\ufeff"]) | _texts


@given(st.integers(0, len(THERE)), st.integers(0, 60), _inserted | st.just(""))
@settings(max_examples=150)
def test_whatever_is_changed_by_hand_meanwhile_stays(tmp_path_factory, start, length, inserted):
    """A file that was saved between reading and writing is left as it was saved; the next attempt adds to it."""
    path = tmp_path_factory.mktemp("kept") / "a--b.yaml"
    path.write_bytes(THERE.encode())
    by_hand = THERE[:start] + inserted + THERE[start + length :]

    def changed(_pairs):
        path.write_bytes(by_hand.encode())
        return Change((), (decision(),))

    try:
        rewrite(path, "pairs", changed)
    except InputError:
        assert by_hand == path.read_bytes().decode()
    else:
        assert by_hand.removeprefix("\ufeff") == THERE  # a mark of some editors, and no text
    try:
        keep(path, [decision("a:1", "b:2")])
    except InputError:
        assert path.read_bytes().decode().startswith(by_hand)
    else:
        assert decision("a:1", "b:2") in read(path)
        written = Counter(path.read_bytes().decode().split("\n"))
        assert Counter(filter(None, by_hand.removeprefix("\ufeff").split("\n"))) <= written


OLD = '  - rule: "number-gap"\n    fingerprint: "00000000000a"\n    reason: "x"\n'
NEW = '  - rule: "number-gap"\n    fingerprint: "00000000000b"\n    reason: "y"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}accepted:\n{OLD}", f"{HEAD}to_do:\n{NEW}"),
        (f"{HEAD}accepted:\n  # a\n{OLD}  # b\nto_do:\n{OLD}", f"{HEAD}  # a\n  # b\nto_do:\n{OLD}{NEW}"),
        (f"{HEAD}to_do: []\naccepted:\n{OLD}{NEW}# end\n", f"{HEAD}to_do:\n{NEW}accepted:\n{NEW}# end\n"),
        (f"{HEAD}accepted: [{{rule: number-gap, fingerprint: 00000000000a, reason: x}}]\n", f"{HEAD}to_do:\n{NEW}"),
        (f"{HEAD}accepted:\n{OLD}to_do: [{{rule: number-gap, fingerprint: 00000000000a}}]\n", None),
    ],
)
def test_two_parts_at_once(tmp_path, before, after):
    """An entry moves from one part to another in one go, or the file stays as it was."""
    path = tmp_path / "d.yaml"
    path.write_text(before, encoding="utf-8")
    new = ToDo(rule="number-gap", fingerprint="00000000000b", reason="y")
    is_refused = False
    try:
        rewrite_parts(path, lambda content: {"accepted": Change(content.accepted[:1], ()), "to_do": Change((), (new,))})
    except InputError as error:
        is_refused = "on a line of its own" in str(error)

    assert (after is None, after or before) == (is_refused, path.read_text("utf-8"))
