"""罚则: what a law threatens with."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import field

# What a law threatens with, one name for each however it is printed: 责令限期内改正 is 责令限期改正. 责令 and 责令停止
# are whatever is ordered besides, which `object` names; 依规定处罚 is a reference to a penalty that stands elsewhere.
SanctionKind = Literal[
    "警告",
    "通报批评",
    "罚款",
    "加处罚款",
    "按日连续处罚",
    "滞纳金",
    "没收违法所得",
    "没收非法财物",
    "责令改正",
    "责令限期改正",
    "责令停止违法行为",
    "责令退回",
    "责令追回",
    "责令缴纳",
    "责令停止建设",
    "责令停止",
    "责令停产停业",
    "责令关闭",
    "责令拆除",
    "责令恢复原状",
    "责令",
    "限制生产",
    "暂停",
    "暂扣许可证件",
    "吊销许可证件",
    "吊销营业执照",
    "吊销执业资格",
    "降低资质等级",
    "撤销许可",
    "取消资格",
    "解除协议",
    "限制从业",
    "不予受理",
    "拘留",
    "治安管理处罚",
    "处分",
    "移送",
    "追究刑事责任",
    "公告",
    "信用惩戒",
    "依规定处罚",
]

# Who is to bear it: the unit, who is answerable for what it did (直接负责的主管人员和其他直接责任人员, 法定代表人), an
# individual, or either of them (单位和个人).
Payer = Literal["unit", "responsible", "individual", "anyone"]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """金额: a sum, or a multiple or share of a base, as exact decimals; a bound that is not told is None.

    `unit` is 元, 倍 or %; `base` is what a multiple or share is of (骗取金额), `per` what it is multiplied by (日), as
    printed. `role`: `cap` and `floor` bound the fine that was reckoned (不超过, 不少于), `base` is the least that its
    base counts as (不足一万元的，按一万元计算). `start` and `end` are its place in the text.
    """

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    unit: str
    base: str | None = None
    per: str | None = None
    role: Literal["amount", "cap", "floor", "base"] = "amount"
    start: int
    end: int


class Duration(msgspec.Struct, frozen=True, kw_only=True):
    """期限: how long a sanction lasts; 五年内 has two same bounds, 终身 none, 十年直至终身 the lower one.

    `unit` is 小时, 日, 月 or 年, None where it is 终身 and nothing else.
    """

    low: str | None
    high: str | None
    low_included: bool
    high_included: bool
    unit: str | None
    lifelong: bool = False
    start: int
    end: int


class Sanction(msgspec.Struct, frozen=True, kw_only=True):
    """罚则: one sanction of a quoted text. `object`, `who`, `condition` and `offence` are as printed, without layout.

    `object` is what is withdrawn, given back, ordered or stopped; `who` bears it where the text says so, and `payer` is
    what sort of bearer that is; `condition` is when (情节严重的), `offence` the deed, where they are quoted with it;
    `optional` is 可以. `start` and `end` are its place in the text, from its verb to its last word.
    """

    kind: SanctionKind
    object: str | None = None
    payer: Payer | None = None
    who: str | None = None
    condition: str | None = None
    offence: str | None = None
    optional: bool = False
    amounts: tuple[Amount, ...] = ()
    durations: tuple[Duration, ...] = ()
    start: int
    end: int


SanctionPart = Literal["kind", "object", "payer", "condition", "optional", "amounts", "durations"]


class SanctionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A sanction of one text beside that of another. One side is None where only the other text has it, or quotes it.

    `differs` names what is not the same; it is empty where both say the same, and where one side is None.
    """

    from_: Sanction | None = field(name="from")
    to: Sanction | None
    differs: tuple[SanctionPart, ...] = ()

    @property
    def kind(self) -> str:
        """What is threatened."""
        found = self.from_ or self.to
        return found.kind if found else ""

    @property
    def is_same(self) -> bool:
        """Whether both texts have it, and say the same."""
        return self.from_ is not None and self.to is not None and not self.differs
