"""List files: valid ones, the same as another bureau would print it, and damaged ones."""

from collections.abc import Sequence

import yaml

from tests.fuzz import cells
from tests.fuzz.chance import Chance
from tests.fuzz.texts import Text
from tests.fuzz.words import BODIES, HUGE, STRANGE, TYPES, name, spoilt

_NUMBERS = ("{}", "{}", "1-{}", "§{}.1", "（{}）", "{}#2", "A{}", "00{}", "{}" + "7" * 400)
_WRONG = (None, "", [], {}, {"甲": "乙"}, ["甲", ["乙"]], 7, 1.5, True, "9" * 5000, "2026-13-45", "~", " ")
_FIELDS = ("number", "name", "type", "bases", "basis_text", "responsible_body", "remarks", "extra", "under", "unknown")
_HEAD = ("schema", "id", "jurisdiction", "bureau", "title", "domain", "published", "source", "items", "unknown")


def fields(list_id: str, chance: Chance, laws: Sequence[Text], most: int = 6) -> dict:
    """The fields of a list."""
    number = chance.one_of(_NUMBERS)
    items = [_item(number.format(at), chance, laws) for at in range(1, 1 + chance.below(most + 1))]
    head = {
        "schema": "enfcmp.list/1",
        "id": list_id,
        "jurisdiction": {"name": "某市"},
        "bureau": BODIES[0],
        "title": "清单",
    }
    more = {"domain": "集市", "published": "2024-05-01", "source": {"file": "a.txt", "note": "抄录"}}
    return {**head, **{key: more[key] for key in chance.some(list(more), 2)}, "items": items}


def _item(number: str, chance: Chance, laws: Sequence[Text]) -> dict:
    kind = chance.one_of((*TYPES, None))
    item = {"number": number, "name": name(chance, kind)}
    if chance.falls(0.03):
        item["name"] = spoilt(item["name"], chance).strip() or "甲"
    optional = {
        "type": kind,
        "implementing_body": chance.one_of(BODIES),
        "remarks": "无",
        "extra": {"承办机构": "一科"},
    }
    optional["under"] = ["行政处罚类", "《集市管理条例》"]
    item |= {key: optional[key] for key in ("type", *chance.some(list(optional), 2)) if optional[key] is not None}
    form = chance.below(8)
    if form < 4:
        item["bases"] = [_basis(chance, laws) for _ in range(chance.below(4))]
    elif form < 7:
        item["basis_text"] = cells.cell(chance, laws)
    return item


def _basis(chance: Chance, laws: Sequence[Text]) -> dict:
    label, title, edition, place, words = cells.basis(chance, laws)
    provision = {"at": place or None, "text": words or None}
    basis = {"instrument": title, "label": label or None, "edition": edition or None}
    return {**basis, "provisions": [provision] if place else []}


def other(one: dict, list_id: str, chance: Chance, laws: Sequence[Text]) -> dict:
    """The list of another bureau: some items are the same, some said otherwise, some are not there, others are new."""
    new = fields(list_id, chance, laws, 3)
    kept = [each for each in one["items"] if chance.falls(0.8)]
    said = [{**each, "name": each["name"].replace("行为", "").replace("、", "或者")} for each in kept]
    items = chance.mixed([*said, *new["items"]])
    return {**new, "items": [{**item, "number": str(at)} for at, item in enumerate(items, 1)]}


def written(content: dict) -> str:
    """The list as YAML."""
    return yaml.dump(content, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), allow_unicode=True, sort_keys=False)


# ── damage ───────────────────────────────────────────────────────────────────────────────────────────────────────────
_OF_YAML = ("&a ", "*a", "!!python/object/apply:os.system [x]", "!tag ", "\t", "- " * 60, "[" * 60, "{" * 9000)
_ENCODINGS = ("gb18030", "utf-16", "utf-8-sig", "utf-32", "latin-1")


def damaged(content: dict, chance: Chance) -> bytes:
    """The list with something in it that no list may have."""
    if chance.falls(0.5):
        return written(_misfielded(content, chance)).encode("utf-8", "surrogatepass")
    return _mistyped(written(content), chance)


def _misfielded(content: dict, chance: Chance) -> dict:
    """A field is missing, of a wrong type, unknown, or nested."""
    content = {**content, "items": [dict(item) for item in content["items"]]}
    target = chance.one_of([content, *content["items"], *content["items"]])
    key = chance.one_of(_HEAD if target is content else _FIELDS)
    if chance.falls(0.3):
        target.pop(key, None)
    else:
        target[key] = chance.one_of((*_WRONG, target)) if target is not content else chance.one_of(_WRONG)
        if target[key] is target:
            target[key] = dict(list(target.items())[:3])
    return content


def _mistyped(text: str, chance: Chance) -> bytes:
    """The file as a slip of the finger, another program or another encoding leaves it."""
    at = chance.below(len(text) + 1)
    line = text.rfind("\n", 0, at) + 1
    slip = chance.one_of((*STRANGE, *HUGE, *_OF_YAML))
    texts = (
        text[:at] + slip + text[at:],
        text[:line] + slip + text[line:],
        text[:at] + "\n" + text[at:],
        text[:at],
        f"{text}---\n{text}",
        text[:line] + text[line:].lstrip(" "),
        text.replace("\n", chance.one_of(("\r\n", "\r", "\x85", "\n\n"))),
    )
    wrong = chance.one_of(texts).encode()
    bits = bytes(byte ^ (1 << chance.below(8)) if chance.falls(0.005) else byte for byte in text[:999].encode())
    return chance.one_of((wrong, wrong, wrong, bits, text.encode(chance.one_of(_ENCODINGS), "replace")))
