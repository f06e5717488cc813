"""Gold for "says who?"."""
