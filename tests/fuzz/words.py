"""The words that lists, texts and options are made of; none is of a real list or law."""

from tests.fuzz.chance import Chance

TITLES = (
    "集市管理条例",
    "渡口安全法",
    "水井保护办法",
    "中华人民共和国驿站法",
    "灯会管理规定",
    "某省集市管理条例（试行）",
    "甲法",
)
TYPES = ("行政处罚", "行政检查", "行政强制", "行政奖励", "行政给付", "行政确认", "行政许可", "其他行政权力")
BODIES = ("某市集市管理局", "某县驿站局", "某市人民政府", "某区水务局、某区林业局")
DEEDS = (
    "伪造",
    "转让",
    "擅自占用",
    "拒不移走",
    "未按规定登记",
    "骗取",
    "损毁",
    "超过期限使用",
    "非法买卖",
    "不如实提供",
)
THINGS = ("摊位证", "渡船", "水井标志", "驿站补助", "灯会场地", "度量衡器", "账簿、凭证", "渡口基金", "摊位证或者渡船")
FINES = (
    "处五千元以下罚款",
    "处1000元以上1万元以下的罚款",
    "没收违法所得，并处违法所得一倍以上三倍以下罚款",
    "吊销许可证",
    "给予警告",
)
STRANGE = (
    *("\0", "\x07", "\x1b[31m", "\x85", "\xad", "\u200b", "\u2028", "\u202e", "\ue000", "\ufeff", "\uffff", "😀"),
    *("𠀀", "é", "①", "⑴", "㈠", "½", "Ⅷ", "٣", "%s", "{x}", "{0}", "[bold]", "</td>", "\\", "'", '"', "#", "&a", "*b"),
    *(
        "`",
        "|",
        "\t",
        "\u3000",
        "…",
        "……",
        "《",
        "》",
        "【",
        "】",
        "（",
        "〔2019〕",
        "=1+1",
        "@",
        ":",
        "： ",
        "null",
        "~",
    ),
)
HUGE = (
    "9" * 5000,
    "一" * 3000,
    "亿" * 400,
    "万亿" * 200,
    "0" * 4301,
    "-1",
    "1e999",
    "１２３",
    "٣٣٣",
    "壹佰",
    "廿",
    "〇" * 50,
)


def deed(chance: Chance) -> str:
    """What somebody does that a law threatens."""
    deeds = chance.one_of(DEEDS) + ("、" + chance.one_of(DEEDS) if chance.falls(0.2) else "")
    return deeds + chance.one_of(THINGS)


def name(chance: Chance, kind: str | None) -> str:
    """An item by its name, as one bureau or another would call it."""
    form = {"行政处罚": "对{}的处罚", "行政检查": "对{}的检查", "行政奖励": "对举报{}的奖励"}.get(kind or "", "{}")
    return chance.one_of((form, form, "{}", "对{}行为的行政处罚")).format(deed(chance))


def spoilt(text: str, chance: Chance) -> str:
    """The same with a character or a number in it that nobody expects."""
    at = chance.below(len(text) + 1)
    return text[:at] + chance.one_of((*STRANGE, *STRANGE, *HUGE)) + text[at:]
