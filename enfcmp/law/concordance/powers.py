"""The powers that new laws found and that no item of a list has: for a person, who knows whether it is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from enfcmp.law.concordance.bureau import BureauInLaw, bureau_in_law
from enfcmp.law.concordance.grants import COERCION, OTHER_POWER, Grant, grants
from enfcmp.law.concordance.letters import letter_pairs
from enfcmp.model import ItemList, Power, Provision, RebaseRow, Statute
from enfcmp.text.actions import broadest_type

_COVERED = 0.5  # of the words of a power, of its deed and of each sanction, that the cited provisions have


class _Coming(NamedTuple):
    """The rows that come to an article, and how many rows that come anywhere each item has."""

    rows: Sequence[RebaseRow]
    of_item: Mapping[str, int]


def powers(items: ItemList, laws: Sequence[Statute], rows: Sequence[RebaseRow]) -> Iterator[Power]:
    """Every power that no item has by what it cites, in the order of the laws."""
    to_article: dict[Provision, list[RebaseRow]] = defaultdict(list)
    for row in rows:
        for article in {each.whole_article for each in row.new or row.possible[:1]}:
            to_article[article].append(row)
    of_item = Counter(row.item for row in rows if row.new or row.possible)
    for law in laws:
        bureau = bureau_in_law(items, law)
        for grant in grants(law):
            coming = _Coming(to_article.get(_place(grant).whole_article, ()), of_item)
            if _is_its(grant, bureau) and not _is_had(grant, coming):
                yield Power(provision=_place(grant), type=grant.type, text=grant.text)


def _is_its(grant: Grant, bureau: BureauInLaw) -> bool:
    if not bureau.may_have(grant.text):
        return False
    if grant.type in {"行政给付", "行政奖励"}:
        return bureau.is_of_its_field(grant.text)
    is_order = grant.type == OTHER_POWER and bool(grant.sanctions)
    return not is_order or not bureau.is_known or bureau.is_named(grant.text)


def _is_had(grant: Grant, coming: _Coming) -> bool:
    """Whether the items that come to this article have the power already."""
    is_stated = any(_is_stated(row, grant) for row in coming.rows)
    if not grant.sanctions and (is_stated or _comes_with_all(coming, grant)):
        return not _new_measures(grant, coming.rows)
    known = set[str]().union(*(letter_pairs(text) for row in coming.rows for text in (row.old_text or "", row.name)))
    return not _new_measures(grant, coming.rows) and all(_is_covered(text, known) for text in _parts(grant))


def _is_stated(row: RebaseRow, grant: Grant) -> bool:
    """Whether an item of this type has the power by what is stated."""
    return _is_of_type(row, grant) and _place(grant) in row.new


def _is_of_type(row: RebaseRow, grant: Grant) -> bool:
    return broadest_type(row.type or "") == grant.type


def _comes_with_all(coming: _Coming, grant: Grant) -> bool:
    """Whether an item of this type comes to this place first, and by nothing that it cites to another article."""
    here = Counter(row.item for row in coming.rows)
    return any(
        here[row.item] == coming.of_item[row.item] and _is_of_type(row, grant) and _place(grant) in row.possible[:1]
        for row in coming.rows
    )


def _new_measures(grant: Grant, coming: Sequence[RebaseRow]) -> bool:
    """Whether it takes what no cited provision does: 查封 is another measure than 封存."""
    known = "".join(row.old_text or "" for row in coming)
    return grant.type == "行政强制" and any(word not in known for word in COERCION.findall(grant.text))


def _parts(grant: Grant) -> Iterator[str]:
    """What has to be had of it: of a penalty each deed and each sanction, else its words."""
    if not grant.sanctions:
        yield grant.text
    for each in grant.sanctions:
        yield grant.text[each.start : each.end]
        yield each.offence or ""


def _is_covered(text: str, known: set[str]) -> bool:
    pairs = letter_pairs(text)
    return sum(pair in known for pair in pairs) >= _COVERED * len(pairs)


def _place(grant: Grant) -> Provision:
    unit = grant.unit
    return Provision(grant.law, unit.article, unit.paragraph, unit.subparagraph, unit.inserted)
