"""Quotations: marks, the spans between them, and what kind of quotation each is."""
