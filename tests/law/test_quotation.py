"""Quotations beside the articles they quote: what is form, what is a part, what is cut, what is in other words."""

import datetime as dt
import functools
import random
import re
from pathlib import Path

import pytest

from enfcmp.law.quotations.judge import Departure
from enfcmp.law.quotations.quotation import Reading, compare
from enfcmp.law.quotations.quotation_kinds import FAITHFUL
from enfcmp.law.statutes.library import Library
from enfcmp.model import Article, Paragraph, Subparagraph, Unit
from enfcmp.pipeline import Workspace
from enfcmp.text.form import fold
from enfcmp.text.numbers.reading import number
from enfcmp.text.numbers.writing import chinese
from enfcmp.text.words import words

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "statutes"
needs_statutes = pytest.mark.skipif(not SHARED.is_dir(), reason="the official texts are not at hand")

HEAD = "有下列行为之一的，由医疗保障行政部门责令改正，处1.5倍以上三倍以下的罚款："
ITEMS = ("（一）分解住院、挂床住院；", "（二）重复收费、超标准收费；", "（三）串换药品；", "（四）其他违法行为。")
SECOND = "前款行为情节严重的，吊销执业资格。构成犯罪的，依法追究刑事责任。"
LISTED = Article(
    38,
    (
        Paragraph(HEAD, tuple(Subparagraph(number, text) for number, text in enumerate(ITEMS, 1))),
        Paragraph(SECOND),
    ),
)
PLAIN = Article(
    39, (Paragraph("定点零售药店拒绝监督检查或者提供虚假情况的，处五千元以上一万元以下的罚款，并予以公告。"),)
)
LAW = (LISTED, PLAIN, Article(40, (Paragraph("本条例自2021年5月1日起施行。"),)))

# what is printed, what is cited, kind, place, changes, dropped, ending, why
READINGS = [
    (HEAD + "".join(ITEMS) + SECOND, (38,), "exact", (38,), (), (), None, "the article, letter for letter"),
    (SECOND, (38, 2), "exact", (38, 2), (), (), None, "the cited 款, letter for letter"),
    (ITEMS[1], (38, 1, 2), "exact", (38, 1, 2), (), (), None, "the cited 项"),
    ("第三十八条 " + HEAD + "".join(ITEMS) + SECOND, (38,), "form", (38,), (), (), None, "the number printed again"),
    (SECOND.replace("，", ","), (38, 2), "form", (38, 2), (), (), None, "punctuation"),
    (SECOND[:-1] + "；", (38, 2), "form", (38, 2), (), (), ("。", "；"), "another mark at the end"),
    (SECOND, (38,), "part", (38, 2), (), (), None, "one 款 of the article"),
    (SECOND[:17], (38, 2), "part", (38, 2), (), (), None, "a whole sentence"),
    (SECOND[17:], (38, 2), "part", (38, 2), (), (), None, "the sentence behind it"),
    (ITEMS[2], (38,), "part", (38, 1, 3), (), (), None, "one 项"),
    (HEAD + ITEMS[3], (38, 1, 4), "items-picked", (38, 1, 4), (), (), None, "the head and the 项 in question"),
    (HEAD + ITEMS[0] + ITEMS[2], (38,), "items-picked", (38, 1), (), (), None, "two 项, one between them not"),
    (HEAD[:-1] + "。", (38,), "items-picked", (38, 1), (), (), ("：", "。"), "the head, no 项"),
    (HEAD + "……" + ITEMS[1], (38,), "cut-marked", (38, 1, 2), (), (), None, "an ellipsis for what is left out"),
    ("……吊销执业资格。……", (38, 2), "cut-marked", (38, 2), (), (), None, "ellipses on both sides"),
    (ITEMS[1], (38, 1, 3), "other-paragraph", (38, 1, 2), (), (), None, "another 项 than cited"),
    (SECOND, (38, 1), "other-paragraph", (38, 2), (), (), None, "another 款 than cited"),
    (
        "吊销执业资格。构成犯罪的，依法追究刑事责任。",
        (38, 2),
        "cut",
        (38, 2),
        (),
        ("前款行为情节严重的",),
        None,
        "the beginning of a sentence is missing",
    ),
    (
        "定点零售药店拒绝监督检查或者提供虚假情况的，处五千元以上一万元以下的罚款。",
        (39,),
        "cut",
        (39,),
        (),
        ("并予以公告",),
        None,
        "the end of a sentence is missing",
    ),
    (
        "定点零售药店拒绝监督检查的，处五千元以上一万元以下的罚款，并予以公告。",
        (39,),
        "cut",
        (39,),
        (),
        ("或者提供虚假情况",),
        None,
        "one of two alternatives is missing",
    ),
    (
        "定点零售药店拒绝检查或者提供虚假情况的，处5000元以上5万元以下的罚款，并予公告。",
        (39,),
        "misworded",
        (39,),
        (("监督", ""), ("一万元", "5万元"), ("予以", "予")),
        (),
        None,
        "a word missing, another amount, a character missing; 五千元 is the same amount",
    ),
    (
        HEAD + ITEMS[3] + "前款行为情节严重的，吊销执照。",
        (38,),
        "misworded",
        (38,),
        (("执业资格", "执照"),),
        (),
        None,
        "the 项 left out are no fault, the other word is one",
    ),
    (
        SECOND + "另行通知。",
        (38, 2),
        "misworded",
        (38, 2),
        (("", "另行通知"),),
        (),
        None,
        "words that the article does not have",
    ),
    (
        "定点零售药店拒绝监督检查或者提供虚假情况的，处五千元以上一万元以下的罚款，并予以公告。",
        (38,),
        "other-article",
        (39,),
        (),
        (),
        None,
        "the words of another article",
    ),
    ("全体职工应当准时参加早晨的会议。", (38,), "unrelated", (38,), (), (), None, "no words of the article"),
    ("", (38,), "unrelated", (38,), (), (), None, "nothing"),
    ("……", (38,), "unrelated", (38,), (), (), None, "nothing but an ellipsis"),
]


@pytest.mark.parametrize("row", READINGS, ids=[row[-1] for row in READINGS])
def test_readings(row):
    printed, cited, kind, place, changes, dropped, ending, why = row
    article = next(each for each in LAW if each.number == cited[0])

    found = compare(printed, article, Unit(*cited), LAW)

    shown = tuple((change.before, change.after) for change in found.changes)
    read = (found.kind, found.place, shown, found.dropped, found.ending)
    assert read == (kind, Unit(*place), changes, dropped, ending), why
    assert all(printed[change.start : change.end] == change.after for change in found.changes)


def test_a_whole_reading():
    found = compare("本条例自2021年6月1日施行；", LAW[2])

    assert found == Reading(
        kind="misworded",
        place=Unit(40),
        changes=(
            Departure("5月", "6月", 9, 11, "本条例自2021年〔5月〕1日起施行。"),
            Departure("起", "", 13, 13, "本条例自2021年5月1日〔起〕施行。"),
        ),
        ending=("。", "；"),
        share=13 / 15,
    )


SHARE = "逾期不缴纳的，按日加收万分之五的滞纳金。"
RANGE = "个人或者组织骗取支出的，责令退回，处骗取金额一倍以上三倍以下的罚款。"
CHANGES = [
    (SHARE, SHARE.replace("五", "二"), [("万分之五", "万分之二")]),
    (SHARE, SHARE.replace("万分之五", "0.05%"), []),
    (SHARE, SHARE.replace("万分之五", "0.5%"), [("万分之五", "0.5%")]),
    (RANGE, RANGE.replace("一倍以上三倍以下", "一至三倍"), [("一倍以上三倍以下", "一至三倍")]),
    (RANGE, RANGE.replace("一倍以上三倍以下", "1-3倍"), [("一倍以上三倍以下", "1-3倍")]),
    (RANGE, RANGE.replace("或者", "或"), [("或者", "或")]),
    (RANGE.replace("或者", "或"), RANGE, [("或", "或者")]),
    (RANGE, RANGE.replace("三倍", "二倍"), [("三倍", "二倍")]),
]


@pytest.mark.parametrize(("official", "printed", "expected"), CHANGES)
def test_the_words_are_whole(official, printed, expected):
    """An amount, a range of amounts, a word is named whole, and nothing beside it."""
    found = compare(printed, Article(1, (Paragraph(official),)))

    assert [(change.before, change.after) for change in found.changes] == expected


# ── the shipped lists against the official texts: every reading but the exact ones, each judged by eye ────────────────

BOTH_HALVES = "违反本法规定，以欺诈、伪造证明材料或者其他手段骗取基本医疗保险待遇，或者"
OTHER_HALF = (
    "或者基本医疗保险经办机构以及医疗机构、药品经营单位等以欺诈、伪造证明材料或者其他手段骗取基本医疗保险基金支出的"
)
SEMICOLON = ("。", "；")
HEALTH, FUND, INSURANCE, PRICE = "基本医疗卫生与健康促进法", "医疗保障基金使用监督管理条例", "社会保险法", "价格法"
LISTS = [
    ("datong:1", HEALTH, "cut", (104, None, None), (), (BOTH_HALVES,), None, 0),
    ("datong:2", FUND, "part", (40, 1, None), (), (), None, 0),
    ("datong:2", HEALTH, "cut", (104, None, None), (), (BOTH_HALVES,), None, 0),
    ("datong:3", HEALTH, "cut", (104, None, None), (), (OTHER_HALF,), None, 0),
    ("datong:3", FUND, "form", (41, None, None), (), (), None, 3),  # its three list marks are lost
    ("datong:8", INSURANCE, "cut-marked", (79, 2, None), (), (), None, 3),  # …… for the first 款; list marks lost
    ("datong:8", PRICE, "cut-marked", (34, None, 4), (), (), None, 0),
    ("datong:11", FUND, "misworded", (22, 2, None), (("支付范围", ""),), (), None, 0),
    ("datong:18", INSURANCE, "form", (29, None, None), (), (), None, 1),  # 。 inside a sentence
    ("datong:19", INSURANCE, "misworded", (54, 1, None), (("保险费", "保险费用"),), (), None, 0),
    ("datong:20", INSURANCE, "part", (57, None, None), (), (), None, 0),  # 款 1 and 2 of 3
    ("datong:20", INSURANCE, "part", (58, 1, None), (), (), None, 0),
    ("changji:2", INSURANCE, "misworded", (87, None, None), (("社会保险金", "社会保险基金"),), (), None, 0),
    ("changji:2", HEALTH, "cut", (104, None, None), (), (BOTH_HALVES,), None, 0),
    ("changji:3", HEALTH, "cut", (104, None, None), (), (BOTH_HALVES,), None, 0),
    ("changji:6", HEALTH, "misworded", (103, None, None), (("对", ""),), (), None, 4),  # 5% for 百分之五 is form
    ("changji:7", FUND, "form", (14, 1, None), (), (), ("。", "："), 0),
    ("changji:7", FUND, "form", (15, 2, None), (), (), None, 1),
    ("changji:7", FUND, "form", (16, None, None), (), (), SEMICOLON, 0),
    ("changji:7", FUND, "form", (29, 2, None), (), (), SEMICOLON, 0),
    ("changji:7", FUND, "form", (39, None, None), (), (), None, 4),  # ： for ；
    ("changji:8", INSURANCE, "form", (64, 2, None), (), (), SEMICOLON, 0),
    ("changji:8", INSURANCE, "form", (69, 2, None), (), (), SEMICOLON, 0),
    ("changji:8", INSURANCE, "misworded", (91, None, None), (("侵占", "占用"),), (), None, 0),
    ("changji:8", FUND, "cut", (21, None, None), (), ("或者挪用",), None, 0),
    ("changji:8", FUND, "form", (44, None, None), (), (), None, 1),
    ("changji:10", FUND, "form", (27, None, None), (), (), None, 1),  # 法律法规
    ("changji:12", PRICE, "cut-marked", (34, None, None), (), (), None, 2),  # 帐簿 in the text, 账簿 in the list
    ("changji:12", PRICE, "form", (35, None, None), (), (), None, 1),
    (
        "changji:12",
        "价格违法行为行政处罚规定",
        "cut",
        (2, None, None),
        (),
        ("并决定对价格违法行为的行政处罚",),
        None,
        0,
    ),
    ("changji:14", INSURANCE, "form", (77, None, None), (), (), None, 1),  # 法律法规
    ("changji:18", "社会保险经办条例", "form", (43, None, None), (), (), SEMICOLON, 0),
    ("changji:18", "社会保险经办条例", "form", (44, None, None), (), (), None, 1),
    ("changji:20", INSURANCE, "form", (82, None, None), (), (), None, 1),
]


@functools.cache
def library():
    return Library([SHARED])


def quotations():
    """Every quotation of the two lists whose official text is at hand: (item, instrument, what compare is given)."""
    found = []
    for name in ("datong", "changji"):
        for item in Workspace().load(name).items.items:
            for basis in item.bases:
                statute = library().find(basis.instrument.name or basis.instrument.printed, dt.date(2026, 12, 1))
                for each in basis.provisions if statute else ():
                    given = each.text, statute.article(each.article), each.units[0], statute.articles
                    found.append((item.id, statute.title.removeprefix("中华人民共和国"), given))
    return found


@needs_statutes
def test_the_shipped_lists(monkeypatch):
    monkeypatch.chdir(ROOT)
    given = quotations()
    readings = [(item, law, compare(*arguments)) for item, law, arguments in given]

    assert len(readings) == 68
    assert [
        (
            item,
            law,
            found.kind,
            (found.place.article, found.place.paragraph, found.place.subparagraph),
            tuple((change.before, change.after) for change in found.changes),
            found.dropped,
            found.ending,
            found.form,
        )
        for item, law, found in readings
        if found.kind != "exact"
    ] == LISTS


# ── properties, on made-up articles always and on the official texts where they are ──────────────────────────────────


def articles(source):
    if source == "made up":
        return [(LAW, article) for article in LAW]
    return [
        (statute.articles, article)
        for entry in library().entries()
        for statute in library().editions(entry.title)
        for article in statute.articles
    ]


def draw(rng, pool):
    """A provision: the other articles, its article, its words, its place."""
    others, article = rng.choice(pool)
    number = rng.randrange(len(article.paragraphs))
    paragraph = article.paragraphs[number]
    counted = number + 1 if len(article.paragraphs) > 1 else None
    how = rng.randrange(3)
    if how == 0 and paragraph.subparagraphs:
        part = rng.choice(paragraph.subparagraphs)
        return others, article, part.text, Unit(article.number, counted, part.number)
    if how == 1:
        return others, article, paragraph.whole, Unit(article.number, counted)
    return others, article, article.whole, Unit(article.number)


SOURCES = [pytest.param("made up", 60), pytest.param("official", 1000, marks=needs_statutes)]


@pytest.mark.parametrize(("source", "count"), SOURCES)
def test_what_is_quoted_faithfully_is_never_faulted(source, count):
    rng, pool = random.Random(11), articles(source)  # noqa: S311
    for _ in range(count // 2):
        others, article, text, unit = draw(rng, pool)

        assert compare(text, article, unit, others).kind == "exact"
        assert compare(text, article, Unit(article.number), others).kind in {"exact", "part"}


def restyled(rng, text):
    """`text` in another form."""
    styles = (
        lambda it: it.replace("，", ",").replace("；", ";"),
        lambda it: re.sub(r"(?<![一二三四五六七八九十百])、", "", it),
        lambda it: re.sub(r"[（(][一二三四五六七八九十]+[）)](?![项款])", "", it),
        lambda it: re.sub(r"[0-9]", lambda digit: chr(ord(digit[0]) + 0xFEE0), it),
        lambda it: re.sub(r"(?<![0-9.,])[1-9][0-9]{0,3}(?=[倍日元年])", lambda it: chinese(int(it[0])), it),
        lambda it: re.sub(
            r"(?<![零一二三四五六七八九十百千万〇])[一二三四五六七八九十百]+(?=[倍日年元])",
            lambda found: str(number(found[0])),
            it,
        ),
        lambda it: re.sub(r"百分之([一二三四五六七八九十百]+)", lambda found: f"{number(found[1])}%", it),
        lambda it: it.translate(str.maketrans("国门药务规经业违责财单险", "國門藥務規經業違責財單險")),
        lambda it: it.removesuffix("。") + "；",
        lambda it: f"“{it}”",
        lambda it: "".join(char + " " * (rng.random() < 0.1) for char in it),
    )
    for at in sorted(rng.sample(range(len(styles)), rng.randrange(1, 4))):
        text = styles[at](text)
    return text


@pytest.mark.parametrize(("source", "count"), SOURCES)
def test_another_form_is_never_another_wording(source, count):
    rng, pool = random.Random(12), articles(source)  # noqa: S311
    for _ in range(count):
        others, article, text, unit = draw(rng, pool)
        printed = restyled(rng, text)

        found = compare(printed, article, unit, others)
        assert (found.kind in FAITHFUL, found.changes, found.dropped) == (True, (), ()), printed


def planted(rng, text, vocabulary):
    """A word or an amount of `text` replaced, taken out or put in: (printed, official word, printed word)."""
    found = words(text)
    places = [at for at, word in enumerate(found) if len(word) > 1 and re.fullmatch(r"[\u4e00-\u9fff]+", word)]
    amounts = [at for at, word in enumerate(found) if word.isdecimal()]
    at = rng.choice(amounts if amounts and rng.random() < 0.3 else places)
    before, after = found[at], rng.choice(vocabulary)
    if before.isdecimal():
        after = str(int(before) + rng.randrange(1, 9))
    how = rng.randrange(3)
    if how == 1:
        after = ""
    elif how == 2:
        found.insert(at, "")
        before = ""
        after = rng.choice(vocabulary)
    found[at] = after
    return "".join(found), before, after


@pytest.mark.parametrize(("source", "count"), SOURCES)
def test_planted_faults_are_found_with_their_words(source, count):
    rng, pool = random.Random(13), articles(source)  # noqa: S311
    vocabulary = sorted(
        {word for _, article in pool for word in words(article.whole) if re.fullmatch(r"[\u4e00-\u9fff]{2,}", word)}
    )
    missed = []
    tried = 0
    while tried < count:
        others, article, text, unit = draw(rng, pool)
        if len(fold(text).text) < 12:
            continue  # of so few words a fault leaves too little to know them by
        printed, before, after = planted(rng, text, vocabulary)
        if fold(printed).text == fold(text).text:
            continue
        tried += 1
        found = compare(printed, article, unit, others)
        told = [*found.dropped, *(change.before for change in found.changes)]
        shown = [change.after for change in found.changes]
        length = len(before) + len(after)
        is_short = sum(map(len, (*told, *shown))) <= max(2 * length, length + 6)
        names_both = names(before, told) and names(after, shown)
        if found.kind not in {"misworded", "cut"} or not (names_both and is_short):
            missed.append((printed, before, after, found))

    assert len(missed) <= count // 100, missed[:3]


def names(word, told):
    """Whether the word is told; of one that shares characters with its neighbours only the rest is."""
    return not word or any(fold(word).text in fold(each).text or fold(each).text in fold(word).text for each in told)
