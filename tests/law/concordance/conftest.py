"""Texts made of lines: one article each, its 款 on lines of their own."""

import pytest

from enfcmp.law.statutes.layout import paragraphs
from enfcmp.model import Article, Statute


@pytest.fixture
def text():
    """A text of these articles, numbered from 1."""

    def make(*articles, title="甲法"):
        made = [Article(number, paragraphs(each.splitlines())) for number, each in enumerate(articles, 1)]
        return Statute(title=title, source=f"{title}.md", articles=tuple(made))

    return make
