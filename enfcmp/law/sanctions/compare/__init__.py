"""The sanctions of two texts held against each other."""
