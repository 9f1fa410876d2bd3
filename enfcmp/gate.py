"""The gate that every text goes out through: no character leaves raw that could style, turn or disguise it.

People are shown such a character as its code, by `harmless`. Data keep it, written as their format writes a character
by its code, by `escaped`; only `enfcmp.json_text` and `enfcmp.lists.yaml_text` write data.
"""

from __future__ import annotations

import re
from collections.abc import Callable

# Control characters, marks that turn the direction of writing or have no width, separators of lines, halves of
# characters, tags, and what is no character. A line break stays: each format has its own.
_HARMFUL = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\ufffb\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)


def harmless(text: str) -> str:
    """`text` with characters that could style, turn or disguise what is read shown as their code, tabs as a blank."""
    if text.isprintable():
        return text
    return escaped(text.replace("\t", " "), lambda char: f"\\u{ord(char):04x}")


def unseen_character(text: str) -> str | None:
    """The first character of `text` that is such a one, tabs aside."""
    found = _HARMFUL.search(text.replace("\t", " "))
    return found[0] if found else None


def escaped(text: str, code: Callable[[str], str]) -> str:
    """`text` with the code of each such character in its place; whoever reads the format gets the character back."""
    return _HARMFUL.sub(lambda found: code(found[0]), text)
