"""A file that is written takes the place of none that the run reads; what else stands there may be replaced."""

import os
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.outputs import Output, require_apart, write_together

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def there(tmp_path, monkeypatch):
    """An input, an old report, and links to both and to their folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name in ("in/a.yaml", "old.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "in" / "other.yaml").hardlink_to("in/a.yaml")
    (tmp_path / "a.yaml").hardlink_to("in/a.yaml")
    return tmp_path


def link(name, target):
    try:
        Path(name).symlink_to(target)
    except OSError:
        pytest.skip("this user may make no links")


@pytest.mark.parametrize(
    "name", ["in/a.yaml", "./in/../in/a.yaml", "link.md", "links/a.yaml", "chain.md", "{here}/in/a.yaml"]
)
def test_an_input_is_kept(there, name):
    """By whatever way it is named; refused when it is known to be read, and again before anything is written."""
    link("link.md", "in/a.yaml")
    link("chain.md", "link.md")
    link("links", "in")
    path = name.format(here=there)
    output = Output(Path(path))
    expected = f"{Path(path)}: this would replace in{os.sep}a.yaml, which is read here; name another file with -o"

    for act in (lambda: output.spare([Path("old.md"), Path("in/a.yaml")]), lambda: output.write(b"new")):
        with pytest.raises(InputError) as caught:
            act()
        assert expected == str(caught.value)
    assert "in/a.yaml" == Path("in/a.yaml").read_text(encoding="utf-8")
    assert {"a.yaml", "other.yaml"} == {each.name for each in Path("in").iterdir()}


def test_an_input_that_was_read_through_a_link():
    """What the link leads to would be lost with it."""
    link("link.yaml", "in/a.yaml")

    with pytest.raises(InputError, match=r"this would replace link\.yaml"):
        Output(Path("in/a.yaml")).spare([Path("link.yaml")])


@pytest.mark.parametrize("name", ["old.md", "new.md", "a.yaml", "in/other.yaml"])
def test_what_is_read_by_nobody_is_replaced(name):
    """An older report, and a second name of an input (a hard link), whose first name keeps what is in it."""
    output = Output(Path(name))
    output.spare([Path("in/a.yaml"), Path("gone.yaml")])
    output.write(b"new")

    assert b"new" == Path(name).read_bytes()
    assert "in/a.yaml" == Path("in/a.yaml").read_text(encoding="utf-8")


def test_a_disk_that_takes_upper_case_for_lower(monkeypatch):
    """`OTHER.YAML` and `other.yaml` are one entry where the folder lists one of them only."""
    Path("in/OTHER.YAML").hardlink_to("in/a.yaml")  # such a disk finds the file under this name too
    monkeypatch.setattr(Path, "iterdir", lambda folder: iter([folder / "a.yaml", folder / "other.yaml"]))

    with pytest.raises(InputError, match=r"this would replace in.other\.yaml"):
        Output(Path("in/OTHER.YAML")).spare([Path("in/other.yaml")])
    Output(Path("in/a.yaml")).spare([Path("in/other.yaml")])


@pytest.mark.parametrize("name", ["new.md", "./new.md", "{here}/in/../new.md", "link.md"])
def test_two_files_of_one_run(there, name):
    """Also where neither is there yet."""
    link("link.md", "new.md")
    one, other = Output(Path("new.md")), Output(Path(name.format(here=there)), "--draft")

    with pytest.raises(InputError, match=r"this run writes new\.md there too; name another file"):
        require_apart([one, Output(Path("else.md")), other])
    require_apart([one, Output(Path("else.md"))])


def test_all_or_none():
    """Where one of several cannot be written, those before it are as they were."""
    Path("folder.md").mkdir()
    before = sorted(Path().rglob("*"))
    files = [Output(Path(name)) for name in ("old.md", "new.md", "last.md")]
    files[2].path = Path("folder.md")

    with pytest.raises(InputError):
        write_together([(each, b"new") for each in files])
    assert "old.md" == Path("old.md").read_text(encoding="utf-8")
    assert before == sorted(Path().rglob("*"))

    far = Output(Path("made/for/it.md"), makes_folder=True)
    with pytest.raises(InputError):
        write_together([(far, b"new"), (files[2], b"new")])
    assert before == sorted(Path().rglob("*"))
    write_together([(far, b"new")])
    assert b"new" == far.path.read_bytes()
    write_together([(each, b"new") for each in files[:2]])
    assert [b"new"] * 2 == [Path(name).read_bytes() for name in ("old.md", "new.md")]


def test_nothing_else_writes():
    """What a command writes goes through `Output`; decisions have their own way to `replace_file`."""
    writing = {
        str(path.relative_to(ROOT / "enfcmp").as_posix())
        for path in (ROOT / "enfcmp").rglob("*.py")
        if any(word in path.read_text(encoding="utf-8") for word in ("replace_file(", ".write_bytes(", "os.fdopen("))
    }

    assert {
        "atomic_write.py",
        "outputs.py",
        "temporary_files.py",
        "lists/keep_decisions.py",
        "survey/engines/spark.py",  # a list that Spark has read, in a temporary folder of a worker
        "report/printers.py",  # a page for the browser that prints it, in a folder of its own
        "cli/report.py",  # standard output
    } == writing
