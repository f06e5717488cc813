"""Phrases that stand where a source should."""
