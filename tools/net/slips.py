"""A list with the slips that people make, the same for the same seed: what checks and comparisons look for."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import yaml

Item = dict[str, Any]
_OFTEN = 0.35  # how often each slip falls on an item
_NUMERAL = re.compile("[一二三四五六七八九]")
_WORDS = (
    ("或者", "或"),
    ("责令", "责成"),
    ("骗取", "套取"),
    ("不得", "可以"),
    ("退回", "退还"),
    ("保险金", "保险基金"),
)
_FORMS = (("，", ","), ("。", ""), ("社会", "社會"), ("二", "2"), ("；", "; "), ("的罚款", "罚款"), ("（", "("))


def slipped(content: bytes, list_id: str, seed: int) -> bytes:
    """The list under another id, with slips in its items and in their order."""
    chance = random.Random(f"{list_id} {seed}")  # noqa: S311  # nothing is kept secret
    printed = yaml.safe_load(content)
    printed["id"] = list_id
    items = printed["items"]
    for item in items:
        for slip in (*_OF_ITEMS, *_OF_BASES):
            if chance.random() < _OFTEN / len(_OF_ITEMS):
                slip(item, chance)
    _in_order(items, chance)
    return yaml.safe_dump(printed, allow_unicode=True, sort_keys=False, width=1000).encode()


def _in_order(items: list[Item], chance: random.Random) -> None:
    """One item gone, one twice, two in each other's place."""
    del items[chance.randrange(len(items))]
    twice = chance.choice(items)
    items.append({**twice, "number": f"{twice['number']}-1"})
    one, other = chance.sample(range(len(items)), 2)
    items[one], items[other] = items[other], items[one]


# ── of items ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _name(item: Item, chance: random.Random) -> None:
    old, new = chance.choice((*_WORDS, ("对", ""), ("行为", "等行为"), ("的处罚", "的检查"), ("医疗", "养老")))
    item["name"] = item["name"].replace(old, new) or item["name"]


def _half(item: Item, _chance: random.Random) -> None:
    item["name"] = item["name"][: len(item["name"]) // 2]


def _type(item: Item, chance: random.Random) -> None:
    item["type"] = chance.choice(("行政处罚", "行政检查", "行政强制", None))


def _body(item: Item, chance: random.Random) -> None:
    item[chance.choice(("responsible_body", "implementing_body"))] = chance.choice(("某市医疗保障局", "执法支队", None))


def _remark(item: Item, chance: random.Random) -> None:
    item["remarks"] = chance.choice(("部分", "依据《社会保险法》", "下放至县级"))


def _number(item: Item, chance: random.Random) -> None:
    item["number"] = f"{item['number']}.{chance.randrange(9)}"


def _without(item: Item, chance: random.Random) -> None:
    del item["bases"][chance.randrange(len(item["bases"]))]
    if not item["bases"]:
        del item["bases"]


def _again(item: Item, chance: random.Random) -> None:
    item["bases"].append(chance.choice(item["bases"]))


# ── of bases ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_a_basis(change: Callable[[Item, random.Random], None]) -> Callable[[Item, random.Random], None]:
    """The change, of one basis of an item; two items may have one and the same."""

    def slip(item: Item, chance: random.Random) -> None:
        if item.get("bases"):
            at = chance.randrange(len(item["bases"]))
            basis = yaml.safe_load(yaml.safe_dump(item["bases"][at]))
            change(basis, chance)
            item["bases"] = [*item["bases"][:at], basis, *item["bases"][at + 1 :]]

    return slip


def _title(basis: Item, chance: random.Random) -> None:
    old, new = chance.choice(
        (("中华人民共和国", ""), ("》", ""), ("条例", "办法"), ("社会", "社會"), ("《", "《山西省"))
    )
    basis["instrument"] = basis["instrument"].replace(old, new)


def _tag(basis: Item, chance: random.Random) -> None:
    basis["label"] = chance.choice(("【法律】", "【行政法规】", "【部门规章", "【规范性文件】"))


def _edition(basis: Item, chance: random.Random) -> None:
    basis["edition"] = chance.choice(("（2018年12月29日修改）", "（2009年修正）", "（2030年1月1日公布）", None))


def _place(basis: Item, chance: random.Random) -> None:
    printed = chance.choice(basis["provisions"])
    other = _NUMERAL.sub(lambda _: chance.choice("一二三四五六七八九"), printed["at"], count=1)
    printed["at"] = chance.choice((other, printed["at"] + "第二款", printed["at"] + "第（一）项", "第999条"))


def _quotation(basis: Item, chance: random.Random) -> None:
    for printed in basis["provisions"]:
        for old, new in chance.sample((*_WORDS, *_FORMS), 4):
            printed["text"] = (printed["text"] or "").replace(old, new, 2) or None


def _cut(basis: Item, chance: random.Random) -> None:
    for printed in basis["provisions"]:
        parts = re.split("(?<=[，；。])", printed["text"] or "")
        del parts[chance.randrange(len(parts))]
        printed["text"] = chance.choice(("", "……")).join(parts) or None


def _amount(basis: Item, chance: random.Random) -> None:
    for printed in basis["provisions"]:
        printed["text"] = re.sub(
            "[一二三四五六七八九](?=[倍万千]|日|个)", lambda _: chance.choice("二六十"), printed["text"] or ""
        )


_OF_ITEMS = (_name, _half, _type, _body, _remark, _number)
_OF_BASES = tuple(map(_of_a_basis, (_title, _tag, _edition, _place, _quotation, _cut, _amount)))
