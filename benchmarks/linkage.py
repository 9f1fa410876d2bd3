"""Splink, the model of Fellegi and Sunter with weights that it learns without labels, as its quick start uses it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from enfcmp.model import Item
from enfcmp.provisions_compared import by_key, whole_article

Cell = tuple[int, int]
Scores = dict[Cell, float]
"""Pairs of items by their positions in the two lists."""
Items = Sequence[Item]

_COMMON_ARTICLE = "list_has_any(l.articles, r.articles)"


def splink(*, is_one_to_one: bool) -> Callable[[Items, Items], Scores]:
    """Names, types and articles compared, all pairs; one to one as Splink's own clustering makes it so.

    Names are long sentences, so that they are compared by levels of Jaccard, down to 0.3, and not by those for names of
    persons; articles by how many are common. Nothing is linked where there is nothing to learn from.
    """

    def link(ours: Items, theirs: Items) -> Scores:
        linker = _trained(ours, theirs)
        try:
            predicted = linker.inference.predict()
        except ValueError:  # lists with nothing in common to learn from leave weights without a value
            return {}
        scores = {
            (record["unique_id_l"], record["unique_id_r"]): record["match_probability"]
            for record in predicted.as_record_list()
        }
        return {cell: scores[cell] for cell in _single_best(linker, predicted)} if is_one_to_one else scores

    return link


def _trained(ours: Items, theirs: Items) -> Any:  # noqa: ANN401  # Splink is not there when this is checked
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator
    from splink.internals.exceptions import EMTrainingException

    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            cl.JaccardAtThresholds("name", [0.9, 0.7, 0.5, 0.3]),
            cl.ExactMatch("type"),
            cl.ArrayIntersectAtSizes("articles", [3, 2, 1]),
        ],
        blocking_rules_to_generate_predictions=["1 = 1"],
    )
    database = DuckDBAPI()
    tables = [
        database.register(records(items), dataset_display_name=side) for items, side in ((ours, "a"), (theirs, "b"))
    ]
    linker = Linker(tables, settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(
        [f"{_COMMON_ARTICLE} and jaro_winkler_similarity(l.name, r.name) > 0.8"], recall=0.7
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for blocking_rule in (_COMMON_ARTICLE, "l.type = r.type"):
        with contextlib.suppress(
            EMTrainingException, ValueError
        ):  # lists with little in common have nothing to learn from
            linker.training.estimate_parameters_using_expectation_maximisation(blocking_rule)
    return linker


def records(items: Items) -> Any:  # noqa: ANN401  # as above
    """What Splink compares: a row an item."""
    import pyarrow as pa

    schema = {
        "unique_id": pa.int64(),
        "name": pa.string(),
        "type": pa.string(),
        "articles": pa.list_(pa.string()),
    }
    rows: list[Mapping[str, object]] = [
        {
            "unique_id": at,
            "name": item.name,
            "type": item.type,
            "articles": sorted({str(whole_article(place)) for place in by_key(item.provisions)}) or None,
        }
        for at, item in enumerate(items)
    ]
    return pa.Table.from_pylist(rows, schema=pa.schema(schema))


def _single_best(linker: Any, predicted: Any) -> Iterable[Cell]:  # noqa: ANN401  # as above
    """The pairs that Splink's own one-to-one clustering makes."""
    clusters = linker.clustering.cluster_using_single_best_links(
        predicted, duplicate_free_datasets=["a", "b"], threshold_match_probability=0.0
    )
    together: dict[str, dict[str, int]] = {}
    for record in clusters.as_record_list():
        together.setdefault(record["cluster_id"], {})[record["source_dataset"]] = record["unique_id"]
    return sorted((pair["a"], pair["b"]) for pair in together.values() if len(pair) > 1)
