"""Two lists that cite a law in two editions by bare numbers, with the official texts of both at hand."""

import pytest

from enfcmp import i18n
from enfcmp.pipeline import Workspace

LAW = "# 甲法\n\n<!-- INFO END -->\n\n"
FORGED = "伪造、变造医疗费用票据骗取医疗保障基金支出的，由医疗保障行政部门责令退回，处二倍以上五倍以下罚款。"
REFUSED = "拒绝、阻碍医疗保障行政部门依法监督检查的，给予警告，并处一万元罚款。"
GONE = "参保人员跨省就医的，应当事先向参保地经办机构申请转外就医备案凭证。"
LAWS = {
    "甲法_20101028.md": f"{LAW}第一条 {GONE}\n\n第二条 {FORGED}\n\n第三条 {REFUSED}\n",
    "甲法_20181229.md": f"{LAW}第一条 {FORGED}\n\n第二条 {REFUSED}\n",
}
HEAD = "schema: enfcmp.list/1\nid: {id}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
ITEM = (
    '  - {{number: "{number}", name: {name}, type: 行政处罚, bases: [{{instrument: 《甲法》, edition: {edition}, '
    "provisions: [{{at: {at}, text: null}}]}}]}}\n"
)
NAMES = ("对伪造医疗费用票据骗取基金的处罚", "对拒绝监督检查的处罚")
OTHERS = ("对使用虚假票据骗取医疗保障基金的处罚", "对阻碍依法监督检查的处罚")


BOTH = (NAMES[:1], NAMES[:1])


def compare(folder, ours, theirs, laws=LAWS, names=(NAMES, OTHERS)):
    """The comparison of two lists of items, each by the edition that it prints and its numbers of articles."""
    for name, called, (edition, places) in (("a", names[0], ours), ("b", names[1], theirs)):
        items = (
            ITEM.format(number=at, name=each, edition=edition, at=f"第{place}条")
            for at, (each, place) in enumerate(zip(called, places, strict=True), 1)
        )
        (folder / f"{name}.yaml").write_text(HEAD.format(id=name) + "".join(items), encoding="utf-8")
    (folder / "laws").mkdir()
    for name, text in laws.items():
        (folder / "laws" / name).write_text(text, encoding="utf-8")
    return Workspace(statutes=(folder / "laws",)).compare(*(str(folder / f"{name}.yaml") for name in "ab"))


OLD, NEW = ("（2010年通过）", "二三"), ("（2018年修正）", "一二")


@pytest.mark.parametrize(("ours", "theirs"), [(OLD, NEW), (NEW, OLD)])
def test_one_article_under_two_numbers_is_shared(tmp_path, ours, theirs):
    """Whole; and the number that both print is another article in either edition."""
    comparison = compare(tmp_path, ours, theirs)
    evidence = {pair: comparison.pairing.table.evidence(pair) for pair in ((0, 0), (1, 1), (0, 1), (1, 0))}

    assert [1.0, 1.0, 0.0, 0.0] == [each.basis for each in evidence.values()]
    assert [1, 1, 0, 0] == [len(each.shared_provisions) for each in evidence.values()]
    assert [("a:1", "b:1"), ("a:2", "b:2")] == [(link.from_, link.to) for link in comparison.matching.pairs.links]


@pytest.mark.parametrize(
    ("ours", "laws"),
    [
        (("null", "二三"), LAWS),  # nobody knows which edition
        (OLD, {"甲法_20181229.md": LAWS["甲法_20181229.md"]}),  # the older text is not at hand
    ],
)
def test_without_the_edition_or_its_text_a_number_is_what_it_is(tmp_path, ours, laws):
    """Items that are one matter share nothing."""
    table = compare(tmp_path, ours, NEW, laws).pairing.table

    assert (0.0, 0.0) == tuple(table.evidence((at, at)).basis for at in (0, 1))


def test_diff_says_that_it_is_one_article_in_another_edition(tmp_path):
    """And not that either side alone cites it."""
    i18n.use("en")
    found = [each for each in compare(tmp_path, OLD, NEW).divergences.findings if each.provision]

    assert [
        ("edition-differs", 2, "by the official texts the same article as 第一条 there, in another edition"),
        ("edition-differs", 3, "by the official texts the same article as 第二条 there, in another edition"),
    ] == [(each.rule, each.provision.article, str(each.message)) for each in found]


def test_one_number_of_two_articles_is_nothing_in_common(tmp_path):
    """Neither a place nor a quotation: either side cites what the other does not."""
    i18n.use("en")
    comparison = compare(tmp_path, (OLD[0], "二"), (NEW[0], "二"), names=BOTH)
    found = comparison.divergences

    assert (0, 0) == (found.compared.provisions, len(comparison.alignment.pairs[0].common))
    assert [
        ("no-common-provision", None),
        ("provision-only-from", 2),
        ("provision-only-to", 2),
    ] == sorted(
        (each.rule, each.provision.article if each.provision else None)
        for each in found.findings
        if "provision" in each.rule
    )
    for gaps in (comparison.gaps, comparison.gaps_back):
        assert ([2], [2]) == ([each.article for each in gaps.provisions], [gaps.partial[0].provisions[0].article])


def test_one_number_of_one_article_is_in_common(tmp_path):
    """What both cite is another matter than the editions that they cite."""
    laws = {**LAWS, "甲法_20101028.md": LAWS["甲法_20181229.md"]}
    found = compare(tmp_path, (OLD[0], "二"), (NEW[0], "二"), laws, BOTH).divergences

    assert (1, []) == (found.compared.provisions, [each.rule for each in found.findings if "provision" in each.rule])


@pytest.mark.parametrize(("ours", "theirs"), [(OLD, NEW), (NEW, OLD)])
def test_one_article_under_two_numbers_is_no_gap(tmp_path, ours, theirs):
    """Nor is it said that the two items have no provision in common."""
    comparison = compare(tmp_path, ours, theirs)

    assert [] == [each for each in comparison.divergences.findings if each.rule == "no-common-provision"]
    for gaps in (comparison.gaps, comparison.gaps_back):
        assert ((), ()) == (gaps.partial, gaps.provisions)
