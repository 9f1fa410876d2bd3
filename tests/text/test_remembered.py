"""What is kept of texts has a bound, however long they are."""

import gc
import re
import tracemalloc
from pathlib import Path

import pytest

import enfcmp
from enfcmp.law.quotations.act import act_of
from enfcmp.law.sanctions.read_sanctions import read_sanctions
from enfcmp.match.conduct import conduct
from enfcmp.text.fold import title_key
from enfcmp.text.form import fold
from enfcmp.text.remembered import remembered

IDEOGRAPHS = "".join(map(chr, range(0x4E00, 0x9000)))
SOURCES = Path(enfcmp.__file__).parent
PLAIN = re.compile(r"lru_cache\(|@(?:functools\.)?cache\ndef \w+\([^)]")
NO_TEXT_OF_A_USER = {  # whose answers there are few of, whatever is read
    "documents/places.py": "columns",
    "law/instruments/known.py": "the files of the registry",
    "law/statutes/readers/zipped.py": "two databases",
    "text/remembered.py": "the way itself",
}


@pytest.fixture
def bounded(monkeypatch):
    """A function that counts how often it is asked in earnest, where ten characters are kept."""
    monkeypatch.setattr("enfcmp.text.remembered.CHARACTERS", 10)
    asked = []
    return remembered(3)(lambda text: asked.append(text) or text.upper()), asked


@pytest.mark.parametrize(
    ("texts", "expected", "why"),
    [
        (["ab", "ab", "ab"], ["ab"], "known"),
        (["ab", "cd", "ef", "ab"], ["ab", "cd", "ef"], "all three are known"),
        (["ab", "cd", "ef", "gh", "ab"], ["ab", "cd", "ef", "gh", "ab"], "one too many"),
        (["abcdef", "ghijkl", "ghijkl", "abcdef"], ["abcdef", "ghijkl", "abcdef"], "too long for both"),
        (["abcdefghijkl", "abcdefghijkl"], ["abcdefghijkl"], "too long, and asked for twice"),
    ],
)
def test_what_is_kept(bounded, texts, expected, why):
    function, asked = bounded

    assert [text.upper() for text in texts] == list(map(function, texts)), why
    assert expected == asked, why


def bytes_kept(function, texts):
    """What a function that is asked of them leaves in memory."""
    function("第一条")  # whatever the first call reads once
    tracemalloc.start()
    for text in texts:
        function(text)
    gc.collect()
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return kept


@pytest.mark.parametrize("function", [fold, title_key, act_of, conduct, read_sanctions])
def test_long_texts_do_not_fill_the_memory(function, monkeypatch):
    """Of a hundred of a thousand characters each, ten are kept where ten thousand characters are.

    Sets of pairs share their pairs in ways that differ by run, so that they are not weighed here.
    """
    monkeypatch.setattr("enfcmp.text.remembered.CHARACTERS", 10_000)
    texts = ["".join(IDEOGRAPHS[at * step % len(IDEOGRAPHS)] for at in range(1000)) for step in range(1, 102)]
    once = [each[::-1] for each in (IDEOGRAPHS, *texts)]
    bytes_kept(function, once)  # what is learned of each character, and tables that do not shrink
    one = bytes_kept(function, texts[:1])

    assert bytes_kept(function, texts[1:]) < 80 * one


def test_every_text_is_remembered_this_way():
    """A cache that counts answers alone has no bound in memory."""
    found = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if PLAIN.search(path.read_text(encoding="utf-8"))
    }

    assert NO_TEXT_OF_A_USER.keys() == found
