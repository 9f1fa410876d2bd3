"""Made-up matters without number, as a catalogue of a county's markets and workshops would have them.

Each is a deed or an act on one thing under a law of that thing's trade, with a quotation; those of one thing are near
each other, as in real catalogues, and many are entries of one article, of which all quote the whole.
Nothing of it is law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from synthetic import Basis, Dice, Row

from enfcmp.model import Unit

_TRADES = {
    "集市交易管理条例": ("摊位经营证", "过秤器具", "集市交易账簿", "夜市照明设施", "货担车辆"),
    "渡口码头管理办法": ("渡口警示标志", "船票凭证", "竹筏停泊码头", "石桥护栏", "鱼塘闸门"),
    "灯会庙会安全管理规定": ("灯会疏散通道", "庙会戏台", "烟花存放点", "茶棚灶具", "马车停靠点"),
    "作坊生产管理办法": ("酒坊窖池", "染坊排水沟", "瓷窑烟道", "纸坊水车", "风力磨坊"),
    "粮食仓储管理条例": ("粮仓通风口", "打谷场晒台", "种子留样柜", "蚕室温控设备", "药材晾晒架"),
}
_DEEDS = (
    "伪造、变造{}登记文件",
    "擅自转让、出租{}的使用权",
    "未按照规定保存{}检修记录",
    "故意损毁、遮挡{}",
    "未经批准占用{}从事其他活动",
    "拒绝、阻碍对{}开展现场检查",
    "超过核定期限使用{}",
    "向主管部门隐瞒{}发生的事故",
    "在{}周边堆放易燃易爆物品",
    "未在{}醒目位置公示收费标准",
    "逾期不缴纳{}维护费用",
    "雇用无资格人员操作{}",
    "使用不符合安全标准的材料修缮{}",
    "拆除{}后未恢复原状",
    "将{}用于抵押借款",
    "夜间值守期间擅离{}",
    "向{}倾倒垃圾、污水",
    "虚报{}数量骗取补助资金",
    "未为{}投保责任保险",
    "强迫他人接受{}有偿服务",
    "冒用他人名义申请{}",
    "未及时消除{}安全隐患",
    "阻断{}与道路之间的通行",
    "未按期报送{}年度报告",
    "篡改{}监测数据",
    "携带危险物品进入{}",
    "未对{}从业人员进行培训",
    "发生险情时未启动{}应急预案",
)
_ACTS = {
    "行政检查": (
        "对{}使用和维护情况的监督检查",
        "对{}收费标准执行的抽查",
        "对{}节假日值守的专项检查",
        "对{}环境卫生的巡查",
    ),
    "行政强制": ("对存在重大隐患的{}予以查封", "对逾期未拆除的违规{}代为拆除", "扣押非法改装{}的工具"),
    "行政许可": ("新建{}的设立审批", "{}延续使用年限的核准", "临时迁移{}的批准", "{}经营主体变更登记"),
}
_FINES = (
    "一千元以上五千元以下",
    "二千元以上二万元以下",
    "一万元以上五万元以下",
    "五千元以下",
    "违法所得二倍以上五倍以下",
)


def matters(dice: Dice) -> Iterator[Row]:
    """Every deed, two deeds of one thing in one matter one time of five, and every act, in an order of chance."""
    rows = [*_deeds(dice), *_acts(dice)]
    dice.shuffle(rows)
    yield from rows


def _deeds(dice: Dice) -> Iterator[Row]:
    for law, things in _TRADES.items():
        article = 20
        for thing in things:
            deeds = [each.format(thing) for each in dice.sample(_DEEDS, 12)]
            names = []
            while deeds:
                names.append("，或者".join(deeds.pop() for _each in range(min(len(deeds), 1 + dice.falls(0.2)))))
            while names:
                article += 1
                together = [names.pop() for _each in range(min(len(names), dice.choice((1, 1, 1, 2, 3))))]
                yield from _article(law, article, together, dice)


def _article(law: str, article: int, names: Sequence[str], dice: Dice) -> Iterator[Row]:
    """The matters of an article: one, or each an entry of it, that quotes all of it as lists do."""
    text = _penalty(names, dice)
    for at, name in enumerate(names, 1):
        unit = Unit(article, None, at) if len(names) > 1 else Unit(article)
        yield Row(name, "行政处罚", (Basis(law, unit, text), *_more(law, dice)))


def _acts(dice: Dice) -> Iterator[Row]:
    for law, things in _TRADES.items():
        article = 4
        for thing in things:
            for kind, names in _ACTS.items():
                name = dice.choice(names).format(thing)
                article += dice.falls(0.4)
                text = f"主管部门按照职责分工负责{name.removeprefix('对')}工作，有关单位和个人应当配合。"
                yield Row(name, kind, (Basis(law, Unit(article), text), *_more(law, dice)))


def _penalty(names: Sequence[str], dice: Dice) -> str:
    measure = (
        f"由主管部门{dice.choice(('责令限期改正', '给予警告', '责令停止违法行为'))}，并处{dice.choice(_FINES)}的罚款"
    )
    if len(names) == 1:
        return f"违反本规定，{names[0]}的，{measure}。"
    entries = "；".join(f"（{'一二三'[at]}）{name}" for at, name in enumerate(names))
    return f"违反本规定，有下列行为之一的，{measure}：{entries}。"


def _more(law: str, dice: Dice) -> tuple[Basis, ...]:
    """A second basis, of a law that all trades have in common."""
    if not dice.falls(0.3):
        return ()
    text = f"县级以上地方人民政府主管部门依照{law[:4]}等规定实施监督管理。"
    return (Basis("市镇综合管理条例", Unit(dice.randint(1, 60)), text),)
