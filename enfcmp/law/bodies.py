"""Bodies by what they are, not by where: 甲市医疗保障局 and 乙市医疗保障局 are each its own city's bureau."""

from __future__ import annotations

import re

from enfcmp.model import ItemList
from enfcmp.text.form import fold
from enfcmp.text.remembered import remembered

_KINDS = "自治区|自治州|自治县|自治旗|地区|新区|[省市州盟县区旗]"
_ONE_PLACE = rf"[^\W\d_]{{2,6}}?(?<!开发)(?<!园)(?:{_KINDS})(?!场)"
_PLACE = re.compile(rf"{_ONE_PLACE}(?=.{{3}})")
_OWN_LEVEL = re.compile(r"^(?:本级|本)?(?:[省市县区州盟旗](?![场级域政]))?(?=.{3})")
_BRANCH = re.compile(r"(?<=局)[^\W\d_]{2,4}(?=分局)")
_BETWEEN = re.compile(r"[、，,；;/\n]|(?<=[局会厅委])[和及与]")
_KIND_AT_END = re.compile(rf"(?:维吾尔|壮族|回族)?(?:{_KINDS})$")


def roles(body: str, of_list: ItemList) -> frozenset[str]:
    """What the bodies in one cell are, without the names of the places whose they are."""
    own = _own_places(of_list.jurisdiction.name, of_list.jurisdiction.province)
    return frozenset(_role(fold(each).text, own) for each in _BETWEEN.split(body) if each.strip())


def _role(body: str, own: tuple[str, ...]) -> str:
    for place in own:
        if body.startswith(place) and len(body) > len(place) + 1 and not body.startswith("场", len(place)):
            body = body[len(place) :]
    while found := _PLACE.match(body):  # one by one: early releases of Python 3.11 lose themselves in a repetition
        body = body[found.end() :]
    return _BRANCH.sub("", _OWN_LEVEL.sub("", body))


@remembered(128)
def _own_places(name: str, province: str | None) -> tuple[str, ...]:
    """The jurisdiction and its province, each place in it, in full and without what it is, the longest first."""
    names = [fold(each).text for each in (province, name) if each]
    single = [place for each in names for place in re.findall(rf".+?(?:{_KINDS})", each)]
    bare = [_KIND_AT_END.sub("", place) for place in single]
    found = {"".join(names), *names, *single, *(place for place in bare if len(place) > 1)}
    return tuple(sorted(found, key=lambda place: (-len(place), place)))
