"""Two reviews of one pair of lists, or a review and a person with an editor: no answer is lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from enfcmp.errors import InputError
from enfcmp.lists.decision_file import read_decision_file
from enfcmp.pipeline import Workspace
from enfcmp.review_session import Manner, Review

HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
NAMES = ("擅自向河道排放污水", "未按规定保存采购台账", "伪造道路运输许可证件", "擅自占用消防通道")
PAIRS = [f"{number}:{number}" for number in range(1, 5)]


@pytest.fixture(autouse=True)
def lists(tmp_path, monkeypatch):
    """Two lists of four items each, with links that are sure."""
    monkeypatch.chdir(tmp_path)
    for name in ("one", "other"):
        rows = "".join(
            f"  - {{number: '{at}', name: 对{what}的处罚, basis_text: 《某条例》第{at}0条}}\n"
            for at, what in enumerate(NAMES, 1)
        )
        (tmp_path / f"{name}.yaml").write_text(HEAD.format(id=name) + rows, encoding="utf-8")
    return tmp_path


def review(reviewer=None, *, turned=False):
    names = ("other.yaml", "one.yaml") if turned else ("one.yaml", "other.yaml")
    return Review(Workspace().compare(*names, may_begin=True), Manner(everything=True, reviewer=reviewer))


def decided(file):
    return [each.decision for each in read_decision_file(file).pairs]


def kept(lists):
    return [
        (f"{each.from_.partition(':')[2]}:{each.to.partition(':')[2]}", each.verdict, each.reviewer)
        for each in decided(lists / "decisions" / "one--other.yaml")
    ]


def question(of):
    asked = of.asked()
    return asked and f"{asked.question.from_.number}:{asked.question.to.number}"


def test_both_go_on(lists):
    """Each is asked about what neither has decided, and the answers of both are in the file."""
    zhang, li = review("张三"), review("李四")
    asked = []
    for each in (zhang, li, zhang, li):
        asked.append(question(each))
        each.answer("same")

    assert PAIRS == asked
    assert [(pair, "accept", who) for pair, who in zip(PAIRS, ("张三", "李四") * 2, strict=True)] == kept(lists)
    assert (None, None) == (question(zhang), question(li))
    assert (2, 0, 2, 0) == (zhang.so_far().decided, zhang.so_far().left, li.so_far().decided, li.so_far().left)


@pytest.mark.parametrize("answer", ["same", "part", "reject"])
@pytest.mark.parametrize("who", ["李四", None])
def test_one_question_answered_twice(lists, answer, who):
    """The first answer stays; the second is told whose it is and what it says, and its review goes on behind it."""
    zhang, li = review(who), review()
    assert question(zhang) == question(li) == "1:1"
    zhang.answer("reject", "两件事")
    with pytest.raises(InputError) as caught:
        li.answer(answer)

    assert str(caught.value) == (
        f"{Path('decisions', 'one--other.yaml')}: one:1 – other:1 was decided meanwhile by {who or 'somebody else'}: "
        "rejected; change that in its file"
    )
    assert [("1:1", "reject", who)] == kept(lists)
    assert ("2:2", False) == (question(li), li.has_answers)


def test_with_the_lists_named_the_other_way_round(lists):
    """It is one pair all the same."""
    review().answer("same")
    zhang, li = review("张三"), review("李四", turned=True)
    assert (question(zhang), question(li)) == ("2:2", "2:2")
    zhang.answer("same")

    with pytest.raises(InputError, match="one:2 – other:2 was decided meanwhile by 张三: accepted"):
        li.answer("reject")
    assert ("3:3", 2) == (question(li), len(kept(lists)))


def test_another_partner_that_was_decided_meanwhile(lists):
    """Neither of the two answers is written then, and one that stands is never written over."""
    zhang, li = review("张三"), review("李四")
    assert "1:1" == question(zhang) == question(li)
    zhang.answer_other("3")

    for number in ("3", "4"):
        with pytest.raises(InputError, match="one:1 – other:1 was decided meanwhile by 张三: rejected"):
            li.answer_other(number)
    assert [("1:1", "reject", "张三"), ("1:3", "accept", "张三")] == kept(lists)


@pytest.mark.parametrize("turned", [False, True])
def test_a_decision_that_has_lapsed(lists, turned):
    """Both are asked anew: the first answer takes its place, the second takes nobody's; undo gives it back."""
    review("王五", turned=turned).answer("reject")
    (file,) = (lists / "decisions").iterdir()
    before = file.read_bytes()
    path = lists / "other.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("河道", "湖泊"), encoding="utf-8")
    zhang, li = review("张三"), review("李四")
    assert "1:1" == question(zhang) == question(li)
    zhang.answer("same")
    with pytest.raises(InputError, match="decided meanwhile by 张三"):
        li.answer("reject")

    assert [("accept", "张三")] == [(each.verdict, each.reviewer) for each in decided(file)]
    assert zhang.undo()
    assert before == file.read_bytes()


def test_undo_takes_back_what_this_review_wrote(lists):
    """And nothing of another's, also where that stands in the place of what was undone by hand."""
    zhang, li = review("张三"), review("李四")
    zhang.answer("same")
    question(li)
    li.answer("same")
    assert "3:3" == question(zhang)
    assert zhang.undo()
    assert [("2:2", "accept", "李四")] == kept(lists)
    assert (3, ()) == (zhang.so_far().left, zhang.lost())

    zhang.asked()
    zhang.answer("reject")
    edit(lists, "张三", "赵六")
    with pytest.raises(InputError, match="one:1 – other:1 was decided meanwhile by 赵六: rejected"):
        zhang.undo()
    assert [("2:2", "accept", "李四"), ("1:1", "reject", "赵六")] == kept(lists)


def edit(lists, old, new):
    path = lists / "decisions" / "one--other.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_a_person_writes_by_hand_meanwhile(lists):
    """A comment stays; a decision does too, and is not asked about any more."""
    zhang = review("张三")
    zhang.answer("same")
    before = (lists / "decisions" / "one--other.yaml").read_text(encoding="utf-8")
    review("赵六").answer("reject")
    edit(lists, "pairs:\n", "# 会议纪要见附件\npairs:\n")
    assert "3:3" == question(zhang)
    zhang.answer("same")

    text = (lists / "decisions" / "one--other.yaml").read_text(encoding="utf-8")
    assert text.startswith(before.replace("pairs:", "# 会议纪要见附件\npairs:"))
    assert [("1:1", "accept", "张三"), ("2:2", "reject", "赵六"), ("3:3", "accept", "张三")] == kept(lists)


def test_an_answer_that_an_editor_has_written_over(lists):
    """A file that was opened before is saved on top of it: that is said, once, and not undone by the program."""
    zhang = review("张三")
    zhang.answer("same")
    old = (lists / "decisions" / "one--other.yaml").read_text(encoding="utf-8")
    zhang.asked()
    zhang.answer("reject")
    (lists / "decisions" / "one--other.yaml").write_text(old, encoding="utf-8")

    assert "3:3" == question(zhang)
    (fault,) = zhang.lost()
    assert str(fault) == (
        f"{Path('decisions', 'one--other.yaml')}: one:2 – other:2: the answer of this review is no longer there; "
        "somebody has changed the file"
    )
    assert () == zhang.lost()
    zhang.answer("same")
    assert ["1:1", "3:3"] == [pair for pair, *_ in kept(lists)]


def test_it_is_read_while_nobody_replaces_it(monkeypatch):
    """Windows does not replace a file that somebody has open."""
    zhang, li = review(), review()
    zhang.answer("same")
    there = []

    def read(path):
        there.append([each.name for each in path.parent.iterdir() if each.name.endswith(".lock")])
        return read_decision_file(path)

    monkeypatch.setattr("enfcmp.answers.read_decision_file", read)
    assert "2:2" == question(li)
    assert [[".enfcmp.lock"]] == there


def test_a_file_that_was_taken_away(lists):
    """Said; the next answer begins a new one."""
    zhang = review()
    zhang.answer("same")
    (lists / "decisions" / "one--other.yaml").unlink()

    assert "2:2" == question(zhang)
    assert 1 == len(zhang.lost())
    zhang.answer("same")
    assert ["2:2"] == [pair for pair, *_ in kept(lists)]


def test_a_file_that_is_broken_by_hand(lists):
    """Asking goes on; the answer is refused with what is wrong, and taken once that is put right."""
    zhang = review()
    zhang.answer("same")
    edit(lists, "verdict: accept", "verdict: yes")
    assert ("2:2", ()) == (question(zhang), zhang.lost())
    with pytest.raises(InputError, match="`yes` stands where"):
        zhang.answer("same")
    edit(lists, "verdict: yes", "verdict: accept")
    assert "2:2" == question(zhang)
    zhang.answer("same")

    assert ["1:1", "2:2"] == [pair for pair, *_ in kept(lists)]
