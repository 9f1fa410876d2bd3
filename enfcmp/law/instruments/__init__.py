"""法律文件: which are known, under which titles, and what persons have judged of them."""
