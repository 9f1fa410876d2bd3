"""Cases from the field: each stands for a kind; what must come is said in the README beside it."""

import json
from pathlib import Path

import pytest

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not part of the repository")


@pytest.fixture
def ask(run):
    """The JSON of a command on the files of a case; a name that is a file or a folder there is its path."""

    def asked(case, *arguments):
        paths = [str(CASES / case / each) if (CASES / case / each).exists() else each for each in arguments]
        _, out, _ = run(*paths, "--format", "json", "-q")
        return json.loads(out)

    return asked


@pytest.fixture
def findings(ask):
    """(item, rule, printed) of each finding of `check` or `diff`."""

    def found(case, *arguments):
        return [
            (finding["items"][0].partition(":")[2], finding["rule"], finding["after"])
            for finding in ask(case, *arguments)["findings"]
        ]

    return found


@pytest.fixture
def cited(ask):
    """Item by item: the title, the articles as numbers with their 之一, paragraphs and subparagraphs, the quotation."""

    def read(case, *arguments):
        return {
            item["number"]: [
                (basis["instrument"]["printed"], [_unit(each) for each in place["units"]], place["text"])
                for basis in item["bases"]
                for place in basis["provisions"]
            ]
            for item in ask(case, "show", *arguments)["items"]
        }

    return read


def _unit(unit):
    found = str(unit["article"]) + (f"-{unit['inserted']}" if "inserted" in unit else "")
    found += f"({unit['paragraph']})" if unit["paragraph"] else ""
    return found + (f"[{unit['subparagraph']}]" if unit["subparagraph"] else "")


def rules(found, item=None):
    return {rule for number, rule, _ in found if item in {None, number}}


ROAD = "《出行安全管理条例》"
MOVED = "拒不移走车辆的，处二百元罚款；情节严重的，处五百元罚款。"


def test_inserted_article(cited, findings):
    assert {
        "1": [(ROAD, ["2-1"], MOVED)],
        "2": [(ROAD, ["2-1"], MOVED)],
        "3": [(ROAD, ["2-1", "2-2", "3"], None)],
        "4": [(ROAD, ["2", "2-1", "2-2"], None)],
    } == cited("inserted-article", "a.yaml")
    assert [] == findings("inserted-article", "check", "a.yaml", "--statutes", "st")


def test_ranges(cited, findings, ask):
    text = "违反第一条规定的，依照第五条处罚。拒绝检查的，处五千元罚款。情节严重的，吊销证书。"
    quoted, entries = [("《甲条例》", ["3", "4", "5"], text)], [("《甲条例》", ["2[1]", "2[2]", "2[3]"], None)]

    assert {"1": quoted, "2": quoted, "3": entries, "4": entries, "5": quoted} == cited("ranges", "a.yaml")
    assert [] == findings("ranges", "check", "a.yaml", "--statutes", "st")
    assert [] == ask("ranges", "missing", "--from", "b.yaml", "--to", "c.yaml")["provisions"]


def test_second_basis(cited, findings):
    two = [("《甲条例》", ["1"], None), ("《乙办法》", ["4"], None)]
    quoted = [("《甲条例》", ["1"], "侵占基金的，责令追回。"), ("《乙办法》", ["4"], "处一千元罚款。")]

    assert {"1": two, "2": two, "3": two, "4": quoted} == cited("second-basis", "a.yaml")
    found = findings("second-basis", "check", "a.yaml", "--statutes", "st")
    assert {"instrument-unknown", "not-checked"} == rules(found)


@pytest.mark.parametrize("short", ["short1.yaml", "short2.yaml", "short3.yaml"])
def test_declared_abbreviation(ask, findings, cited, short):
    missing = ask("declared-abbreviation", "missing", "--from", "full.yaml", "--to", short)

    assert ({"items": 1, "covered": 1, "partial": 0, "missing": 0, "sure": 0}, []) == (
        missing["summary"],
        missing["provisions"],
    )
    assert [] == findings("declared-abbreviation", "diff", "--from", short, "--to", "full.yaml")
    assert "《网络办法》" == cited("declared-abbreviation", short)["1"][1][0]


def test_ellipsis(findings):
    assert [] == findings("ellipsis", "check", "a.yaml", "--statutes", "st")
    assert {"quotation-extent"} == rules(findings("ellipsis", "diff", "--from", "b.yaml", "--to", "full.yaml"))


def test_radicals(cited, findings):
    assert [["1"], ["1"]] == [rows[0][1] for rows in cited("radicals", "a.yaml").values()]
    assert [] == findings("radicals", "check", "a.yaml", "--statutes", "st")
    assert [] == findings("radicals", "diff", "--from", "c.yaml", "--to", "b.yaml")


def test_items_inside_a_line(findings):
    assert [] == findings("items-inside-a-line", "check", "a.yaml", "--statutes", "st")


def test_text_without_articles(findings):
    found = findings("text-without-articles", "check", "a.yaml", "--statutes", "st")

    assert ({"quotation-misworded"}, {"not-checked"}) == (rules(found, "1"), rules(found, "2"))
    assert [] == findings("text-without-articles", "diff", "--from", "a.yaml", "--to", "a.yaml", "--statutes", "st")


def test_annex(ask, findings):
    assert [1, 2, 3] == [
        each["number"] for each in ask("annex", "statutes", "体育管理条例", "--statutes", "st")["articles"]
    ]
    article = ask("annex", "statutes", "收费条例", "2", "--statutes", "st")["article"]
    assert ["收费标准见附件。"] == [each["text"] for each in article["paragraphs"]]
    found = findings("annex", "check", "a.yaml", "--statutes", "st")
    assert "quotation-of-another-article" not in rules(found, "1")
    assert "article-unknown" in rules(found, "2")


@pytest.mark.parametrize("texts", ["control", "tracked"])
def test_docx_controls_and_changes(ask, findings, texts):
    article = ask("docx-controls-and-changes", "statutes", "甲条例", "1", "--statutes", texts)["article"]

    assert ["侵占基金的，责令追回。"] == [each["text"] for each in article["paragraphs"]]
    assert [] == findings("docx-controls-and-changes", "check", "a.yaml", "--statutes", texts)


def test_article_heads(ask, findings):
    articles = ask("article-heads", "statutes", "甲条例", "--statutes", "st")["articles"]
    found = findings("article-heads", "check", "a.yaml", "--statutes", "st")

    assert [(1, 1), (2, 1), (3, 1), (4, 1)] == [(each["number"], len(each["paragraphs"])) for each in articles]
    assert set() == rules(found, "1")
    assert "article-unknown" in rules(found, "2")


def test_unread_basis(cited, findings):
    found = findings("unread-basis", "check", "a.yaml")
    articles = {number: rows[0][1] for number, rows in cited("unread-basis", "a.yaml").items() if rows}

    assert {"1": ["3"], "2": ["4"]} == articles
    assert [("3", "basis-unread", "《丁法》笫六条：谎报的，处五千元罚款。")] == [
        each for each in found if "unread" in each[1]
    ]


def test_words_behind_a_place(cited, findings):
    read = cited("words-behind-a-place", "a.yaml")

    assert [[("《甲条例》", ["1"], None)]] * 2 == [read["1"], read["2"]]
    assert [] == findings("words-behind-a-place", "check", "a.yaml", "--statutes", "st")


@pytest.mark.parametrize(
    ("name", "expected"), [("a", set()), ("b", {"edition-note-unknown"}), ("c", {"edition-note-outdated"})]
)
def test_edition_notes(findings, name, expected):
    assert expected == rules(findings("edition-notes", "check", f"{name}.yaml", "--statutes", "st"))


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("hash", 0, "hash.yaml:8:11: item 1: `#` begins a comment here"),
        ("quotes", 0, "the marks of “2” are part of it"),
        ("star", 2, "star.yaml:8:11: a text cannot begin with `*` in YAML; put all of it in quotes"),
        ("amp", 2, "amp.yaml:8:11: a text cannot begin with `&` in YAML; put all of it in quotes"),
    ],
)
def test_yaml_signs(run, name, code, words):
    found, _, err = run("show", CASES / "yaml-signs" / f"{name}.yaml")

    assert code == found
    assert words in err


@pytest.mark.parametrize("names", ["a1 b1", "a2 b2", "a3 b3", "a4 b4", "a5 b5", "c1 d1"])
def test_opposites(run, names):
    paths = [CASES / "opposites" / f"{name}.yaml" for name in names.split()]
    links = json.loads(run("pairs", "--from", paths[0], "--to", paths[1], "--format", "json")[1])["links"]

    assert ["doubtful", "certain"] == [each["confidence"] for each in links]
    assert links[0]["evidence"]["opposed"]
