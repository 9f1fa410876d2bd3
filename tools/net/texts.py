"""Official texts made of what lists quote, some of it otherwise than it is quoted, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import yaml

_ARTICLE = re.compile("第[一二三四五六七八九十百零]+条")
_HEAD = "# {title}\n\n{year}年1月5日 第一次会议通过\n\n<!-- INFO END -->\n\n"
_YEARS = (2011, 2019)
_WORDS = (("或者", "、"), ("罚款", "罚金"), ("二倍", "三倍"), ("应当", "可以"), ("责令", "依法责令"))


def made(lists: Iterable[bytes], seed: int) -> dict[str, bytes]:
    """A file for each edition of each instrument that is quoted; the second one has an article less."""
    chance = random.Random(seed)  # noqa: S311  # nothing is kept secret
    articles: dict[str, dict[str, str]] = defaultdict(dict)
    for title, article, text in _quoted(lists):
        articles[title].setdefault(article, text)
    return {
        f"texts/{title}_{year}.md": "".join(
            (_HEAD.format(title=title, year=year), *_written(own, skip, chance))
        ).encode()
        for title, own in sorted(articles.items())
        for skip, year in enumerate(_YEARS)
    }


def _quoted(lists: Iterable[bytes]) -> Iterator[tuple[str, str, str]]:
    for content in lists:
        for item in yaml.safe_load(content)["items"]:
            for basis in item.get("bases", ()):
                for printed in basis["provisions"]:
                    article = _ARTICLE.match(printed["at"])
                    if article and printed["text"]:
                        yield basis["instrument"].strip("《》"), article[0], printed["text"]


def _written(articles: dict[str, str], skip: int, chance: random.Random) -> Iterator[str]:
    for article, text in sorted(articles.items())[skip:]:
        old, new = chance.choice((*_WORDS, ("", "")))
        yield f"{article} {text.replace(old, new, 1)}\n\n"
