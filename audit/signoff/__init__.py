"""Reads a workbook back: who signed what, what is still open, and what is waived from now on."""
