"""The shipped lists say what the published documents say: no character more, none less."""

from __future__ import annotations

import copy
import hashlib
import re
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from enfcmp.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DATA = Path(__file__).resolve().parents[2] / "data"

_LAYOUT = re.compile(r"\s")
_SEPARATORS = "：:"
_SHOWN = 20


class Document(NamedTuple):
    """How a published document is laid out; heads and columns are written without blanks."""

    first_head: str
    page_head: str
    columns: tuple[str, ...]
    page_heads: int  # how often `page_head` is printed again
    cells_over_a_page: int  # how many items run over a page break
    unprinted_numbers: frozenset[int]


DOCUMENTS = {
    "datong": Document(
        first_head="行政执法事项目录清单序号事项名称事项类型事项依据责任主体实施主体",
        page_head="序号事项名称事项类型事项依据责任主体实施主体",
        columns=("name", "type", "bases", "responsible_body", "implementing_body"),
        page_heads=0,
        cells_over_a_page=1,
        unprinted_numbers=frozenset({3, 5, 8, 13, 14, 15, 16, 17, 18, 20}),
    ),
    "changji": Document(
        first_head="附件1昌吉市医疗保障局行政执法事项清单序号实施主体事项名称事项类型法律法规规章依据备注",
        page_head="序号实施主体事项名称事项类型法律法规规章依据备注",
        columns=("implementing_body", "name", "type", "bases", "remarks"),
        page_heads=5,
        cells_over_a_page=0,
        unprinted_numbers=frozenset(),
    ),
}

each_document = pytest.mark.parametrize("list_id", DOCUMENTS)


def read_yaml(list_id: str) -> dict[str, Any]:
    return yaml.safe_load((DATA / f"{list_id}.yaml").read_text(encoding="utf-8"))


def read_source(list_id: str) -> str:
    return (DATA / "sources" / f"{list_id}.txt").read_text(encoding="utf-8")


def without_layout(text: str) -> str:
    return _LAYOUT.sub("", text)


def without_row_numbers(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if not line.strip().isdecimal())


# ── the document rebuilt from the list ───────────────────────────────────────────────────────────────────────────────


class Piece(NamedTuple):
    """Characters that stand in the document; after some of them a separator may be printed that is layout."""

    text: str
    may_be_separated: bool = False


def pieces(item: dict[str, Any], columns: tuple[str, ...]) -> Iterator[Piece]:
    for column in columns:
        if column == "bases":
            yield from basis_pieces(item["bases"])
        else:
            yield Piece(without_layout(item[column] or ""))


def basis_pieces(bases: list[dict[str, Any]]) -> Iterator[Piece]:
    for basis in bases:
        for field in ("label", "instrument", "edition"):
            yield Piece(without_layout(basis[field] or ""))
        for provision in basis["provisions"]:
            yield Piece(without_layout(provision["at"]), may_be_separated=True)
            yield Piece(without_layout(provision["text"] or ""))


class Parting(Exception):  # noqa: N818  # where two texts part is what it is, not that something went wrong
    """The first place at which the list and the document differ."""

    def __init__(self, item: str, listed: str, printed: str) -> None:
        super().__init__(
            f"item {item}: the list goes on with `{listed[:_SHOWN]}`, the document with `{printed[:_SHOWN]}`"
        )
        self.item = item


def compare(content: dict[str, Any], source: str, document: Document) -> int:
    """Follow the document through the list; the number of page breaks inside items, or `Parting`."""
    printed = without_layout(without_row_numbers(source))
    if not printed.startswith(document.first_head):
        raise Parting(content["items"][0]["number"], document.first_head, printed)
    printed = printed.removeprefix(document.first_head).replace(document.page_head, "")
    breaks = 0
    for item in content["items"]:
        expected = list(pieces(item, document.columns))
        length = sum(len(piece.text) for piece in expected)
        printed, found = _without_page_breaks(printed, item, document.columns, length)
        breaks += found
        printed = _follow(expected, printed, item["number"])
    if printed:
        raise Parting(content["items"][-1]["number"], "", printed)
    return breaks


def _follow(expected: list[Piece], printed: str, number: str) -> str:
    """What of `printed` is left behind the pieces."""
    for index, piece in enumerate(expected):
        if not printed.startswith(piece.text):
            listed = "".join(later.text for later in expected[index:])
            same = next(place for place, (one, other) in enumerate(zip_longest(listed, printed)) if one != other)
            raise Parting(number, listed[same:], printed[same:])
        printed = printed.removeprefix(piece.text)
        if piece.may_be_separated and printed[:1] and printed[0] in _SEPARATORS:
            printed = printed[1:]
    return printed


def _without_page_breaks(printed: str, item: dict[str, Any], columns: tuple[str, ...], length: int) -> tuple[str, int]:
    """An item that runs over a page break: its last cells close the page, its first ones begin the next page again."""
    at = columns.index("bases")
    head, foot = (
        "".join(without_layout(item[column] or "") for column in part) for part in (columns[:at], columns[at + 1 :])
    )
    found = 0
    while (place := printed.find(foot + head, len(head) + 1, length + len(head))) >= 0:
        printed = printed[:place] + printed[place + len(foot + head) :]
        found += 1
    return printed, found


@each_document
def test_list_says_what_the_document_says(list_id):
    """Every character of the document is in the list and the other way round, in order; page breaks are where known."""
    document = DOCUMENTS[list_id]
    breaks = compare(read_yaml(list_id), read_source(list_id), document)

    assert document.cells_over_a_page == breaks


@each_document
def test_page_heads_are_the_known_ones(list_id):
    """The heads that are taken for layout stand in the document as often as it has pages with a table."""
    document = DOCUMENTS[list_id]
    printed = without_layout(without_row_numbers(read_source(list_id)))

    assert document.page_heads == printed.removeprefix(document.first_head).count(document.page_head)


@each_document
def test_row_numbers_are_printed_in_order(list_id):
    """The rows that the document numbers are the items that the list numbers so, the repeated one aside."""
    lines = (line.strip() for line in read_source(list_id).splitlines())
    printed = dict.fromkeys(int(line) for line in lines if line.isdecimal())

    assert [number for number in range(1, 21) if number not in DOCUMENTS[list_id].unprinted_numbers] == list(printed)


# ── the comparison sees what it is there to see ──────────────────────────────────────────────────────────────────────


def _wrong(text: str) -> str:
    """`text` with the character in its middle changed."""
    middle = len(text) // 2
    return f"{text[:middle]}〓{text[middle + 1 :]}"


def _doubled(text: str) -> str:
    return text + text[-1]


def _shortened(text: str) -> str:
    return text[:-1]


def _added(text: str | None) -> str:
    return (text or "") + "〓"


@pytest.mark.parametrize(
    ("list_id", "number", "path", "change"),
    [
        ("datong", 1, ("name",), _wrong),
        ("datong", 2, ("name",), _wrong),  # printed twice, on both sides of the page break
        ("datong", 2, ("bases", 3, "provisions", 0, "text"), _wrong),  # the quotation that the page break cuts
        ("datong", 2, ("implementing_body",), _wrong),
        ("datong", 3, ("type",), _wrong),
        ("datong", 12, ("bases", 1, "provisions", 2, "at"), _wrong),
        ("datong", 12, ("bases", 1, "edition"), _wrong),
        ("datong", 18, ("implementing_body",), _wrong),
        ("datong", 20, ("responsible_body",), _wrong),
        ("datong", 20, ("implementing_body",), _shortened),  # the last character of the document
        ("datong", 20, ("bases", 0, "label"), _added),  # a label that is not printed
        ("datong", 6, ("bases", 1, "instrument"), _wrong),  # <> inside the title
        ("changji", 1, ("implementing_body",), _wrong),
        ("changji", 2, ("bases", 2, "instrument"), _wrong),  # no outer brackets
        ("changji", 7, ("bases", 0, "provisions", 1, "at"), _shortened),  # 第十五条第二 for 第十五条第二款
        ("changji", 7, ("bases", 0, "provisions", 0, "text"), _shortened),  # the 。 that is printed as ：
        ("changji", 7, ("bases", 0, "provisions", 0, "text"), _doubled),
        ("changji", 10, ("bases", 0, "label"), _wrong),  # the first bracket is missing in the document
        ("changji", 11, ("bases", 0, "edition"), _shortened),  # the 。 behind the bracket
        ("changji", 20, ("remarks",), _added),
    ],
)
def test_one_wrong_character_is_seen(
    list_id: str, number: int, path: tuple[str | int, ...], change: Callable[[str | None], str]
):
    """A single changed character in any kind of field is reported at its item."""
    content = copy.deepcopy(read_yaml(list_id))
    parent = content["items"][number - 1]
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = change(parent[path[-1]])

    with pytest.raises(Parting) as parting:
        compare(content, read_source(list_id), DOCUMENTS[list_id])

    assert str(number) == parting.value.item


def _texts(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(node, str):
        yield path
    elif isinstance(node, dict):
        for key, child in node.items():
            if key != "number":
                yield from _texts(child, (*path, key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _texts(child, (*path, index))


@each_document
def test_no_field_escapes_the_comparison(list_id):
    """Whichever text of an item is changed, the comparison fails."""
    content, source, document = read_yaml(list_id), read_source(list_id), DOCUMENTS[list_id]
    unseen = []
    for path in _texts(content["items"]):
        *parents, last = path
        parent = content["items"]
        for step in parents:
            parent = parent[step]
        kept, parent[last] = parent[last], _wrong(parent[last])
        try:
            compare(content, source, document)
        except Parting:
            parent[last] = kept
        else:
            unseen.append(path)

    assert unseen == []


@pytest.mark.parametrize(
    ("change", "item"),
    [
        (lambda items: items.pop(6), "8"),  # an item left out: the next one stands in its place
        (lambda items: items.insert(7, items.pop(6)), "8"),  # two items in the wrong order
        (lambda items: items.pop(), "19"),  # the document goes on behind the list
        (lambda items: items.append(items[-1]), "20"),  # the list goes on behind the document
    ],
)
@each_document
def test_items_that_do_not_follow_the_document_are_seen(list_id, change, item):
    """An item too few, too many or in the wrong place is reported where the document parts from it."""
    content = read_yaml(list_id)
    change(content["items"])

    with pytest.raises(Parting) as parting:
        compare(content, read_source(list_id), DOCUMENTS[list_id])

    assert item == parting.value.item


def test_the_message_shows_both_sides():
    """Whoever has to fix the list sees the item and how both texts go on."""
    content = read_yaml("changji")
    content["items"][12]["name"] = "对医疗救助的监督捡查"

    with pytest.raises(Parting) as parting:
        compare(content, read_source("changji"), DOCUMENTS["changji"])

    assert str(parting.value) == (
        "item 13: the list goes on with `捡查行政检查【行政法规】《社会救助暂行办`,"
        " the document with `检查行政检查【行政法规】《社会救助暂行办`"
    )


# ── what else holds for the shipped files ────────────────────────────────────────────────────────────────────────────


@each_document
def test_digest_is_that_of_the_source(list_id):
    """`source` names the file that the list was transcribed from, and its digest."""
    source = read_yaml(list_id)["source"]
    content = (DATA / source["file"]).read_bytes()

    assert source["sha256"] == hashlib.sha256(content).hexdigest()


@each_document
def test_items_are_numbered_from_1_to_20(list_id):
    """Both documents have 20 items, numbered in order."""
    assert [str(number) for number in range(1, 21)] == [item["number"] for item in read_yaml(list_id)["items"]]


@each_document
def test_separators_are_in_no_field(list_id):
    """The colon between a place and its quotation is layout: neither ends with it nor begins with it."""
    bases = [basis for item in read_yaml(list_id)["items"] for basis in item["bases"]]
    provisions = [provision for basis in bases for provision in basis["provisions"]]

    assert [
        provision["at"]
        for provision in provisions
        if provision["at"][-1] in _SEPARATORS or (provision["text"] or " ")[0] in _SEPARATORS
    ] == []


@each_document
def test_texts_carry_no_layout(list_id):
    """Line breaks and blanks of the document's cells are joined away."""
    content = read_yaml(list_id)["items"]
    carrying = []
    for path in _texts(content):
        text = content
        for step in path:
            text = text[step]
        if _LAYOUT.search(text):
            carrying.append(path)

    assert carrying == []


@each_document
def test_first_line_names_the_schema(list_id):
    """Editors find the schema by the first line of the list."""
    first = (DATA / f"{list_id}.yaml").read_text(encoding="utf-8").splitlines()[0]

    assert first == "# yaml-language-server: $schema=list.schema.json"


def test_schema_is_made_from_the_model():
    """data/list.schema.json is current; `make schema` writes it anew."""
    assert json_schema("list") == (DATA / "list.schema.json").read_text(encoding="utf-8")


def test_every_shipped_list_is_compared_with_its_document():
    """A list that is added to data/ is added here too."""
    assert sorted(DOCUMENTS) == sorted(path.stem for path in DATA.glob("*.yaml"))
