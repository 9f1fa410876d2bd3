"""The comparators: each compares one thing about two items and gives one named piece of evidence.

What is not there gives no evidence, neither for nor against; what is rare in the two lists says more.
"""
