"""Reading gold files: every fault with its place, and what is valid JSON is read as it was meant."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.errors import InputError
from enfcmp.lists.gold import read_gold
from enfcmp.model import GoldFile, GoldLink, Item, ItemList, Jurisdiction

LINK = '{"a": "1", "b": "2", "relation": "same", "doubtful": false}'
ONE_OF = "stands where one of these is expected: broader, narrower, overlap, same"
TRUTH = "true or false is expected here, without quotation marks"
AFTER_COMMA = "a `,` stands before a closing bracket; remove it"
VALUE = "a value is expected here: a text in double quotes, true, false, or a bracket, as `[`"

FAULTS = {
    # what is no JSON
    "nothing": ("", ["the file is empty; JSON with the fields `a`, `b` and `links` is expected"]),
    "blanks": (" \n\t", ["the file is empty; JSON with the fields `a`, `b` and `links` is expected"]),
    "no JSON at all": ("a: datong", [f"1:1: {VALUE}"]),
    "comma after the last link": ('{"a": "x", "b": "y", "links": [\n' + LINK + ",\n]}", [f"2:60: {AFTER_COMMA}"]),
    "comma after the last field": ('{"a": "x", "b": "y", }', [f"1:20: {AFTER_COMMA}"]),
    "comma, and nothing closed": ('{"a": "x",', ['1:11: a field in double quotes is expected here, as `"a"`']),
    "no comma": ('{"a": "x"\n"b": "y"}', ["2:1: a `,` or a closing bracket is expected here"]),
    "no colon": ('{"a" "x"}', ["1:6: a `:` is missing after this field"]),
    "no value": ('{"a": }', [f"1:7: {VALUE}"]),
    "single quotes": ("{'a': 'x'}", ['1:2: a field in double quotes is expected here, as `"a"`']),
    "capital letters": ('{"a": True}', [f"1:7: {VALUE}"]),
    "open text": ('{"a": "x', ["1:7: a quotation mark is not closed"]),
    "line break in a text": (
        '{"a": "x\ny"}',
        ["1:9: a line break or a control character stands in a text; write it as \\n, or remove it"],
    ),
    "backslash": ('{"a": "c:\\lists"}', ["1:10: `\\` cannot stand here; write it as `\\\\`"]),
    "half an escape": ('{"a": "\\u12"}', ["1:9: `\\` cannot stand here; write it as `\\\\`"]),
    "more behind the end": (
        '{"a": "x"}\n}',
        ["2:1: the JSON ends before this; remove the rest, or the bracket that closes too early"],
    ),
    "deep": ("[" * 100_000, ["the file is nested too deeply to be a gold file"]),
    # JSON that is no gold file
    "a list": ("[]", ["1:1: a set of fields is expected here, but a list of entries stands here"]),
    "no fields": ("{}", [f"1:1: the field `{name}` is missing" for name in ("a", "b", "links")]),
    "links are no list": (
        '{"a": "x", "b": "y", "links": {}}',
        ["1:31: a list of entries is expected here, but a set of fields stands here"],
    ),
    "unknown field": (
        '{"a": "x", "b": "y", "link": [], "links": []}',
        ["1:22: unknown field `link`; did you mean `links`?"],
    ),
    "field twice": ('{"a": "x", "a": "x", "b": "y", "links": []}', ["1:12: the field `a` stands here twice"]),
    "a list for a text": (
        '{"a": [], "b": "", "links": null}',
        [
            "1:7: a text is expected here, but a list of entries stands here",
            "1:16: this field is empty; it has to be filled in",
            "1:29: a list of entries is expected here, but nothing stands here",
        ],
    ),
    # links
    "every fault of every link": (
        """{"a": "x", "b": "y", "links": [
  {"a": "1", "relation": "same"},
  {"b": null, "a": "1", "relation": "equal"},
  {"a": "1", "b": "2", "relation": "same", "doubtfull": true},
  "1 – 2",
  {"a": "1", "b": "3", "relation": "same", "doubtful": "false"},
  {"a": "1", "b": "4", "relation": "same", "doubtful": 0}
]}""",
        [
            "2:3: the field `b` is missing",
            "3:9: a text is expected here, but nothing stands here",
            f"3:37: `equal` {ONE_OF}",
            "4:44: unknown field `doubtfull`; did you mean `doubtful`?",
            "5:3: a set of fields is expected here, but a text stands here",
            f"6:56: {TRUTH}",
            f"7:56: {TRUTH}",
        ],
    ),
    "link twice": (
        '{"a": "x", "b": "y", "links": [\n' + LINK + ",\n" + LINK.replace("false", "true") + ",\n" + LINK + "]}",
        [
            "3:1: the link 1 – 2 stands here again, first in line 2; keep one",
            "4:1: the link 1 – 2 stands here again, first in line 2; keep one",
        ],
    ),
}


@pytest.fixture
def put(tmp_path):
    """A gold file with this text."""

    def write(text):
        path = tmp_path / "gold.json"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("name", FAULTS)
def test_faults(put, name):
    """All faults of a file are said at once, each with line and column."""
    text, expected = FAULTS[name]
    path = put(text)
    try:
        faults = read_gold(path).faults
    except InputError as error:
        faults = error.faults

    assert {str(path)} == {fault.path for fault in faults}
    assert expected == [str(fault).removeprefix(f"{path}:").strip() for fault in faults]


def test_not_there(tmp_path):
    """A file that is not there, and a folder, are said to be that."""
    for path, expected in (
        (tmp_path / "no.json", "there is no such file"),
        (tmp_path, "this is a folder; the path of a gold file (.json) is expected"),
    ):
        with pytest.raises(InputError, match=f"^{path}: {expected}".replace("(", r"\(").replace(")", r"\)")):
            read_gold(path)


TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip)
LINKS = st.lists(
    st.builds(
        GoldLink,
        a=TEXT,
        b=TEXT,
        relation=st.sampled_from(["same", "narrower", "broader", "overlap"]),
        doubtful=st.booleans(),
        note=st.none() | TEXT,
    ),
    unique_by=lambda link: (link.a, link.b),
    max_size=4,
)


@given(
    gold=st.builds(GoldFile, a=TEXT, b=TEXT, links=LINKS.map(tuple), note=st.none() | TEXT),
    indent=st.sampled_from([None, 1, "\t"]),
    is_ascii=st.booleans(),
)
def test_every_valid_file_is_read(tmp_path_factory, gold, indent, is_ascii):
    """However it is laid out: tabs, escapes, characters of the rare planes."""
    path = tmp_path_factory.mktemp("gold") / "gold.json"
    text = json.dumps(msgspec.to_builtins(gold), ensure_ascii=is_ascii, indent=indent)
    path.write_text(text, encoding="utf-8")

    assert gold == read_gold(path).content


def test_escapes_are_read_as_json_has_them(put):
    """A pair of surrogates is one character, half a pair is none; one behind a backslash is text."""
    text = r'{"a": "\ud840\uDC0b\/", "b": "\\ud840\\udc0b", "links": [], "note": "\udc0b\ud840\\\ud840"}'
    gold = read_gold(put(text)).content

    assert (json.loads(text)["a"], json.loads(text)["b"]) == (gold.a, gold.b) == ("𠀋/", r"\ud840\udc0b")
    assert "\ufffd\ufffd\\\ufffd" == gold.note


def test_a_colon_may_stand_on_the_next_line(put):
    """JSON allows it, YAML does not; places are told as they are in the file."""
    gold = read_gold(put('{"a"\n : "x", "b" \r\n\n\t: "y",\n"links"\n:\n [1]}'))

    assert ["gold.json:7:3: a set of fields is expected here, but a text stands here"] == [
        str(fault._replace(path="gold.json")) for fault in gold.faults
    ]


def test_a_number_without_quotation_marks(put):
    """Item numbers are texts; what looks like a number is taken as it is typed."""
    gold = read_gold(put('{"a": "x", "b": "y", "links": [{"a": 1, "b": 1.10, "relation": "same"}]}')).content

    assert (GoldLink(a="1", b="1.10", relation="same"),) == gold.links


def test_unknown_numbers(put):
    """An item that a list does not have is said at its place, with the numbers near it."""
    gold = read_gold(
        put(
            '{"a": "x", "b": "y", "links": [\n{"a": "1-1", "b": "1", "relation": "same"},'
            '\n{"b": "1", "a": "1-3", "relation": "same"}]}'
        )
    )
    item = dict.fromkeys(("type", "responsible_body", "implementing_body", "remarks"))
    items = ItemList(
        id="x",
        jurisdiction=Jurisdiction(name="某市"),
        bureau="某局",
        title="清单",
        published=None,
        source=None,
        items=tuple(Item(id=f"x:{number}", number=number, name="某事", bases=(), **item) for number in ("1-1", "2")),
    )

    assert [f"{gold.path}:3:17: there is no item `1-3` in x; near it: 1-1"] == list(map(str, gold.unknown("a", items)))
    assert 2 == len(list(gold.unknown("b", items)))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b", "links", "relation", "doubtful", "", "\u2028"]), each, max_size=4)
    ),
)


@given(document=JSON, cut=st.integers(0, 200), put_in=st.text(max_size=3), is_ascii=st.booleans())
def test_any_document_is_read_or_refused(tmp_path_factory, document, cut, put_in, is_ascii):
    """Never another exception, whatever the JSON says and wherever it is damaged."""
    path = tmp_path_factory.mktemp("gold") / "gold.json"
    text = json.dumps({"a": "x", "b": "y", "links": document}, ensure_ascii=is_ascii)
    path.write_text(text[:cut] + put_in + text[cut:], encoding="utf-8", errors="surrogatepass")
    try:
        gold = read_gold(path)
        result = gold.faults or gold.content
    except InputError as error:
        result = error.faults

    assert result
