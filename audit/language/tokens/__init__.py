"""Finds the token patterns that rules ask for."""
