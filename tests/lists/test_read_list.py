"""Reading list files: what is accepted stays as typed, and every fault of a file is said once, with its place."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.errors import Fault, InputError
from enfcmp.lists.read_list import read_list
from enfcmp.model import Jurisdiction, PrintedBasis, PrintedItem, PrintedList, PrintedProvision

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "tests" / "assets" / "lists"
SHARED = ROOT / ".." / "shared" / "lists"

EMPTY = "the file is empty; a list with `schema: enfcmp.list/1` is expected"
ALIAS = "YAML anchors (&) and aliases (*) are not used in lists; write the text out, or put it in quotes"
ITEM_FIELDS = "number, name, type, responsible_body, implementing_body, remarks, bases, basis_text, under, extra"
TYPES = (
    "其他, 其他行政权力, 其他行政职权, 行政处罚, 行政备案, 行政奖励, 行政强制, 行政强制执行, 行政强制措施, 行政征收,"
    " 行政征用, 行政指导, 行政检查, 行政监督, 行政确认, 行政给付, 行政裁决, 行政许可"
)

OK = PrintedList(
    schema="enfcmp.list/1",
    id="tiny",
    jurisdiction=Jurisdiction(name="某市"),
    bureau="某市医疗保障局",
    title="行政执法事项清单",
    items=(
        PrintedItem(
            number="1",
            name="对骗取医疗保障基金支出行为的处罚",
            type="行政处罚",
            bases=(PrintedBasis(instrument="《社会保险法》", provisions=(PrintedProvision(at="第八十七条"),)),),
        ),
    ),
)


def without_path(fault: Fault) -> str:
    return str(fault).removeprefix(f"{fault.path}:").strip()


def faults(path: Path) -> list[str]:
    """Every fault of a file, `line:column: item N: message`."""
    with pytest.raises(InputError) as error:
        read_list(path)
    assert {str(path)} == {fault.path for fault in error.value.faults}
    return [without_path(fault) for fault in error.value.faults]


# ── one fault a file ─────────────────────────────────────────────────────────────────────────────────────────────────

# Each file is ok.yaml with one fault, unless the file's name says otherwise.
FAULTS = {
    # a field is missing, unknown or there twice
    "missing-field": ["7:5: item 1: the field `name` is missing"],
    "missing-field-of-head": ["1:1: the field `bureau` is missing"],
    "missing-items": ["1:1: the field `items` is missing"],
    "unknown-field": ["9:5: item 1: unknown field `tpye`; did you mean `type`?"],
    "unknown-field-far": [f"14:5: item 1: unknown field `依据`; known here: {ITEM_FIELDS}"],
    "unknown-field-of-jurisdiction": ["3:26: unknown field `provinz`; did you mean `province`?"],
    "field-twice": ["14:5: item 1: the field `name` stands here twice"],
    "field-is-a-list": [f"9:5: item 1: unknown field ``; known here: {ITEM_FIELDS}"],
    # another sort of value than the one that is wanted
    "text-for-list": ["6:8: a list of entries is expected here, but a text stands here"],
    "fields-for-list": ["6:8: a list of entries is expected here, but a set of fields stands here"],
    "nothing-for-list": ["6:7: a list of entries is expected here, but nothing stands here"],
    "list-for-text": ["8:11: item 1: a text cannot begin with `[` in YAML; put all of it in quotes"],
    "fields-for-text": ["13:17: item 1: a text cannot begin with `{` in YAML; put all of it in quotes"],
    "nothing-for-text": ["7:12: a text is expected here, but nothing stands here"],
    "null-for-name": ["8:11: item 1: a text is expected here, but nothing stands here"],
    "text-for-fields": ["3:15: a set of fields is expected here, but a text stands here"],
    "text-for-basis": ["11:9: item 1: a set of fields is expected here, but a text stands here"],
    "text-for-item": ["14:5: a set of fields is expected here, but a text stands here"],
    "text": ["1:1: a set of fields is expected here, but a text stands here"],
    "list": ["1:1: a set of fields is expected here, but a list of entries stands here"],
    "only-marks": ["2:1: a set of fields is expected here, but nothing stands here"],
    # a text of another form than the one that is wanted
    "schema-of-the-future": ["1:9: `enfcmp.list/2` stands where `enfcmp.list/1` is expected"],
    "unknown-type": ["9:11: item 1: `行政处法` is not a known action type; the nearest is 行政处罚"],
    "unknown-type-far": [f"9:11: item 1: `检测` is not a known action type; known: {TYPES}"],
    "bad-date": ["6:12: `2025-02-30` is not a date; 2025-01-31 is the form"],
    "bad-date-form": ["6:12: `2025年1月31日` is not a date; 2025-01-31 is the form"],
    "bad-id": ["2:5: `Tiny List` does not have the form of `city-2025`"],
    "bad-id-ends-in-line-break": ["2:5: `tiny\n` does not have the form of `city-2025`"],
    "bad-code": ["3:32: `14020` does not have the form of `110000`"],
    "bad-digest": [
        "6:18: `ABC` does not have the form of `0000000000000000000000000000000000000000000000000000000000000000`"
    ],
    "empty-name": ["8:11: item 1: this field is empty; it has to be filled in"],
    "blank-name": ["8:11: item 1: this field is empty; it has to be filled in"],
    "empty-number": ["7:13: this field is empty; it has to be filled in"],
    "fault-behind-items": ["14:12: `昨天` is not a date; 2025-01-31 is the form"],  # no item's fault
    # what the items say together
    "number-twice": ["14:13: item 1: the number 1 stands here again, first in line 7; write 1#2"],
    "number-thrice": [
        "14:13: item 1: the number 1 stands here again, first in line 7; write 1#2",
        "21:13: item 1: the number 1 stands here again, first in line 7; write 1#3",
    ],
    "both-bases": ["14:17: item 1: the item has both `bases` and `basis_text`; keep one"],
    # what YAML allows and lists do not
    "anchor": [f"11:21: {ALIAS}"],
    "alias": [f"14:17: {ALIAS}"],
    "anchor-and-alias": [f"11:21: {ALIAS}", f"14:21: {ALIAS}"],
    "tag-local": [
        "8:11: item 1: `!important` is a YAML tag; put the text in quotes"
    ],  # else the word would be lost in silence
    "second-document": ["14:1: a second document begins here; one file holds one list"],
    # what is no YAML
    "tab": ["9:1: a tab stands here; YAML is indented with blanks"],
    "tab-in-quotation": ["17:11: a quotation mark is not closed"],  # the tab is part of a text and no fault
    "unclosed-quote": ["13:17: a quotation mark is not closed"],
    "colon-in-text": ["8:13: unexpected `: `; put the text in quotes"],
    "percent-begins": ["8:11: a text cannot begin with `%` in YAML; put all of it in quotes"],
    "bad-indentation": ["9:4: an entry that begins with `-` is expected here; look at the indentation"],
    "null-byte": ["8:13: a control character stands here; remove it"],
    "control-character": ["8:13: a control character stands here; remove it"],
    # what is no UTF-8 text
    "gb18030": ["3:24: the file is GB18030 (GBK), not UTF-8; save it as UTF-8"],
    "utf-16": ["the file seems to be UTF-16 without its byte order mark; save it as UTF-8"],
    "not-utf-8": ["14:6: the file is not UTF-8; save it as UTF-8"],
    "empty": [EMPTY],
    "blank": [EMPTY],
    "only-comments": ["nothing but comments is in the file"],
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_is_said_with_its_place(name):
    """A file with one fault gets one message: line, column, item number, what is wrong and what was expected."""
    assert FAULTS[name] == faults(ASSETS / f"{name}.yaml")


def test_every_broken_file_is_in_the_table():
    """No broken file lies about unread."""
    assert sorted([*FAULTS, "ok", "several"]) == sorted(path.stem for path in ASSETS.iterdir())


def test_all_faults_of_a_file_are_found_in_one_pass():
    """Whoever has to fix a list sees everything at once, in the order of the file."""
    assert faults(ASSETS / "several.yaml") == [
        "3:15: the field `name` is missing",
        "3:16: unknown field `nam`; did you mean `name`?",
        "4:9: this field is empty; it has to be filled in",
        "6:12: `31.1.2025` is not a date; 2025-01-31 is the form",
        "10:11: item 1: `处罚` is not a known action type; the nearest is 行政处罚",
        "12:5: item 2: the field `name` is missing",
        "14:17: item 2: the item has both `bases` and `basis_text`; keep one",
        "18:25: item 2: unknown field `txt`; did you mean `text`?",
        "19:13: item 2: the field `at` is missing",
        "20:13: item 1: the number 1 stands here again, first in line 8; write 1#2",
        "21:11: item 1: a text cannot begin with `[` in YAML; put all of it in quotes",
        "22:5: item 1: unknown field `remark`; did you mean `remarks`?",
    ]


def test_an_absent_file_is_said(tmp_path):
    """A path that leads nowhere is a fault of the input."""
    assert faults(tmp_path / "无.yaml") == ["there is no such file"]


def test_a_folder_is_no_list(tmp_path):
    """A folder is named as what it is."""
    assert faults(tmp_path) == ["this is a folder; the path of a list file (.yaml) is expected"]


def test_a_path_that_no_file_can_have_is_said():
    """What the system says about a file that cannot be opened is handed on."""
    assert faults(Path("a\0b.yaml")) == ["the file cannot be read: embedded null byte"]


def test_a_huge_file_is_not_read(tmp_path):
    """More than 20 MB is no list, whatever is in it."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as stream:
        stream.truncate(20 * 1024 * 1024 + 1)

    assert faults(path) == ["the file is larger than 20 MB, which is the limit for a list"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 100_000, "1:51"),
        ("{a: " * 100_000, "1:201"),
        ("- " * 100_000, "1:101"),
        ("? " * 100_000, "1:101"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(1_000)), "51:51"),
        ("[" * 51 + "]" * 51 + "".join("[]" for _ in range(100)), "1:51"),
    ],
    ids=["sequences", "mappings", "entries", "keys", "indentation", "closed"],
)
def test_deep_nesting_is_refused(tmp_path, text, place):
    """A file that is made to exhaust the reader is refused before it is read; a list needs 10 levels."""
    path = tmp_path / "deep.yaml"
    path.write_text(text, encoding="utf-8")

    (fault,) = faults(path)
    where, _, said = fault.partition(": ")

    assert said == "the file is nested too deeply to be a list"
    assert where in {place, place.replace(":51", ":1001")}  # some releases of libyaml read ahead up to their own limit


# ── what is accepted ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_list_is_read_as_printed():
    """The smallest list, whole."""
    assert read_list(ASSETS / "ok.yaml").printed == OK


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
        lambda data: data.rstrip(b"\n"),
        lambda data: b"# comment\n---\n" + data + b"...\n",
        lambda data: yaml.safe_dump(yaml.safe_load(data)).encode(),
    ],
    ids=["BOM", "CRLF", "BOM and CRLF", "no last line end", "comment and marks", "escapes and another order"],
)
def test_other_ways_of_writing_one_list(tmp_path, change):
    """Marks, line ends and the order of fields do not change what a list says."""
    path = tmp_path / "list.yaml"
    path.write_bytes(change((ASSETS / "ok.yaml").read_bytes()))

    assert read_list(path).printed == OK


def test_texts_that_yaml_would_turn_into_something_else_stay_texts(tmp_path):
    """No number, truth value or date is made of what was typed without quotes."""
    path = tmp_path / "list.yaml"
    path.write_text(
        "schema: enfcmp.list/1\nid: 010\njurisdiction: {name: 1e3, code: 110000}\nbureau: no\ntitle: 0x1F\n"
        "items:\n- {number: 010, name: 2021-01-01, remarks: .inf, implementing_body: 1:30}\n"
        "- {number: 10, name: yes}\n",
        encoding="utf-8",
    )

    assert read_list(path).printed == PrintedList(
        schema="enfcmp.list/1",
        id="010",
        jurisdiction=Jurisdiction(name="1e3", code="110000"),
        bureau="no",
        title="0x1F",
        items=(
            PrintedItem(number="010", name="2021-01-01", remarks=".inf", implementing_body="1:30"),
            PrintedItem(number="10", name="yes"),
        ),
    )


@pytest.mark.parametrize(
    ("written", "value"),
    [("", None), ("null", None), ("~", None), ('"null"', "null"), ('""', ""), ("'~'", "~"), ("none", "none")],
)
def test_null_is_only_what_is_not_quoted(tmp_path, written, value):
    """A field without a value is null; a text in quotes is a text."""
    path = tmp_path / "list.yaml"
    path.write_text(
        (ASSETS / "ok.yaml").read_text(encoding="utf-8") + f"    remarks: {written}\n",
        encoding="utf-8",
    )

    assert value == read_list(path).printed.items[0].remarks


def test_a_date_is_a_date(tmp_path):
    """`published` is the one field that is no text."""
    path = tmp_path / "list.yaml"
    text = (ASSETS / "ok.yaml").read_text(encoding="utf-8")
    path.write_text(f"{text}published: 2025-01-31\n", encoding="utf-8")

    assert read_list(path).printed == msgspec.structs.replace(OK, published=dt.date(2025, 1, 31))


@pytest.mark.parametrize(
    ("bases", "notes"),
    [
        ("", ["14:5: item 2: the item has no basis"]),
        ("bases: []", ["14:5: item 2: the item has no basis"]),
        ("bases: null", ["14:5: item 2: the item has no basis"]),
        ("basis_text: ' '", ["14:5: item 2: the item has no basis"]),
        ("basis_text: 《社会保险法》第七十七条", []),
    ],
)
def test_an_item_without_a_basis_is_allowed_and_noted(tmp_path, bases, notes):
    """Such items are printed; it is said, and the list is read."""
    path = tmp_path / "list.yaml"
    text = (ASSETS / "ok.yaml").read_text(encoding="utf-8")
    path.write_text(f'{text}  - number: "2"\n    name: 医疗保险稽核\n    {bases}\n', encoding="utf-8")
    noted = []

    items = read_list(path, noted.append).printed.items

    assert [item.name for item in items] == ["对骗取医疗保障基金支出行为的处罚", "医疗保险稽核"]
    assert notes == [without_path(fault) for fault in noted]


COLUMNS = """\
- number: "1"
  name: 甲
  under: [一、行政处罚类, 《中华人民共和国安全生产法》]
  extra: {承办机构: 某科, "行使 层级": "1"}
"""


LIST = "schema: enfcmp.list/1\nid: list\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"


def written(folder, items):
    """A list file with these items."""
    path = folder / "list.yaml"
    path.write_text(LIST + items, encoding="utf-8")
    return path


def test_headings_and_further_columns_are_kept(tmp_path):
    """As printed, in their order; an item without any has none."""
    (item,) = read_list(written(tmp_path, COLUMNS)).printed.items

    assert ("一、行政处罚类", "《中华人民共和国安全生产法》") == item.under
    assert [("承办机构", "某科"), ("行使 层级", "1")] == list(item.extra.items())


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ("[承办机构]", "a set of fields is expected here, but a list of entries stands here"),
        ("{承办机构: [某科]}", "a text cannot begin with `[` in YAML; put all of it in quotes"),
        ("{承办机构: 某科, 承办机构: 某处}", "the field `承办机构` stands here twice"),
    ],
)
def test_further_columns_that_cannot_be_read(tmp_path, extra, message):
    """Each fault with its place, as everywhere."""
    with pytest.raises(InputError) as error:
        read_list(written(tmp_path, f"- {{number: '1', name: 甲, extra: {extra}}}\n"))

    assert [(message, "1")] == [(str(fault.message), fault.item) for fault in error.value.faults]


def test_files_are_left_as_they_are(tmp_path):
    """Reading writes nothing: neither into the file nor beside it."""
    folder = tmp_path / "lists"
    shutil.copytree(ASSETS, folder)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    for path in before:
        try:
            read_list(path)
        except InputError:
            continue

    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "data").glob("*.yaml")))
def test_shipped_lists_are_read_without_a_note(name):
    """Nothing is to be said about the lists that ship with enfcmp."""
    noted = []
    content = read_list(ROOT / "data" / name, noted.append).printed

    assert (f"{content.id}.yaml", len(content.items), noted) == (name, 20, [])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the lists of the shared folder are not at hand")
@pytest.mark.parametrize(
    ("list_id", "items"),
    [("guangdong-ecology", 108), ("guangdong-no-penalty", 20), ("jiangmen-ecology", 65), ("jiangmen-no-penalty", 40)],
)
def test_lists_of_other_fields_are_read(list_id, items):
    """Lists whose bases are raw cells are read too."""
    content = read_list(SHARED / f"{list_id}.yaml").printed

    assert (list_id, items) == (content.id, len(content.items))


# ── whatever a file holds ────────────────────────────────────────────────────────────────────────────────────────────

_KINDS = (PrintedList, PrintedItem, PrintedBasis, PrintedProvision)
_NAMES = [field for kind in _KINDS for field in kind.__struct_fields__]
_VALUES = ["enfcmp.list/1", "行政处罚", "《社会保险法》", "第八十七条", "1", "2021-01-01", "no", "null", "", "~"]
_TROUBLE = ["\n", " ", "a: b", "#", "&a", "*a", "!x", "%", "@", "|", '"', "\t"]
_LAYOUT = [": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "'"]
_WORDS = st.sampled_from([*_NAMES, *_VALUES, *_TROUBLE])
_DOCUMENTS = st.recursive(
    _WORDS | st.none() | st.booleans() | st.integers() | st.floats() | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=6),
    max_leaves=25,
)
_ITEMS = st.lists(st.dictionaries(st.sampled_from(PrintedItem.__struct_fields__), _DOCUMENTS), max_size=3)
_LISTS = st.fixed_dictionaries(
    {"schema": st.just("enfcmp.list/1"), "id": st.just("x"), "title": _WORDS, "bureau": _WORDS, "items": _ITEMS},
    optional={"jurisdiction": st.just({"name": "某市"}) | _DOCUMENTS, "published": _DOCUMENTS, "source": _DOCUMENTS},
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("read") / "list.yaml"


def is_read_or_refused(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    try:
        return isinstance(read_list(path).printed, PrintedList)
    except InputError as error:
        return len(error.faults) > 0


@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(scratch, data):
    """Whatever bytes a file holds, reading it gives a list or the faults, and nothing else happens."""
    assert is_read_or_refused(scratch, data)


@given(words=st.lists(_WORDS | st.sampled_from(_LAYOUT), max_size=30))
def test_any_yaml_like_text_is_read_or_refused(scratch, words):
    """The same for what looks like YAML."""
    assert is_read_or_refused(scratch, "".join(words).encode())


@given(document=_LISTS | _DOCUMENTS, flow=st.booleans())
def test_any_document_is_read_or_refused(scratch, document, flow):
    """The same for what is YAML, and nearly a list."""
    assert is_read_or_refused(scratch, yaml.safe_dump(document, allow_unicode=True, default_flow_style=flow).encode())


@given(data=st.data())
def test_any_damage_to_a_list_is_read_or_refused(scratch, data):
    """The same for a list in which a few bytes were lost or changed."""
    content = (ASSETS / "ok.yaml").read_bytes()
    begin = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 4))
    put_in = data.draw(st.binary(max_size=4) | st.sampled_from([*_TROUBLE, *_LAYOUT]).map(str.encode))

    assert is_read_or_refused(scratch, content[:begin] + put_in + content[begin + length :])
