"""The same quotation across an archive: who printed it first, and who prints it otherwise."""
