"""Sentences, words and phrases, as far as they can be told without a parser."""
