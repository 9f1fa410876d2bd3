"""A quotation as printed beside the article as enacted: the same, a part of it, or other words."""
