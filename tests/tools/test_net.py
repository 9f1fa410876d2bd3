"""tools/net: what counts as a difference and which are expected; one run over two trees of which one is changed."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
NEW_YEAR = (2026, 1, 1, 0, 0, 0)


@pytest.fixture(autouse=True)
def _tools(monkeypatch):
    """`tools` stands in the checkout, and is not installed."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.fixture
def command():
    from tools.net.command import Command

    return Command(Path("/inputs/lists"), ("check", "datong"), "zh", 200)


@pytest.fixture
def compare(command):
    """Parts and their changed lines."""
    from tools.net.differences import differences

    return lambda before, after: [(each.part, each.lines) for each in differences(command, before, after)]


def packed(*members, day=NEW_YEAR):
    """A ZIP container."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, text in members:
            file.writestr(zipfile.ZipInfo(name, day), text)
    return content.getvalue()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"stdout": b"a\n"}, {"stdout": b"a\n"}, []),
        ({"stdout": b"a\nb\nc\n"}, {"stdout": b"a\nB\nc\n"}, [("stdout", ("-b", "+B"))]),
        ({"stdout": b"a\n"}, {"stdout": b"a\r\n"}, [("stdout", ("-a", "+a\r"))]),
        ({"stdout": b"a\n"}, {"stdout": b"a"}, [("stdout", ("-a", "+a"))]),
        ({"stdout": b"--\n"}, {"stdout": b"@@\n"}, [("stdout", ("---", "+@@"))]),
        ({"exit code": b"0"}, {"exit code": b"3"}, [("exit code", ("-0", "+3"))]),
        ({}, {"report.md": b"x"}, [("report.md", ("+ there",))]),
        ({"report.md": b""}, {}, [("report.md", ("- there",))]),
    ],
)
def test_parts(compare, before, after, expected):
    """Every byte counts; a part that is not there is not one that is empty."""
    assert expected == compare(before, after)


def test_a_long_line_is_broken(compare):
    """Of a page in one line only the element that differs is shown; a line end in its place is a difference too."""
    page = "".join(f"<p>{number}</p>" for number in range(100))
    ((_, changed),) = compare({"a": page.encode()}, {"a": page.replace(">7<", ">7a<").encode()})
    ((_, parted),) = compare({"a": page.encode()}, {"a": page.replace("><", ">\n<", 1).encode()})

    assert ("-<p>7</p>", "+<p>7a</p>") == changed
    assert ("-<p>0</p>", "+<p>0</p>") == parted


def test_bytes_that_are_no_text(compare):
    """Their number and digest tell them apart."""
    ((part, lines),) = compare({"a": b"\xff1"}, {"a": b"\xff2"})

    assert "a" == part
    assert ["-2 bytes, SHA-256 ", "+2 bytes, SHA-256 "] == [line[:18] for line in lines]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (packed(("a.xml", "1"), ("b.xml", "3")), [("r.docx: b.xml", ("-2", "+3"))]),
        (
            packed(("a.xml", "1")),
            [
                ("r.docx: b.xml", ("- there",)),
                ("r.docx: how it is packed", ("-('b.xml', (2026, 1, 1, 0, 0, 0), 0, 25165824)",)),
            ],
        ),
        (b"no container", [("r.docx", ("-196 bytes, SHA-256 312fa49177a39e43", "+no container"))]),
    ],
)
def test_containers(compare, after, expected):
    """Member by member."""
    assert expected == compare({"r.docx": packed(("a.xml", "1"), ("b.xml", "2"))}, {"r.docx": after})


def test_how_a_container_is_packed(compare):
    """Order, times, and in the end every byte."""
    members = (("a.xml", "1"), ("b.xml", "2"))
    before = packed(*members)
    others = packed(*members[::-1]), packed(*members, day=(2026, 1, 2, 0, 0, 0)), before[:-2] + b"\1\0!"
    parts = [[part for part, _ in compare({"r.docx": before}, {"r.docx": after})] for after in others]

    assert [["r.docx: how it is packed"], ["r.docx: how it is packed"], ["r.docx"]] == parts


@pytest.fixture
def shown(command, tmp_path, capsys):
    """What is printed of differences in standard output, and how many are not expected."""
    from tools.net.differences import Difference
    from tools.net.expected import read
    from tools.net.show import show

    def run(*differences, faults=""):
        path = tmp_path / "faults.txt"
        path.write_text(faults, encoding="utf-8")
        unexpected = show([Difference(command, "stdout", lines) for lines in differences], read(path), 2)
        return unexpected, capsys.readouterr().out.splitlines()

    return run


def test_show(shown):
    """The command that shows it, the first lines, and where the same lines stood before."""
    line = "   cd $(mktemp -d); cp -r /inputs/lists/. .; COLUMNS=200 ENFCMP_LANG=zh python -m enfcmp check datong"
    lines = ["1. stdout", line, "     -a", "     +b", "     … 1 lines more", "", "2. stdout", line, "     as 1", ""]

    assert (2, lines) == shown(("-a", "+b", "+c"), ("-a", "+b", "+c"))


FAULTS = """# what was fixed

一亿 — amounts above 一亿
/lists/.*; .* check .* \\| stdout \\| .b — b is right
"""


@pytest.mark.parametrize(
    ("lines", "unexpected", "counts"),
    [
        (("-处一亿元", "+处一亿零一元"), 0, [1, 0]),
        (("-处一亿元", "+b"), 0, [1, 1]),
        (("-处一亿元", "+c"), 1, [0, 0]),
        (("-c",), 1, [0, 0]),
    ],
)
def test_expected(shown, lines, unexpected, counts):
    """A difference is expected where each of its lines is of a named fault; each fault is listed with its reason."""
    count, printed = shown(lines, faults=FAULTS)

    assert unexpected == count
    assert [f"{n:>5} expected" for n in counts] == [line[:14] for line in printed[-2:]]
    assert ["amounts above 一亿", "b is right"] == [line.partition(" — ")[2] for line in printed[-2:]]


def test_a_fault_has_a_reason(shown):
    """A pattern alone excuses nothing."""
    with pytest.raises(SystemExit, match="no reason is given"):
        shown(faults="一亿\n")


@pytest.fixture
def results(tmp_path):
    """The results of this package, and of one with a word changed."""
    from tools.net.results import Results, Run
    from tools.net.trees import Tree

    def tree(digest):
        path = tmp_path / "trees" / digest
        shutil.copytree(ROOT / "enfcmp", path / "enfcmp", ignore=shutil.ignore_patterns("__pycache__"))
        return Tree(digest, path)

    one, other = tree("1" * 40), tree("2" * 40)
    source = other.path / "enfcmp" / "cli" / "root.py"
    source.write_text(source.read_text(encoding="utf-8").replace("Which lists are there.", "Which lists?"), "utf-8")
    return [Results(each, run) for run in (Run(tmp_path, 2), Run(tmp_path, 2, spawn=True)) for each in (one, other)]


def test_a_run(results, tmp_path):
    """The changed word is found; what does not show it is the same, forked or in processes of its own."""
    from tools.net.command import Command
    from tools.net.differences import differences
    from tools.net.folders import keep

    lists = {f"data/{name}.yaml": (ROOT / "data" / f"{name}.yaml").read_bytes() for name in ("datong", "changji")}
    folder = keep(tmp_path, "lists", lists)
    ends = ("--from", "datong", "--to", "changji")
    commands = [
        Command(folder, ("--help",)),
        Command(folder, ("show", "datong:99"), "zh"),
        Command(folder, ("lists",), "zh", terminal=True),
        Command(folder, ("review", *ends, "--reviewer", "张三"), typed="n 两件事\nq\n"),
        Command(folder, ("missing", *ends, "-q", "--fail-on", "error")),
    ]
    given = [each.of(commands) for each in results]
    for before, after in (given[:2], given[2:]):
        found = [each for command in commands for each in differences(command, before[command], after[command])]

        assert [("stdout", ("-  lists      Which lists are there.", "+  lists      Which lists?"))] == [
            (each.part, each.lines) for each in found
        ]
    for one, other in zip(given[0].values(), given[2].values(), strict=True):
        assert one == other
    _, wrong, seen, review, missing = given[0].values()
    assert (b"2", b"", "错误：") == (wrong["exit code"], wrong["stdout"], wrong["stderr"].decode()[:3])
    assert b"\x1b[" in seen["stdout"]
    assert "两件事" in review["data/decisions/datong--changji.yaml"].decode()
    assert b"1" == missing["exit code"]


def test_slips():
    """The same for the same seed; each kind of slip is in one of some lists, which all can still be read."""
    from tools.net.slips import slipped

    content = (ROOT / "data" / "datong.yaml").read_bytes()

    assert slipped(content, "a", 1) == slipped(content, "a", 1) != slipped(content, "a", 2)
    lists = [yaml.safe_load(slipped(content, "a", seed)) for seed in range(5)]
    assert [20] * 5 == [len(each["items"]) for each in lists]
    assert re.search("……|社會|【部门规章", str(lists))


def test_made_texts():
    """An instrument that is quoted has two editions, with its articles in the layout of official texts."""
    from tools.net.texts import made

    files = made([(ROOT / "data" / "datong.yaml").read_bytes()], 1)

    assert {name.rpartition("_")[2] for name in files} == {"2011.md", "2019.md"}
    assert re.match(
        "# 中华人民共和国社会保险法\n\n2011年1月5日 .*\n\n<!-- INFO END -->\n\n第.+条 ",
        files["texts/中华人民共和国社会保险法_2011.md"].decode(),
    )
