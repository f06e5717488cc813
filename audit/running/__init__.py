"""Running over many articles: what changed, what is known from before, and workers."""
