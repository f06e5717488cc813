"""What a house judges by: standards, ``audit.yaml``, house rules and packs, put together."""
