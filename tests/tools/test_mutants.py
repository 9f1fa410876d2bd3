"""tools/mutants: what is changed and what is not, which tests are nearest, and one hunt over a package made for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _tools(monkeypatch):
    """`tools` stands in the checkout, and is not installed."""
    monkeypatch.syspath_prepend(ROOT)


@pytest.fixture
def changed():
    """What the changed lines of each mutant of a source become."""
    from tools.mutants.finder import find

    def run(source):
        content = source.encode()
        diffs = [list(each.diff(content)) for each in find(Path("a.py"), content)]
        return ["\n".join(line[1:] for line in diff if line[0] == "+") for diff in diffs]

    return run


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a <= b != c", ["a < b != c", "a > b != c", "a <= b == c"]),
        ("(a) not in (b)", ["(a) in (b)"]),
        ("甲 is 乙", ["甲 is not 乙"]),
        ("a and b or c", ["a and b and c", "a or b or c"]),
        ("not (a or b)", ["(a or b)", "not (a and b)"]),
        ("-a", ["a"]),
        ("~a", []),
        ("(a | b) - c", ["(a | b)", "(a) - c", "(b) - c"]),
        ("甲 + (b * c)", ["甲", "甲 + (b)"]),
        ("x if a else b", ["x if not (a) else b"]),
        ("x if a < b else c", ["x if a <= b else c", "x if a >= b else c"]),
        ("[a for a in b if (c) if d]", ["[a for a in b if (True) if d]", "[a for a in b if (c) if True]"]),
        ("max(a, key=b, default=c)", ["min(a, key=b, default=c)", "max(a, default=c)", "max(a, key=b)"]),
        ("sorted(*a, reverse=b)", ["sorted(*a)"]),
        ("max(default=a)", ["min(default=a)"]),
        ("a.startswith(b)", ["a.endswith(b)"]),
        ("lambda: 1", ["lambda: 2"]),
        ("7, 0.5, '甲'", ["8, 0.5, '甲'", "7, 1.0, '甲'", "7, 0.5, 'XX甲'"]),
        ("True, 0.0", ["False, 0.0", "True, 1.0"]),
    ],
)
def test_expressions(changed, source, expected):
    """Another bound, the contrary, an operand alone, a condition or an option less, another value."""
    assert [f"z = {each}" for each in expected] == changed(f"z = {source}\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("if a:\n    b()", ["if not (a):\n    b()", "if a:\n    pass"]),
        ("while True:\n    break", ["while False:\n    break", "while True:\n    continue"]),
        ("for a in b:\n    continue", ["for a in b:\n    break"]),
        ("raise A('words') from b", ["pass"]),
        ("yield a", ["pass"]),
        ("a += b", ["a -= b"]),
        ("a |= b", ["a &= b"]),
        ("a *= b", []),
        ("return (\n    a\n    and b\n)", ["return (\n    a\n    or b\n)"]),
        ("return a[1:]", ["return a[2:]"]),
    ],
)
def test_statements(changed, source, expected):
    """Not done, done the other way, left or gone through; what stands around stays."""
    head = "def f(a, b):\n"
    body, *others = ("".join(f"    {line}\n" for line in each.split("\n")) for each in (source, *expected))
    whole = [find_whole(head + body, mutant) for mutant in range(len(others))]

    assert [head + other for other in others] == whole
    assert len(expected) == len(changed(head + body))


def find_whole(source, number):
    from tools.mutants.finder import find

    return find(Path("a.py"), source.encode())[number].apply(source.encode()).decode()


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        'def f(a: "int | None" = None) -> Literal[1]:\n    """It is 1."""',
        "import a",
        "from a import b",
        "__all__ = ['a']",
        "A = tuple[int, ...] | B | None",
        "A = Literal['a', 'b']",
        "a: Literal['a'] | None = b",
        "if TYPE_CHECKING:\n    a = 1",
        "a = msg('{b} words', b=b)",
        "a = _('words')",
        "a = RuleExample('words', 1)",
        "T = TypeVar('T')",
        "assert a == 1",
        "a = f'words {b}'",
        "a = zip(b, c, strict=True)",
        "@cache(maxsize=1)\ndef f():\n    return a",
        "class A(B, tag='a'):\n    pass",
    ],
)
def test_what_is_not_changed(changed, source):
    """What says nothing when the program runs, and words for people."""
    assert [] == changed(source + "\n")


def test_what_is_run_when():
    """Defaults and what stands outside of functions are run by the import; a statement has all its lines."""
    from tools.mutants.finder import find

    content = b"a = 1\ndef f(b=2):\n    c = (\n        3)\n    if 4:\n        d = lambda: 5\nclass G:\n    e = 6\n"
    found = [(each.new, each.in_function, list(each.lines)) for each in find(Path("a.py"), content)]

    assert [
        ("2", False, [1]),
        ("3", False, [2]),
        ("4", True, [3, 4]),
        ("5", True, [5]),
        ("6", True, [6]),
        ("7", False, [8]),
    ] == found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("enfcmp/match/argue.py", "tests/match"),
        ("enfcmp/law/statutes/ask.py", "tests/law/statutes"),
        ("enfcmp/law/sanctions/same.py", "tests/law"),
        ("enfcmp/places.py", "tests/test_places.py"),
        ("enfcmp/review/__init__.py", "tests/test_review.py"),
        ("enfcmp/message.py", "tests"),
    ],
)
def test_nearest(path, expected):
    """A folder of the same name, that of the folder around it, a file of its name, or all."""
    from tools.mutants.choose import nearest

    there = {"tests/match", "tests/law", "tests/law/statutes", "tests/test_places.py", "tests/test_review.py"}

    assert Path(expected) == nearest(Path(path), lambda each: each.as_posix() in there)


def test_changed_lines():
    """Of a diff without context: added and changed lines of each file, nothing of one that is gone."""
    from tools.mutants.choose import read_diff

    diff = """diff --git a/enfcmp/b.py b/enfcmp/b.py
--- a/enfcmp/b.py
+++ /dev/null
@@ -1 +0,0 @@
-a
diff --git a/enfcmp/a.py b/enfcmp/a.py
--- a/enfcmp/a.py
+++ b/enfcmp/a.py
@@ -1 +1,2 @@ def f
-a
+b
+c
@@ -7,2 +8,0 @@
-d
-e
@@ -20 +19 @@
-+++ b/x
++++ b/x
diff --git a/enfcmp/c.py b/enfcmp/c.py
--- a/enfcmp/c.py
+++ b/enfcmp/c.py
@@ -1 +0,0 @@
-a
"""

    assert {Path("enfcmp/a.py"): {1, 2, 19}} == read_diff(diff)


def test_sample():
    """The same for the same seed, in order, and all where there are no more."""
    from tools.mutants.choose import sample

    found = list(range(100))
    some = sample(found, 10, 1)

    assert some == sorted(set(some)) == sample(found, 10, 1) != sample(found, 10, 2)
    assert 10 == len(some)
    assert found == sample(found, None, 1) == sample(found, 100, 1)


def test_children():
    """Each is heard of, with what it ended with; one that is endless, or raises, is killed."""
    from tools.mutants.fork import KILLED, SURVIVED, Child, run_all

    def endless():
        while True:
            pass

    def raises():
        raise ValueError

    children = [Child(0, lambda: SURVIVED, 9), Child(1, endless, 1), Child(2, raises, 9), Child(3, lambda: 7, 9)]
    start = time.perf_counter()

    assert {0: SURVIVED, 1: KILLED, 2: KILLED, 3: 7} == dict(run_all(children, 2))
    assert time.perf_counter() - start < 30


MODULE = {
    "enfcmp/__init__.py": "",
    "enfcmp/number/__init__.py": "",
    "enfcmp/number/few.py": """import functools

_MOST = 3
_LEAST = 0


def few(items):
    return len(items) <= _MOST


@functools.cache
def twice(number):
    return number + number


def unused(number):
    return -number


def begun():
    return 5


_BEGUN = begun()
""",
    "tests/number/test_few.py": """from enfcmp.number import few


def test_few():
    assert few.few("abc")
    assert not few.few("abcd")


def test_twice():
    assert few.twice(1) == 2


def test_begun():
    assert few._BEGUN == few.begun() == 5


def test_that_fails():
    few.few("")
    assert False
""",
}
SHOWN = """left out, since it fails without any change: tests/number/test_few.py::test_that_fails
enfcmp/number/few.py:4
-_LEAST = 0
+_LEAST = 1

enfcmp/number/few.py:17  no test comes here
-    return -number
+    return number

 killed survived unseen  module
      5        1      1  enfcmp/number/few.py
      5        1      1  in """


@pytest.mark.parametrize("paths", [(), ("enfcmp/number/few.py",)])
def test_a_hunt(tmp_path, paths):
    """What the tests hold is killed, in a function, before one and at import; the rest is shown as a diff."""
    for name, content in MODULE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "tools.mutants", "--root", tmp_path, "--jobs", "2", *paths],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert SHOWN == run.stdout[: len(SHOWN)]
