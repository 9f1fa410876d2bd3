"""From printed bases to citations: which instrument, which article, paragraph and subparagraph, which words."""
