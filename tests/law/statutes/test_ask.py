"""What a person asks for."""

import datetime as dt

import pytest

from enfcmp.errors import InputError
from enfcmp.law.statutes import ask
from enfcmp.law.statutes.library import Library
from enfcmp.model import Statute

DAY = dt.date(2030, 1, 1)


def test_a_short_title_of_the_registry(put):
    """A law is found by every title under which the registry knows it."""
    path = put("中华人民共和国社会保险法.txt", "第一条 甲。")

    assert "中华人民共和国社会保险法" == ask.law_named(Library([path]), "《社会保险法》", DAY).title


@pytest.mark.parametrize(
    ("mistyped", "near"),
    [("社会保健法", "中华人民共和国社会保险法"), ("保险法", "中华人民共和国社会保险法")],
)
def test_the_words_before_every_title_do_not_count(put, mistyped, near):
    """中华人民共和国 is longer than most titles behind it."""
    path = put("中华人民共和国社会保险法.txt", "第一条 甲。")
    with pytest.raises(InputError, match=f"there is no text of `{mistyped}`; near it: {near}"):
        ask.law_named(Library([path]), mistyped, DAY)


def test_a_decision_has_no_articles():
    """The database keeps some texts whole."""
    with pytest.raises(InputError, match="《关于某事的决定》 has no articles"):
        ask.article_named(Statute(title="关于某事的决定", source="x", articles=()), "1")
