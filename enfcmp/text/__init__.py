"""Chinese text as text: width and punctuation, numerals, words, nearness. Knows nothing of law or lists."""
