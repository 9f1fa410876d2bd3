"""`enfcmp concord`: which texts are taken, every mistake, and what is told of a copy with holes."""

import json

import pytest

TEXT = "# 集市法\n\n{day} 公布\n\n<!-- INFO END -->\n\n第一条 集市应当设置公平秤。\n\n第{last}条 集市应当{words}。\n"
DAYS = "2010-01-01, 2015-01-01, 2020-01-01"
FILES = {
    "集市法_2010-01-01.md": TEXT.format(day="2010年1月1日", last="二", words="公示收费标准"),
    "集市法_2015-01-01.md": TEXT.format(day="2015年1月1日", last="二", words="公开收费标准"),
    "集市法_2020-01-01.md": TEXT.format(day="2020年1月1日", last="四", words="公布收费标准"),
    "摊位法_2020-01-01.md": TEXT.replace("集市法", "摊位法").format(day="2020年1月1日", last="二", words="公示标准"),
    "公告_2020-01-01.md": "# 公告\n\n没有条文。\n",
}


@pytest.fixture
def ask(run, tmp_path):
    """Run the command on the files above; {at} stands for their folder."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def command(*arguments, **options):
        given = [each.format(at=tmp_path) for each in arguments]
        code, out, err = run("concord", *given, "--statutes", tmp_path, **options)
        return code, out, err.replace(str(tmp_path), "{at}")

    return command


@pytest.mark.parametrize(
    ("arguments", "editions"),
    [
        (("集市法", "集市法"), ("2015-01-01", "2020-01-01")),
        (("集市法", "集市法", "--old-as-of", "2012-06-01"), ("2010-01-01", "2020-01-01")),
        (("集市法", "集市法", "--new-as-of", "2016-01-01"), ("2010-01-01", "2015-01-01")),
        (("集市法", "集市法", "--old-as-of", "2021-01-01", "--new-as-of", "2012-01-01"), ("2020-01-01", "2010-01-01")),
        (("集市法", "摊位法"), ("2020-01-01", "2020-01-01")),  # another title: the last edition of each
        (("{at}/集市法_2010-01-01.md", "集市法"), ("2010-01-01", "2020-01-01")),
        (("{at}/集市法_2020-01-01.md", "{at}/集市法_2010-01-01.md"), ("2020-01-01", "2010-01-01")),
    ],
)
def test_which_texts(ask, arguments, editions):
    found = json.loads(ask(*arguments, "--format", "json")[1])

    assert editions == (found["old"]["edition"], found["new"]["edition"])
    assert ["schema", "old", "new", "rows"] == list(found)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("集市", "集市法"), "there is no text of `集市`; near it: 集市法"),
        (("集市法", "公告"), "{at}/公告_2020-01-01.md: 《公告》 has no articles"),
        (("摊位法", "摊位法"), "both are one text of 《摊位法》; name another one, or a file"),
        (
            ("集市法", "集市法", "--old-as-of", "2022-01-01"),
            f"both are one text of 《集市法》; editions at hand: {DAYS} (--old-as-of, --new-as-of)",
        ),
        (
            ("集市法", "集市法", "--old-as-of", "2001-01-01"),
            "no edition of 《集市法》 that is at hand counts on 2001-01-01; the first begins on 2010-01-01 (--as-of)",
        ),
        (("{at}/no.md", "集市法"), "{at}/no.md: there is no such file"),
        (("集市法", "{at}"), "{at}: one law is expected here; name it by its title, and this with --statutes"),
        (
            ("{at}/x.yaml", "集市法"),
            "{at}/x.yaml: there is no such file",
        ),
    ],
)
def test_mistakes(ask, arguments, said):
    assert (2, "", f"Error: {said}\n") == ask(*arguments)


def test_a_text_that_is_too_long(ask, monkeypatch):
    """One message for both texts, with the bound."""
    monkeypatch.setattr("enfcmp.law.concordance.followable._MOST", 10)
    said = (
        "Error: {at}/集市法_2015-01-01.md: 《集市法》 is too long: articles are followed in texts of at most 10 "
        "characters; take a part of it\n"
    )

    assert (2, "", said) == ask("集市法", "集市法")


def test_holes(ask):
    """A copy without an article says so, once; who wants to hear nothing hears nothing."""
    note = (
        "Note: {at}/集市法_2020-01-01.md: 《集市法》 has no articles 2, 3 in this copy; "
        "their words may stand in the article before\n"
    )

    assert note == ask("集市法", "集市法")[2]
    assert "" == ask("集市法", "集市法", "-q")[2]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("name", "options"), [("concord", ()), ("concord-error", ("--level", "error"))])
def test_table(run, golden, tmp_path, name, options, lang):
    """The table to hand on, and where it is; of some levels, each row says what it says among all of them."""
    path = tmp_path / "table.md"
    texts = [f"tests/assets/concord/集市条例_{day}.md" for day in ("2015-03-01", "2024-06-01")]
    code, out, err = run("concord", *texts, *options, "-o", path, lang=lang)

    assert (0, "") == (code, out)
    assert str(path) in err
    golden(f"{name}-{lang}.md", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("{at}/集市法_2020-01-01.md", "this would replace {at}/集市法_2020-01-01.md, which is read here"),
        ("{at}/公告_2020-01-01.md", "this would replace {at}/公告_2020-01-01.md, which is read here"),
        ("{at}/x.odt", "there is no format `odt`"),
        ("{at}/no/x.md", "{at}/no"),
    ],
)
def test_not_written(ask, tmp_path, file, said):
    """One message, and every text stays as it was."""
    code, out, err = ask("集市法", "集市法", "-q", "-o", file)

    assert (2, "") == (code, out)
    assert said in err
    assert FILES == {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
