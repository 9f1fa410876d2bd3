"""What one would otherwise pair two lists with, each as its documentation uses it.

A peer links items of two lists and gives each link a score; what of it counts is decided by a threshold. Most have none
by default: they link whatever is nearest. None of the libraries is needed by enfcmp's users: pip install -e '.[bench]'.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import NamedTuple

from linkage import Items, Scores, splink

from enfcmp.model import Item

Table = Sequence[Sequence[float]]


class Peer(NamedTuple):
    """How it is called, what has to be installed, how it links, and its threshold (None: it has none)."""

    label: str
    needs: tuple[str, ...]
    link: Callable[[Items, Items], Scores]
    threshold: float | None = None

    @property
    def is_missing(self) -> list[str]:
        """The modules that are not installed."""
        return [name for name in self.needs if find_spec(name) is None]


def versions() -> dict[str, str]:
    """The releases of the libraries that are installed."""
    found = {}
    for name in ("rapidfuzz", "scipy", "jieba", "scikit-learn", "splink", "duckdb"):
        with contextlib.suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def names(items: Items) -> list[str]:
    """What most peers compare."""
    return [item.name for item in items]


def whole(items: Items) -> list[str]:
    """Name, instruments, places and quotations in one text."""
    return ["\n".join(_texts(item)) for item in items]


def _texts(item: Item) -> Iterable[str]:
    yield item.name
    for basis in item.bases:
        yield basis.instrument.printed
        for citation in basis.provisions:
            yield citation.at or ""
            yield citation.text or ""


# ── which pairs of a table of scores are links ───────────────────────────────────────────────────────────────────────


def each_others_best(table: Table) -> Scores:
    """The pairs that are the best of both items; among equals the first."""
    rows = {row: max(range(len(scores)), key=scores.__getitem__) for row, scores in enumerate(table)}
    columns = {column: max(range(len(table)), key=lambda row: table[row][column]) for column in range(len(table[0]))}
    return {(row, column): float(table[row][column]) for row, column in rows.items() if columns[column] == row}


def one_to_one(table: Table) -> Scores:
    """The one-to-one assignment with the largest sum of scores."""
    from scipy.optimize import linear_sum_assignment

    rows, columns = linear_sum_assignment(table, maximize=True)
    return {(int(row), int(column)): float(table[row][column]) for row, column in zip(rows, columns, strict=True)}


# ── the peers ────────────────────────────────────────────────────────────────────────────────────────────────────────


def rapidfuzz_extract_one(scorer: str) -> Callable[[Items, Items], Scores]:
    """The best candidate of each from item, as `process.extractOne` gives it (score_cutoff: none)."""

    def link(ours: Items, theirs: Items) -> Scores:
        from rapidfuzz import fuzz, process

        found: Scores = {}
        for row, name in enumerate(names(ours)):
            _, score, column = process.extractOne(name, names(theirs), scorer=getattr(fuzz, scorer))
            found[row, column] = score / 100
        return found

    return link


def rapidfuzz_both_ways(scorer: str) -> Callable[[Items, Items], Scores]:
    """What `process.extractOne` gives in both directions."""
    one_way = rapidfuzz_extract_one(scorer)

    def link(ours: Items, theirs: Items) -> Scores:
        back = {(row, column) for column, row in one_way(theirs, ours)}
        return {cell: score for cell, score in one_way(ours, theirs).items() if cell in back}

    return link


def levenshtein(ours: Items, theirs: Items) -> Scores:
    """Normalized similarity of the names."""
    from rapidfuzz.distance import Levenshtein

    similarity = Levenshtein.normalized_similarity
    return one_to_one([[similarity(one, other) for other in names(theirs)] for one in names(ours)])


def jieba_jaccard(ours: Items, theirs: Items) -> Scores:
    """Words that both names have, by the words that either has; jieba with its own dictionary."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    our_words, their_words = ([set(jieba.cut(name)) for name in names(items)] for items in (ours, theirs))
    return each_others_best([[len(one & other) / len(one | other) for other in their_words] for one in our_words])


def tf_idf(texts: Callable[[Items], list[str]]) -> Callable[[Items, Items], Scores]:
    """Cosine of the weighted pairs of neighbouring characters."""

    def link(ours: Items, theirs: Items) -> Scores:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.metrics.pairwise import linear_kernel

        vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(2, 2)).fit(texts(ours) + texts(theirs))
        table = linear_kernel(vectorizer.transform(texts(ours)), vectorizer.transform(texts(theirs)))
        return each_others_best(table.tolist())

    return link


_SPLINK = ("splink", "duckdb", "pyarrow")
PEERS = (
    Peer("RapidFuzz WRatio, extractOne", ("rapidfuzz",), rapidfuzz_extract_one("WRatio")),
    Peer("RapidFuzz WRatio, best both ways", ("rapidfuzz",), rapidfuzz_both_ways("WRatio")),
    Peer("RapidFuzz token_set_ratio, extractOne", ("rapidfuzz",), rapidfuzz_extract_one("token_set_ratio")),
    Peer("RapidFuzz token_set_ratio, best both ways", ("rapidfuzz",), rapidfuzz_both_ways("token_set_ratio")),
    Peer("Levenshtein, one to one", ("rapidfuzz", "scipy"), levenshtein),
    Peer("jieba words, Jaccard, best both ways", ("jieba",), jieba_jaccard),
    Peer("TF-IDF of names, best both ways", ("sklearn",), tf_idf(names)),
    Peer("TF-IDF of names and bases, best both ways", ("sklearn",), tf_idf(whole)),
    Peer("Splink, pairs of at least 0.95", _SPLINK, splink(is_one_to_one=False), 0.95),
    Peer("Splink, one to one, at least 0.95", _SPLINK, splink(is_one_to_one=True), 0.95),
)
