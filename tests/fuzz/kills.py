"""Commands that write, killed at every step: each file is the old one or the new one, whole, and no answer is lost."""

import re
import shutil
import signal
import tempfile
from pathlib import Path
from typing import NamedTuple

import openpyxl
from openpyxl.cell import MergedCell

from enfcmp.lists.decision_file import read_content
from tests.fuzz import lists, texts
from tests.fuzz.documents.seeds import made
from tests.fuzz.killing import run_killed
from tests.fuzz.runner import inside
from tests.fuzz.scene import contents, put

_LEFT = re.compile(r"(^|/)\.enfcmp-[^/]*\.tmp$")
_LOCK = ".enfcmp.lock"
_ACKNOWLEDGED = re.compile(r"^(\S+:\S+) – (\S+:\S+): ", re.MULTILINE)
_NAMES = ("伪造摊位证", "损毁渡船", "转让水井标志", "骗取渡口基金", "擅自占用灯会场地")
_OLD = texts.Text(
    "甲法",
    "2015-03-01",
    ("伪造摊位证的，处五千元以下罚款。", "损毁渡船的，给予警告。", "转让水井标志的，没收违法所得。"),
)
_NEW = _OLD._replace(day="2024-06-01", articles=("本法适用于集市。", *_OLD.articles[:2]))
_PAIR = ("--from", "a.yaml", "--to", "b.yaml")
_TEXTS = ("--statutes", "texts")
_SIDES = ("texts/甲法_2015-03-01.md", "texts/甲法_2024-06-01.md")
_REBASE = ("rebase", "a.yaml", "--to-law", "甲法", *_TEXTS, "--as-of", "2020-01-01")


class Case(NamedTuple):
    """A command that writes, and what is typed while it runs."""

    arguments: tuple[str, ...]
    typed: str = ""


def _cases():
    """Every command that writes, where there is an old file and where there is none."""
    suffixes = ("html", "docx", "xlsx", "md", "csv", "json")
    names = [f"{name}.{suffix}" for name in ("old", "new") for suffix in suffixes]
    return [
        *(Case(("report", *_PAIR, "-o", name)) for name in names),
        *(Case(("export", "a.yaml", "-o", name)) for name in names if name.endswith(("docx", "xlsx"))),
        *(Case(("concord", *_SIDES, "-o", name)) for name in names[::3]),
        *(Case((*_REBASE, "-o", name)) for name in names[::2]),
        *(Case((command, *_PAIR, "-o", name)) for command in ("missing", "diff", "pairs") for name in names[::3]),
        *(Case(("survey", "b.yaml", "--reference", "a.yaml", "-o", name)) for name in names[::3]),
        Case(("survey", "a.yaml", "b.yaml", "--write-reference", "made.yaml")),
        Case(("survey", "b.yaml", "--reference", "a.yaml", "--keep", "kept")),
        *(Case(("check", "a.yaml", "--fail-on", "never", "-o", name)) for name in names[::3]),
        *(Case((*_REBASE, "--draft", f"{name}.yaml", "-o", f"{name}.docx")) for name in ("old", "new")),
        *(Case(("init", "x", "-o", f"x.{suffix}")) for suffix in ("yaml", "xlsx")),
        Case(("import", "list.csv", "-o", "city.yaml", "--force")),
        Case(("import", "list.csv", "-o", "city.yaml", "--force", "--map", "map.yaml")),
        Case(("import", "page.html", "tabs.txt", "-o", "folder", "--force")),
        Case(("decisions", "a.yaml", "--take", "filled.xlsx", *_TEXTS)),
        Case(("decisions", "a.yaml", "b.yaml", "--take", "worked.xlsx")),
        Case(("decisions", "decided.yaml", "--remove", "a:1")),
        Case(("review", *_PAIR, "--all"), "y\nn 理由\nu\np\ny\ny\n"),
        Case(("review", *_PAIR, "--all", "--decisions", "decided.yaml"), "y\nn\ny\n"),
    ]


CASES = _cases()
MOST = len(CASES) * 120  # no case has more steps


# ── what they read ───────────────────────────────────────────────────────────────────────────────────────────────────


def start(folder: Path):
    """A folder with everything that these commands read, and with old files where they write."""
    made_ones = {name: made()[name][1] for name in ("list.csv", "tabs.txt", "page.html")}
    old = {f"old.{suffix}": b"old" for suffix in ("html", "docx", "xlsx", "md", "csv", "json")}
    ours = {f"{name}.yaml": _list(name) for name in ("a", "b", "city", "old")}
    laws = {f"texts/甲法_{law.day}.md": _text(law) for law in (_OLD, _NEW)}
    put({**made_ones, **old, **ours, **laws, "decisions/a--b.yaml": b"schema: enfcmp.decisions/1\n"}, folder)
    (folder / "folder").mkdir()
    inside(("review", *_PAIR, "--all", "--decisions", "decided.yaml"), folder, "y\ny\n")
    inside((*_REBASE, "-o", "filled.xlsx"), folder)
    _fill(folder / "filled.xlsx", "Adopted", lambda row: "yes" if row[2].value else None)
    inside(("report", *_PAIR, "-o", "worked.xlsx"), folder)
    _fill(folder / "worked.xlsx", "State", lambda row: "to be fixed" if row[-1].value else None)


def _list(list_id):
    head = {
        "schema": "enfcmp.list/1",
        "id": list_id,
        "jurisdiction": {"name": "某市"},
        "bureau": "某局",
        "title": "清单",
    }
    cells = (f"《甲法》第{numeral}条" for numeral in texts.NUMERALS)
    rows = enumerate(zip(_NAMES, cells, strict=False), 1)
    items = [
        {"number": str(at), "name": f"对{name}的处罚", "type": "行政处罚", "basis_text": cell}
        for at, (name, cell) in rows
    ]
    return lists.written({**head, "items": items}).encode()


def _text(law):
    articles = (f"第{numeral}条　{words}" for numeral, words in zip(texts.NUMERALS, law.articles, strict=False))
    return "\n\n".join([f"# {law.title}", *articles]).encode()


def _fill(path: Path, head, answer):
    """Somebody has answered row by row in the column of this head."""
    book = openpyxl.load_workbook(path)
    for sheet in book:
        heads = [cell for row in sheet.iter_rows() for cell in row if cell.value == head]
        for cell in heads[:1]:
            for row in sheet.iter_rows(min_row=cell.row + 1):
                if not isinstance(row[cell.column - 1], MergedCell):
                    row[cell.column - 1].value = answer(row)
    book.save(path)


# ── killing them ─────────────────────────────────────────────────────────────────────────────────────────────────────


class Whole(NamedTuple):
    """A case when nothing stops it: its steps, the files afterwards, and what is wrong with that."""

    steps: int
    files: dict
    wrong: list[str]


class Killed(NamedTuple):
    """A case that was killed at a step, and what was wrong afterwards."""

    number: int
    case: Case
    step: int
    broken: list[str]


def kills(numbers):
    """Cases killed at steps: by their numbers first of all the first step of each case, then the second, and so on.

    Nothing comes of a number that is a step which its case does not have.
    """
    with tempfile.TemporaryDirectory(prefix="fuzz-") as name:
        here = Path(name, "here")
        here.mkdir()
        start(here)
        before = contents(here)
        whole = {}
        for number in numbers:
            case, step = CASES[number % len(CASES)], number // len(CASES) + 1
            if case not in whole:
                whole[case] = _whole(case, here, before)
                yield from (Killed(number, case, 0, [said]) for said in whole[case].wrong)
            if step <= whole[case].steps:
                code, _, said = run_killed(case.arguments, here, case.typed, step)
                broken = [*_damage(case, here, before, whole[case].files, said, code), *_next_run(case, here)]
                yield Killed(number, case, step, broken)
                _again(here, before)


def _whole(case, here, before):
    """The case when nothing stops it."""
    code, steps, said = run_killed(case.arguments, here, case.typed, 0)
    files = contents(here)
    _again(here, before)
    wrong = [f"it ends with {code} when nothing stops it: {said}"] if code or files == before else []
    return Whole(steps, files, wrong)


def _again(here: Path, files):
    shutil.rmtree(here)
    put(files, here)
    (here / "folder").mkdir(exist_ok=True)


def _damage(case, here, before, new, said, code):
    """What a killed run has broken."""
    after = contents(here)
    if code != -signal.SIGKILL:
        yield f"it was not killed, but ended with {code}: {said}"
    left = {name for name in after if _LEFT.search(name)}
    if len(left) > 1:
        yield f"left behind: {left}"
    other = [name for name in after.keys() | before.keys() if after.get(name) not in (before.get(name), new.get(name))]
    other = sorted(name for name in {*other} - left if not name.endswith(_LOCK))
    if case.arguments[0] == "review":
        yield from _lost(case, here, said)
    elif other:
        yield f"neither the old file nor the new one: {other}"


def _lost(case, here, said):
    """The answers that were acknowledged and are not there."""
    path = here / ("decided.yaml" if "decided.yaml" in case.arguments else "decisions/a--b.yaml")
    kept = {(each.from_, each.to) for each in read_content(path).pairs}
    acknowledged = _ACKNOWLEDGED.findall(said)
    taken_back = acknowledged[1:2] if "u" in case.typed.split() else []
    lost = {*acknowledged} - {*taken_back} - kept
    if lost:
        yield f"lost: {sorted(lost)}"


def _next_run(case, here):
    """The next run goes on as if nothing had been; what can be done once only may have been done."""
    answer = inside(case.arguments, here, case.typed)
    is_done = answer.code == 2 and case.arguments[0] in {"decisions", "init"} and "Traceback" not in answer.err
    if answer.code != 0 and not is_done:
        yield f"the next run ends with {answer.code}: {answer.err}"
