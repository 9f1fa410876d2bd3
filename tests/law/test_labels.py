"""Level tags."""

from __future__ import annotations

import pytest

from enfcmp.law.labels import level_said


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("【法律】", "法律"),
        ("（行政法规）：", "行政法规"),
        ("法律】", "法律"),  # its first bracket lost
        ("【部门\n规章】", "部门规章"),
        ("〔地方性法规〕", "地方性法规"),
        ("【】", ""),
        (None, ""),
    ],
)
def test_level_said(label, expected):
    """Without brackets and layout."""
    assert expected == level_said(label)
