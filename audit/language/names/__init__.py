"""Proper names and their forms."""
