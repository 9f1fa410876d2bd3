"""Files of decisions and of labelled links: valid, on things that are not there, and damaged."""

import json

import yaml

from tests.fuzz.chance import Chance
from tests.fuzz.words import STRANGE

_WRONG = (None, "", [], 7, "perhaps", {"甲": "乙"}, "9" * 5000)


def decisions(one: dict, other: dict, chance: Chance) -> bytes:
    """A file of decisions on two lists; most are of texts that have changed since."""
    pairs = [_pair(one, other, chance) for _ in range(chance.below(5))]
    accepted = [_accepted(one, chance) for _ in range(chance.below(3))]
    content = {"schema": "enfcmp.decisions/1", "pairs": pairs, "accepted": accepted}
    for entry in pairs + accepted:
        if chance.falls(0.05):
            entry[chance.one_of([*entry, "unknown"])] = chance.one_of(_WRONG)
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    at = chance.below(len(text))
    return (text[:at] + chance.one_of(STRANGE) + text[at:] if chance.falls(0.05) else text).encode("utf-8", "replace")


def marks(one: dict, other: dict, chance: Chance) -> bytes:
    """What the page of a report brings home, some of it damaged."""
    entries = [_accepted(chance.one_of((one, other)), chance) for _ in range(chance.below(5))]
    content = {
        "schema": "enfcmp.decisions/1",
        "lists": [one["id"], other["id"]],
        "accepted": [entry for entry in entries if "expires" in entry],
        "to_do": [entry for entry in entries if "expires" not in entry],
    }
    for entry in entries:
        if chance.falls(0.1):
            entry[chance.one_of([*entry, "unknown"])] = chance.one_of(_WRONG)
    text = json.dumps(content, ensure_ascii=chance.falls(0.5), indent=2)
    at = chance.below(len(text))
    return (text[:at] + chance.one_of(STRANGE) + text[at:] if chance.falls(0.1) else text).encode("utf-8", "replace")


def _pair(one: dict, other: dict, chance: Chance) -> dict:
    ends = {"from": _id(one, chance), "to": _id(other, chance)}
    said = {"verdict": chance.one_of(("accept", "reject")), "relation": chance.one_of(("same", "part"))}
    digests = {f"{side}_fingerprint": _digest(chance) for side in ends}
    return {**ends, **said, "reason": "同一事项", "reviewer": "甲", "date": "2026-01-31", **digests}


def _accepted(one: dict, chance: Chance) -> dict:
    rule = chance.one_of(
        ("quotation-misworded", "number-gap", "label-missing", "import-doubt", "name-wording", "no-such-rule")
    )
    entry = {"rule": rule, "item": _id(one, chance), "fingerprint": _digest(chance), "reason": "属实"}
    return entry | ({"expires": chance.one_of(("2020-01-01", "2099-01-01"))} if chance.falls(0.5) else {})


def _id(content: dict, chance: Chance) -> str:
    numbers = [item["number"] for item in content["items"] if isinstance(item.get("number"), str)]
    return f"{content['id']}:{chance.one_of([*numbers, *numbers, '404'])}"


def _digest(chance: Chance) -> str:
    return f"{chance.below(16**12):012x}"


def gold(one: dict, other: dict, chance: Chance) -> bytes:
    """Labelled links."""
    sides = {"a": f"{one['id']}.yaml", "b": f"{other['id']}.yaml"}
    relations = ("same", "narrower", "broader", "overlap")
    links = [
        {
            "a": _id(one, chance)[2:],
            "b": _id(other, chance)[2:],
            "relation": chance.one_of(relations),
            "doubtful": chance.falls(0.2),
        }
        for _ in range(chance.below(4))
    ]
    text = json.dumps({**sides, "links": links}, ensure_ascii=chance.falls(0.5))
    at = chance.below(len(text))
    return (text[:at] + chance.one_of((*STRANGE, ",", "[" * 9000)) + text[at:] if chance.falls(0.2) else text).encode()
