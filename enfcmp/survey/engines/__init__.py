"""Where the lists of a survey are worked through."""
