"""What persons have judged of instruments: which article regulates the matter of which, what replaces what."""

from __future__ import annotations

import functools
from pathlib import Path

import msgspec
import yaml

from enfcmp.model import Judgement


@functools.cache
def judgements() -> dict[str, Judgement]:
    """All of them by the canonical title, in the order of the file."""
    text = Path(__file__).with_name("judgements.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    content = yaml.load(text, Loader=loader)  # noqa: S506  # BaseLoader makes texts and nothing else
    return {each.name: each for each in msgspec.convert(content, tuple[Judgement, ...], strict=False)}
