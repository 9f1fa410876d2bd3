"""What only a commit can make: the examples of its rules as lists, and decisions on what it finds."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tools.net import folders
from tools.net.command import Command
from tools.net.folders import Files, Folders, keep
from tools.net.results import Results

LISTS = ("datong", "changji")
PAIR = ("--from", "datong", "--to", "changji")
_HEAD = "schema: enfcmp.list/1\nid: {}\njurisdiction: {{name: 某市}}\nbureau: 某局\ntitle: 清单\nitems:\n"
_HEAD_OF_DECISIONS = "schema: enfcmp.decisions/1\n"
_TYPED = "y\nn 两件事\np\ns\nv\no 7 按条文\nu\ny\nq\n"
_ACCEPTED = """- rule: {rule}
  item: "{item}"
  fingerprint: "{fingerprint}"
  reason: "两地表述不同"
  reviewer: "张三"
  date: 2026-11-20
"""
_EVERY = 3  # every third finding is accepted


def whole(base: Results) -> Folders:
    """All folders, with what the base gives."""
    cache = base.run.cache
    printed = folders.lists()
    lists, faulty = keep(cache, "lists", printed), keep(cache, "faulty", folders.faulty())
    return Folders(
        lists=lists,
        faulty=faulty,
        decided=keep(cache, "decided", {**printed, **decisions(base, lists)}),
        made=keep(cache, "made", folders.made()),
        cases=tuple(keep(cache, name, files) for name, files in folders.cases()),
        examples=tuple(examples(base, faulty)),
    )


def examples(base: Results, empty: Path) -> Iterator[Path]:
    """A folder for each example of each rule and kind."""
    (shelf,) = _given(base, [Command(empty, ("rules", "--format", "json"))])
    pages = [Command(empty, ("rules", rule["id"], "--format", "json")) for rule in shelf["rules"]]
    for page in _given(base, pages):
        for number, example in enumerate(page["examples"], 1):
            yield keep(base.run.cache, f"{page['id']}-{number}", _files(example))


def _files(example: dict[str, str]) -> Files:
    wanted = {
        "a.yaml": example["items"] and _HEAD.format("a") + example["items"],
        "b.yaml": example["other"] and _HEAD.format("b") + example["other"],
        "texts/now.md": example["statutes"],
        "texts/older.md": example["older"],
    }
    return {name: text.encode() for name, text in wanted.items() if text}


def decisions(base: Results, lists: Path) -> Files:
    """Files of decisions beside two lists: pairs that were decided, findings accepted, some of them no longer."""
    official = ("--statutes", "texts", "--as-of", "2026-11-25", "--format", "json")
    options = ("--all", "--reviewer", "张三", "--decisions", "decisions.yaml")
    review = Command(lists, ("review", *PAIR, *options), typed=_TYPED)
    pairs = base.of([review])[review]["decisions.yaml"].decode()
    looked = [Command(lists, ("check", name, *official)) for name in LISTS]
    *checks, diff = _given(base, [*looked, Command(lists, ("diff", *PAIR, *official))])
    files = {f"{name}.yaml": _HEAD_OF_DECISIONS + _accepted(each) for name, each in zip(LISTS, checks, strict=True)}
    files["--".join(LISTS) + ".yaml"] = pairs + _accepted(diff)
    return {f"data/decisions/{name}": text.encode() for name, text in files.items()}


def _accepted(found: dict[str, Any]) -> str:
    """Every third finding; by turns it is as it was, has another fingerprint by now, and is past its day."""
    lines = ["accepted:\n"]
    states = itertools.cycle((("", ""), ("0123456789ab", ""), ("", "  expires: 2026-11-21\n")))
    of_items = [finding for finding in found["findings"] if finding["items"]]
    for finding, (other, expires) in zip(of_items[::_EVERY], states, strict=False):
        known = {"rule": finding["rule"], "fingerprint": other or finding["fingerprint"]}
        lines.append(_ACCEPTED.format(item=finding["items"][0], **known) + expires)
    return "".join(lines)


def _given(base: Results, commands: list[Command]) -> list[Any]:
    found = base.of(commands)
    return [json.loads(found[command]["stdout"]) for command in commands]
