"""`--level` of the commands that find no findings: what is below is left out of every form, and counted.

That of `check`, `diff` and `report` is in their own tests.
"""

import json
from zipfile import ZipFile

import pytest

LEVELS = ("error", "warning", "info")
WORDS = {"error": "error", "warning": "warning", "info": "note"}
WORDS_IN = {"docx": "word/document.xml", "xlsx": "xl/sharedStrings.xml"}
PAIR = ("--from", "datong", "--to", "changji")
TEXTS = tuple(f"tests/assets/concord/集市条例_{day}.md" for day in ("2015-03-01", "2024-06-01"))
BAZAAR = (
    *("tests/assets/rebase/bazaar.yaml", "--to-law", "集贸市场法"),
    *("--statutes", "tests/assets/rebase", "--statutes", TEXTS[0], "--as-of", "2025-06-01"),
)
COMMANDS = {
    "missing": ("missing", *PAIR),
    "missing-back": ("missing", "--from", "changji", "--to", "datong"),
    "pairs": ("pairs", *PAIR),
    "pairs-back": ("pairs", "--from", "changji", "--to", "datong"),
    "concord": ("concord", *TEXTS),
    "concord-back": ("concord", *TEXTS[::-1]),
    "rebase": ("rebase", *BAZAAR),
    "rebase-before": ("rebase", *BAZAAR[:-1], "2025-02-01", "-q"),  # a law that is ahead
}


def article(row):
    """Grave is what one text has and the other has not, and other sanctions."""
    if row["old"] is None or row["change"] in {None, "sanction"}:
        return "error"
    return "warning" if row["change"] == "words" or row["possible"] else "info"


def basis(row):
    """Grave is what no longer applies, and other sanctions; what goes on to apply with nothing near it is no gap."""
    if not row["still_applies"] or row["change"] == "sanction":
        return "error"
    is_open = row["possible"] and not row["new"]
    is_to_judge = row["change"] == "words" or row["words_gone"] or row["standing"] == "unknown" or is_open
    return "warning" if is_to_judge else "info"


# Of which lists of the JSON rows may be left out, and how grave a row is; what is in no such list always stands there.
ROWS = {
    "missing": {"partial": lambda _row: "warning", "provisions": lambda _row: "info"},
    "pairs": {"links": lambda row: "warning" if row["confidence"] == "doubtful" else "info"},
    "concord": {"rows": article},
    "rebase": {"rows": basis, "powers": lambda _row: "warning"},
}


def rows_of(name):
    return ROWS[COMMANDS[name][0]]


@pytest.fixture
def ask(run, tmp_path):
    """What a command says in a form: its JSON, its text, or the file that it writes."""

    def asked(name, *options, form="json"):
        if form in {"json", "text"}:
            code, out, err = run(*COMMANDS[name], "--format", form, *options)
            assert (0, "") == (code, err)
            return json.loads(out) if form == "json" else out
        path = tmp_path / f"result.{form.removeprefix('file.')}"
        assert (0, "", "") == run(*COMMANDS[name], "-q", "-o", path, *options)
        if form in WORDS_IN:
            return ZipFile(path).read(WORDS_IN[form]).decode()
        return path.read_text(encoding="utf-8")

    return asked


def narrowed(name, whole, level):
    """What is left of the JSON of a command, worked out once more."""
    kept = LEVELS[: LEVELS.index(level) + 1]
    levels = [level_of(row) for field, level_of in rows_of(name).items() for row in whole[field]]
    rows = {field: [row for row in whole[field] if level_of(row) in kept] for field, level_of in rows_of(name).items()}
    left_out = {each: levels.count(each) for each in LEVELS if each not in kept}
    return whole | rows | ({"left_out": left_out} if left_out else {})


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", COMMANDS)
def test_json(ask, name, level):
    """All else stays as it is; the file is what the screen shows."""
    expected = narrowed(name, ask(name), level)
    found = ask(name, "--level", level)

    assert expected == found
    assert list(expected) == list(found)
    assert found == json.loads(ask(name, "--level", level, form="file.json"))


@pytest.mark.parametrize("form", ["text", "md", "csv", "html", *WORDS_IN])
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("name", COMMANDS)
def test_words(ask, name, level, form):
    """How many of which level are not shown, the gravest first; nothing where all are."""
    left_out = narrowed(name, ask(name), level).get("left_out", {})
    counts = ", ".join(f"{WORDS[each]} {count}" for each, count in left_out.items() if count)
    found = ask(name, "--level", level, form=form).replace("\\-", "-")

    assert int(bool(counts)) == found.count("Left out by --level") == found.count(f"Left out by --level: {counts}.")


@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize("name", COMMANDS)
def test_all_levels(ask, name, form):
    """Without the option, and with the lowest level, every form is the same byte for byte."""
    assert ask(name, form=form) == ask(name, "--level", "info", form=form)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("missing", 1), ("error", 1), ("warning", 1), ("info", 1)])
def test_exit_code(run, level, fail_on, code):
    """That of all that was found, shown or not; of commands that have nothing to fail on it is 0 as before."""
    for name, command in COMMANDS.items():
        expected = code if command[0] == "missing" else 0

        assert expected == run(*command, "-q", "--level", level, "--fail-on", fail_on)[0], name


def test_nothing_but_notes(run):
    """A list against itself has nothing to leave out; what is below is counted in the JSON all the same."""
    asked = ("missing", "--from", "datong", "--to", "datong", "--level", "error")

    assert {"warning": 0, "info": 0} == json.loads(run(*asked, "--format", "json")[1])["left_out"]
    assert "--level" not in run(*asked)[1]
