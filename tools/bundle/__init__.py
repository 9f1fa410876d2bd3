"""A bundle: a folder, and a zip of it, from which enfcmp is installed on one system without internet."""
