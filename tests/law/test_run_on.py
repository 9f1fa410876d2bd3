"""A quotation that runs on from its article into others."""

import pytest

from enfcmp.law.quotations.run_on import apart
from enfcmp.model import Article, Citation, Paragraph, Statute, Unit

WORDS = {
    87: "骗取基金支出的，责令退回。",
    88: "骗取待遇的，处以罚款。第八十七条的规定适用。",
    89: "本条之外，第九十条第一款所列的除外。",
    90: "泄露信息的，给予处分。",
}
LAW = Statute(
    title="甲法", source="", articles=tuple(Article(number, (Paragraph(text),)) for number, text in WORDS.items())
)

CASES = [
    (WORDS[87], 87, [("at", WORDS[87])], "one article"),
    (
        f"{WORDS[87]}第八十八条 骗取待遇的",
        87,
        [("at", WORDS[87]), ("第八十八条", "骗取待遇的")],
        "a blank behind the place",
    ),
    (f"{WORDS[87]}第八十八条：甲。", 87, [("at", WORDS[87]), ("第八十八条", "甲。")], "a colon behind the place"),
    (f"{WORDS[87]}第九十条{WORDS[90]}", 87, [("at", WORDS[87]), ("第九十条", WORDS[90])], "its words behind the place"),
    (f"第八十八条 {WORDS[88]}", 87, [("第八十八条", WORDS[88])], "nothing of the cited article"),
    (f"第八十七条 {WORDS[87]}", 87, [("at", f"第八十七条 {WORDS[87]}")], "its own number, once more"),
    (WORDS[88], 88, [("at", WORDS[88])], "a place that the article names itself"),
    (
        f"{WORDS[87]}第九十九条 甲。",
        87,
        [("at", f"{WORDS[87]}第九十九条 甲。")],
        "an article that the law does not have",
    ),
    (f"{WORDS[87]}第八十八条\n骗取待遇的", 87, [("at", WORDS[87]), ("第八十八条", "骗取待遇的")], "a line of its own"),
    (
        f"{WORDS[87]}第八十八条 骗取待遇的。第九十条 泄露信息的。",
        87,
        [("at", WORDS[87]), ("第八十八条", "骗取待遇的。"), ("第九十条", "泄露信息的。")],
        "two other articles",
    ),
    (
        f"{WORDS[87]}第九十条泄露信息，",
        87,
        [("at", WORDS[87]), ("第九十条", "泄露信息，")],
        "its first words and a mark",
    ),
    (
        f"{WORDS[87]}第九十条泄露信息的人除外。",
        87,
        [("at", f"{WORDS[87]}第九十条泄露信息的人除外。")],
        "five of its words, and another",
    ),
    (
        f"{WORDS[87]}第八十八条、第九十九条 骗取待遇的",
        87,
        [("at", WORDS[87]), ("第八十八条、第九十九条", "骗取待遇的")],
        "two others, of which the law has one",
    ),
    (f"{WORDS[87]}第八十八条规定的除外。", 87, [("at", f"{WORDS[87]}第八十八条规定的除外。")], "a reference"),
]


@pytest.mark.parametrize(("text", "article", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_each_article_has_its_own_words(text, article, expected, why):
    found = apart(Citation("at", article, None, None, (Unit(article),), text), LAW)

    assert [(each.at, each.text) for each in found] == expected, why
    assert [each.units[0].article for each in found if each.at != "at"] == [
        {"第八十八条": 88, "第九十条": 90}[each.at.split("、")[0]] for each in found if each.at != "at"
    ]
