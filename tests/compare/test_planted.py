"""Changes planted in identical items are found as what they are; changes of form are not found at all."""

from __future__ import annotations

import datetime as dt
import random
import re
from pathlib import Path

import msgspec

from enfcmp.compare.find_divergences import DiffWish
from enfcmp.law.cells.list_citations import read_citations
from enfcmp.lists.read_list import read_list
from enfcmp.model import PrintedItem, PrintedList
from enfcmp.pipeline import Comparison
from enfcmp.text.numbers.writing import chinese
from enfcmp.text.words import words

DATA = Path(__file__).resolve().parents[2] / "data"
LISTS = [read_list(DATA / f"{name}.yaml").printed for name in ("datong", "changji")]
ITEMS = [(content, item) for content in LISTS for item in content.items if item.bases]
PAIRS = 500
AS_OF = dt.date(2026, 11, 25)

FINE = re.compile(
    r"处(?:.{0,20}?)([一二三四五六七八九十百千万]+|[0-9]+)(倍|元|万元)以上([一二三四五六七八九十百千万]+|[0-9]+)(倍|元|万元)以下"
)
PROVISION = {
    "provision-only-from",
    "provision-only-to",
    "provision-depth",
    "no-common-provision",
    "one-common-provision",
}


def one_item(content: PrintedList, item: PrintedItem, list_id: str):
    return read_citations(msgspec.structs.replace(content, id=list_id, items=(item,)))


def findings(content: PrintedList, before: PrintedItem, after: PrintedItem, *, style: bool = False) -> set[str]:
    both = Comparison.of(one_item(content, before, "a"), one_item(content, after, "b"), as_of=AS_OF)
    return {finding.rule for finding in both.diff(DiffWish(style=style)).findings}


def quotations(item: PrintedItem) -> list[tuple[int, int]]:
    return [
        (at, index)
        for at, basis in enumerate(item.bases)
        for index, each in enumerate(basis.provisions)
        if each.text and len(each.text) > 20
    ]


def with_provision(item: PrintedItem, place: tuple[int, int], **changes) -> PrintedItem:
    at, index = place
    basis = item.bases[at]
    provisions = list(basis.provisions)
    provisions[index] = msgspec.structs.replace(provisions[index], **changes)
    bases = list(item.bases)
    bases[at] = msgspec.structs.replace(basis, provisions=tuple(provisions))
    return msgspec.structs.replace(item, bases=tuple(bases))


def text_of(item: PrintedItem, place: tuple[int, int]) -> str:
    return item.bases[place[0]].provisions[place[1]].text


# ── what is planted: a changed item, and the kinds that it may be found as; None where it cannot be planted here ─────


def plant_word(item, chance):
    """A word of the conduct, before the sanction, becomes another word of the texts."""
    place = chance.choice(quotations(item))
    text = text_of(item, place)
    own = words(text)
    limit = text.find("的，")
    starts = [sum(map(len, own[:at])) for at in range(len(own))]
    able = [at for at, word in enumerate(own) if len(word) > 1 and word.isalpha() and starts[at] + len(word) < limit]
    if not able:
        return None
    at = chance.choice(able)
    others = [word for _, other in ITEMS for spot in quotations(other)[:1] for word in words(text_of(other, spot))]
    new = chance.choice(sorted({word for word in others if len(word) > 1 and word.isalpha() and word not in text}))
    return with_provision(item, place, text="".join([*own[:at], new, *own[at + 1 :]])), {"quotation-wording"}


def _fined(item, chance):
    able = [(place, match) for place in quotations(item) for match in FINE.finditer(text_of(item, place))]
    return chance.choice(able) if able else None


def plant_amount(item, chance):
    """The lower bound of a fine."""
    found = _fined(item, chance)
    if not found:
        return None
    place, match = found
    text, new = text_of(item, place), chance.choice(["七", "9", "六"])
    return with_provision(item, place, text=text[: match.start(1)] + new + text[match.end(1) :]), {"sanction-differs"}


def plant_unit(item, chance):
    """倍 and 元 for each other, on both bounds."""
    found = _fined(item, chance)
    if not found:
        return None
    place, match = found
    text, new = text_of(item, place), "元" if match[2] == "倍" else "倍"
    text = text[: match.start(2)] + new + text[match.end(2) : match.start(4)] + new + text[match.end(4) :]
    return with_provision(item, place, text=text), {"sanction-differs"}


def plant_bound(item, chance):
    """The upper bound is no longer included, or is no bound any more."""
    found = _fined(item, chance)
    if not found:
        return None
    place, match = found
    text = text_of(item, place)
    upper = chance.choice([f"不满{match[3]}{match[4]}", f"{match[3]}{match[4]}以上"])
    return with_provision(item, place, text=text[: match.start(3)] + upper + text[match.end() :]), {"sanction-differs"}


def plant_article(item, chance):
    """Another article with the same words: as another edition has it, or as a slip; a quotation may tell no act."""
    place = chance.choice(quotations(item))
    return with_provision(item, place, at=f"第{chinese(chance.randrange(200, 300))}条"), {
        "edition-differs",
        "provision-only-from",
        "provision-only-to",
    }


def plant_paragraph(item, chance):
    """A 款 more, or another one."""
    place = chance.choice(quotations(item))
    at = item.bases[place[0]].provisions[place[1]].at
    whole = re.match(r"第[^条]+条", at)[0]
    return with_provision(item, place, at=f"{whole}第{chinese(chance.randrange(3, 9))}款"), {
        "provision-depth",
        "provision-only-from",
    }


def plant_body(item, chance):
    """Another body."""
    return msgspec.structs.replace(item, implementing_body=chance.choice(["某某服务中心", "某某综合执法队"])), {
        "body-differs"
    }


def plant_type(item, chance):
    """Another action type."""
    others = [kind for kind in ("行政处罚", "行政检查", "行政给付", "行政奖励") if kind != item.type]
    return msgspec.structs.replace(item, type=chance.choice(others)), {"type-differs"}


def plant_name(item, chance):
    """A word in the name."""
    own = words(item.name)
    able = [at for at, word in enumerate(own) if len(word) > 1 and word not in ("处罚", "监督", "检查", "行为", "进行")]
    own[chance.choice(able)] = chance.choice(["公立学校", "水利工程", "道路运输"])
    return msgspec.structs.replace(item, name="".join(own)), {"name-scope"}


PLANTS = [
    plant_word,
    plant_amount,
    plant_unit,
    plant_bound,
    plant_article,
    plant_paragraph,
    plant_body,
    plant_type,
    plant_name,
]


def test_planted_changes():
    """Of 500 pairs at least 495 are found as the right kind, and nothing else of any weight."""
    chance = random.Random(20261125)  # noqa: S311  # a fixed seed
    missed, done = [], 0
    while done < PAIRS:
        content, item = chance.choice(ITEMS)
        plant = PLANTS[done % len(PLANTS)]
        planted = plant(item, chance)
        if planted is None:
            continue
        done += 1
        changed, expected = planted
        found = findings(content, item, changed)
        allowed = expected | (PROVISION if plant in (plant_article, plant_paragraph) else set())
        if not found & expected or found - allowed:
            missed.append((plant.__name__, item.name, sorted(found)))

    assert len(missed) <= PAIRS // 100, missed


FORMS = [
    ("width", lambda text: text.translate(str.maketrans("，；：（）", ",;:()"))),
    ("punctuation", lambda text: text.replace("；", "：").replace("、", "，")),
    ("blanks", lambda text: text.replace("，", "， ").replace("。", "。\n")),
    ("numerals", lambda text: re.sub(r"[二三四五](?=倍)", lambda each: str("一二三四五".index(each[0]) + 1), text)),
    ("numerals back", lambda text: re.sub(r"[2-5](?=倍)", lambda each: "一二三四五"[int(each[0]) - 1], text)),
    ("shares", lambda text: text.replace("百分之五以上百分之十以下", "5％以上10%以下")),
    ("sums", lambda text: text.replace("五百元", "500元").replace("三千元", "3000元").replace("1000元", "一千元")),
    ("spelling", lambda text: text.replace("账", "帐").replace("身份", "身分")),
    ("list marks", lambda text: re.sub(r"（[一二三四五六七八九]）", "", text)),
    ("traditional", lambda text: text.translate(str.maketrans("医疗险经办机构责对处罚单", "醫療險經辦機構責對處罰單"))),
]


def test_form_only():
    """500 pairs that differ in form alone: nothing is found, and with --style nothing but style."""
    chance = random.Random(11)  # noqa: S311  # a fixed seed
    loud, styled = [], 0
    for number in range(PAIRS):
        content, item = chance.choice(ITEMS)
        name, change = FORMS[number % len(FORMS)]
        place = chance.choice(quotations(item) or [(0, 0)])
        changed = with_provision(item, place, text=change(text_of(item, place)))
        if found := findings(content, item, changed):
            loud.append((name, item.number, sorted(found), text_of(changed, place)))
        if changed != item and number % 10 == 0:
            styled += findings(content, item, changed, style=True) == {"style-only"}

    assert loud == []
    assert styled
