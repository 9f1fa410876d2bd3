"""Characters that stand for others: traditional ones, radicals, compatibility ideographs."""

import unicodedata
from pathlib import Path

import pytest

from enfcmp.lists.read_list import read_list
from enfcmp.text.fold import joined, title_key
from enfcmp.text.form import fold
from enfcmp.text.simplified import foreign_characters, simplified, table

ROOT = Path(__file__).resolve().parents[2]
SIMPLIFIED = ("text/lexicon.txt", "law/instruments/instruments.tsv", "law/instruments/repeals.tsv")
LOOK_ALIKES = [
    chr(code)
    for codes in (range(0x2F00, 0x2FD6), range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E))
    for code in codes
    if unicodedata.normalize("NFKC", chr(code)) != chr(code)
]


@pytest.mark.parametrize("name", SIMPLIFIED)
def test_simplified_text_is_left_as_it_is(name):
    """No word of the laws and no title of the registry is changed."""
    text = (ROOT / "enfcmp" / name).read_text(encoding="utf-8")

    assert text == simplified(text)


def test_the_characters_of_simplified_chinese_are_left_as_they_are():
    """GB 2312 has 6,763 ideographs; those that are only traditional in law are named here."""
    rows = (bytes([row, cell]).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    changed = {char for char in rows if char and simplified(char) != char}

    assert set("乾於甯徵後摺祇衹彷甦菸麴醣") >= changed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社會保險法", "社会保险法"),
        ("腎腫膚癩瘡瘍", "肾肿肤癞疮疡"),
        ("應徵的罰款", "应征的罚款"),
        ("著名、慰藉、覆盖", "著名、慰藉、覆盖"),  # words of their own
        ("⽤⼈单位，⾏政机关", "用人单位，行政机关"),
        ("⻔⻓⻋⻅⻛⻚⺠", "门长车见风页民"),
        ("⾧⾨⾞⾒⼾", "长门车见户"),  # of the traditional radicals too
        ("\uf96b\uf9fe", "参茶"),
        ("甲，1a", "甲，1a"),
    ],
)
def test_simplified(text, expected):
    """One for one."""
    assert expected == simplified(text)


def test_a_character_is_met_again_as_what_it_is():
    """What has no other form stands for itself ever after, and the table of those that have is as it was."""
    assert ["车车甲\U0001f600", "甲车甲", "甲"] == [simplified(each) for each in ("車車甲\U0001f600", "甲車甲", "甲")]
    assert table().keys().isdisjoint(map(ord, "甲\U0001f600"))


def test_what_unicode_says_of_look_alikes_is_in_the_table():
    """All 214 radicals, and every compatibility ideograph."""
    plain = {char: simplified(unicodedata.normalize("NFKC", char)) for char in LOOK_ALIKES}

    assert plain == {char: simplified(char) for char in LOOK_ALIKES}
    assert 214 == sum("\u2f00" <= char <= "\u2fd5" for char in LOOK_ALIKES)


def test_no_character_stands_for_one_that_stands_for_another():
    assert {} == {char: plain for char, plain in table().items() if plain in table()}


@pytest.mark.parametrize(
    ("print_", "plain"),
    [
        ("⽤⼈单位不登记的，处⼀万元罚款。", "用人单位不登记的，处一万元罚款。"),
        ("用人\u00ad单位", "用人单位"),
        ("用人\ue5e5单位", "用人单位"),
        ("用\u200b人\u2060单\ufeff位", "用人单位"),
        ("用人\u3000单位", "用人单位"),
        ("\u202d用人单位\u202c", "用人单位"),
        ("eﬃcient", "efficient"),
        ("ＡＢＣ１２３", "ABC123"),
    ],
)
def test_what_a_converter_leaves_is_form(print_, plain):
    """It is the same in a quotation and in a title."""
    assert fold(plain).text == fold(print_).text
    assert "efficient" in plain or title_key(plain) == title_key(print_)


def test_every_character_of_a_ligature_is_where_the_ligature_is():
    folded = fold("乙ﬃ甲")

    assert ("乙ffi甲", (0, 1, 1, 1, 2), (1, 2, 2, 2, 3)) == tuple(folded)


def test_layout_has_what_shows_nothing():
    assert "第一条" == joined("第\u00ad一\ue004\u200e条\n")


def test_foreign_characters():
    """Each once, in order."""
    assert ["⼀", "\ue123", "⾏"] == list(foreign_characters("第⼀条\ue123⾏政⼀次"))


def test_a_list_says_once_which_characters_it_has(tmp_path):
    path = tmp_path / "a.yaml"
    head = "schema: enfcmp.list/1\nid: a\njurisdiction: {name: 某市}\nbureau: 某局\ntitle: 清单\nitems:\n"
    path.write_text(f"{head}- {{number: '1', name: ⽤⼈, bases: [{{instrument: 《⽤法》}}]}}\n", encoding="utf-8")
    notes = []

    read_list(path, notes.append)

    words = "characters of a PDF are read as those they look like, or not at all: ⽤ (用), ⼈ (人)"
    assert [words] == [str(fault.message) for fault in notes]
