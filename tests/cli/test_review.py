"""`review` as a person sees it: whole sessions, what a slip of the finger does, and what scripts get."""

import datetime as dt
import inspect
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CITIES = ("review", "--from", "datong", "--to", "changji")


@pytest.fixture
def session(run, monkeypatch, tmp_path):
    """Run a review with lines typed at it; gives what the terminal showed and the file of decisions."""
    monkeypatch.setattr("enfcmp.pipeline.workspace.today", lambda: dt.date(2026, 11, 25))
    monkeypatch.chdir(tmp_path)  # lines are broken by the length of what is in them
    kept = Path("decisions.yaml")

    def hold(*typed, options=(), **manner):
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in typed)))
        code, out, err = run(*CITIES, "--decisions", kept, *options, **manner)
        assert 0 == code
        return out + "---- said\n" + err, kept.read_text(encoding="utf-8") if kept.exists() else None

    return hold


COLUMNS = {"zh": 80, "en": 200}  # of the golden files
SITTING = ("v", "o 99", "ja", "n 两件事，依据不同", "u", "o 3 按条文", "")


@pytest.mark.parametrize(("lang", "columns"), COLUMNS.items())
def test_a_session(session, golden, lang, columns):
    """A question, its texts uncut, a wrong number, an answer with a reason, undone, another partner, the end."""
    shown, kept = session(*SITTING, options=("--reviewer", "张三"), lang=lang, columns=columns)

    golden(f"review-{lang}-{columns}.txt", shown)
    golden("review-decisions.yaml", kept)


@pytest.mark.parametrize("columns", [40, 60, 120])
@pytest.mark.parametrize("lang", COLUMNS)
def test_the_whole_texts_at_other_widths(session, lang, columns):
    """The words are the same, whatever lines they stand on."""
    at = [session("v", options=("--reviewer", "张三"), lang=lang, columns=each)[0] for each in (columns, 80)]
    one, other = (Counter(shown.split("\n> ", 1)[1]) for shown in at)

    assert {char: other[char] for char in other if char not in " \n─│"} == {
        char: one[char] for char in one if char not in " \n─│"
    }


LONG = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n{items}"
ITEM = (
    "- number: '{number}'\n  name: 对{name}的处罚\n  type: 行政处罚\n  bases:\n"
    "  - instrument: 《甲法》\n    provisions:\n{provisions}"
)
PROVISION = "    - {{at: 第{at}条, text: {text}}}\n"


def long_list(folder, name, other):
    """Items with names of 120 characters that cite 40 articles, quoted at length, some in other words."""
    provisions = "".join(PROVISION.format(at=at, text=f"{other if at % 3 else '同'}{at}" * 90) for at in range(1, 41))
    items = "".join(
        ITEM.format(number=at, name=f"{other}违法行为{at}" * 15, provisions=provisions) for at in range(1, 4)
    )
    path = folder / f"{name}.yaml"
    path.write_text(LONG.format(id=name, items=items), encoding="utf-8")
    return path


@pytest.mark.parametrize("lang", COLUMNS)
@pytest.mark.parametrize("columns", [80, 120, 200])
def test_a_question_fits_a_screen(run, monkeypatch, tmp_path, lang, columns):
    """Of 24 lines, the last for the answer: both ids, the question and the keys, however long the items are."""
    monkeypatch.setattr("sys.stdin", io.StringIO("s\ns\ns\n"))
    one, other = long_list(tmp_path, "a", "甲"), long_list(tmp_path, "b", "乙")
    kept = ("--all", "--decisions", tmp_path / "d.yaml")
    _, out, _ = run("review", "--from", one, "--to", other, *kept, lang=lang, columns=columns)
    questions = [part.splitlines() for part in out.split("─" * columns)[1:]]

    assert questions
    for lines in questions:
        screen = lines[1 : next(at for at, line in enumerate(lines) if line.startswith("> "))]
        assert len(screen) <= 22
        assert {"en": "Are they the same matter?", "zh": "两者是同一事项吗？"}[lang] in screen
        assert re.match(r"a:\d .*│ b:\d", screen[1])
        assert "甲" in screen[2]
        assert "乙" in screen[2]
        assert "%" in "".join(screen[2:])


def test_what_is_not_understood(session):
    """It is said back with what is possible, under the question, which is not put on the screen once more."""
    keys = "y same, p part, n no, o 7 another, s skip, u undo, v whole text, q stop, ? help; a reason may follow"
    shown, kept = session("yse", "", "n" * 50, "？", "q")
    said = shown.partition("---- said\n")[2].splitlines()

    assert [
        f"“yse” is not understood; possible are: {keys}",
        f"Possible are: {keys}",
        f"“{'n' * 40}…” is not understood; possible are: {keys}",
        "y  they are the same matter",
    ] == said[:4]
    assert 1 == shown.count("Question 1 of 2")
    assert kept is None


def test_a_fault_stands_under_the_question(run, monkeypatch, tmp_path):
    """Not above it, where a screen of 24 lines no longer shows it."""
    asked = iter(["o 99", "q"])
    seen = []
    monkeypatch.setattr("builtins.input", lambda _prompt: seen.append("prompt") or next(asked))
    monkeypatch.setattr("enfcmp.cli.streams.tell", seen.append)
    monkeypatch.setattr("enfcmp.cli.streams.write_text", lambda text: seen.append(text.splitlines()[1]))
    run(*CITIES, "--decisions", tmp_path / "d.yaml")

    assert ["Question 1 of 2: a doubtful link, 25%", "prompt"] == seen[:2]
    assert "Question 1 of 2: a doubtful link, 25%" == seen[2]
    assert seen[3].startswith("Error: ")
    assert "prompt" == seen[4]


def test_all_and_blind(session, golden):
    """With --all sure links are asked about too; --blind shows no score and no reason."""
    shown, kept = session("s", "s", "y", "q", options=("--all", "--blind"), lang="zh")

    golden("review-blind-zh-80.txt", shown)
    assert "%" not in shown
    assert "changji:2" in kept


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("y", "accept"),
        ("Y", "accept"),
        ("ｙ", "accept"),
        ("是", "accept"),
        ("同一事项", "accept"),
        ("不是", "reject"),
        ("p", "accept"),
        ("n", "reject"),
        ("否　有理由", "reject"),
        ("ｎ，有理由", "reject"),
        ("ｙ。", "accept"),
        ("Ｎ：有理由", "reject"),
        ("　ｐ　", "accept"),
        ("同一事项。", "accept"),
        ("不是、依据不同", "reject"),
        ("o3", "accept"),
        ("ｏ３", "accept"),
        ("o：3", "accept"),
        ("。", None),
        ("？", None),
        ("other", None),
        ("yn", None),
        ("", None),
        ("x", None),
        ("n理由", None),
        ("s", None),
        ("u", None),
        ("?", None),
        ("o", None),
        ("o 7", None),
        ("q", None),
    ],
)
def test_what_may_be_typed(session, typed, verdict):
    """Letters of any width and words; what is no answer decides nothing."""
    _, kept = session(typed)

    assert (verdict in kept) if verdict else kept is None


def test_many_looks_at_the_whole_texts(run, monkeypatch, tmp_path):
    """Asking for them again is no deeper than asking once, so that nobody comes to the end of the stack."""
    lines, depths = iter("vvvvq"), []
    monkeypatch.setattr("builtins.input", lambda _prompt: depths.append(len(inspect.stack(0))) or next(lines))
    _, shown, _ = run(*CITIES, "--decisions", tmp_path / "d.yaml")

    assert (5, 1) == (shown.count("Question 1 of 2"), len(set(depths)))


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream(closed, tmp_path):
    """Ends as if the person had stopped, without a traceback."""
    command = f"{sys.executable} -m enfcmp {' '.join(CITIES)} --decisions {tmp_path}/d.yaml {closed}"
    done = subprocess.run(  # noqa: S602  # only a shell closes a stream
        command, shell=True, cwd=ROOT, capture_output=True, check=False
    )

    assert 0 == done.returncode
    assert b"Traceback" not in done.stderr


def test_bytes_that_are_no_text(tmp_path):
    """A terminal of another encoding: what cannot be read is ?, and the answer counts."""
    done = subprocess.run(
        [sys.executable, "-m", "enfcmp", *CITIES, "--decisions", str(tmp_path / "d.yaml")],
        input=b"n \xc0\xed\xd3\xc9\n\n",
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8:strict"},
    )

    assert 0 == done.returncode
    assert "verdict: reject" in (tmp_path / "d.yaml").read_text(encoding="utf-8")


def test_the_input_ends(session):
    """As if the person had stopped."""
    shown, kept = session()

    assert "Pairs decided: 0; passed over: 0; still open: 2." in shown
    assert kept is None


def test_interrupted(run, monkeypatch, tmp_path):
    """Control-C ends it in one line; what was answered is kept."""
    kept = tmp_path / "d.yaml"
    lines = iter(["n"])

    def typed(_prompt):
        for line in lines:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", typed)
    code, _, err = run(*CITIES, "--decisions", kept)

    assert (130, "Stopped.") == (code, err.splitlines()[-1])
    assert "verdict: reject" in kept.read_text(encoding="utf-8")


def test_for_scripts(run, tmp_path):
    """With --format json nothing is asked: what is open, and where decisions would go."""
    code, out, err = run(*CITIES, "--format", "json", "--decisions", tmp_path / "d.yaml")
    answer = json.loads(out)

    assert (0, "") == (code, err)
    assert ["schema", "from", "to", "decisions", "questions"] == list(answer)
    assert "enfcmp.questions/1" == answer["schema"]
    assert [("datong:2", "changji:7", "doubtful"), ("datong:11", "changji:12", "near")] == [
        (each["from"]["id"], each["to"]["id"], each["why"]) for each in answer["questions"]
    ]


def test_a_file_that_cannot_be_written(run, monkeypatch, tmp_path):
    """Said after the answer, and the question is put again."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    code, out, err = run(*CITIES, "--decisions", tmp_path / "file" / "d.yaml")

    assert 2 == code
    assert "it cannot be written" in err
    assert 2 == out.count("Question 1 of 2")


def test_other_commands_apply_what_was_decided(run, session, tmp_path):
    """`pairs`, `--explain` and `missing` obey the file and say how many decisions they applied."""
    session("n")
    kept = ("--decisions", tmp_path / "decisions.yaml")
    note = f"Note: {tmp_path / 'decisions.yaml'}: decisions applied: 1\n"
    lists = ("--from", "changji", "--to", "datong")

    _, pairs, said = run("pairs", *lists, *kept, "--format", "json")
    assert note == said
    assert "changji:7" in json.loads(pairs)["unlinked"]["from"]
    _, missing, said = run("missing", *lists, *kept, "--format", "json")
    assert note == said
    assert "changji:7" in [each["id"] for each in json.loads(missing)["missing"]]
    _, explained, said = run("pairs", "--explain", "datong:2", "changji:7", *kept)
    assert note == said
    assert "datong:2 and changji:7 are not linked: a person has rejected it" == explained.splitlines()[0]


def test_a_named_file_that_is_not_there(run, tmp_path):
    """For any command but `review` that is a mistake."""
    code, out, err = run("pairs", *CITIES[1:], "--decisions", tmp_path / "no.yaml")

    assert (2, "") == (code, out)
    assert err.endswith("no.yaml: there is no such file\n")


def test_two_persons_who_do_not_agree(run, session, tmp_path):
    """Reported with both places, not resolved by order."""
    session("n")
    one = (tmp_path / "decisions.yaml").rename(tmp_path / "one.yaml")
    session("y")
    other = tmp_path / "decisions.yaml"
    code, out, err = run("pairs", *CITIES[1:], "--decisions", one, "--decisions", other)

    assert (2, "") == (code, out)
    assert f"Error: {other}:3:5: datong:2 and changji:7 are decided twice, first in {one}:3; keep one decision\n" == err
