"""Reports: one file per output, all made from audits."""
