"""The words that docs/glossary.md says stand in published texts do stand there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
LISTS = {"行政执法事项目录清单": "datong", "昌吉市医疗保障局行政执法事项清单": "changji"}
PLACE = re.compile(r"《(?P<title>[^》]+)》(?P<behind>[^：；|《]*)：(?P<words>“[^”]+”(?:、“[^”]+”)*)")


def claims():
    """Each text that the page names with the place and the words there."""
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    return [
        (found["title"], found["behind"], word)
        for found in PLACE.finditer(page)
        for word in re.findall(r"“([^”]+)”", found["words"])
    ]


def passage(title, place):
    """What stands in an article or a chapter of a law, or in a list that ships; white space is layout."""
    if title in LISTS:
        return (ROOT / "data" / "sources" / f"{LISTS[title]}.txt").read_text(encoding="utf-8")
    short = title.removeprefix("中华人民共和国")
    path = next((path for path in SHARED.glob("*/*.md") if path.stem.partition("_")[0] in (title, short)), None)
    if path is None:
        pytest.skip(f"no text of {title} is at hand")
    text = path.read_text(encoding="utf-8")
    begin = re.search(rf"^(?:## )?{place}\s", text, re.MULTILINE)
    assert begin, f"{title} has no {place}"
    end = re.search(r"^(?:第\S+条(?:之\S)?|## )", text[begin.end() :], re.MULTILINE)
    return text[begin.end() :][: end.start()] if end else text[begin.end() :]


@pytest.mark.parametrize(("title", "behind", "word"), claims(), ids="".join)
def test_the_words_stand_there(title, behind, word):
    """A word is in the article, the chapter or the list that the page names."""
    text = re.sub(r"\s", "", passage(title, behind))

    assert word in text


def sources(name):
    """The last column of the table of terms."""
    terms, _, _ = (ROOT / "docs" / name).read_text(encoding="utf-8").partition("\n## ")
    return [line.split("|")[4].strip() for line in terms.splitlines() if line.startswith("|")][2:]


def test_both_pages_name_the_same_places():
    """The sources are the same in both languages, row for row."""
    english = [each.replace("; in another sense: ", "；另义：") for each in sources("glossary.md")]

    assert [each.replace("not verified", "未核实") for each in english] == sources("glossary.zh-CN.md")
    assert len(claims()) > 20
