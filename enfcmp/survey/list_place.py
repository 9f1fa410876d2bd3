"""Where a list is from: its place and the province of it, as far as it tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.model import ItemList

_PROVINCE = re.compile(r"北京市|天津市|上海市|重庆市|新疆生产建设兵团|.{2,8}?(?:省|自治区|特别行政区)")


class ListPlace(NamedTuple):
    """What a place is called, and its province."""

    name: str
    province: str | None


def list_place(of: ItemList) -> ListPlace:
    """As the list says, else as the name of the place or of the bureau begins."""
    where = of.jurisdiction
    told = (_PROVINCE.match(name) for name in (where.name, of.bureau))
    province = where.province or next((each[0] for each in told if each), None)
    return ListPlace(where.name, province)
