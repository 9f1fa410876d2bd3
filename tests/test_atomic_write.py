"""A file that another program holds is replaced as soon as it lets go, and never half."""

import errno
from pathlib import Path

import pytest

from enfcmp import atomic_write
from enfcmp.atomic_write import HeldError, replace_file
from enfcmp.errors import InputError
from enfcmp.lists.keep_decisions import keep
from enfcmp.model import PairDecision
from enfcmp.outputs import Output


def of_windows(number):
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = number
    return error


HELD = [of_windows(5), of_windows(32), of_windows(33), OSError(errno.EBUSY, "busy")]
OPEN = "it cannot be written: it is open in another program; close it there"


@pytest.fixture
def hold(monkeypatch):
    """Let the next so many replacements of `path` fail; how long was waited, and how often it was tried."""
    waited, replace = [], Path.replace

    def holding(path, times, error):
        left = [error] * times

        def replaced(written, target):
            if Path(target).name == path.name and left:
                raise left.pop()
            return replace(written, target)

        monkeypatch.setattr(Path, "replace", replaced)
        monkeypatch.setattr(atomic_write.time, "sleep", waited.append)
        return waited

    return holding


@pytest.mark.parametrize("error", HELD, ids=str)
def test_it_lets_go_in_a_moment(tmp_path, hold, error):
    """A virus scanner has it for an instant: four tries more, in less than a second."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    waited = hold(path, 4, error)
    replace_file(path, b"new")

    assert (b"new", 4) == (path.read_bytes(), len(waited))
    assert 0.2 < sum(waited) < 1
    assert [path] == [*tmp_path.iterdir()]


def test_it_does_not_let_go(tmp_path, hold):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    hold(path, 99, of_windows(32))

    with pytest.raises(HeldError) as caught:
        replace_file(path, b"new")
    assert f"{path}: {OPEN}" == str(caught.value)
    assert (b"old", [path]) == (path.read_bytes(), [*tmp_path.iterdir()])


def test_another_error_is_told_at_once(tmp_path, hold):
    path = tmp_path / "a.md"
    waited = hold(path, 1, OSError(errno.EIO, "broken"))

    with pytest.raises(InputError, match="the disk has failed"):
        replace_file(path, b"new")
    assert [] == waited


def test_what_changed_while_it_was_waited_for(tmp_path, hold):
    """Each try looks again, so that what an editor has saved meanwhile is not replaced."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    hold(path, 1, of_windows(32))
    looked = []

    def check(_written):
        looked.append(path.read_bytes())
        path.write_bytes(b"saved meanwhile")
        if looked[-1] != b"old":
            raise InputError([])

    with pytest.raises(InputError):
        replace_file(path, b"new", check)
    assert [b"old", b"saved meanwhile"] == looked
    assert b"saved meanwhile" == path.read_bytes()


@pytest.mark.parametrize("others", [0, 1, 2])
def test_a_result_is_put_beside_it(tmp_path, hold, others):
    """Under the first name that is free; the message names it."""
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    for number in range(others):
        (tmp_path / f"report ({number + 2}).html").write_bytes(b"older")
    beside = tmp_path / f"report ({others + 2}).html"
    hold(path, 99, of_windows(32))

    with pytest.raises(HeldError) as caught:
        Output(path).write(b"new")
    assert f"{path}: {OPEN}; the result is in {beside}" == str(caught.value)
    assert (b"old", b"new") == (path.read_bytes(), beside.read_bytes())
    assert others + 2 == len([*tmp_path.iterdir()])


def test_an_import_and_decisions_are_put_beside_nothing(tmp_path, hold):
    """A second file of decisions would be read by nobody."""
    path = tmp_path / "a--b.yaml"
    path.write_text("schema: enfcmp.decisions/1\n", encoding="utf-8")
    hold(path, 99, of_windows(32))
    decision = PairDecision(from_="a:1", to="b:1", verdict="accept", from_fingerprint="0" * 12, to_fingerprint="1" * 12)
    acts = [lambda: keep(path, [decision]), lambda: Output(path, may_stand_beside=False).write(b"new")]

    for act in acts:
        with pytest.raises(HeldError) as caught:
            act()
        assert f"{path}: {OPEN}" == str(caught.value)
        assert [path] == [*tmp_path.iterdir()]


REPORT = ("report", "--from", "datong", "--to", "changji", "--sections", "summary")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", f"Error: {{path}}: {OPEN}; the result is in {{beside}}\n"),
        ("zh", "错误：{path}: 无法写入：该文件已在其他程序中打开；请先在那里关闭；结果存放在 {beside}\n"),
    ],
)
def test_a_report_that_is_open_in_an_office_program(run, tmp_path, hold, lang, said):
    """Exit code 2, one sentence, and nothing is lost."""
    path, beside = tmp_path / "报告.md", tmp_path / "报告 (2).md"
    path.write_bytes(b"old")
    hold(path, 99, of_windows(33))
    code, out, err = run(*REPORT, "-o", path, "-q", lang=lang)

    assert (2, "", said.format(path=path, beside=beside)) == (code, out, err)
    assert b"old" == path.read_bytes()
    assert beside.read_text(encoding="utf-8").startswith("# ")
