"""Every kind of doubt that an import says has its words in `check` too."""

import re
from pathlib import Path

from enfcmp.check.rules import import_doubt

ROOT = Path(__file__).resolve().parents[2]


def test_check_knows_every_kind_of_doubt():
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "enfcmp" / "documents").rglob("*.py")]
    said = {kind for source in sources for kind in re.findall(r'as_doubt\(\s*"([a-z-]+)"', source)}
    known = re.findall(
        r'^    "([a-z-]+)": msg\(', Path(import_doubt.__file__).read_text(encoding="utf-8"), re.MULTILINE
    )

    assert {"count", "count-differs", "head-differs", "number-gap"} <= said
    assert set() == said - set(known)
