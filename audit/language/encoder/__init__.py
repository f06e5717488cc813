"""The trained encoder that reads who says what, and the names in a text."""
