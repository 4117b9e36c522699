"""Amounts as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.typed_amount import read_amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("120000", 120_000), ("120 000", 120_000), ("120,000", 120_000), ("120.000", 120_000),
        ("1'200'000", 1_200_000), ("120k", 120_000), ("1.2m", 1_200_000), ("1,5 M", 1_500_000),
        ("0", 0), (" 7 ", 7),
    ],
)  # fmt: skip
def test_an_amount_is_understood(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize("typed", ["", "a few", "-3", "1.2.3", "12k3", "1e9", "€ 5", "..", "k"])
def test_what_is_none_is_not_guessed(typed: str) -> None:
    assert read_amount(typed) is None


@given(st.integers(0, 10**12))
def test_a_plain_number_is_itself(number: int) -> None:
    assert read_amount(str(number)) == Decimal(number)


@given(st.text(max_size=20))
def test_no_text_breaks_it(text: str) -> None:
    assert (read_amount(text) or 0) >= 0
