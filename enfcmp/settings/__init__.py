"""Settings kept in a file: where it is, what stands in it and in which line, as values of options."""
