"""Whether an old basis goes on to apply: what is known of it on the day, and the clauses of new laws."""

import datetime as dt

import pytest

from enfcmp.law.concordance.kept import Clause, kept, subsidiary_clauses
from enfcmp.model import Instrument, KnownEdition, KnownInstrument, Repeal, Standing

DAY = dt.date(2027, 1, 2)
FORCE = dt.date(2021, 5, 1)
NOTHING = Standing()
COUNTS = Standing(known=KnownInstrument(name="甲条例"), counts=KnownEdition(in_force=FORCE))
REPEALED = Standing(state="repealed", repeal=Repeal(title="甲条例", by="乙法", article=9, day=FORCE))
UNDATED = Standing(state="repealed", repeal=Repeal(title="甲条例", by="乙法"))
AHEAD = Standing(
    state="to-be-repealed",
    repeal=Repeal(title="甲条例", by="乙法", day=dt.date(2028, 1, 1)),
    counts=KnownEdition(in_force=FORCE),
)
NAME = Standing(known=KnownInstrument(name="甲条例"), counts=KnownEdition())
MARKED = Standing(state="marked", counts=KnownEdition(in_force=FORCE))
CLAUSE = Clause("乙法", "第二条", "本法没有规定的，适用甲条例")
REPLACED = Instrument("", "欺诈骗取医疗保障基金行为举报奖励暂行办法")


class Standings:
    """What is known of every instrument."""

    def __init__(self, standing):
        self._standing = standing

    def of(self, _instrument):
        return self._standing


@pytest.mark.parametrize(
    ("standing", "clauses", "expected"),
    [
        (COUNTS, (), ("in-force", FORCE, True, "in force; no clause of the new law repeals it")),
        (
            COUNTS,
            (CLAUSE,),
            (
                "in-force",
                FORCE,
                True,
                "in force; no clause of the new law repeals it, and 《乙法》第二条 says: “本法没有规定的，适用甲条例”",
            ),
        ),
        (NOTHING, (CLAUSE,), ("unknown", None, True, "no repeal of it is known; confirm that it is in force")),
        (NAME, (CLAUSE,), ("unknown", None, True, "no repeal of it is known; confirm that it is in force")),
        (MARKED, (), ("unknown", None, True, "no repeal of it is known; confirm that it is in force")),
        (REPEALED, (CLAUSE,), ("repealed", FORCE, False, "repealed since 2021-05-01 by 《乙法》第九条")),
        (UNDATED, (), ("repealed", None, False, "repealed by 《乙法》")),
        (AHEAD, (), ("in-force", None, True, "in force until 2028-01-01, when 《乙法》 repeals it")),
    ],
)
def test_kept(standing, clauses, expected):
    found = kept(Instrument("《甲条例》", "甲条例"), Standings(standing), DAY, clauses)

    assert expected == (found.standing, found.since, found.still_applies, str(found.reason))


@pytest.mark.parametrize(("day", "expected"), [(DAY, "replaced"), (dt.date(2022, 12, 31), "in-force")])
def test_what_a_person_believes(day, expected):
    """It is said as a belief, from its day on."""
    assert expected == kept(REPLACED, Standings(COUNTS), day, ()).standing


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("本法没有规定的，适用《甲条例》的有关规定。", "本法没有规定的，适用《甲条例》的有关规定"),
        (
            "适用本法；本法未作规定的，适用《甲法》等法律、行政法规的有关规定。",
            "本法未作规定的，适用《甲法》等法律、行政法规的有关规定",
        ),
        ("本条例未规定的，依照《甲法》执行。", "本条例未规定的，依照《甲法》执行"),
        ("其他法律没有规定的，适用本法。", None),
        ("本法规定的，适用本法。", None),
    ],
)
def test_clauses(text, words, expected):
    """Only those that leave others applicable where the law itself is silent."""
    found = subsidiary_clauses([text("第一句。", words, title="乙法")])

    assert ([Clause("乙法", "第二条", expected)] if expected else []) == list(found)


LAWS = "本法未作规定的，适用《中华人民共和国甲法》等法律、行政法规的有关规定"
TITLE = "本法没有规定的，适用《中华人民共和国甲法》的有关规定"
ANY = "本法未规定的，依照国家有关规定执行"


@pytest.mark.parametrize(
    ("words", "name", "level", "expected"),
    [
        (LAWS, "中华人民共和国甲法", "法律", True),
        (LAWS, "丙法", "法律", True),
        (LAWS, "丙条例", "行政法规", True),
        (LAWS, "丙条例", "地方性法规", False),
        (LAWS, "丙办法", "部门规章", False),
        (LAWS, "丙通知", "规范性文件", False),
        (LAWS, None, None, True),
        (TITLE, "中华人民共和国甲法", "法律", True),
        (TITLE, "丙法", "法律", False),
        ("本法没有规定的，依照有关法律、法规执行", "丙条例", "地方性法规", True),
        ("本法没有规定的，依照法规、规章执行", "丙办法", "部门规章", True),
        ("本法没有规定的，适用《法律援助法》", "丙法", "法律", False),
        (TITLE, None, None, False),
        (ANY, "丙通知", "规范性文件", True),
        (ANY, None, None, True),
    ],
)
def test_what_a_clause_leaves_applicable(words, name, level, expected):
    assert expected == Clause("乙法", "第二条", words).may_name(Instrument("《丙》", name, level))
