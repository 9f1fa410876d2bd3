"""The grammar of a cell: what is printed as a basis to instruments, places and quotations."""
