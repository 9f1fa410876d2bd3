"""10,000 amounts in every way that they are written, against cn2an, and against what was written.

cn2an reads a number that stands alone, and agrees on every form that it takes; the forms that it refuses (REFUSED) are
held against the number alone. Its writer of numerals is the writer here: it knows nothing of the reader.
"""

from __future__ import annotations

import itertools
import random
import re

import cn2an
import pytest

from enfcmp.text.form import fold
from enfcmp.text.numbers.reading import amount
from enfcmp.text.numbers.writing import chinese

LARGEST = 10**13
WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
FIGURES = "零一二三四五六七八九"
DIGITS = str.maketrans(FIGURES[1:], "123456789")


def drawn():
    """Amounts of all sizes, round ones (150,000) and others."""
    rng = random.Random(13)  # noqa: S311
    yield from (1, 10, 10_000, 10_005, 10**8, 10**8 + 5, 10**12, LARGEST)
    while True:
        value = rng.randrange(1, 10 ** rng.randrange(1, 14)) * 10 ** rng.choice((0, 0, *range(1, 9)))
        if value <= LARGEST:
            yield value


AMOUNTS = list(itertools.islice(drawn(), 10_000))
NUMERALS = {value: cn2an.an2cn(value) for value in AMOUNTS}


def in_turn(value):
    """1亿5000万, 1万零500: digits before 亿 and 万."""
    words = ""
    for size, unit in ((10**8, "亿"), (10**4, "万"), (1, "")):
        many, value = divmod(value, size)
        if many:
            words += f"{'零' if words and many < 1000 else ''}{many}{unit}"
    return words


def numerals_first(value):
    """一亿5000万, 三万零500."""
    return re.sub(r"^\d+", lambda digits: chinese(int(digits[0])), in_turn(value))


def unit_of(value):
    """The largest of 亿 and 万 that it has."""
    return (10**8, "亿") if value >= 10**8 else (10**4, "万") if value >= 10**4 else (1, "")


def decimal(value):
    """1.5亿, 3.5万."""
    size, unit = unit_of(value)
    whole, rest = divmod(value, size)
    decimals = str(rest + size)[1:].rstrip("0")
    return f"{whole}.{decimals}{unit}" if decimals else f"{whole}{unit}"


def spoken(value):
    """一点五亿, 三点五万."""
    whole, point, decimals = decimal(value).rstrip("万亿").partition(".")
    words = "点" + "".join(FIGURES[int(each)] for each in decimals) if point else ""
    return chinese(int(whole)) + words + unit_of(value)[1]


READ = {
    "numerals": NUMERALS.__getitem__,
    "两": lambda value: re.sub(r"二(?=[百千万亿])", "两", NUMERALS[value]),
    "〇": lambda value: NUMERALS[value].replace("零", "〇"),
    "formal": lambda value: cn2an.an2cn(value, "up"),
    "digits": str,
    "full width": lambda value: str(value).translate(WIDE),
    "units in turn": in_turn,
    "numerals first": numerals_first,
    "a digit a unit": lambda value: NUMERALS[value].translate(DIGITS),
    "decimal": decimal,
    "decimal, full width": lambda value: decimal(value).translate(WIDE),
}
REFUSED = {
    "separated": lambda value: f"{value:,}",
    "separated, full width": lambda value: f"{value:,}".translate(WIDE),
    "spoken decimal": spoken,
}

TEENS = re.compile(r"零1[0-9](?![0-9])")  # cn2an refuses 6万零10, and takes 6万零20


@pytest.mark.parametrize("form", READ)
def test_an_amount_is_what_cn2an_reads(form):
    """The token alone, as in the printed text."""
    tokens = {READ[form](value): value for value in AMOUNTS}

    assert {} == {token: value for token, value in tokens.items() if amount(token) != str(value)}
    taken = {token: value for token, value in tokens.items() if not TEENS.search(token)}
    assert {} == {token: value for token, value in taken.items() if cn2an.cn2an(token, "smart") != value}


@pytest.mark.parametrize("form", REFUSED)
def test_an_amount_is_what_was_written(form):
    """Where cn2an takes no such form."""
    tokens = {REFUSED[form](value): value for value in AMOUNTS}

    assert {} == {token: value for token, value in tokens.items() if amount(token) != str(value)}


@pytest.mark.parametrize("token", ["1,000", "１，０００", "一点五亿", "1.5千万", "1.5万亿", "6万零10"])
def test_what_cn2an_refuses(token):
    """So that a form moves to the other table when it learns it."""
    assert amount(token)
    with pytest.raises(ValueError, match=r"不在转化范围内|不符合格式"):
        cn2an.cn2an(token, "smart")


@pytest.mark.parametrize("form", [*READ, *REFUSED])
def test_an_amount_in_a_sentence(form):
    """Every form folds to the digits."""
    write = {**READ, **REFUSED}[form]
    printed = {f"处{write(value)}元以上的罚款": value for value in AMOUNTS[:2000]}

    assert {} == {text: value for text, value in printed.items() if fold(text).text != f"处{value}元以上的罚款"}
