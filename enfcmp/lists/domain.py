"""The field of work that a list is of: as the list says, else as the name of its bureau tells."""

from __future__ import annotations

import re

from enfcmp.model import PrintedList

_BODY = re.compile(r"(?:管理|监督)?(?:总局|局|厅|委员会|委|部|办公室|办|中心|总队|支队|大队|所|署)(?:.*)$")
_KINDS = "省|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治县|自治旗|地区|新区|林区|市|县|区|旗|盟"
_PLACE = re.compile(rf"(?:国家|(?!城市|市)[^省市县区旗州盟]{{0,8}}?(?:{_KINDS}))(?=.)")


def domain_of(printed: PrintedList) -> str | None:
    """The field of work; None where neither the list nor the name of its bureau tells it."""
    if printed.domain:
        return printed.domain
    name = printed.bureau
    for place in filter(None, (printed.jurisdiction.province, printed.jurisdiction.name)):
        name = name.removeprefix(place)
    while found := _PLACE.match(name):
        name = name[found.end() :]
    field = _BODY.sub("", name)
    return field if field and field != name else None
