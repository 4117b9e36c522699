"""Parquet files in place of CSV, with the same mapping."""

from pathlib import Path

import duckdb
import pytest

from tests.numbers.exports import Export, deal


def as_parquet(csv: Path) -> Path:
    """Turn a CSV into a Parquet file beside where it lay, its days as days, amounts as numbers."""
    target = csv.with_suffix(".parquet")
    duckdb.sql(f"COPY (SELECT * FROM read_csv('{csv}')) TO '{target}' (FORMAT parquet)")  # noqa: S608
    csv.unlink()
    return target


def test_a_parquet_file_gives_the_same_rows_as_its_csv(export: Export) -> None:
    rows = "SELECT * FROM opportunities"
    export.deals(deal("A-1", amount="1234.5"), deal("A-2", created_at="2026-02-01"))
    export.load()
    before = export.rows(rows)
    as_parquet(export.folder / "opportunities.csv")
    export.load()
    assert export.rows(rows) == before


def test_the_line_of_a_parquet_file_is_its_row(export: Export) -> None:
    as_parquet(export.deals(deal("A-1"), deal("A-2", seller_key="nobody")))
    [row] = export.load().rejected
    assert (row.file, row.line) == ("opportunities.parquet", 2)


def test_a_parquet_file_with_the_name_of_a_csv_is_read_all_the_same(export: Export) -> None:
    as_parquet(export.folder / "people.csv").rename(export.folder / "people.csv")
    assert export.load().rows["people"] == 4


def test_a_broken_parquet_file_is_refused(export: Export) -> None:
    (export.folder / "people.csv").write_bytes(b"PAR1 and then nothing")
    with pytest.raises(Exception, match=r"people\.csv is not a whole Parquet file"):
        export.load()
