"""Elements of a page: what is put in is text, whatever it is."""

import doctest

import pytest

from enfcmp.report.web import elements
from enfcmp.report.web.elements import element, page, source, to


def test_examples():
    """The examples in the docstrings hold."""
    assert doctest.testmod(elements).failed == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("\x1b[1m", "\\u001b[1m"),
        (["a", [element("b", "c"), "d"], None, "e"], "a<b>c</b>de"),
        ((each for each in ("x", "y")), "xy"),
        (None, ""),
    ],
)
def test_content(content, said):
    """Text, elements and what holds them, in their order; text is never markup."""
    assert f"<i>{said}</i>" == page(element("i", content))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('">\n<', ' a-b="&quot;&gt;\n<"'),
        ("\ud800", ' a-b="\\ud800"'),
        (True, ' a-b=""'),
        (False, ""),
        (None, ""),
        (0, ' a-b="0"'),
        (1 / 3, ' a-b="0.3"'),
        (1_000_000, ' a-b="1000000"'),
    ],
)
def test_attributes(value, said):
    """A value cannot end its attribute; numbers to a tenth; False and None are no attribute, nothing is one."""
    assert f"<i{said}></i>" == page(element("i", a_b=value))


def test_source():
    """A script is written as it is."""
    assert page(source("script", "a && b")).strip() == "<script>a && b</script>"


def test_to():
    """An address holds nothing that a browser would read otherwise."""
    assert to("项 #1") == "#%E9%A1%B9%20%231"
