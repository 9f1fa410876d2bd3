"""Level tags (效力级别标签): 【法律】, （行政法规）, and 法律】 whose first bracket is lost."""

from __future__ import annotations

from enfcmp.text.fold import joined

_AROUND = "【】[]〔〕〖〗（）()<>《》：:、 "


def level_said(label: str | None) -> str:
    """What a tag says of the level, without its brackets; empty for none."""
    return joined(label or "").strip(_AROUND)
