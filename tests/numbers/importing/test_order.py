"""Rows stay in the order of their file, however many threads read and write them."""

from tests.numbers.exports import Export

ROWS = 150_000
"""More than DuckDB hands to one thread."""


def test_rows_stay_in_the_order_of_the_file_around_those_left_out(export: Export) -> None:
    rows = (f"D{n},{'open' if n % 1000 else 'perhaps'}\n" for n in range(ROWS))
    export.text("opportunities.csv", "opportunity_key,outcome\n" + "".join(rows))
    export.load()
    expected = [f"D{n}" for n in range(ROWS) if n % 1000]
    assert export.column("opportunities", "opportunity_key") == expected
