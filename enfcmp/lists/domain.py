"""The field of work that a list is of: as the list says, else as the name of its bureau tells."""

from __future__ import annotations

import re

from enfcmp.model import Jurisdiction, PrintedList

_BODY = r"(?:管理|监督)?(?:总局|局|厅|委员会|委|部|办公室|办|中心|总队|支队|大队|所|署)"
_FROM_BODY = re.compile(rf"{_BODY}(?:.*)$")
_KINDS = "自治[区州县旗]|[省州市县区旗盟]"
# A kind of place may begin a word of the field: 市场, 市容管理, 市政工程, 市民服务, 县级, 县域, 区划; by itself 市集.
_NO_WORD = "(?!场|容[管环园]|政[管工公设园建局]|民服务|级|域|划)"
# Or end one. Names have two characters at least, but those of counties: 甲乙市 and 甲县 are places; 集市, 夜市, 城市,
# 社区, 园区, 林区 are none. Nor are 大型超市, 城乡社区, 农贸集市, 智慧城市; 甲集市 and 甲城市, with two, are.
_NO_NAME = r"(?<![夜早股超]市)(?<![社小]区)(?<!\w\w[城都集]市)(?<![市县区]城市)"
_NAMED = rf"\w县|\w{{2,12}}?(?:自治[区州县旗]|开发区)|\w{{2,8}}?(?:{_KINDS}){_NO_NAME}"
_OWN_LEVEL = f"本?(?:{_KINDS})(?!集)"
_DISTRICT = f"[城郊矿东西南北中]区(?!{_BODY})"  # districts are called so; alone before the kind of body it is the field
_PLACE = re.compile(f"(?:国家|(?:{_NAMED}|{_OWN_LEVEL}){_NO_WORD}|{_DISTRICT})(?=.)")
_KIND_AT_END = re.compile(f"(?:{_KINDS})$")


def domain_of(printed: PrintedList) -> str | None:
    """The field of work; None where neither the list nor the name of its bureau tells it."""
    if printed.domain:
        return printed.domain
    name = printed.bureau
    for place in _own(printed.jurisdiction):
        if not name.startswith(f"{place}场"):  # 甲乙市场监督管理局 is the bureau of 甲乙市
            name = name.removeprefix(place)
    while found := _PLACE.match(name):
        name = name[found.end() :]
    field = _FROM_BODY.sub("", name)
    return field if field and field != name else None


def _own(where: Jurisdiction) -> list[str]:
    """The province and the place, each in full, then without what it is."""
    named = [each for each in (where.province, where.name) if each]
    short = (_KIND_AT_END.sub("", each) for each in named)
    return [*named, *(each for each in short if len(each) > 1)]
