"""What stands in a file with settings, and what is wrong with it."""

import re
import tomllib
from pathlib import Path

import jsonschema
import msgspec
import pytest

from enfcmp.errors import InputError
from enfcmp.json_schema import json_schema
from enfcmp.settings.read_settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT / "data" / "settings.schema.json"
WHOLE = """
lang = "zh"
data = ["lists", "/else"]
as-of = 2026-11-25
reviewer = "甲"

[check]
ignore = ["number-gap", "label-missing"]
fail-on = "warning"
decisions = "d.yaml"
by = "level"

[report]
ours = "city"
note = "x"

[survey]
reference = "r/ref.yaml"
keep = "kept"
"""


def kept(path, text):
    """The settings of a text, read from a folder below that of the file."""
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def faults(path, text):
    """What is wrong with it, a line each."""
    with pytest.raises(InputError) as caught:
        kept(path, text)
    return str(caught.value).splitlines()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with settings, from below which enfcmp is run."""
    for name in ("lists", "below"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path / "below")
    return tmp_path


IN_A_PROJECT = "[tool.enfcmp]" + re.sub(r"^\[(\w+)\]", r"[tool.enfcmp.\1]", WHOLE, flags=re.MULTILINE)


@pytest.mark.parametrize(("name", "text"), [("enfcmp.toml", WHOLE), ("pyproject.toml", IN_A_PROJECT)])
def test_values(folder, name, text):
    """Values are as they would be typed where enfcmp runs, paths too; each knows its line."""
    found = kept(folder / name, text.replace("/else", folder.as_posix()))
    report, survey = found.commands["report"], found.commands["survey"]

    assert "zh" == found.language
    assert {"lang": "zh", "data": (str(Path("..", "lists")), str(folder)), "as_of": "2026-11-25", "reviewer": "甲"} == {
        key: each.value for key, each in found.common.items()
    }
    assert {
        "ignore": ("number-gap", "label-missing"),
        "fail_on": "warning",
        "decisions": str(Path("..", "d.yaml")),
        "grouping": "level",
    } == {key: each.value for key, each in found.commands["check"].items()}
    assert ("city", "x", str(Path("..", "r", "ref.yaml")), str(Path("..", "kept"))) == (
        report["ours"].value,
        report["remark"].value,
        survey["reference"].value,
        survey["keep"].value,
    )
    assert [f"{Path('..', name)}:{line}" for line in (3, 10)] == [
        found.place(each) for each in (found.common["data"], found.commands["check"]["decisions"])
    ]


@pytest.mark.parametrize("text", ["", " \n\r\n", "\ufeff", "# nothing is set\n"])
def test_a_file_that_sets_nothing(folder, text):
    """An empty file is one with settings, as one of comments is: each option has the value that it has without one."""
    found = kept(folder / "enfcmp.toml", text)

    assert (None, {}, set()) == (found.language, found.common, {key for key, of in found.commands.items() if of})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('langg = "zh"', ["1: langg: unknown field `langg`; did you mean `lang`?"]),
        ('[chek]\nlevel = "error"', ["1: chek: unknown field `chek`; did you mean `check`?"]),
        ('[check]\n\nlevel = "eror"', ["3: check.level: `eror` stands where one of these is expected: "]),
        ("[check]\nlevel = 1", ["2: check.level: a text in quotation marks is expected here, but `1` stands here"]),
        ('data = "lists"', ["1: data: a list of entries is expected here, but a text stands here"]),
        ('\ndata = ["~nosuchuser/x"]', [
            "2: data: the home folder in `~nosuchuser/x` is not known; write the whole path"
        ]),
        ('[survey]\nreference = "~nosuchuser/x.yaml"\nkeep = "~nosuchuser"', [
            "2: survey.reference: the home folder in `~nosuchuser/x.yaml` is not known",
            "3: survey.keep: the home folder in `~nosuchuser` is not known",
        ]),
        ('[diff]\ndecisions = ["d.yaml", "~nosuchuser/x"]', ["2: diff.decisions: the home folder in `~nosu"]),
        ('[import]\nmap = "~nosuchuser/x"', ["2: import.map: the home folder in `~nosuchuser/x` is not known"]),
        (f'\nstatutes = ["{"a" * 5000}"]', ["2: statutes: it cannot be used: "]),
        (f'[check]\n\ndecisions = "{"a" * 5000}"', ["3: check.decisions: it cannot be used: "]),
        ('data = ["a\\u0000b"]', ["1: data: "]),
        ("survey = 3", ["1: survey: a table `[survey]` is expected here, but `3` stands here"]),
        ("data = 3", ["1: data: a list in square brackets is expected here, but `3` stands here"]),
        ("[check]\nselect = 2", ["2: check.select: a list in square brackets is expected here, but `2` stands here"]),
        ("data = [false]", ["1: data: a text in quotation marks is expected here, but `false` stands here"]),
        ("lang = true", ["1: lang: a text in quotation marks is expected here, but `true` stands here"]),
        ('check = "x"', ["1: check: a set of fields is expected here, but a text stands here"]),
        ('data = ["lists",\n"no"]\nlang = "x"', [
            "1: data: there is no such file or folder: no",
            "3: lang: `x` stands where one of these is expected: en, zh",
        ]),
        ('[check]\nselect = [\n"number-gpa"]', ["2: check.select: there is no rule `number-gpa`; near it: number-gap"]),
        ('[diff]\nonly = ["number-gap"]', ["2: diff.only: there is no rule `number-gap`; near it: "]),
        ('as-of = "31.1.2025"', ["1: as-of: `31.1.2025` is not a date; 2025-01-31 is the form"]),
        ("as-of = 2025-01-31T01:00:00", ["1: as-of: a text in quotation marks is expected here, but `2025"]),
        ("[diff]\nstyle = true", ["2: diff.style: unknown field `style`; "]),
        ("langg = 1\nchek = [false]", [
            "1: langg: unknown field `langg`; did you mean `lang`?",
            "2: chek: unknown field `chek`; did you mean `check`?",
        ]),
        ("check = {level = 1, levl = 2}", [
            "1: check.level: a text in quotation marks is expected here, but `1` stands here",
            "1: check.levl: unknown field `levl`; did you mean `level`?",
        ]),
        ('reviewer = ""', ["1: reviewer: this field is empty; it has to be filled in"]),
        ('lang = "zh"\nlang = "en"\n', ["2:12: this is not valid TOML: Cannot overwrite a value"]),
        ('check = {level = "x", by = "y"}', [
            "1: check.level: `x` stands where one of these is expected: error, info, warning",
            "1: check.by: `y` stands where one of these is expected: item, level",
        ]),
    ],
)  # fmt: skip
def test_faults(folder, text, expected):
    """Each fault has file, line and key, and what was expected."""
    found = faults(folder / "enfcmp.toml", text)

    assert len(expected) == len(found), found
    for line, beginning in zip(found, expected, strict=True):
        assert line.startswith(f"{Path('..', 'enfcmp.toml')}:{beginning}")


DEEP = {  # at each number of levels more of what reads them by recursion comes to its end
    "lists": lambda levels: f"lang = {'[' * levels}{']' * levels}",
    "tables in braces": lambda levels: f"lang = {'{a = ' * levels}1{'}' * levels}",
    "dots": lambda levels: f"lang{'.a' * levels} = 1",
    "a head": lambda levels: f"[lang{'.a' * levels}]",
}


@pytest.mark.parametrize("levels", [60, 150])
@pytest.mark.parametrize("name", DEEP)
def test_levels_without_end(folder, name, levels):
    """Refused by its key, whatever is nested."""
    path = folder / "enfcmp.toml"

    assert [f"{Path('..', path.name)}:1: lang: no setting has so many levels"] == faults(path, DEEP[name](levels))


@pytest.mark.parametrize("levels", [200, 240, 600, 3000])
@pytest.mark.parametrize("name", DEEP)
def test_levels_that_toml_may_not_read(folder, name, levels):
    """How many lists and braces are too many for TOML itself hangs on the version of Python."""
    (found,) = faults(folder / "enfcmp.toml", DEEP[name](levels))

    assert found.startswith(f"{Path('..', 'enfcmp.toml')}:1:")


def test_an_id_is_no_path(folder):
    """A list named by its id is not looked for as a file."""
    assert (
        "~nosuchuser"
        == kept(folder / "enfcmp.toml", '[survey]\nreference = "~nosuchuser"').commands["survey"]["reference"].value
    )


def test_faults_in_a_project(folder):
    """The key is named from the root of the file."""
    found = faults(folder / "pyproject.toml", '[project]\nname = "x"\n[tool.enfcmp.check]\nlevl = "error"')

    assert [
        f"{Path('..', 'pyproject.toml')}:4: tool.enfcmp.check.levl: unknown field `levl`; did you mean `level`?"
    ] == found
    assert [
        f"{Path('..', 'pyproject.toml')}:2: tool.enfcmp: a table `[tool.enfcmp]` is expected here, but `3` stands here"
    ] == faults(folder / "pyproject.toml", "[tool]\nenfcmp = 3")


@pytest.mark.parametrize("page", ["settings.md", "settings.zh-CN.md"])
def test_page(folder, page):
    """The example on the page is one, and the tables name every key."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    (example,) = re.findall(r"^```toml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    (folder / "laws").mkdir()
    schema = msgspec.json.decode(PUBLISHED.read_bytes())["$defs"]
    common, tables = (
        schema["SettingsFile"]["properties"],
        dict(re.findall(r"^\| `\[(\w+)\]` \| (.*) \|$", text, re.MULTILINE)),
    )

    assert {"check", "report"} == set(kept(folder / "enfcmp.toml", example).commands)
    assert [key for key in common if key not in tables] == re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE)
    assert {name: set(schema[f"{name.title()}Settings"]["properties"]) for name in tables} == {
        name: set(re.findall(r"`([\w-]+)`", keys)) for name, keys in tables.items()
    }


def test_published():
    """data/settings.schema.json is current; `make schema` writes it anew."""
    assert json_schema("settings") == PUBLISHED.read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "fits"), [(WHOLE, True), ('lang = "x"', False), ("[check]\nlevl = 1", False)])
def test_schema(text, fits):
    """What is read fits the schema, and what is not does not."""
    content = msgspec.to_builtins(tomllib.loads(text))

    assert fits == jsonschema.Draft202012Validator(msgspec.json.decode(PUBLISHED.read_bytes())).is_valid(content)
