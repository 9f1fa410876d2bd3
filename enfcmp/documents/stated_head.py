"""What labelled lines over a table state of the list: 单位：某市某局　公布日期：2024年1月31日."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from enfcmp.text.numbers.reading import NUMERALS, number

StatedFact = Literal["bureau", "province", "place", "level", "code", "domain", "published"]

_PUBLISHES = ("公布", "发布", "制定", "编制", "填报", "填表")

# The first label of each is the one that a list is published with.
LABELS: dict[StatedFact, tuple[str, ...]] = {
    "bureau": (
        "单位",
        "单位名称",
        "部门",
        "部门名称",
        *(does + who for does in _PUBLISHES for who in ("单位", "机关", "部门")),
    ),
    "province": ("省份", "所在省份", "所属省份"),
    "place": ("地区", "所在地区", "所属地区", "行政区划", "行政区域"),
    "level": ("行政级别",),
    "code": ("行政区划代码", "区划代码"),
    "domain": ("执法领域", "所属领域"),
    "published": ("公布日期", "发布日期", "公布时间", "发布时间"),
}
_SPACED = {
    fact: "|".join(" ?".join(label) for label in sorted(labels, key=len, reverse=True))  # 单 位：
    for fact, labels in LABELS.items()
}
_LABEL = re.compile(
    rf"(?<!\S)(?:{'|'.join(f'(?P<{fact}>{labels})' for fact, labels in _SPACED.items())})"
    r" ?(?:[（(](?:盖章|公章|签章|章)[）)] ?)?[:：]"
)
_OTHER_LABEL = re.compile(r"(?:^| )[^ :：]{1,10}[:：]")  # 浏览次数：
_MEASURE = re.compile("[项个件元万亿千百条次人户家份天日宗起类吨、/（）()]{1,8}")  # 单位：万元
_CODE = re.compile(r"[0-9]{6}")
_N = f"[{NUMERALS}]"
_DAY = re.compile(rf"({_N}{{4}}) ?[年./-] ?({_N}{{1,3}}) ?[月./-] ?({_N}{{1,3}})")


class StatedHead(NamedTuple):
    """What is stated, None where nothing is; `title` is the line above, `rest` are all lines that state nothing."""

    bureau: str | None = None
    province: str | None = None
    place: str | None = None
    level: str | None = None
    code: str | None = None
    domain: str | None = None
    published: dt.date | None = None
    title: str | None = None
    rest: tuple[str, ...] = ()


def stated_head(lines: Iterable[str]) -> StatedHead:
    """What the lines over a table state; of two that state the same fact the first counts."""
    facts: dict[str, str] = {}
    rest: list[str] = []
    title: str | None = None
    for line in (" ".join(each.split()) for each in lines):
        labels = list(_LABEL.finditer(line))
        before = line[: labels[0].start()].strip() if labels else line
        if before:
            rest.append(before)
        if labels and title is None:
            title = next(reversed(rest), "")
        ends = [label.start() for label in labels[1:]] + [len(line)]
        for label, end in zip(labels, ends, strict=False):
            value = _OTHER_LABEL.split(line[label.end() : end])[0].strip()
            if label.lastgroup and _is_stated(label.lastgroup, value):
                facts.setdefault(label.lastgroup, value)
    day = _day(facts.pop("published", ""))
    return StatedHead(**facts, published=day, title=title or None, rest=tuple(rest))


def stated_line(stated: StatedHead) -> tuple[str, str]:
    """What is stated as lists print it, at the left and at the right of one line; the way back from `stated_head`."""
    facts = {fact: value for fact in LABELS if (value := getattr(stated, fact)) and fact != "published"}
    day = stated.published
    when = f"{LABELS['published'][0]}：{day.year}年{day.month}月{day.day}日" if day else ""
    return "　".join(f"{LABELS[fact][0]}：{value}" for fact, value in facts.items()), when


def _is_stated(fact: str, value: str) -> bool:
    if fact == "code":
        return bool(_CODE.fullmatch(value))
    return bool(value) and not (fact == "bureau" and _MEASURE.fullmatch(value))


def _day(text: str) -> dt.date | None:
    """2024年1月31日, 2024-01-31, 二〇二四年一月三十一日; None for what is no day."""
    match = _DAY.match(text)
    parts = [number(part) for part in match.groups()] if match else []
    try:
        return dt.date(*(part or 0 for part in parts)) if parts else None
    except ValueError:
        return None
