"""Which item of one list answers to which of the other: comparators give evidence, links are argued from it."""
