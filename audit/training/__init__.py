"""How the weights were made and measured; never imported at run time."""
