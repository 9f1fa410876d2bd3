"""The table that formats enrol in."""

import pytest

from enfcmp.enrolment import Enrolment
from enfcmp.report.formats import formats
from enfcmp.report.formats_of_check import formats_of_check


def test_formats():
    """These formats are there; each is imported when it is asked for."""
    assert ("json", "text") == formats.names()
    assert ("github", "md", "sarif") == formats_of_check.names()
    assert all(callable(each.get(name)) for each in (formats, formats_of_check) for name in each.names())


def test_a_name_twice_is_a_mistake():
    """Two things cannot have one name."""
    registry = Enrolment("enfcmp.report.formats")
    registry.add("json")(object())

    with pytest.raises(ValueError, match="json is enrolled twice"):
        registry.add("json")(object())


def test_an_unknown_name():
    """What is not there is a KeyError."""
    with pytest.raises(KeyError):
        formats.get("odt")
