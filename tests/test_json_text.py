"""JSON as it is written everywhere."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from enfcmp.json_text import json_text

UNSEEN = "\0\x1b\x7f\x85\xad\u061c\u200b\u202e\u2028\u2066\ufeff\ufffe\ud800\U000e0041"
CHARACTERS = st.one_of(st.characters(exclude_categories=()), st.sampled_from(f'{UNSEEN}\n\t\r\\"一a'))


def test_whole():
    """Ideographs are themselves, what cannot be seen is a code, one beyond the first plane two."""
    assert json_text({"名": ["a\u202e\U000e0041"]}, indent=1) == '{\n "名": [\n  "a\\u202e\\udb40\\udc41"\n ]\n}\n'
    assert json_text("名\x7f", is_ascii=True) == '"\\u540d\\u007f"\n'


@given(st.text(CHARACTERS, max_size=9), st.booleans())
def test_the_data_are_exact(text, is_ascii):
    """What is read is what was written, and nothing in it is raw."""
    written = json_text({text: [text]}, is_ascii=is_ascii)

    assert {text: [text]} == json.loads(written)
    assert not re.search(f"[{re.escape(UNSEEN)}]", written)
