"""Mutants: small changes of the logic that the tests should notice, and those that they do not.

    python -m tools.mutants [PATH ...] [--base COMMIT] [--sample N] [--seed N]

PATH is a module or a folder of enfcmp; with --base only the lines are changed that are not as in that commit. Of each
mutant those of the nearest tests are run that come through its lines, the quickest first, until one fails.
"""
