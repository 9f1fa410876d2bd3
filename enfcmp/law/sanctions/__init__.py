"""Sanctions in quoted texts: what is threatened, to whom, how much, for how long; and where two texts part."""
