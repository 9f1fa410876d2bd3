"""The set words that stand before a title or behind a place, and what each is there."""

from __future__ import annotations

from itertools import product
from typing import Final

# Each row: the kind, then the parts of its words, of which one each is taken; no part is one too.
_ROWS = (
    ("filler", "等 的 之 有关 相关 规定 条款 条文 内容 要求 执行 行政 处罚 处理 予以 给予 进行 查处 实施 办理"),
    ("filler", "法律 法规 规章 行为 情形 附后 同上 如下 从略"),
    ("join", "及其 以及 或者 起至 至 并且 同时 另外 此外 其中 到 和 及 与 或 暨 并 又 另 还 再"),
    ("join", "、 ， , / ／ ~ ～ 〜 - － — – | ｜ + ＋ & ＆"),
    ("mark", "。 ； ; ： : ． . ” ’ 」 』"),
    ("same", "该 同 本 前述 上述", "法 条例 规定 办法 细则 规则"),
    ("verb", "依据 根据 按照 依照 参照 参见 参考 比照 适用 援引 违反 触犯 详见 参阅 结合 对照 符合 引用", " 了"),
    ("verb", "我 本 全", "省 市 区 县"),
    ("verb", " 新", "修", "订 正 改", " 后", " 的"),
    ("verb", "现行 前述 上述 见 按 依 据 新 原 旧 该 同 本"),
)


def _joined(parts: tuple[str, ...]) -> list[str]:
    return ["".join(each) for each in product(*(part.split(" ") for part in parts))]


KIND_OF: Final = {word: kind for kind, *parts in _ROWS for word in _joined(tuple(parts))}
"""法律 filler, 以及 join, 该办法 same, 依据 verb."""
LONGEST: Final = max(map(len, KIND_OF))
