"""The table that formats enrol in."""

import pytest

from enfcmp.registry import Registry
from enfcmp.report.formats import formats


def test_formats():
    """These formats are there; each is imported when it is asked for."""
    assert ("github", "json", "sarif", "text") == formats.names()
    assert all(callable(formats.get(name)) for name in formats.names())


def test_a_name_twice_is_a_mistake():
    """Two things cannot have one name."""
    registry = Registry("enfcmp.report.formats")
    registry.add("json")(object())

    with pytest.raises(ValueError, match="json is enrolled twice"):
        registry.add("json")(object())


def test_an_unknown_name():
    """What is not there is a KeyError."""
    with pytest.raises(KeyError):
        formats.get("odt")
