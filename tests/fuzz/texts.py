"""Official texts: articles, paragraphs and subparagraphs, what they threaten, what they repeal."""

from typing import NamedTuple

from tests.fuzz.chance import Chance
from tests.fuzz.words import FINES, TITLES, deed, spoilt

NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
DAYS = ("2015-03-01", "2019-01-01", "2024-06-01", "2030-01-01")


class Text(NamedTuple):
    """A law: its title, its day, and the words of each article by its number."""

    title: str
    day: str
    articles: tuple[str, ...]


def text(chance: Chance) -> Text:
    """A law of a few articles."""
    title, day = chance.one_of(TITLES), chance.one_of(DAYS)
    articles = [_article(chance) for _ in range(1 + chance.below(9))]
    if chance.falls(0.4):
        articles.append(
            f"本法自{day.replace('-', '年', 1).replace('-', '月')}日起施行。《{chance.one_of(TITLES)}》同时废止。"
        )
    return Text(title, day, tuple(articles))


def newer(old: Text, chance: Chance) -> Text:
    """The same law after some years: an article more or less, others reworded, some in another order."""
    articles = [
        _reworded(each, chance) if chance.falls(0.4) else each for each in old.articles if not chance.falls(0.1)
    ]
    articles.insert(chance.below(len(articles) + 1), _article(chance))
    return Text(old.title, DAYS[-1] if old.day == DAYS[2] else DAYS[2], tuple(articles[: len(NUMERALS)]))


def _reworded(article: str, chance: Chance) -> str:
    return article.replace("的，", "行为的，", 1).replace(chance.one_of(FINES), chance.one_of(FINES))


def _article(chance: Chance) -> str:
    if chance.falls(0.3):
        points = (f"（{NUMERALS[at]}）{deed(chance)}的" for at in range(1 + chance.below(4)))
        return f"有下列情形之一的，由主管部门责令改正，{chance.one_of(FINES)}：\n" + "；\n".join(points) + "。"
    paragraphs = (f"{deed(chance)}的，由主管部门责令改正，{chance.one_of(FINES)}。" for _ in range(1 + chance.below(3)))
    return "\n".join(paragraphs)


def file_of(law: Text, chance: Chance) -> tuple[str, str]:
    """The name and the content of a file with the law; both are wrong at times."""
    head = "# " if chance.falls(0.8) else ""
    lines = [
        f"{head}{law.title}",
        *(f"第{number}条　{words}" for number, words in zip(NUMERALS, law.articles, strict=False)),
    ]
    content = "\n\n".join(lines) + "\n"
    if chance.falls(0.1):
        content = spoilt(content, chance)
    day = law.day if chance.falls(0.9) else chance.one_of(("2024-13-01", "99999-01-01", "", "二〇一九"))
    return f"{law.title}_{day}{chance.one_of(('.md', '.md', '.txt'))}", content
