"""Cells and laws that somebody made as long and as tangled as they may be: every command comes to its end."""

import json

from enfcmp.text.numbers.writing import chinese

PATIENCE = 300  # seconds; a search that tries every way would take years


def marks(brackets, join, write):
    opening, closing = brackets
    return f"有第{join.join(opening + write(value) + closing for value in range(1, 61))}规定的情形，责令改正。"


TANGLED = {
    **{
        f"list marks {brackets} {join} {write.__name__}": marks(brackets, join, write)
        for brackets in ("（）", "()", "〔〕", "[]")
        for join in ("、", "", "和", "，")
        for write in (str, chinese)
    },
    "circled numbers": "".join(map(chr, range(0x2460, 0x2474))) * 60,
    "numbers with commas": "五、" + "1,234,567、" * 300 + "甲",
    "one long number": "一" * 3000,
    "fractions": "三百分之" * 800,
    "decimals": "三点五" * 800,
    "articles": "第三十条第一款第（二）项、" * 200,
    "open brackets": "（" * 3000,
    "open titles": "《" * 3000,
    "open tags": "<a&" * 1000,
    "notes on the edition": "（2018年12月29日修正" * 200,
    "dates": "2018年12月29日" * 300,
    "fines": "处一万元以上五万元以下" * 100 + "罚款",
    "fines for many": "处一万元" + "对甲处" * 60 + "乙罚款",
    "fines joined": "违法所得" + "并处" * 300 + "一倍罚款",
    "sanctions": "责令改正、没收、吊销、" * 100,
    "passives": "被" + "、" * 300 + "甲警告",
    "blanks": "甲" + " " * 3000 + "乙",
}


def test_no_text_keeps_a_command_for_ever(tmp_path, spawn):
    """As a cell, as a quotation, as a name and as a body, beside a law of the same words."""
    (tmp_path / "甲法.md").write_text(law(), encoding="utf-8")
    for name in "ab":
        (tmp_path / f"{name}.yaml").write_text(json.dumps(printed_list(name), ensure_ascii=False), encoding="utf-8")
    pair = ("--from", tmp_path / "a.yaml", "--to", tmp_path / "b.yaml", "--statutes", tmp_path)

    for command in (
        ("check", tmp_path / "a.yaml", "--statutes", tmp_path, "--fail-on", "never"),
        ("diff", *pair),
        ("report", *pair, "-o", tmp_path / "report.md"),
    ):
        assert spawn(*command, timeout=PATIENCE).returncode == 0, command[0]


def law():
    articles = "".join(f"第{chinese(at)}条 {text}\n\n" for at, text in enumerate(TANGLED.values(), 1))
    return f"# 甲法\n\n{articles}"


def printed_list(name):
    cells = enumerate(TANGLED.values(), 1)
    return {
        "schema": "enfcmp.list/1",
        "id": name,
        "jurisdiction": {"name": "某市"},
        "bureau": "某局",
        "title": "清单",
        "items": [item for at, text in cells for item in items(at, text)],
    }


def items(at, text):
    place = f"第{chinese(at)}条"
    provisions = [{"at": place, "text": text + "甲"}]
    yield {"number": f"{at}-1", "name": f"甲{at}", "bases": [{"instrument": "《甲法》", "provisions": provisions}]}
    yield {"number": f"{at}-2", "name": f"乙{at}", "basis_text": f"《甲法》{place}：{text}"}
    yield {"number": f"{at}-3", "name": text, "implementing_body": text, "bases": []}
