"""Where two texts differ: stretches in order, and between them the same words."""

from hypothesis import example, given
from hypothesis import strategies as st

from enfcmp.text.differences import differences

_texts = st.text(alphabet="保医123倍元骗取的以上5%", max_size=12)


@given(_texts, _texts)
@example("保1", "1保医1")  # a number that was widened met what stood before it
@example("2", "5222保")
def test_what_lies_between_is_the_same(before, after):
    """No stretch reaches into another or out of its text, and with all of them taken out both texts are one."""
    at = there = 0
    for block in differences(before, after):
        assert at <= block.start <= block.stop <= len(before)
        assert there <= block.begin <= block.end <= len(after)
        assert before[at : block.start] == after[there : block.begin]
        at, there = block.stop, block.end

    assert before[at:] == after[there:]
