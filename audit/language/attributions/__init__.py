"""Attributions: cue words, and who says what by them."""
