"""Benchmarks: they report, and never assert."""
