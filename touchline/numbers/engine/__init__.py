"""Who runs a compiled question: today DuckDB over a snapshot's Parquet, other engines later."""
