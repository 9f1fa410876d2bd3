"""What a byte order mark says of the bytes behind it, and UTF-16 that has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enfcmp.byte_order_marks import refuse_bare_utf_16, text_behind_mark
from enfcmp.errors import InputError

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
BARE = "f: the file seems to be UTF-16 without its byte order mark; save it as UTF-8"


def said(function, data):
    """What is wrong with the bytes, None where nothing is."""
    try:
        function(data, "f")
    except InputError as error:
        return str(error)
    return None


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_text(encoding, text):
    """Whatever it is, the text behind its mark comes back; but for a zero behind that of UTF-16, which is UTF-32's."""
    if encoding == "utf-16-le" and text.startswith("\0"):
        return

    assert text == text_behind_mark(("\ufeff" + text).encode(encoding), "f")


@pytest.mark.parametrize("data", [b"", b"a", "甲".encode(), "甲".encode("gb18030"), b"\xff", b"\xef\xbb"])
def test_no_mark(data):
    """Nothing is said of it."""
    assert None is text_behind_mark(data, "f")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("\ufeff甲\na".encode("utf-16-le") + b"x", "f:2:2: the file begins as UTF-16, but is damaged here; "),
        ("\ufeff甲".encode("utf-16-be") + b"\xd8\x00\x00a", "f:1:2: the file begins as UTF-16, but is damaged here; "),
        (b"\xef\xbb\xbfa\nb\n\xd6\xd0", "f:3:1: the file begins as UTF-8, but is damaged here; save it as UTF-8"),
        ("\ufeffa".encode("utf-32-le") + b"\xff\xff\xff\xff", "f:1:2: the file begins as UTF-32, but is damaged"),
    ],
)  # fmt: skip
def test_damaged(data, expected):
    """One message with the place."""
    assert (said(text_behind_mark, data) or "").startswith(expected)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["schema: x\n", "# " + "一份清单，" * 30 + "\nschema: enfcmp.list/1\n", "第一条 甲乙。\n" * 9]
)
def test_bare_utf_16(text, encoding):
    """Told in either order, however much of it is Chinese."""
    assert BARE == said(refuse_bare_utf_16, text.encode(encoding))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "甲乙\n".encode(),
        b"a: 1\n" * 50 + b"\0",
        b"a\0b: " + "甲".encode() * 50,
        b"\0" * 100,
        b"PK\x03\x04\0\0\0\0\1\0",
    ],
)
def test_what_is_none(data):
    """A zero that slipped in, or a file of another kind, is not called UTF-16."""
    assert None is said(refuse_bare_utf_16, data)
