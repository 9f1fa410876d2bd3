"""What a person has corrected stays as long as the document says the same; every difference is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.lists.corrections import CORRECTED, field_fingerprint, with_corrections
from enfcmp.model import PrintedBasis, PrintedItem, PrintedProvision


def item(number, name="甲", **fields):
    return PrintedItem(number=number, name=name, **fields)


def before(*items):
    return {each.number: {field: field_fingerprint(each, field) for field in CORRECTED} for each in items}


def merged(read_before, stands, read):
    found = with_corrections(stands, before(*read_before), read)
    return list(found.items), [(each.kind, each.item, each.field, each.old, each.new) for each in found.changes]


WAS, MINE, NOW = item("1", remarks="旧"), item("1", remarks="改"), item("1", remarks="新")


@pytest.mark.parametrize(
    ("stands", "read", "expected", "changes"),
    [
        (WAS, WAS, WAS, []),
        (WAS, NOW, NOW, [("read", "1", "remarks", "旧", "新")]),
        (MINE, WAS, MINE, [("kept", "1", "remarks", "旧", "改")]),
        (MINE, NOW, NOW, [("replaced", "1", "remarks", "改", "新")]),
        (MINE, MINE, MINE, []),  # the document says by now what it was corrected to
    ],
)
def test_a_field(stands, read, expected, changes):
    """As it was read, as it stands, as it is read now."""
    assert ([expected], changes) == merged([WAS], [stands], [read])


def test_both_forms_of_the_basis_are_one_field():
    """A cell that a person has taken apart into bases stays taken apart."""
    cell = item("1", basis_text="《甲法》第一条")
    apart = item(
        "1", bases=(PrintedBasis(instrument="《甲法》", provisions=(PrintedProvision(at="第一条", text=None),)),)
    )
    found, changes = merged([cell], [apart], [cell])

    assert [apart] == found
    assert [("kept", "1", "basis_text")] == [change[:3] for change in changes]


@pytest.mark.parametrize(
    ("was", "stands", "read", "numbers", "changes"),
    [
        ("甲乙", "甲乙", "甲乙丙", ["1", "2", "3"], [("added", "3", None, None, "丙")]),
        ("甲乙", "甲乙", "甲", ["1"], [("gone", "2", None, "乙", None)]),
        ("甲乙", "甲", "甲乙", ["1"], [("left-out", "2", None, "乙", None)]),
        ("甲", "甲乙", "甲", ["1", "2"], [("kept-item", "2", None, None, "乙")]),
        ("甲乙", "甲乙", "乙甲", ["1", "2"], []),  # numbered anew
    ],
)
def test_whole_items(was, stands, read, numbers, changes):
    """New, gone, taken out and put in by hand."""
    was, stands, read = ([item(str(at), name) for at, name in enumerate(names, 1)] for names in (was, stands, read))
    found, told = merged(was, stands, read)

    assert (numbers, changes) == ([each.number for each in found], told)


def test_an_own_item_stands_behind_the_one_that_it_stood_behind():
    """And has a number of its own, also where the document uses it by now."""
    was = [item("1", "甲"), item("2", "乙")]
    stands = [was[0], item("3", "我的"), was[1]]
    found, _ = merged(was, stands, [*was, item("3", "丙")])

    assert [("1", "甲"), ("3", "我的"), ("2", "乙"), ("3#2", "丙")] == [(each.number, each.name) for each in found]


def test_where_nothing_tells_what_was_read_the_document_counts():
    """And every difference is told."""
    found = with_corrections([MINE], None, [NOW])

    assert (NOW,) == found.items
    assert [("read", "改", "新")] == [(each.kind, each.old, each.new) for each in found.changes]


LISTS = st.lists(
    st.builds(
        PrintedItem,
        number=st.integers(1, 6).map(str),
        name=st.sampled_from("甲乙丙丁"),
        remarks=st.sampled_from(["旧", "新", None]),
    ),
    max_size=5,
    unique_by=lambda each: each.number,
)


@given(LISTS, LISTS, LISTS)
def test_no_word_of_a_person_is_lost_in_silence(was, stands, read):
    """Every text that a person has written stands in the list or among the changes, and numbers stay apart."""
    found = with_corrections(stands, before(*was), read)
    known = before(*was)
    words = {
        text
        for each in stands
        for field in ("name", "remarks")
        if field_fingerprint(each, field) != known.get(each.number, {}).get(field, "")
        and (text := getattr(each, field))
    }
    said = {text for each in found.items for text in (each.name, each.remarks)}
    said |= {text for change in found.changes for text in (change.old, change.new)}
    numbers = [each.number for each in found.items]

    assert words <= said
    assert sorted(set(numbers)) == sorted(numbers)


@given(LISTS, LISTS)
def test_an_untouched_list_becomes_what_is_read(was, read):
    """Nothing of the former import stays where nobody has corrected it."""
    assert tuple(read) == with_corrections(was, before(*was), read).items
