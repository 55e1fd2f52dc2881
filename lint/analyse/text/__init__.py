"""Text as language: which one, sentences, words, folding, numerals, type."""
