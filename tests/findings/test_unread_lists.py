"""Lists that could not be read, as findings."""

import datetime as dt

from enfcmp.errors import Fault
from enfcmp.findings.unread_lists import with_unread
from enfcmp.message import msg
from enfcmp.model import CheckReport, Location

EMPTY = CheckReport(lists=(), as_of=dt.date(2026, 1, 1), findings=(), checked={})


def fingerprints(*faults):
    """Those of the findings on faults."""
    return [each.fingerprint for each in with_unread(EMPTY, faults).findings]


def test_places():
    """Each stands where its fault does, and at the beginning where the whole file is meant."""
    found = with_unread(EMPTY, [Fault(msg("a"), "f", 3, 4), Fault(msg("a"), "f"), Fault(msg("a"))]).findings

    assert [Location("f", 3, 4), Location("f", 1, 1), None] == [each.location for each in found]


def test_fingerprints():
    """Made of file, item and what is named, never of line or sentence; equal ones are told apart."""
    one = Fault(msg("unknown {field}", field="x"), "f", 3, 4, "1")
    (same,) = fingerprints(one)

    assert [same] == fingerprints(one._replace(line=9, message=msg("what is {field}?", field="x")))
    others = (one._replace(path="g"), one._replace(item="2"), one._replace(message=msg("unknown {field}", field="y")))
    assert 5 == len({*fingerprints(one, one), *(each for fault in others for each in fingerprints(fault))})
