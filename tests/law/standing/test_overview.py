"""What a list is told of the law that it cites: what is not simply in force, and how far that is known."""

import datetime as dt

import pytest

from enfcmp.law.cells.list_citations import read_citations
from enfcmp.law.standing.overview import joined_overview
from enfcmp.lists.read_list import read_list
from enfcmp.pipeline import Workspace
from enfcmp.pipeline.held import HeldList, Law, Texts
from enfcmp.pipeline.loaded import Loaded

HEAD = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\npublished: {}\nitems:\n"
TODAY = dt.date(2026, 11, 28)
DAY_BEFORE_THE_CODE = dt.date(2026, 8, 14)


@pytest.fixture
def told(tmp_path):
    """What is told of items that cite these instruments, one an item."""

    def tell(*cited, day=TODAY, published="null", name="a", texts=()):
        path = tmp_path / f"{name}.yaml"
        items = "".join(f"- {{number: '{at}', name: 甲, bases: [{each}]}}\n" for at, each in enumerate(cited, 1))
        path.write_text(HEAD.format(name, published) + items, encoding="utf-8")
        loaded = Loaded.of(read_citations(read_list(path).printed))
        return HeldList(loaded, Law(Texts(texts), day)).standing

    return tell


def short(found):
    """The facts as tuples."""
    return [(each.instrument, each.state, str(each.day), each.items) for each in found.facts]


@pytest.mark.parametrize(
    ("cited", "day", "expected"),
    [
        ("{instrument: 《水污染防治法》}", TODAY, [("中华人民共和国水污染防治法", "repealed", "2026-08-15")]),
        (
            "{instrument: 《水污染防治法》}",
            DAY_BEFORE_THE_CODE,
            [("中华人民共和国水污染防治法", "to-be-repealed", "2026-08-15")],
        ),
        ("{instrument: 《社会保险法》}", TODAY, []),
        ("{instrument: 《农业法》}", TODAY, [("中华人民共和国农业法", "edition-ahead", "2027-01-01")]),
        ("{instrument: 《农业法》}", dt.date(2027, 1, 2), [("中华人民共和国农业法", "newer-edition", "2027-01-01")]),
        ("{instrument: 《农业法》}", dt.date(2029, 1, 2), []),  # no news any more
        (
            "{instrument: 《农业法》, edition: （2012年修正）}",
            dt.date(2029, 1, 2),
            [("中华人民共和国农业法", "newer-edition", "2027-01-01")],
        ),
        ("{instrument: 《农业法》, edition: （2026年修订）}", dt.date(2027, 1, 2), []),
        ("{instrument: 《医疗保障法》}", TODAY, [("中华人民共和国医疗保障法", "not-in-force", "2027-01-01")]),
        ("{instrument: 《行政处罚法》}", dt.date(2020, 6, 1), []),  # its older editions are not known
        ("{instrument: 《乡镇企业法》}", TODAY, [("中华人民共和国乡镇企业法", "marked", "None")]),
        ("{instrument: 《农村土地承包法》}", TODAY, [("中华人民共和国农村土地承包法", "doubtful", "None")]),
        (
            "{instrument: 《医疗保障基金使用监督管理条例》, provisions: [{at: 第三十八条}]}",
            TODAY,
            [("医疗保障基金使用监督管理条例", "newer-law-ahead", "2027-01-01")],
        ),
        ("{instrument: 《医疗保障基金使用监督管理条例》, provisions: [{at: 第四十二条}]}", TODAY, []),
        (
            "{instrument: 《欺诈骗取医疗保障基金行为举报奖励暂行办法》}",
            TODAY,
            [("欺诈骗取医疗保障基金行为举报奖励暂行办法", "superseded", "2023-01-01")],
        ),
    ],
)
def test_facts(told, cited, day, expected):
    """What is not simply in force, by day; what is in force is not told."""
    assert [(*each, {"a": ("a:1",)}) for each in expected] == short(told(cited, day=day))


def test_published_is_what_news_are_counted_from(told):
    """A list that says when it was published is told every newer edition since, and none before."""
    old, new = (told("{instrument: 《监狱法》}", published=day) for day in ("2020-01-01", "2026-11-02"))

    assert [("中华人民共和国监狱法", "newer-edition", "2026-11-01", {"a": ("a:1",)})] == short(old)
    assert [] == short(new)


def test_words_of_an_older_edition_are_told(told, tmp_path):
    """Who quotes the words of an older edition has not seen the newer one, however old that is."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for day, word in (("2010-01-01", "占用"), ("2020-01-01", "侵占")):
        text = f"# 甲法\n\n<!-- INFO END -->\n\n第一条 {word}基金的，由有关部门责令追回。\n"
        (folder / f"甲法_{day}.md").write_text(text, encoding="utf-8")
    found = told(
        "{instrument: 《甲法》, provisions: [{at: 第一条, text: 占用基金的，由有关部门责令追回。}]}", texts=(folder,)
    )

    assert [("甲法", "newer-edition", "2020-01-01", {"a": ("a:1",)})] == short(found)
    assert dt.date(2020, 1, 1) == found.texts_up_to


@pytest.mark.parametrize(("day", "state"), [(dt.date.min, "edition-ahead"), (dt.date.max, None)])
def test_the_first_and_the_last_day_that_there_is(told, tmp_path, day, state):
    """How long an edition is news is counted without going beyond them."""
    for name, word in (("甲法", "占用"), ("甲法_2020-01-01", "侵占")):
        (tmp_path / f"{name}.md").write_text(f"# 甲法\n\n第一条 {word}基金的，责令追回。\n", encoding="utf-8")

    facts = told("{instrument: 《甲法》, provisions: [{at: 第一条}]}", day=day, texts=(tmp_path,)).facts

    assert state == (facts[-1].state if facts else None)


def test_the_gravest_comes_first_and_lists_are_joined(told):
    """One line an instrument, with the items of each list; what nobody knows anything of is counted."""
    one = told("{instrument: 《农业法》}", "{instrument: 《水污染防治法》}", "{instrument: 《某办法》}")
    other = told("{instrument: 《水污染防治法》}", "{instrument: 《水污染防治法》}", name="b")
    both = joined_overview((one, other))

    assert [
        (
            "中华人民共和国水污染防治法",
            "repealed",
            "2026-08-15",
            {"a": ("a:2",), "b": ("b:1", "b:2")},
        ),
        ("中华人民共和国农业法", "edition-ahead", "2027-01-01", {"a": ("a:1",)}),
    ] == short(both)
    assert [
        ("2026-08-28", ("中华人民共和国农业法", "中华人民共和国水污染防治法")),
        ("None", ("某办法",)),
    ] == [(str(each.day), each.instruments) for each in both.known]


def test_all_three_begin_with_it():
    """`check`, `diff` and `report` tell the same of the lists that ship."""
    comparison = Workspace(as_of=TODAY).compare("datong", "changji")
    checked = Workspace(as_of=TODAY).check(["datong", "changji"]).standing

    assert checked == comparison.divergences.standing == comparison.report.diff.standing
    assert {each.state for each in checked.facts} == {"superseded", "newer-law", "newer-law-ahead"}


@pytest.mark.parametrize(
    ("name", "text", "cited", "known", "newest"),
    [
        ("某办法_2020-05-06", "第一条 甲。", "某办法", "2020-05-06", "2020-05-06"),
        ("某办法_2027-01-01", "第一条 甲。", "某办法", "None", "None"),  # no day that has not come
        (
            "某规定_2021-02-03",
            "第一条 本规定自2021年3月1日起施行。《某办法》同时废止。",
            "某办法",
            "2021-02-03",
            "2021-02-03",
        ),
        ("某规定_2021-02-03", "第一条 甲。", "某办法", "None", "2021-02-03"),
        ("农业法_2012-12-28", "第一条 甲。", "农业法", "2026-08-28", "2012-12-28"),  # the registry knows more
    ],
)
def test_texts_are_sources(told, tmp_path, name, text, cited, known, newest):
    """A text tells of its own instrument, and of what it repeals, as far as its day; it counts once that has come."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / f"{name}.md").write_text(f"# {name.partition('_')[0]}\n\n{text}\n", encoding="utf-8")
    found = told(f"{{instrument: 《{cited}》, provisions: [{{at: 第一条}}]}}", texts=(folder,))

    assert [known] == [str(each.day) for each in found.known]
    assert newest == str(found.texts_up_to)
