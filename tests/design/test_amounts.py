"""Numbers as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.design.amounts import NARROW, amount, span

FINITE = st.floats(min_value=-1e15, max_value=1e15, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.632, "share", "63.2 %"),
        (0.63149, "share", "63.1 %"),
        (1, "share", "100.0 %"),
        (45, "days", "45 days"),
        (44.5, "days", "44.5 days"),
        (1, "days", "1 day"),
        (1, "activities", "1 activity"),
        (4238, "count", "4,238"),
        (4238, "", "4,238"),
        (12, "meetings", "12 meetings"),
        (10_005_534, "EUR", "€ 10.0 m"),
        (845_300, "EUR", "€ 845 k"),
        (84_530, "USD", "$ 84.5 k"),
        (320, "GBP", "£ 320"),
        (0, "EUR", "€ 0"),
        (999_600, "EUR", "€ 1.0 m"),
        (2_500_000_000, "NOK", "NOK 2.5 bn"),
        (-1_200, "EUR", "\u2212€ 1.2 k"),
        (-3, "", "\u22123"),
    ],
)
def test_a_value_reads_as_people_say_it(value: float, unit: str, text: str) -> None:
    assert amount(value, unit=unit).text == text.replace(" ", NARROW)


def test_money_keeps_every_digit_for_whoever_looks_closer() -> None:
    assert amount(10_005_534, unit="EUR").exact == "€ 10,005,534"


def test_cents_are_not_lost() -> None:
    assert amount(1234.5, unit="EUR").exact == "€ 1,234.50"


def test_machines_read_a_plain_number() -> None:
    assert amount(10_005_534.0, unit="EUR").machine == "10005534"


def test_a_share_can_be_rounded_for_an_axis() -> None:
    assert amount(0.632, unit="share", digits=0).number == "63"


def test_an_interval_names_its_unit_once() -> None:
    assert span(0.575, 0.686, unit="share") == f"57.5–68.6{NARROW}%"


def test_an_interval_across_two_sizes_names_both() -> None:
    assert span(900_000, 1_100_000, unit="EUR").count("€") == 2


@given(value=FINITE, unit=st.sampled_from(["share", "days", "count", "EUR"]))
def test_a_number_never_leaves_its_unit(value: float, unit: str) -> None:
    assert " " not in amount(value, unit=unit).text


@given(value=FINITE)
def test_what_machines_read_is_the_value(value: float) -> None:
    assert float(amount(value, unit="EUR").machine) == value


@given(value=st.floats(min_value=0, max_value=1e11))
def test_money_is_short(value: float) -> None:
    assert len(amount(value, unit="EUR").text) <= len("€ 100.0 bn")
