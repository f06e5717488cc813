"""The source ledger: every mention resolved to one entry, with kind, role and affiliation."""
