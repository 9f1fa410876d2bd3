"""A review: what is asked in which order, what each answer writes, and what is undone."""

from __future__ import annotations

import datetime as dt

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.lists.keep_decisions import keep
from enfcmp.match.verdicts import item_fingerprint
from enfcmp.model import PairDecision
from enfcmp.pipeline import Workspace
from enfcmp.review_session import Manner, Review

HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ONE = (
    ("1", "对擅自向河道排放污水的处罚", "第十条"),
    ("2", "对未按规定保存采购台账的处罚", "第十一条"),
    ("3", "对伪造道路运输许可证件的处罚", "第十二条"),
)
OTHER = (
    ("1", "对擅自向河道排放污水的处罚", "第十条"),
    ("2", "对未建立采购台账制度的处罚", "第二十一条"),
    ("3", "对不按规定报送采购信息的处罚", "第二十二条"),
    ("4", "对货运车辆道路超载运输的处罚", "第三十条"),
)


@pytest.fixture(autouse=True)
def lists(tmp_path, monkeypatch):
    """Two small lists: a link that is sure, one that is not, and near misses."""
    monkeypatch.chdir(tmp_path)
    for name, items in (("one", ONE), ("other", OTHER)):
        rows = "".join(f"  - {{number: '{n}', name: {what}, basis_text: 《某条例》{at}}}\n" for n, what, at in items)
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + rows, encoding="utf-8")
    return tmp_path


def review(**manner):
    both = Workspace().compare("one.yaml", "other.yaml", may_begin=True)
    return Review(both, Manner(reviewer="张三", day=dt.date(2026, 11, 25), **manner))


def kept():
    path = Workspace().compare("one.yaml", "other.yaml").decided.kept_in
    found = [each.decision for each in read_decision_file(path).pairs] if path.exists() else []
    return [(each.from_, each.to, each.verdict, each.relation, each.reason) for each in found]


def test_what_is_asked():
    """Doubtful links first, then near misses, the nearest first; the rest when it is asked for."""
    asked = [(*each.pair, each.why) for each in review(everything=True).open.questions]

    assert asked == [
        ("one:2", "other:2", "doubtful"),
        ("one:2", "other:3", "near"),
        ("one:3", "other:4", "near"),
        ("one:1", "other:1", "rest"),
    ]
    assert [(*each.pair, each.why) for each in review().open.questions] == asked[:3]


def test_answers():
    """Each is on disk at once, with reason, reviewer and day; the next question follows."""
    one = review()
    one.answer("reject", "同一事项，另有一项")
    assert kept() == [("one:2", "other:2", "reject", "same", "同一事项，另有一项")]
    one.answer("part")
    one.skip()
    assert kept()[1:] == [("one:2", "other:3", "accept", "part", None)]
    assert one.asked() is None
    done = one.so_far()
    assert (done.decided, done.skipped, done.left) == (2, 1, 0)
    (first, *_) = read_decision_file(Workspace().compare("one.yaml", "other.yaml").decided.kept_in).pairs
    assert (first.decision.reviewer, first.decision.date) == ("张三", dt.date(2026, 11, 25))


def test_what_an_answer_settles_is_not_asked():
    """A near miss is none any more where its item was given to another."""
    one = review()
    one.answer("same")

    assert one.asked().question.pair == ("one:3", "other:4")
    assert one.so_far().left == 1


def test_what_is_decided_elsewhere_meanwhile_settles_as_much():
    """A near miss of an item that was given away by another is not asked; a doubtful link of it is."""
    one = review()
    from_item, to_item = one.open.questions[0].from_, one.open.questions[2].to
    marks = {"from_fingerprint": item_fingerprint(from_item), "to_fingerprint": item_fingerprint(to_item)}
    kept_in = Workspace().compare("one.yaml", "other.yaml", may_begin=True).decided.kept_in
    keep(kept_in, [PairDecision(from_=from_item.id, to=to_item.id, verdict="accept", **marks)])

    assert one.asked().question.pair == ("one:2", "other:2")
    one.skip()
    assert one.asked() is None


def test_another_partner():
    """Not this one, but that one: both are written at once."""
    one = review()
    written = one.answer_other("other:4", "看条文")

    assert [(each.from_, each.to, each.verdict) for each in written] == [
        ("one:2", "other:2", "reject"),
        ("one:2", "other:4", "accept"),
    ]
    assert [each[:3] for each in kept()] == [(each.from_, each.to, each.verdict) for each in written]
    assert one.asked() is None  # one:2 and other:4 are taken


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("9", "there is no item `9` in other; near it: 1, 2, 3, 4"),
        ("2", "`2` is the item that is asked about"),
        ("other:2", "`other:2` is the item that is asked about"),
    ],
)
def test_no_such_partner(number, message):
    """Said, nothing written, asked again."""
    one = review()
    with pytest.raises(InputError) as caught:
        one.answer_other(number)

    assert str(caught.value) == message
    assert (kept(), one.asked().number) == ([], 1)


def test_undo():
    """Answer by answer, to the file as it was; a skipped question comes back too."""
    one = review()
    one.answer("reject")
    before = Workspace().compare("one.yaml", "other.yaml").decided.kept_in.read_bytes()
    one.skip()
    one.answer_other("1")
    assert len(kept()) == 3

    assert one.undo()
    assert Workspace().compare("one.yaml", "other.yaml").decided.kept_in.read_bytes() == before
    assert one.asked().question.pair == ("one:3", "other:4")
    assert one.undo()
    assert one.asked().question.pair == ("one:2", "other:3")
    assert one.undo()
    assert not one.undo()
    assert (kept(), one.asked().number) == ([], 1)


def test_it_goes_on_where_it_stopped():
    """What was decided is not asked again, what was passed over is."""
    one = review()
    one.answer("same")
    one.skip()

    assert [each.pair for each in review().open.questions] == [("one:3", "other:4")]


@pytest.fixture
def changed(lists):
    """A pair is rejected, and then one of its items changes."""
    review().answer("reject", "不同")
    path = lists / "other.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("采购台账制度", "采购账簿制度"), encoding="utf-8")


@pytest.mark.usefixtures("changed")
def test_an_item_that_changed():
    """The decision is said to have lapsed, is not applied, and is asked again first; the new one takes its place."""
    notes = []
    both = Workspace(note=notes.append).compare("one.yaml", "other.yaml")
    one = Review(both)

    assert not both.decided.verdicts.all
    assert [str(fault.message) for fault in notes] == [
        "one:2 – other:2: not applied, since the items have changed; `enfcmp review` asks again"
    ]
    question = one.asked().question
    assert (question.pair, question.why, question.before.reason) == (("one:2", "other:2"), "stale", "不同")
    one.answer("same")
    assert kept() == [("one:2", "other:2", "accept", "same", None)]
    assert Workspace().compare("one.yaml", "other.yaml").decided.verdicts.same == {("one:2", "other:2")}


@pytest.mark.usefixtures("changed")
def test_undo_gives_back_what_was_replaced():
    """An earlier decision that an answer took the place of stands again."""
    before = kept()
    one = review()
    one.answer("same")
    assert kept() != before
    one.undo()

    assert kept() == before


def test_the_lists_named_the_other_way_round():
    """The same file, the same decisions; an answer is written as it was asked."""
    review().answer("same")
    both = Workspace().compare("other.yaml", "one.yaml")

    assert both.decided.verdicts.same == {("other:2", "one:2")}
    assert both.decided.kept_in.name == "one--other.yaml"
    Review(both).answer("reject")
    assert kept()[1:] == [("other:4", "one:3", "reject", "same", None)]


def test_a_partner_that_is_decided_already():
    """Another answer on it, perhaps in another file, is not overruled by the way."""
    both = Workspace().compare("one.yaml", "other.yaml")
    one, other = both.pairing.from_.items.items[1], both.pairing.to.items.items[3]
    marks = {"from_fingerprint": item_fingerprint(one), "to_fingerprint": item_fingerprint(other)}
    keep(both.decided.kept_in, [PairDecision(from_=one.id, to=other.id, verdict="reject", **marks)])
    again = review()

    assert again.asked().question.pair == ("one:2", "other:2")
    with pytest.raises(InputError, match="decided already"):
        again.answer_other("4")
