"""Settings in a file: which options they are, what wins, and how they are shown."""

import msgspec
import pytest

from enfcmp.cli import main
from enfcmp.cli.root import COMMANDS
from enfcmp.model import CommandSettings, SettingsFile
from tests.fuzz.options import commands

# Options of one run: which lists, which part of them, where to write; what would be wrong in the next run.
OF_ONE_RUN = {
    *("--from", "--to", "--output", "--as", "--item", "--type", "--explain", "--since", "--matter", "--list", "--take"),
    *("--remove", "--to-law", "--draft", "--old-as-of", "--new-as-of", "--id", "--bureau", "--jurisdiction", "--sheet"),
    *("--published", "--province", "--write-reference", "--pages", "--head-row", "--columns", "--sub-items"),
    "--tables",
}
WITHOUT_TABLE = {"lists", "show", "decisions", "evaluate", "statutes", "export", "init", "rules"}


def tables():
    """The fields of each command, and under no name those of all."""
    fields = msgspec.structs.fields(SettingsFile)
    own = {
        field.encode_name: next((each for each in field.type.__args__ if isinstance(each, type)), None)
        for field in fields
    }
    kinds = {name: kind for name, kind in own.items() if isinstance(kind, type) and issubclass(kind, CommandSettings)}
    common = [field for field in fields if field.encode_name not in kinds]
    return {"": common, **{name: msgspec.structs.fields(kind) for name, kind in kinds.items()}}


def options(name):
    """The options of a command by their long names, those aside that are flags, and those of one run."""
    found = {max(each.opts, key=len): each for each in commands()[name].params if each.param_type_name == "option"}
    return {key.removeprefix("--"): each for key, each in found.items() if not each.is_flag and key not in OF_ONE_RUN}


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option(name):
    """Each option that is not of one run is a setting, at one place, with the same values."""
    found = tables()
    common = {field.encode_name: field for field in found[""]}
    own = {field.encode_name: field for field in found.get(name, ())}
    given = {key: each for key, each in options(name).items() if key not in common}
    if name in WITHOUT_TABLE:
        assert {} == own
        given = {}
    if name in {"pairs", "report", "review", "survey", "concord", "rebase"}:
        given.pop("fail-on", None)  # which these take, and nothing fails
    if name in {"report", "review", "import"}:
        given.pop("format", None)  # the suffix of the file picks it; questions have none
    if name == "import":
        given.pop("title", None)  # of one list

    assert sorted(own) == sorted(given)
    for key, field in {**own, **{key: common[key] for key in common if key in options(name)}}.items():
        option = options(name)[key]
        schema = msgspec.json.schema(field.type)
        values = [part for part in [schema, *schema.get("anyOf", ())] if part.get("type") != "null"]
        parts = [part for each in values for part in (each, each.get("items", {}))]
        assert field.name == option.name
        assert option.multiple == any("items" in each for each in values), key
        assert sorted(getattr(option.type, "choices", ())) == sorted(
            v for part in parts for v in part.get("enum", ())
        ), key


@pytest.fixture
def here(tmp_path, monkeypatch, capsys):
    """Run enfcmp in a folder whose settings are given: (exit code, stdout, stderr)."""
    for name in ("ENFCMP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()

    def run_it(settings, *arguments):
        (tmp_path / "enfcmp.toml").write_text(settings, encoding="utf-8")
        capsys.readouterr()
        code = main(list(arguments))
        return code, *capsys.readouterr()

    return run_it


def test_command_line_wins(here, monkeypatch):
    """Command line, environment, file, default, in that order."""
    chinese = 'lang = "zh"\n'

    assert here(chinese, "show", "none:1")[2].startswith("错误：")
    assert here(chinese, "show", "none:1", "--lang", "en")[2].startswith("Error: ")
    monkeypatch.setenv("ENFCMP_LANG", "en")
    assert here(chinese, "show", "none:1")[2].startswith("Error: ")


def test_values_reach_the_command(here):
    """As if they had been typed; what is typed takes their place, lists too."""
    settings = '[check]\nselect = ["type-name-mismatch"]\nformat = "json"\nfail-on = "never"\n'
    code, out, _ = here(settings, "check", "datong")
    found = {each["rule"] for each in msgspec.json.decode(out)["findings"]}

    assert (0, True) == (code, found <= {"type-name-mismatch"})
    _, out, _ = here(settings, "check", "datong", "--select", "blank-in-text")
    assert {"blank-in-text"} == {each["rule"] for each in msgspec.json.decode(out)["findings"]}
    code, out, _ = here(settings, "check", "datong", "--format", "text")
    assert "Checked as of" in out


def test_folders_of_the_environment(here, tmp_path, monkeypatch):
    """ENFCMP_DATA takes the place of `data`; --data does, and stands before ENFCMP_DATA as ever."""
    for name in ("kept", "environ", "typed"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.yaml").write_text("schema: enfcmp.list/1\nx: 1\n", encoding="utf-8")
    settings = 'data = ["kept"]\n'

    def named(*arguments):
        said = here(settings, "lists", *arguments)[2]
        return [name for name in ("kept", "environ", "typed") if f"{name}.yaml" in said]

    assert ["kept"] == named()
    assert ["typed"] == named("--data", "typed")
    monkeypatch.setenv("ENFCMP_DATA", "environ")
    assert ["environ"] == named()
    assert ["environ", "typed"] == named("--data", "typed")


def test_reviewer_of_the_environment(here, monkeypatch):
    """A variable of click wins over the file as well."""
    monkeypatch.setenv("ENFCMP_REVIEWER", "乙")
    _, out, _ = here('reviewer = "甲"\n', "--show-settings", "review", "--from", "datong", "--to", "changji")

    assert 'reviewer = "乙"                        # ENFCMP_REVIEWER\n' in out


def test_what_is_typed_wins_over_a_kept_companion(here, tmp_path):
    """A kept value that what is typed has no use for is left aside; typed it is refused."""
    kept = '[survey]\nreference = "datong"\nengine = "spark"\nmaster = "local[1]"\n[report]\nsections = ["numbers"]\n'
    new = str(tmp_path / "new.yaml")
    survey = ["survey", "datong", "changji", "--engine", "local", "-q"]
    brief = ["report", "--from", "datong", "--to", "changji", "--as", "json", "--brief", "-o", "-"]

    assert (0, "") == here(kept, *survey, "--write-reference", new)[::2]
    assert (tmp_path / "new.yaml").is_file()
    assert (0, "") == here(kept, *survey)[::2]
    assert here('[survey]\nmaster = "local[1]"\n', *survey)[0] == 0
    assert here('lang = "en"\n', *survey, "--master", "local[1]")[0] == 2
    assert here('lang = "en"\n', *survey, "--reference", "datong", "--write-reference", new)[0] == 2
    assert here(kept, *brief)[0] == 0
    assert here('lang = "en"\n', *brief, "--sections", "numbers")[0] == 2


def test_ours_where_it_is_one_of_both(here):
    """A list that is ours everywhere is none of two others, which is no fault; typed it is one."""
    settings = '[report]\nours = "datong"\n'
    mine = here(settings, "report", "--from", "datong", "--to", "changji", "--as", "json", "-o", "-")
    theirs = here(settings, "report", "--from", "changji", "--to", "changji", "--as", "json", "-o", "-")
    typed = here("", "report", "--from", "changji", "--to", "changji", "--ours", "datong", "--as", "json", "-o", "-")

    assert ("from", 0, 2) == (msgspec.json.decode(mine[1])["ours"], theirs[0], typed[0])


def test_show(here, monkeypatch, golden):
    """Every setting with its value and its place, as lines of a file that says the same."""
    monkeypatch.setenv("ENFCMP_STATUTES", "laws")
    settings = 'lang = "en"\nas-of = 2026-11-25\n\n[check]\nlevel = "warning"\nignore = [\n  "number-gap",\n]\n'
    code, out, err = here(settings, "--show-settings")

    assert (0, "") == (code, err)
    golden("settings-en.toml", out)


def test_shown_settings_say_the_same(here):
    """What is shown, kept as a file, gives every command the same."""
    settings = (
        'lang = "en"\nreviewer = "a\\"\\\\甲"\n[check]\nignore = ["number-gap"]\n[diff]\ndecisions = ["d/x.yaml"]\n'
    )
    shown = here(settings, "--show-settings")[1]
    again = here(shown, "--show-settings")[1]

    assert [line.partition("  #")[0] for line in shown.splitlines()] == [
        line.partition("  #")[0] for line in again.splitlines()
    ]
    assert 'reviewer = "a\\"\\\\甲"' in again


def test_show_of_a_command(here):
    """What one command would be given; it is not run."""
    code, out, err = here(
        '[missing]\nlevel = "error"\n', "--show-settings", "missing", "--from", "a", "--to", "b", "--fail-on", "missing"
    )

    assert (0, "") == (code, err)
    assert out.splitlines()[-5:] == [
        "[missing]",
        'level = "error"                       # enfcmp.toml:2',
        "# decisions                           # default",
        'format = "text"                       # default',
        'fail-on = "missing"                   # command line',
    ]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_show_asks_for_nothing(here, name):
    """What a command has to be given is not asked for, since it is not run; it is all the same afterwards."""
    code, out, err = here('lang = "en"\n', "--show-settings", name)
    needed = any(each.required for each in commands()[name].params)

    assert (0, "", True) == (code, err, "\nlang = " in out)
    assert not needed or here('lang = "en"\n', name)[0] == 2


def test_no_file(here, tmp_path, capsys):
    """That there is none is said as well."""
    here('lang = "en"', "--version")
    (tmp_path / "enfcmp.toml").unlink()

    assert 0 == main(["--show-settings"])
    assert capsys.readouterr()[0].startswith("# no enfcmp.toml and no [tool.enfcmp], from here upwards\nlang = ")


def test_faults(here):
    """Every command is refused, with every fault; help and the version are at hand all the same."""
    settings = 'lang = "zz"\n[check]\nlevl = "error"\n'
    code, out, err = here(settings, "lists")

    assert (2, "") == (code, out)
    assert [
        "Error: enfcmp.toml:1: lang: `zz` stands where one of these is expected: en, zh",
        "Error: enfcmp.toml:3: check.levl: unknown field `levl`; did you mean `level`?",
    ] == err.splitlines()
    assert (2, "", err) == here(settings, "--show-settings")
    assert 0 == here(settings, "--version")[0]
    assert 0 == here(settings, "check", "--help")[0]
