"""Published documents, read: every format gives the same noun, tables as grids of cells, and the rest.

Nothing of a document is understood here; that is for whoever makes a list of it.
"""
