"""What became of an article: the articles of an older text beside those of a newer one."""
