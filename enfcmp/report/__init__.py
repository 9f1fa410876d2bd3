"""Results to words and bytes, one format a file."""
