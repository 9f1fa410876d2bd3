"""The search for unreachable cycles, put off while very many objects are made."""

from __future__ import annotations

import gc

import pytest

from enfcmp.gc_pause import paused


@pytest.fixture
def collector():
    """Whatever a test does to it, it is as it was afterwards."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.usefixtures("collector")
@pytest.mark.parametrize("is_on", [True, False])
def test_it_is_off_inside_and_afterwards_as_it_was(is_on):
    """Whoever has switched it off wants it off."""
    (gc.enable if is_on else gc.disable)()
    with paused():
        inside = gc.isenabled()

    assert (inside, gc.isenabled()) == (False, is_on)


@pytest.mark.usefixtures("collector")
def test_it_is_on_again_after_a_fault():
    """A list with a fault is read no further."""
    gc.enable()
    with pytest.raises(ValueError, match="bad list"), paused():
        raise ValueError("bad list")

    assert gc.isenabled()
