"""Cells of bases: marks, titles, editions, places, quotations, and everything that stands between them."""

from collections.abc import Sequence

from tests.fuzz.chance import Chance
from tests.fuzz.texts import NUMERALS, Text
from tests.fuzz.words import HUGE, TITLES, deed, spoilt

_LABELS = ("", "", "", "【法律】", "法律】", "[行政法规]", "1.", "①", "【地方性法规】")
_EDITIONS = (
    "",
    "",
    "",
    "（2019年修正）",
    "（2018年12月29日修改）",
    "（国务院令第1号）",
    "(2019年13月40日)",
    "〔2020〕3号",
)
_PLACES = ("第{n}条", "第{n}条", "第{n}条", "第{d}条", "第{n}条第一款", "第{n}条第{n}款第（{n}）项", "第{n}条之一")
_PLACES = (
    *_PLACES,
    "第{d}条第{d}项",
    "第{n}条至第{n}条",
    "第{n}、{n}条",
    "第{d}/{d}条",
    "附件三",
    "第{h}条",
    "第{n}章",
    "",
)
_AFTER = ("：", ":", " ", "规定：", "　", "")
BETWEEN = ("；", "\n", "  ", "。", "")


def place(chance: Chance) -> str:
    """A place as it is printed."""
    form = chance.one_of(_PLACES)
    while "{" in form:
        drawn = {"n": chance.one_of(NUMERALS), "d": str(chance.below(15)), "h": chance.one_of(HUGE)}
        form = form.replace("{" + form.split("{")[1][0] + "}", drawn[form.split("{")[1][0]], 1)
    return form


def basis(chance: Chance, laws: Sequence[Text]) -> tuple[str, str, str, str, str]:
    """Label, title, edition, place and quotation; of a law that is at hand often the words that it has there."""
    if laws and chance.falls(0.7):
        law = chance.one_of(laws)
        at = chance.below(min(len(law.articles), len(NUMERALS)))
        return (
            chance.one_of(_LABELS),
            f"《{law.title}》",
            "",
            f"第{NUMERALS[at]}条",
            quotation(law.articles[at], chance),
        )
    title = f"《{chance.one_of(TITLES)}》"
    words = quotation(f"{deed(chance)}的，处五千元以下罚款。", chance)
    return chance.one_of(_LABELS), title, chance.one_of(_EDITIONS), place(chance), words


def quotation(official: str, chance: Chance) -> str:
    """The words whole, cut, marked as cut, misprinted or none."""
    words = official.replace("\n", chance.one_of(("", "\n")))
    middle = len(words) // 2
    forms = (
        words,
        words,
        "",
        words[:middle],
        f"……{words[middle:]}",
        f"{words[:5]}……",
        f"“{words}”",
        spoilt(words, chance),
    )
    return chance.one_of(forms)


def cell(chance: Chance, laws: Sequence[Text]) -> str:
    """A raw cell of none or several bases."""
    between = chance.one_of(BETWEEN)
    parts = []
    for _ in range(chance.below(4)):
        label, title, edition, at, words = basis(chance, laws)
        parts.append(label + title + edition + at + (chance.one_of(_AFTER) + words if words else ""))
    text = between.join(parts)
    return spoilt(text, chance) if chance.falls(0.1) else text
