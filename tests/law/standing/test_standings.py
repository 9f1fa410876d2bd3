"""The standing of instruments for a day: over all that ships, and as texts at hand say."""

import datetime as dt
from pathlib import Path

import pytest

from enfcmp.law.standing.standings import Standings
from enfcmp.law.statutes.library import Library
from enfcmp.model import Instrument

TABLES = Path(__file__).resolve().parents[3] / "enfcmp" / "law" / "instruments"
DAYS = [dt.date(2026, 8, 14), dt.date(2026, 11, 28), dt.date(2027, 1, 2)]
ONE = dt.timedelta(days=1)


def rows(name):
    """The rows of a shipped table as dictionaries."""
    head, *lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def standings(day, *paths, province=None):
    """What is known for a day, from these files and from the registry."""
    return Standings(Library(paths), day, province)


def the_state(title, day, *paths):
    """The state of one instrument on a day."""
    return standings(day, *paths).of(Instrument(f"《{title}》")).state


def first_day(row):
    """The day that a clause prints; that of the text, where only its publication is told and not its adoption."""
    day, enacted = row["day"] or row["edition"], row["edition"]
    told = dt.date.fromisoformat(day)
    if row["day_from"] == "publication" and day < enacted <= (told + dt.timedelta(days=400)).isoformat():
        return dt.date.fromisoformat(enacted)
    return told


def test_every_repeal_counts_from_its_day_on():
    """A note on the day before, an error from the day on; for a clause without a day, from its enactment on."""
    wrong = []
    for row in rows("repeals.tsv"):
        day = first_day(row)
        on_the_day, before = (
            standings(each, province=row["province"] or None).of(Instrument(row["title"])).state
            for each in (day, day - ONE)
        )
        if (on_the_day, before) != ("repealed", "to-be-repealed" if row["day"] else None):
            wrong.append((row["title"], before, on_the_day))

    assert wrong == []


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_what_the_legislature_holds_as_current_is_not_repealed(day):
    """Of what a source of 2026-07-17 holds as current, by the legislature's list, only the code has ended anything."""
    current = [row["name"] for row in rows("instruments.tsv") if "held as current" in row["claims"]]
    known = standings(day)
    called = [known.of(Instrument(name)) for name in current]

    assert len(current) > 300
    assert {"中华人民共和国生态环境法典"} >= {each.repeal.by for each in called if each.state == "repealed"}


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_nothing_in_force_is_called_repealed(day):
    """Of all that is known, what is called repealed is just what a clause of another instrument has ended by then."""
    ended = {row["key"] for row in rows("repeals.tsv") if (row["day"] or row["edition"]) <= day.isoformat()}
    known = standings(day)
    titles = {row["key"]: row["name"] for row in rows("instruments.tsv")}
    called = {key for key, name in titles.items() if known.of(Instrument(name)).state == "repealed"}

    assert called == {key for key in titles if key in ended}


@pytest.mark.parametrize(
    ("title", "states"),
    [
        ("大气污染防治法", ("to-be-repealed", "repealed", "repealed")),
        ("生态环境法典", (None, None, None)),
        ("农业法", (None, None, None)),  # the database calls the edition of today 历史版本
        ("商标法", (None, None, None)),
        ("工会法", (None, None, None)),  # repeals its own namesake of 1950
        ("国家安全法", (None, None, None)),  # that of 1993 was repealed, that of 2015 is in force
        ("环境噪声污染防治法", ("repealed", "repealed", "repealed")),
        ("盐业管理条例", ("repealed", "repealed", "repealed")),  # the clause prints no day
        ("乡镇企业法", (None, "marked", "marked")),  # marked by a source of 2026-08-28, no text says by what
        ("农村土地承包法", (None, "doubtful", "doubtful")),  # and another holds it as current
        ("某某法", (None, None, None)),
    ],
)
def test_cases(title, states):
    """On the day before the code, today, and after the turn of the year."""
    assert states == tuple(the_state(title, day) for day in DAYS)


@pytest.mark.parametrize(
    ("title", "day", "counts", "coming"),
    [
        ("农业法", "2026-12-31", "2012-12-28", "2027-01-01"),
        ("农业法", "2027-01-01", "2027-01-01", None),
        ("监狱法", "2026-10-31", "2012-10-26", "2026-11-01"),
        ("医疗保障法", "2026-12-31", None, "2027-01-01"),
        ("社会保险法", "2026-12-31", "2018-12-29", None),
    ],
)
def test_editions(title, day, counts, coming):
    """The edition of the day and the next one, by the days from which they are in force."""
    found = standings(dt.date.fromisoformat(day)).of(Instrument(title))

    assert (counts, coming) == tuple(each.begins.isoformat() if each else None for each in (found.counts, found.coming))


def test_a_text_at_hand_repeals(tmp_path):
    """What a user has is read too, its own older namesake aside; what it does not name stays."""
    clause = "第二条 本法典自2027年3月1日起施行。《甲法》、《丙法典》同时废止。"
    text = f"# 丙法典\n\n<!-- INFO END -->\n\n第一条 甲。\n\n{clause}\n"
    (tmp_path / "丙法典.md").write_text(text, encoding="utf-8")
    before, after = dt.date(2027, 2, 28), dt.date(2027, 3, 1)

    found = standings(after, tmp_path).of(Instrument("《中华人民共和国甲法》"))
    assert (found.state, found.repeal.by, found.repeal.article, found.repeal.day) == ("repealed", "丙法典", 2, after)
    assert the_state("甲法", before, tmp_path) == "to-be-repealed"
    assert the_state("丙法典", after, tmp_path) is None
    assert the_state("乙法", after, tmp_path) is None


def test_a_title_that_was_enacted_again_stands(tmp_path):
    """An edition at hand that begins after the repeal is another instrument of the same title."""
    text = "# 盐业管理条例\n\n2026年5月1日公布\n\n<!-- INFO END -->\n\n第一条 甲。\n"
    (tmp_path / "盐业管理条例.md").write_text(text, encoding="utf-8")

    assert the_state("盐业管理条例", DAYS[1]) == "repealed"
    assert the_state("盐业管理条例", DAYS[1], tmp_path) is None


def test_a_file_that_cannot_be_read_repeals_nothing(tmp_path):
    """It is no fault of a list that cites nothing of it."""
    (tmp_path / "甲法.md").write_bytes(b"\xff\xfe")
    (tmp_path / "乙法.docx").write_bytes(b"PK")

    assert the_state("大气污染防治法", DAYS[1], tmp_path) == "repealed"


@pytest.mark.parametrize(("province", "state"), [("北京市", "repealed"), ("广东省", None), (None, None)])
def test_local_instruments_are_told_apart(province, state):
    """What a province repealed under a title that names no place is not repealed elsewhere."""
    assert state == standings(DAYS[1], province=province).of(Instrument("《中关村科技园区条例》")).state


def test_an_undated_text_repeals_too(tmp_path):
    """From which day is not known, which has to be said."""
    text = "# 新条例\n\n第一条 甲。\n\n第二条 本条例自公布之日起施行，《老法》同时废止。\n"
    (tmp_path / "新条例.md").write_text(text, encoding="utf-8")

    assert "marked" == the_state("老法", DAYS[1], tmp_path)


@pytest.mark.parametrize(
    ("title", "is_first"),
    [
        ("医疗保障法", True),  # newer than two sources that have all laws, and in neither
        ("行政处罚法", False),  # an older edition is not known, and may have been there
        ("农业法", False),
        ("社会保险经办条例", False),
    ],
)
def test_the_first_edition(title, is_first):
    """Only where a source that has all of the level was made before it, and knows nothing of it."""
    assert is_first == standings(DAYS[1]).of(Instrument(title)).known.editions[0].is_first


def test_a_sentence_with_very_many_titles(tmp_path):
    """It is read in a time that grows with it, not with its square."""
    words = "".join(f"《第{at}办法》、" for at in range(40_000))
    text = f"# 新条例\n\n第一条 {words}《老法》同时废止。\n"
    (tmp_path / "新条例_20200101.md").write_text(text, encoding="utf-8")

    assert "repealed" == the_state("老法", DAYS[1], tmp_path)
