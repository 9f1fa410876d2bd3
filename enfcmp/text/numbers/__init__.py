"""Numbers as Chinese documents write them: read by one grammar, written, and found in running text.

A grammar of our own: the libraries for this rewrite whole sentences and turn 一般 into 1般. What it reads of a number
alone is held against one of them in the tests.
"""
