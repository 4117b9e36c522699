"""A table's sum is the same in every order and on every database, and another for other rows."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.keeping.moving.sums import Sum, plain, sum_of

VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(), st.binary(), st.floats(allow_nan=False),
    st.datetimes(timezones=st.just(UTC)), st.dates(), st.decimals(allow_nan=False),
)  # fmt: skip
ROWS = st.lists(st.tuples(VALUES, VALUES), max_size=8)


@given(ROWS, st.randoms())
def test_the_order_of_rows_does_not_matter(rows: list[Any], chance: Any) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)
    assert Sum().and_rows(rows) == Sum().and_rows(mixed)


@given(ROWS, st.integers(0, 8))
def test_rows_in_batches_are_the_same_rows(rows: list[Any], at: int) -> None:
    assert Sum().and_rows(rows[:at]).and_rows(rows[at:]) == Sum().and_rows(rows)


@given(st.text(), st.text())
def test_other_words_have_another_sum(one: str, other: str) -> None:
    assert (sum_of((one,)) == sum_of((other,))) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (datetime(2026, 3, 1, 12, tzinfo=UTC),
         datetime(2026, 3, 1, 14, tzinfo=timezone(timedelta(hours=2)))),
        ({"b": 1, "a": [1.0, -0.0]}, {"a": [1, 0], "b": 1}),
        (Decimal("1.50"), Decimal("1.5")),
        (b"x", memoryview(b"x")),
    ],
)  # fmt: skip
def test_what_two_databases_would_call_the_same_is_the_same(one: object, other: object) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), [(None, ""), (0, ""), ("1", 1), ([], {}), (b"", "x")])
def test_what_only_looks_alike_is_not(one: object, other: object) -> None:
    assert sum_of((one,)) != sum_of((other,))


def test_true_is_not_one() -> None:
    """SQLite keeps both as 1; the columns' types make them what they are before they are summed."""
    assert sum_of((True,)) != sum_of((1,))
