"""Lists worked through in processes, answers kept in a folder: the same bytes as without, whatever is stopped."""

import datetime as dt
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import msgspec
import pytest

from enfcmp.model import Item
from enfcmp.pipeline import Workspace, list_work
from enfcmp.pipeline.surveying import SurveyWish, survey
from enfcmp.survey import leftovers as module
from enfcmp.survey.engines.local import Local
from enfcmp.survey.one_list import one_list

LIST = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: {id}县}}\nbureau: {id}县市集局\ntitle: 清单\nitems:\n"
ITEM = "- {{number: '{at}', name: 对{name}的处罚, type: 行政处罚, basis_text: '《市集条例》第{at}条：处罚款。'}}\n"
NAMES = ("伪造摊位证", "损毁渡口标志", "擅自占用灯会场地", "未按规定保存账簿", "私自转让水井使用权")


def write(folder, name, matters):
    path = folder / f"{name}.yaml"
    path.write_text(LIST.format(id=name) + "".join(ITEM.format(at=at + 11, name=NAMES[at]) for at in matters), "utf-8")
    return str(path)


@pytest.fixture
def counties(tmp_path):
    """A catalogue of four matters, and ten lists, each of which lacks one and may have one beside them."""
    write(tmp_path, "catalogue", range(4))
    return [write(tmp_path, f"c{at:02}", [each for each in range(5) if each != at % 5]) for at in range(10)]


@pytest.fixture
def found(counties, tmp_path):
    """A survey of them, as bytes."""

    def run_it(processes=1, kept=None, order=1, workspace=None):
        wish = SurveyWish(engine=Local(processes), kept=kept)
        told = survey(workspace or Workspace(), counties[::order], str(tmp_path / "catalogue.yaml"), wish)
        return msgspec.json.encode(told.survey)

    return run_it


@pytest.fixture
def paired(monkeypatch):
    """The lists that are paired, not taken from what was kept."""
    seen = []

    def recorded(matching, *rest):
        seen.append(matching.to_list.id)
        return one_list(matching, *rest)

    monkeypatch.setattr(list_work, "one_list", recorded)
    return seen


def test_processes_change_nothing(found):
    """Nor does how many there are, nor the order of the lists."""
    assert found() == found(2) == found(3, order=-1)


def test_a_killed_process_changes_nothing(found):
    """What it left undone is done by whoever began it."""
    killed = []

    def kill(_progress):
        for each in multiprocessing.active_children() if not killed else ():
            killed.append(each.pid)
            each.kill()

    assert found() == found(2, workspace=Workspace(watch=kill))
    assert killed


def test_what_was_kept_is_not_paired_again(found, paired, tmp_path):
    """After one list has changed, that list alone."""
    first = found(1, tmp_path / "kept")
    paired.clear()
    assert first == found(1, tmp_path / "kept")
    assert [] == paired

    write(tmp_path, "c03", range(5))
    assert first != found(1, tmp_path / "kept")
    assert ["c03"] == paired


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ("decisions/catalogue--c03.yaml", ["c03"]),
        ("decisions/c04.yaml", ["c04"]),
        ("catalogue.yaml", [f"c{at:02}" for at in range(10)]),
    ],
)
def test_what_counts_for_a_list_is_new(found, paired, tmp_path, change, again):
    """Decisions on it, decisions on it and the reference, the reference itself."""
    found(1, tmp_path / "kept")
    path = tmp_path / change
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        write(tmp_path, "catalogue", range(3))
    else:
        path.write_text("schema: enfcmp.decisions/1\n", "utf-8")
    paired.clear()

    assert found() == found(1, tmp_path / "kept")
    assert again == paired[10:]


def test_another_day_is_paired_anew(found, paired, tmp_path):
    """What is in force may be other on it."""
    found(1, tmp_path / "kept", workspace=Workspace(as_of=dt.date.fromisoformat("2025-01-01")))
    paired.clear()
    found(1, tmp_path / "kept", workspace=Workspace(as_of=dt.date.fromisoformat("2025-01-02")))

    assert 10 == len(paired)


def test_what_was_kept_and_cannot_be_read_is_made_anew(found, tmp_path):
    """A file that was cut off, as by a full disk."""
    first = found(1, tmp_path / "kept")
    for path in (tmp_path / "kept").rglob("*.msgpack"):
        path.write_bytes(path.read_bytes()[:20])

    assert first == found(1, tmp_path / "kept")


def test_a_stopped_run_goes_on(found, paired, tmp_path):
    """The lists that were done are not paired again."""

    def stop(progress):
        if progress.done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        found(1, tmp_path / "kept", workspace=Workspace(watch=stop))
    paired.clear()
    assert found() == found(1, tmp_path / "kept")
    assert 10 + 10 - 6 == len(paired)


def test_keep_needs_a_folder(run, counties, tmp_path):
    """A file in its place is told, and nothing is paired."""
    (tmp_path / "file").touch()
    catalogue = tmp_path / "catalogue.yaml"
    code, out, err = run("survey", *counties, "--reference", catalogue, "--keep", tmp_path / "file")

    assert (2, "") == (code, out)
    assert 1 == len(err.splitlines())
    assert str(tmp_path / "file") in err


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at /proc")
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="on one core there are no processes")
def test_processes_end_with_whoever_began_them(tmp_path):
    """Also where that is killed and can tell them nothing."""
    write(tmp_path, "catalogue", range(5))
    lists = [write(tmp_path, f"c{at:03}", range(5)) for at in range(120)]
    command = [sys.executable, "-m", "enfcmp", "survey", *lists, "--reference", str(tmp_path / "catalogue.yaml")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as begun:
        children = _until(lambda: _workers(begun.pid))
        begun.send_signal(signal.SIGKILL)
    assert children
    _until(lambda: not any(map(_is_running, children)))


def _workers(parent):
    found = [
        pid
        for pid in (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())
        if _stat(pid)[1:] == [str(parent)]
    ]
    return found if len(found) > 2 else []  # two, and the tracker of what they share


def _is_running(pid):
    return _stat(pid)[:1] not in ([], ["Z"])


def _stat(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return []


def _until(holds):
    for _ in range(200):
        if found := holds():
            return found
        time.sleep(0.05)
    raise AssertionError("after ten seconds it did not hold")


@pytest.mark.parametrize(
    ("items", "bounds", "expected"),
    [
        ([9, 8, 7], (2, 100), [[9, 8], [7]]),
        ([9, 8, 7], (64, 18), [[9, 8], [7]]),
        ([9, 8, 7], (64, 24), [[9, 8, 7]]),
        ([50, 49, 48, 2, 1], (64, 20), [[50, 49], [48, 2], [1]]),  # two at the least, else none would ever be joined
    ],
)
def test_which_lists_are_grouped_together(monkeypatch, items, bounds, expected):
    """Neighbours, so many lists and so many items that speak for them."""
    seen = []
    for name, value in zip(("_TOGETHER", "_ITEMS"), bounds, strict=True):
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module, "_joined", lambda groups, *_: seen.append(groups) or [])
    rest = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    left = [
        [Item(id=f"l{at}:{number}", number=str(number), name="甲", bases=(), **rest) for number in range(count)]
        for at, count in enumerate(items)
    ]
    module.leftovers(left, None)

    blocks = [Counter(item.partition(":")[0] for (item,) in groups) for groups in seen[: len(expected)]]
    assert expected == [list(each.values()) for each in blocks]
