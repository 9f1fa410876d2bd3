"""The kinds of sanctions, each found by the words that it begins with."""
