"""Many lists against one reference: rows of each list, matters of all, and what is left over."""
