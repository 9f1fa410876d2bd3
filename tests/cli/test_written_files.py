"""Whatever a command writes takes the place of nothing that the run reads, by whatever path, and of no other thing."""

import io
import os
from pathlib import Path

import pytest

from enfcmp.outputs import Output

LIST = (
    "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 甲市}}\nbureau: 甲局\ntitle: 清单\nitems:\n"
    "  - {{number: '1', name: 对超收的处罚, type: 行政处罚, basis_text: 《中华人民共和国价格法》第一条：甲。}}\n"
)
LAW = "# 中华人民共和国{title}\n\n第一条 甲。\n\n第二条 本法自1998年5月1日起施行。\n"
TABLE = "序号,事项名称,事项类型,设定依据,实施主体\n1,对超收的处罚,行政处罚,《价格法》第一条,甲市医保局\n"
FILES = {
    "a.yaml": LIST.format(id="a"),
    "b.yaml": LIST.format(id="b"),
    "a.import.json": '{"doubts": [], "fields": []}',
    "decisions/a.yaml": "schema: enfcmp.decisions/1\n",
    "mine.yaml": "schema: enfcmp.decisions/1\n",
    "laws/旧法.md": LAW.format(title="旧法"),
    "laws/新法.md": LAW.format(title="新法"),
    "doc.csv": TABLE,
    "new.csv": TABLE,
    "doc.xlsx": TABLE,
    "doc.yaml": TABLE,
    "reads.yaml": "schema: enfcmp.map/1\n",
}
REPORT = ("report", "--from", "a.yaml", "--to", "b.yaml", "--as", "md", "-o", "OUT")
CHECK = ("check", "a.yaml", "-o", "OUT")
DIFF, MISSING, PAIRS = (
    (name, "--from", "a.yaml", "--to", "b.yaml", "-o", "OUT") for name in ("diff", "missing", "pairs")
)
CONCORD = ("concord", "laws/旧法.md", "laws/新法.md", "-o", "OUT")
REBASE = ("rebase", "a.yaml", "--to-law", "laws/新法.md", "-o", "OUT")
DRAFT = ("rebase", "a.yaml", "--to-law", "laws/新法.md", "--draft", "OUT")
EXPORT = ("export", "doc.xlsx", "-o", "OUT")
HEAD = ("--bureau", "甲局", "--jurisdiction", "甲市", "--title", "清单")
IMPORT = ("import", "doc.yaml", "-o", "OUT", "--force", *HEAD)
MAP = ("import", "doc.csv", "-o", "new.yaml", *HEAD, "--map", "OUT")
MAP_OF_MANY = ("import", "doc.csv", "new.csv", "-o", "new", *HEAD, "--map", "OUT")
INIT = ("init", "new", "-o", "OUT")
READS = [  # command, what it reads, the suffix that its output has
    (REPORT, "a.yaml", ".md"),
    (REPORT, "a.import.json", ".md"),
    (REPORT, "decisions/a.yaml", ".md"),
    ((*REPORT, "--decisions", "mine.yaml"), "mine.yaml", ".md"),
    ((*REPORT, "--statutes", "laws"), "laws/旧法.md", ".md"),
    (CHECK, "a.yaml", ".md"),
    (CHECK, "a.import.json", ".md"),
    (CHECK, "decisions/a.yaml", ".md"),
    ((*CHECK, "--decisions", "mine.yaml"), "mine.yaml", ".md"),
    ((*CHECK, "--statutes", "laws"), "laws/旧法.md", ".md"),
    (DIFF, "b.yaml", ".md"),
    (DIFF, "decisions/a.yaml", ".md"),
    ((*DIFF, "--statutes", "laws"), "laws/旧法.md", ".md"),
    (MISSING, "b.yaml", ".md"),
    ((*MISSING, "--decisions", "mine.yaml"), "mine.yaml", ".md"),
    (PAIRS, "b.yaml", ".md"),
    ((*PAIRS, "--decisions", "mine.yaml"), "mine.yaml", ".md"),
    (CONCORD, "laws/旧法.md", ".md"),
    (CONCORD, "laws/新法.md", ".md"),
    ((*CONCORD, "--statutes", "laws"), "laws/旧法.md", ".md"),
    (REBASE, "a.yaml", ".md"),
    (REBASE, "a.import.json", ".md"),
    (REBASE, "decisions/a.yaml", ".md"),
    (REBASE, "laws/新法.md", ".md"),
    ((*REBASE, "--statutes", "laws"), "laws/旧法.md", ".md"),
    (DRAFT, "a.yaml", ".yaml"),
    (DRAFT, "a.import.json", ".yaml"),
    (DRAFT, "decisions/a.yaml", ".yaml"),
    ((*DRAFT, "--decisions", "mine.yaml"), "mine.yaml", ".yaml"),
    (DRAFT, "laws/新法.md", ".yaml"),
    (EXPORT, "doc.xlsx", ".xlsx"),
    (IMPORT, "doc.yaml", ".yaml"),
    ((*IMPORT, "--map", "reads.yaml"), "reads.yaml", ".yaml"),
]
WRITES = {  # command, the suffix of what it writes
    "report": (REPORT, ".md"),
    "check": (CHECK, ".md"),
    "diff": (DIFF, ".md"),
    "missing": (MISSING, ".md"),
    "pairs": (PAIRS, ".md"),
    "concord": (CONCORD, ".md"),
    "rebase": (REBASE, ".md"),
    "rebase --draft": (DRAFT, ".yaml"),
    "export": (EXPORT, ".xlsx"),
    "import": (IMPORT, ".yaml"),
    "import --map": (MAP, ".map.yaml"),
    "import --map of many": (MAP_OF_MANY, ".map.yaml"),
    "init": (INIT, ".yaml"),
    "init of a workbook": (INIT, ".xlsx"),
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The files, in a folder in which commands run."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def stands(folder):
    """Everything in it: what a link says, what a file holds."""
    return {
        str(path.relative_to(folder)): str(path.readlink())
        if path.is_symlink()
        else path.is_file() and path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def link(path, target, *, is_hard=False):
    try:
        (path.hardlink_to if is_hard else path.symlink_to)(target)
    except OSError:
        pytest.skip("this user may make no links")
    return path.name


ROUTES = {
    "its path": lambda folder, name, suffix: name if name.endswith(suffix[-3:]) else link_to(folder, name, suffix),
    "a way about": lambda folder, name, suffix: f"laws/../{link_to(folder, name, suffix)}",
    "an absolute path": lambda folder, name, suffix: str(folder / link_to(folder, name, suffix)),
    "a chain of links": lambda folder, name, suffix: link(folder / f"on{suffix}", link_to(folder, name, suffix)),
    "a link to its folder": lambda folder, name, suffix: folder_link(folder) + "/" + link_to(folder, name, suffix),
}


def link_to(folder, name, suffix):
    return link(folder / f"link{suffix}", folder / name)


def folder_link(folder):
    return link(folder / "here", folder)


def a_folder(folder, suffix):
    (folder / f"out{suffix}").mkdir()
    return f"out{suffix}"


def no_folder(folder, suffix):
    (folder / "out").touch()
    return f"out/new{suffix}"


def two_links(folder, suffix):
    link(folder / "other", f"out{suffix}")
    return link(folder / f"out{suffix}", "other")


def a_pipe(folder, suffix):
    if os.name == "nt":
        pytest.skip("pipes are no files on Windows")
    os.mkfifo(folder / f"out{suffix}")
    return f"out{suffix}"


PLACES = {
    "a folder": a_folder,
    "no folder": no_folder,
    "a link to itself": lambda folder, suffix: link(folder / f"out{suffix}", f"out{suffix}"),
    "two links to each other": two_links,
    "a pipe": a_pipe,
}


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(("command", "name", "suffix"), READS)
def test_what_is_read_is_not_replaced(run, folder, command, name, suffix, route):
    """Exit code 2, one message that names what is read, and everything as it was."""
    path = ROUTES[route](folder, name, suffix)
    before = stands(folder)
    code, out, err = run(*(path if each == "OUT" else each for each in command), "-q")

    assert (2, "") == (code, out)
    assert f"{Path(name).name}, which is read here; name another file with -" in err.splitlines()[-1]
    assert before == stands(folder)


@pytest.mark.parametrize(("command", "name", "suffix"), READS)
def test_a_second_name_of_what_is_read(run, folder, command, name, suffix):
    """A hard link is another file for whoever replaces it: the first name keeps what is in it."""
    path = link(folder / f"twin{suffix}", folder / name, is_hard=True)
    before = stands(folder)
    code, _, err = run(*(path if each == "OUT" else each for each in command), "-q")
    after = stands(folder)

    assert (0, "") == (code, err)
    assert not (folder / path).samefile(folder / name)
    own = {path, "reads.yaml"}  # a map says by now how the document was read
    assert {each: before[each] for each in before if each not in own}.items() <= after.items()


def test_a_map_for_a_list(run, folder):
    """What is written in one run are files of their own."""
    before = stands(folder)
    for name in ("new.yaml", "new.import.json", "new.yaml.bak"):
        code, out, err = run(*("new.yaml" if each == "OUT" else each for each in IMPORT), "--map", name)

        assert (2, "") == (code, out)
        assert err.splitlines()[-1] == (
            f"Error: {name}: this run writes new.yaml there too; name another file"
            if name == "new.yaml"
            else f"Error: {name}: this run writes {name} there too; name another file"
        )
        assert before == stands(folder)


def test_a_draft_and_a_report_of_one_name(run, folder):
    before = stands(folder)

    assert (2, "", "Error: new.md: this run writes new.md there too; name another file\n") == run(
        *("new.md" if each == "OUT" else each for each in DRAFT), "-o", "new.md"
    )
    assert before == stands(folder)


def test_a_list_of_many_for_a_document(run, folder):
    """The document whose list would take its place is told among those that failed; the other is imported."""
    before = stands(folder)
    code, out, _ = run("import", "doc.yaml", "new.csv", "-o", ".", *HEAD, "--force", columns=200)

    assert 2 == code
    assert "doc.yaml this would replace doc.yaml, which is read here" in " ".join(out.split())
    assert before.items() <= stands(folder).items()


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("import", "DOC", "-o", "b.yaml", "--force", *HEAD), "b.yaml.bak"),
        (("import", "DOC", "-o", "new.yaml", "--map", "reads.yaml", *HEAD), "reads.yaml.bak"),
        (("import", "DOC", "doc.csv", "-o", "new", "--map", "reads.yaml", *HEAD), "reads.yaml.bak"),
    ],
    ids=["of a list", "of a map", "of a map of many"],
)
def test_what_is_kept_takes_the_place_of_no_document(run, folder, command, name):
    (folder / name).write_text(TABLE, encoding="utf-8")
    before = stands(folder)
    code, out, err = run(*(name if each == "DOC" else each for each in command), "-q")

    assert (2, "") == (code, out)
    assert f"Error: {name}: this would replace {name}, which is read here" in err
    assert before == stands(folder)


@pytest.mark.parametrize("suffix", [".yaml", ".xlsx"])
def test_a_blank_list_that_somebody_else_begins_meanwhile(run, folder, monkeypatch, suffix):
    """`init` replaces nothing, whoever is quicker."""
    path = folder / f"new{suffix}"
    monkeypatch.setattr("enfcmp.pipeline.blank.Output", lambda *_, **__: quicker(path))

    assert (2, "", f"Error: {path}: it is there already; name another file with -o\n") == run("init", "new", "-o", path)
    assert b"quicker" == path.read_bytes()


def quicker(path):
    """An output in whose place a file stands as it is written."""
    output = Output(path)
    write = output.write

    def writing(content, check=None):
        path.write_bytes(b"quicker")
        write(content, check)

    output.write = writing
    return output


@pytest.mark.parametrize("command", [MAP, MAP_OF_MANY], ids=["one", "many"])
@pytest.mark.parametrize("name", ["doc.csv", "a.yaml", "mine.yaml"])
def test_what_is_no_map_is_replaced_by_none(run, folder, command, name):
    before = stands(folder)
    code, out, err = run(*(name if each == "OUT" else each for each in command), "-q")

    assert (2, "") == (code, out)
    assert err.splitlines()[-1].startswith(f"Error: {name}:")
    assert before == stands(folder)


@pytest.mark.parametrize(("name", "suffix"), [(name, suffix) for name, (_, suffix) in WRITES.items()])
@pytest.mark.parametrize("what", ["a folder", "no folder", "a link to itself", "two links to each other", "a pipe"])
def test_what_no_file_can_take_the_place_of(run, folder, name, suffix, what):
    """A folder, a link that leads nowhere, what is no file: exit code 2, everything as it was."""
    path = PLACES[what](folder, suffix)
    if (name, what) == ("import", "a folder"):
        pytest.skip("a folder of lists is meant")
    before = stands(folder)
    code, out, err = run(*(path if each == "OUT" else each for each in WRITES[name][0]), "-q")

    assert (2, "") == (code, out)
    assert err.splitlines()[-1].startswith("Error: out")
    assert before == stands(folder)


@pytest.mark.parametrize("name", WRITES)
def test_a_link_into_a_folder_that_is_not_there(run, folder, name):
    """No folder is made for a link, as none is for a path; but for a map, for which one is made in any case."""
    command, suffix = WRITES[name]
    target = folder / "gone" / f"out{suffix}"
    path = link(folder / f"out{suffix}", target)
    before = stands(folder)
    code, out, err = run(*(path if each == "OUT" else each for each in command), "-q")

    if "--map" in name:
        assert (0, True, True) == (code, target.is_file(), (folder / path).is_symlink())
    else:
        message = f"there is no folder `{target.parent}`; make it first, or name another"
        assert (2, "", f"Error: {path}: {message}") == (code, out, err.splitlines()[-1])
        assert before == stands(folder)


SURVEY = ("survey", "a.yaml", "b.yaml", "--write-reference", "OUT")
REVIEW = ("review", "--from", "a.yaml", "--to", "b.yaml", "--decisions", "OUT")


@pytest.mark.parametrize("end", [os.sep, f"{os.sep}."])
@pytest.mark.parametrize(
    ("name", "command", "suffix"),
    [
        *((name, *how) for name, how in WRITES.items()),
        ("survey", SURVEY, ".yaml"),
        ("review", REVIEW, ".yaml"),
    ],
)
def test_a_folder_by_its_slash(run, tmp_path, monkeypatch, name, command, suffix, end):
    """No file stands where a folder was named, and nobody waits for that: not one input is read before it is said."""
    monkeypatch.chdir(tmp_path)
    path = f"out{suffix}{end}"
    code, out, err = run(*(path if each == "OUT" else each for each in command))
    said = err.splitlines()[-1]

    assert (2, "") == (code, out)
    if name == "import":
        assert f"Error: {path}: a list ends in .yaml, and in no slash; a name without a suffix is a folder" == said
    else:
        assert said.endswith(f": `{path}` ends in a slash, and so names a folder; name a file")
    assert [] == [*tmp_path.iterdir()]


def test_a_folder_of_lists_by_its_slash(run, folder):
    """Where `import` writes a list into a folder, a slash says so."""
    assert 0 == run("import", "doc.csv", "-o", f"new{os.sep}", *HEAD, "-q")[0]
    assert ["doc.import.json", "doc.yaml", "import.map.yaml"] == sorted(
        each.name for each in (folder / "new").iterdir()
    )


@pytest.mark.skipif(os.name == "nt", reason="no name has a line break there")
@pytest.mark.parametrize("name", WRITES)
def test_a_line_break_in_a_name_ends_no_line(run, folder, name):
    """What is told of the file stays one line, so that its name cannot say anything of its own."""
    command, suffix = WRITES[name]
    path = folder / f"new\n::error::{suffix}"
    code, _, err = run(*(path if each == "OUT" else each for each in command))

    assert 0 == code
    assert path.is_file()
    assert [] == [line for line in err.splitlines() if line.startswith("::")]


@pytest.mark.parametrize("what", ["a link to itself", "two links to each other"])
def test_a_file_of_decisions_that_leads_nowhere(run, folder, monkeypatch, what):
    """An answer is not kept, and said so; the link stays."""
    path = PLACES[what](folder, ".yaml")
    before = stands(folder)
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    code, _, err = run("review", "--from", "a.yaml", "--to", "b.yaml", "--all", "--decisions", path)

    assert 2 == code
    assert f"Error: {path}: it cannot be written: the link leads to itself" in err
    assert before == stands(folder)
