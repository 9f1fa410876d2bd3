"""What a format knows of where its output goes."""

import pytest

from enfcmp.report.page import Page

SAID = "⋯(5 字)⋯ −0.5 甲⋮"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", SAID),
        ("gb18030", SAID),
        ("gbk", "…(5 字)… -0.5 甲⋮"),
        ("cp936", "…(5 字)… -0.5 甲⋮"),
        ("ascii", "...(5 字)... -0.5 甲⋮"),
    ],
)
def test_own_words(encoding, shown):
    """Each sign in the best form that can be written; what has no other form stays."""
    assert shown == Page(encoding=encoding).own(SAID)
