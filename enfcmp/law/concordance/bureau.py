"""Which powers of a law are those of a bureau: by the name that the law gives to it."""

from __future__ import annotations

import re
from typing import NamedTuple

from enfcmp.model import ItemList, Statute

_ENDINGS = ("行政管理局", "管理局", "局", "委员会", "厅", "办公室")
_ALIAS = re.compile(r"部门（以下(?:统称|简称)([^）]{2,20})）")
_NATIONAL = re.compile(r"国务院[^，。；、]{0,20}部门|中央[^，。；、]{0,10}部门")
_OTHERS = re.compile(r"人民政府|办事处|(?<!有关)部门|(?:税务|审计|公安|司法|监察)机关|医疗机构")
_FIELD = 2  # characters that name a field: 医疗 of 医疗保障, 农业 of 农业农村


class BureauInLaw(NamedTuple):
    """A bureau as a law knows it: the stem of its name, and what the law calls it together with others."""

    stem: str
    alias: str = ""
    is_known: bool = True

    def may_have(self, text: str) -> bool:
        """Whether a power may be this bureau's: the text names it, or nobody; of one that it shares, in its field."""
        if not self.is_known:
            return True
        local = _NATIONAL.sub("", text)
        return self.is_named(local) or not _OTHERS.search(local)

    def is_named(self, text: str) -> bool:
        """Whether the text names the bureau."""
        if self.alias and self.alias in text:
            return True
        return any(f"{self.stem}{kind}部门" in text for kind in ("", "行政", "主管", "管理", "监督管理"))

    def is_of_its_field(self, text: str) -> bool:
        """Whether what the bureau shares with others is of its own field."""
        return not self.alias or self.stem[:_FIELD] in text


def bureau_in_law(items: ItemList, statute: Statute) -> BureauInLaw:
    """The bureau that publishes a list, as the law names it."""
    stem = _stem(items)
    whole = "".join(article.whole for article in statute.articles)
    if not stem or stem not in whole:
        return BureauInLaw(stem, is_known=False)
    for found in _ALIAS.finditer(whole):
        sentence = whole[whole.rfind("。", 0, found.start()) + 1 : found.start()]
        if stem in sentence and "、" in sentence:
            return BureauInLaw(stem, found[1])
    return BureauInLaw(stem)


def _stem(items: ItemList) -> str:
    """某市医疗保障局 → 医疗保障."""
    name = items.bureau
    for place in filter(None, (items.jurisdiction.province, items.jurisdiction.name)):
        name = name.removeprefix(place)
    ending = next((each for each in _ENDINGS if name.endswith(each)), "")
    return name.removesuffix(ending)
