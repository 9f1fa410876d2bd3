"""The net: every command of two commits over the same lists, compared byte for byte.

    python -m tools.net BASE [OTHER] [--quick] [--expected FILE]

OTHER is the working tree where it is left out. A change of shape shows no difference; a fixed fault shows those that
are meant, which a file may name. What a commit gave is kept in a temporary folder, so that BASE is run once.
"""
