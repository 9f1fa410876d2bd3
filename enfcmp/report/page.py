"""What a format knows of where its output goes."""

from __future__ import annotations

import codecs

import msgspec

from enfcmp.model import Severity

_STAND_INS = {"⋯": ("…", "..."), "−": ("-",)}  # of signs that GBK and ASCII lack, the best first


class Page(msgspec.Struct, frozen=True):
    """Where a result is shown: columns, lines, whether colour may be used, the encoding, how much detail.

    What is below the level `least` is left out, `summary` only counts what was found, `by_level` groups it by level; of
    a question `blind` hides what the program thinks, `whole` shows the quotations uncut.
    """

    width: int = 80
    height: int = 24
    colour: bool = False
    encoding: str = "utf-8"
    verbose: bool = False
    least: Severity = "info"
    summary: bool = False
    by_level: bool = False
    blind: bool = False
    whole: bool = False

    def own(self, words: str) -> str:
        """What enfcmp itself says, in signs that can be written; the words of a list stay as they are."""
        return words if self._has(words) else "".join(map(self._stand_in, words))

    def _stand_in(self, sign: str) -> str:
        return next(filter(self._has, (sign, *_STAND_INS.get(sign, ()))), sign)

    def _has(self, words: str) -> bool:
        try:
            words.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be written."""
        return codecs.lookup(self.encoding).name.startswith("utf")
