"""Claims: what the article states in its own voice, and what covers it."""
