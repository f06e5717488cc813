"""The report over an audited archive: a workbook and a page, by DuckDB over the Parquet."""
