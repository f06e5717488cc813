"""Tests of source material and the comparison with it."""
