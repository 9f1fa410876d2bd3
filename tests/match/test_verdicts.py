"""What persons have decided is held against the items of today, and the engine obeys."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from enfcmp.errors import InputError
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.match.explain import explain
from enfcmp.match.links import match
from enfcmp.match.table import ScoreTable
from enfcmp.match.verdicts import NONE, PlacedDecision, Verdicts, item_fingerprint, mirrored, sort_out
from enfcmp.model import (
    Jurisdiction,
    Location,
    PairDecision,
    PrintedBasis,
    PrintedItem,
    PrintedList,
    PrintedProvision,
)
from enfcmp.text.fingerprint import fingerprint

DATA = Path(__file__).resolve().parents[2] / "data"
DATONG = read_citations(read_list(DATA / "datong.yaml").printed)
CHANGJI = read_citations(read_list(DATA / "changji.yaml").printed)
ITEMS = {item.id: item for item in (*DATONG.items, *CHANGJI.items)}


def decided(one, other, verdict="accept", relation="same", file="a.yaml", line=3):
    decision = PairDecision(
        from_=one,
        to=other,
        verdict=verdict,
        relation=relation,
        from_fingerprint=item_fingerprint(ITEMS[one]) if one in ITEMS else "0" * 12,
        to_fingerprint=item_fingerprint(ITEMS[other]) if other in ITEMS else "0" * 12,
    )
    return PlacedDecision(decision, Location(file, line, 5))


def changed(placed):
    return placed._replace(decision=msgspec.structs.replace(placed.decision, to_fingerprint="0" * 12))


def links(verdicts):
    return {(link.from_, link.to): link for link in match(DATONG, CHANGJI, verdicts=verdicts).pairs.links}


def test_sorted():
    """Each verdict where it belongs; of whichever list was named first; nothing of other lists."""
    found = sort_out(
        [
            decided("datong:1", "changji:2"),
            decided("changji:5", "datong:2", relation="part"),
            decided("datong:3", "changji:4", "reject", "part"),  # a rejected pair has no relation
            decided("datong:1", "elsewhere:2"),
        ],
        DATONG,
        CHANGJI,
    )

    assert found.verdicts == Verdicts(
        same=frozenset({("datong:1", "changji:2")}),
        part=frozenset({("datong:2", "changji:5")}),
        rejected=frozenset({("datong:3", "changji:4")}),
    )
    assert (found.stale, found.gone, found.on_these) == ((), (), 3)
    assert found.verdicts.all == {
        ("datong:1", "changji:2"),
        ("datong:2", "changji:5"),
        ("datong:3", "changji:4"),
    }


def test_changed_and_gone():
    """A decision on other texts, or on items that are not there, does not count, and is named."""
    stale, gone = changed(decided("datong:1", "changji:2")), decided("datong:1", "changji:99")
    found = sort_out([stale, gone], DATONG, CHANGJI)

    assert found.verdicts == Verdicts()
    assert (found.stale, found.gone, found.on_these) == ((stale.decision,), (gone.decision,), 2)


def test_decided_anew():
    """A decision that lapsed is asked no more once there is one on the texts of today."""
    found = sort_out(
        [changed(decided("datong:1", "changji:2", "reject")), decided("datong:1", "changji:2")], DATONG, CHANGJI
    )

    assert (len(found.verdicts.same), found.stale) == (1, ())


@pytest.mark.parametrize(
    ("second", "agrees"),
    [
        (decided("datong:1", "changji:2", file="b.yaml"), True),
        (decided("changji:2", "datong:1", file="b.yaml"), True),
        (decided("datong:1", "changji:2", "reject", file="b.yaml"), False),
        (decided("datong:1", "changji:2", relation="part", file="b.yaml"), False),
        (decided("changji:2", "datong:1", "reject", file="b.yaml"), False),
        (decided("datong:1", "changji:2", line=9), False),  # twice in one file
        (changed(decided("datong:1", "changji:2", "reject", file="b.yaml")), True),  # lapsed
    ],
)
def test_two_decisions_on_one_pair(second, agrees):
    """Where they part it is said, with both places, and neither is taken."""
    both = [decided("datong:1", "changji:2"), second]
    if agrees:
        assert sort_out(both, DATONG, CHANGJI).verdicts.all == {("datong:1", "changji:2")}
        return
    with pytest.raises(InputError) as caught:
        sort_out(both, DATONG, CHANGJI)
    assert str(caught.value) == (
        f"{second.location.file}:{second.location.line}:5: datong:1 and changji:2 are decided twice, "
        "first in a.yaml:3; keep one decision"
    )


@pytest.mark.parametrize(
    ("field", "value", "same"),
    [
        ("name", ITEMS["datong:12"].name + "。", True),  # form
        ("name", ITEMS["datong:12"].name + "检查", False),
        ("type", None, False),
        ("bases", (), False),
        ("responsible_body", "某局", True),  # not what pairing looks at
    ],
)
def test_fingerprint(field, value, same):
    """A decision lapses when what it was made on changes, not when its form does."""
    item = ITEMS["datong:12"]

    assert same == (item_fingerprint(item) == item_fingerprint(msgspec.structs.replace(item, **{field: value})))


@pytest.mark.parametrize(("of_type", "told"), [("行政处罚", "行政处罚"), (None, "")])
def test_what_a_fingerprint_is_made_of(of_type, told):
    """The same in every version, or the decisions of persons lapse; what a list does not have is empty."""
    cited = PrintedProvision(at="第 8 条", text="处2倍罚款；"), PrintedProvision(at="第九条")
    bases = PrintedBasis(instrument="《某条例》", provisions=cited), PrintedBasis(instrument="社会保险法")
    row = PrintedItem(number="1", name="對某事 的处罚", type=of_type, bases=bases)
    head = {"schema": "enfcmp.list/1", "jurisdiction": Jurisdiction(name="某市"), "bureau": "某局", "title": "清单"}
    (item,) = read_citations(PrintedList(id="a", items=(row,), **head)).items
    places = "第8条", "处2倍罚款", "第9条", ""

    assert item_fingerprint(item) == fingerprint(
        "对某事的处罚", told, "《某条例》", *places, "中华人民共和国社会保险法", "", ""
    )


def test_mirrored_twice_is_the_same():
    decision = decided("datong:1", "changji:2", relation="part").decision

    assert mirrored(mirrored(decision)) == decision
    assert (mirrored(decision).from_, mirrored(decision).from_fingerprint) == ("changji:2", decision.to_fingerprint)


# ── the engine ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_rejected():
    """No link, whatever speaks for it; both items are left over, and are not each other's nearest."""
    pair = ("datong:12", "changji:18")
    matching = match(DATONG, CHANGJI, verdicts=Verdicts(rejected=frozenset({pair})))

    assert pair in links(Verdicts())
    assert pair not in {(link.from_, link.to) for link in matching.pairs.links}
    assert pair[0] in matching.pairs.unlinked.from_
    assert pair[1] in matching.pairs.unlinked.to
    assert "changji:18" not in {near.id for near in matching.nearest_from if near}


MATTER, OTHER_MATTER = "对无证从事危险货物运输的处罚", "对无证从事危险货物运输经营的处罚"


def listed(list_id, *items):
    """A list of penalties, each by its name and the article of one regulation that it cites."""
    return read_citations(
        PrintedList(
            schema="enfcmp.list/1",
            id=list_id,
            jurisdiction=Jurisdiction(name="某市"),
            bureau="某局",
            title="清单",
            items=tuple(
                PrintedItem(
                    number=str(number),
                    name=name,
                    type="行政处罚",
                    bases=(PrintedBasis(instrument="《某条例》", provisions=(PrintedProvision(at=at),)),) if at else (),
                )
                for number, (name, at) in enumerate(items, 1)
            ),
        )
    )


NAMESAKES = [
    pytest.param(
        [(MATTER, "第八条"), (MATTER, "第九条")],
        [(MATTER, "第八条")],
        ["1–1", "2–1"],
        "2–1",
        ["1–1"],
        id="a row of the same name is linked to the item",
    ),
    pytest.param(
        [(MATTER, None), (MATTER, "第八条")],
        [(MATTER, None), (OTHER_MATTER, "第九条")],
        ["1–1", "2–1"],
        "2–1",
        ["1–1", "2–2"],
        id="it is free for what is left over",
    ),
]


@pytest.mark.parametrize(("one", "other", "proposed", "rejected", "expected"), NAMESAKES)
@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
def test_rejected_beside_a_namesake(one, other, proposed, rejected, expected, turned):
    """No row of the same name brings the pair back, in either direction; its items are as free as others."""

    def linked(verdicts=NONE):
        lists = listed("b", *other), listed("a", *one)
        found = match(*(lists if turned else lists[::-1]), verdicts=verdicts).pairs.links
        ends = [(link.to, link.from_) if turned else (link.from_, link.to) for link in found]
        return sorted("–".join(end.partition(":")[2] for end in pair) for pair in ends)

    pair = tuple(f"{side}:{number}" for side, number in zip("ab", rejected.split("–"), strict=True))

    assert proposed == linked()
    assert expected == linked(Verdicts(rejected=frozenset({pair[::-1] if turned else pair})))


@pytest.mark.parametrize(("name", "relation"), [("same", "same"), ("part", "same")])
def test_accepted(name, relation):
    """A link, however little speaks for it, and said to be decided; the rest as before."""
    pair = ("datong:20", "changji:19")
    found = links(Verdicts(**{name: frozenset({pair})}))

    assert pair not in links(Verdicts())
    assert (found[pair].source, found[pair].confidence, found[pair].doubts) == ("decided", "certain", ())
    assert found[pair].relation == relation
    assert set(found) - {pair} == set(links(Verdicts()))


@pytest.mark.parametrize("pair", [("datong:1", "changji:2"), ("datong:2", "changji:2"), ("datong:2", "changji:7")])
def test_accepting_a_part_that_was_proposed_takes_no_link_away(pair):
    """The person has agreed with the program: all it proposed stays."""
    found = links(Verdicts(part=frozenset({pair})))

    assert set(links(Verdicts())) == set(found)
    assert found[pair].source == "decided"


def test_accepted_as_the_same_frees_the_others():
    """What a person has given to one item is no longer the best of another, which finds its next one."""
    found = links(Verdicts(same=frozenset({("datong:13", "changji:18")})))

    assert found["datong:13", "changji:18"].source == "decided"
    assert [pair for pair in found if "changji:18" in pair and found[pair].source == "matched"] == []


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize(
    ("verdict", "expected"),
    [(NONE, [("1", "1"), ("1", "2")]), (Verdicts(same=frozenset({("a:1", "b:1")})), [("1", "1")])],
    ids=["proposed", "accepted"],
)
def test_no_namesake_joins_what_was_accepted_as_the_same(verdict, expected, side):
    """An item that answers to the whole of another is no part of it with its namesakes."""
    one, two = [(MATTER, "第八条")], [(MATTER, "第八条"), (MATTER, "第九条")]
    lists = [listed(name, *rows) for name, rows in zip("ab", (two, one) if side else (one, two), strict=True)]
    found = match(*lists, verdicts=verdict).pairs.links
    ends = [(link.from_[2:], link.to[2:]) for link in found]

    assert expected == [pair[::-1] if side else pair for pair in ends]


def test_explained():
    """`--explain` says that a person has decided."""
    pairs = {
        "reject": ("datong:12", "changji:18"),
        "accept": ("datong:20", "changji:19"),
        None: ("datong:4", "changji:1"),
    }
    table = ScoreTable(
        DATONG,
        CHANGJI,
        verdicts=Verdicts(same=frozenset({pairs["accept"]}), rejected=frozenset({pairs["reject"]})),
    )
    found = {decided: explain(table, ITEMS[one], ITEMS[other]) for decided, (one, other) in pairs.items()}

    assert {each: found[each].decided for each in found} == {each: each for each in found}
    assert [found[each].link is None for each in ("reject", "accept", None)] == [True, False, False]
