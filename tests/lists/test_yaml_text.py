"""YAML as it is written everywhere."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.lists.yaml_text import as_it_is, in_quotes, yaml_text

UNSEEN = "\0\x1b\x7f\x85\xad\u061c\u200b\u202e\u2028\u2066\ufeff\ufffe\U000e0041"
CHARACTERS = st.one_of(st.characters(), st.sampled_from(f"{UNSEEN}\n\t\r\\\"' #:-一a"))


@given(st.text(CHARACTERS, max_size=9), st.booleans())
def test_the_data_are_exact(text, is_flow):
    """What is read is what was written, in a key too, and nothing in it is raw."""
    written = yaml_text({text: [text], "a": f"一\n{text}\n二"}, is_flow=is_flow)

    assert {text: [text], "a": f"一\n{text}\n二"} == yaml.safe_load(written)
    assert not re.search(f"[{re.escape(UNSEEN)}]", written)


@given(st.text(CHARACTERS, max_size=9))
def test_in_quotes(text):
    """On one line."""
    assert text == yaml.safe_load(in_quotes(text))
    assert re.fullmatch('".*"', in_quotes(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("《甲法》", "《甲法》"), ("《甲\u202e法》", '"《甲\\u202e法》"'), ("a\U000e0041", '"a\\U000e0041"')],
)
def test_as_it_is(text, expected):
    """In quotes only where that is needed."""
    assert expected == as_it_is(text)
