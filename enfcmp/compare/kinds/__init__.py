"""The kinds of divergence, one a file, each with its examples."""
