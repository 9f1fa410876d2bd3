"""What else one would group the items of many lists with, each by the threshold that is best for it on these lists.

None of it knows the catalogue, nor that a list has a matter once; none of the libraries is needed by enfcmp's users:
pip install -e '.[bench]'. A peer that is not installed is left out.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import chain, combinations
from typing import NamedTuple

from linkage import records
from peers import whole
from survey_measures import Agreement, Clusters, b_cubed, pairs

from enfcmp.match.links import match
from enfcmp.model import Item, ItemList

_Groups = Iterable[Sequence[int]]
_THRESHOLDS = tuple(each / 10 for each in range(1, 10))


class Grouped(NamedTuple):
    """How well a peer groups, and from which threshold on."""

    label: str
    threshold: float | None
    f: float
    pairs: float


def grouped(lists: Sequence[ItemList], truth: Clusters) -> Iterator[Grouped]:
    """Each peer that is installed, where its F1 of pairs is best."""
    items = [item for each in lists for item in each.items]
    yield _measured("components of our links", None, items, _components(lists, items), truth)
    for label, needed, group in (("TF-IDF, scikit-learn", "sklearn", _tf_idf), ("Splink", "splink", _splink)):
        if find_spec(needed):
            found = group(items)
            yield max(
                (_measured(label, at, items, found(at), truth) for at in _THRESHOLDS), key=lambda each: each.pairs
            )


def _measured(label: str, at: float | None, items: Sequence[Item], groups: _Groups, truth: Clusters) -> Grouped:
    clusters = {items[place].id: frozenset([number]) for number, group in enumerate(groups) for place in group}
    both: tuple[Agreement, Agreement] = b_cubed(truth, clusters), pairs(truth, clusters)
    return Grouped(label, at, both[0].f1, both[1].f1)


def _components(lists: Sequence[ItemList], items: Sequence[Item]) -> _Groups:
    """Links of every two lists, glued together."""
    at = {item.id: place for place, item in enumerate(items)}
    links = chain.from_iterable(match(*both).pairs.links for both in combinations(lists, 2))
    return _glued(len(items), ((at[link.from_], at[link.to]) for link in links))


def _glued(count: int, links: Iterable[tuple[int, int]]) -> _Groups:
    groups = {at: [at] for at in range(count)}
    for one, other in links:
        if groups[one] is not groups[other]:
            groups[one].extend(groups[other])
            groups.update(dict.fromkeys(groups[other], groups[one]))
    return {id(each): each for each in groups.values()}.values()


def _tf_idf(items: Sequence[Item]) -> Callable[[float], _Groups]:
    """Names, instruments, places and quotations as pairs and triples of characters, grouped by mean distance."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(analyzer="char", ngram_range=(2, 3)).fit_transform(whole(items)).toarray()

    def group(at: float) -> _Groups:
        method = AgglomerativeClustering(n_clusters=None, distance_threshold=at, metric="cosine", linkage="average")
        return _by_label(method.fit_predict(vectors))

    return group


def _by_label(labels: Iterable[object]) -> _Groups:
    found: dict[object, list[int]] = {}
    for at, label in enumerate(labels):
        found.setdefault(label, []).append(at)
    return found.values()


def _splink(items: Sequence[Item]) -> Callable[[float], _Groups]:
    """Names, types and articles, one table without duplicates known, clustered as Splink does it."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator
    from splink.internals.exceptions import EMTrainingException

    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaccardAtThresholds("name", [0.9, 0.7, 0.5, 0.3]),
            cl.ExactMatch("type"),
            cl.ArrayIntersectAtSizes("articles", [3, 2, 1]),
        ],
        blocking_rules_to_generate_predictions=["1 = 1"],
    )
    common = "list_has_any(l.articles, r.articles)"
    database = DuckDBAPI()
    linker = Linker(database.register(records(items)), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [f"{common} and jaro_winkler_similarity(l.name, r.name) > 0.8"], recall=0.7
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (common, "l.type = r.type"):
        with contextlib.suppress(EMTrainingException, ValueError):  # few items have little to learn from
            linker.training.estimate_parameters_using_expectation_maximisation(rule)
    try:
        predicted = linker.inference.predict()
    except ValueError:
        return lambda _at: [[at] for at in range(len(items))]

    def group(at: float) -> _Groups:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=at
        )
        labels = {record["unique_id"]: record["cluster_id"] for record in clusters.as_record_list()}
        return _by_label(labels[at] for at in range(len(items)))

    return group
