"""How the heads for claims and for phrases of sources were learned: a branch on the encoder."""
