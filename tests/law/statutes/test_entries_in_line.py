"""Entries of a list inside a line are 项 like those on lines of their own."""

import pytest

from enfcmp.law.statutes.layout import paragraphs


@pytest.mark.parametrize(
    ("line", "lead", "entries"),
    [
        ("条件：（一）甲；（二）乙；（三）丙。", "条件：", ["（一）甲；", "（二）乙；", "（三）丙。"]),
        ("条件：(一)甲；(二)乙。", "条件：", ["(一)甲；", "(二)乙。"]),
        ("条件： （一）甲； （二）乙。", "条件： ", ["（一）甲； ", "（二）乙。"]),
        ("条件：（１）甲；（２）乙。", "条件：", ["（１）甲；", "（２）乙。"]),
        ("（一）甲；（二）乙。", "", ["（一）甲；", "（二）乙。"]),
        (
            "条件。（一）违反第（三）项的；（二）有前款第（一）项、第（二）项情形的。",
            "条件。",
            ["（一）违反第（三）项的；", "（二）有前款第（一）项、第（二）项情形的。"],
        ),
        # references, and a bracket alone
        ("有前款第（一）项、第（二）项情形的。", "有前款第（一）项、第（二）项情形的。", []),
        ("有前款（一）、（二）项情形的。", "有前款（一）、（二）项情形的。", []),
        ("条件：（一）甲。", "条件：（一）甲。", []),
        ("条件：（二）甲；（三）乙。", "条件：（二）甲；（三）乙。", []),
    ],
)
def test_entries(line, lead, entries):
    """In order from the first on; nothing of the line is lost."""
    (found,) = paragraphs([line])

    assert (lead, entries) == (found.text, [each.text for each in found.subparagraphs])
    assert line == found.whole


def test_an_entry_goes_on_behind_the_line_of_another():
    (found,) = paragraphs(["条件：", "（一）甲；（二）乙；", "（三）丙。"])

    assert [1, 2, 3] == [each.number for each in found.subparagraphs]
