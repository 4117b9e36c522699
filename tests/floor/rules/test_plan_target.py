"""A target is read as people write it, and written so that it is read back the same."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.plan_target import NotATarget, read_target, written_target

UNITS = st.sampled_from(["share", "money", "deals", "days", ""])


@pytest.mark.parametrize(
    ("typed", "unit", "meant"),
    [
        ("65", "share", 0.65),
        ("65 %", "share", 0.65),
        ("12,5%", "share", 0.125),
        ("250k", "money", 250_000),
        ("1.2M", "money", 1_200_000),
        ("250,000", "money", 250_000),
        ("1 250 000", "money", 1_250_000),
        ("12", "activities", 12),
        (" 7.5 ", "days", 7.5),
        ("0", "share", 0),
    ],
)
def test_what_people_write_is_understood(typed: str, unit: str, meant: float) -> None:
    assert read_target(typed, unit) == pytest.approx(meant)


@pytest.mark.parametrize("typed", ["", "many", "-3", "1/2", "12 deals", "1e9", "3%", "9999999m"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(NotATarget):
        read_target(typed, "deals")


def test_more_than_all_of_it_is_no_share() -> None:
    with pytest.raises(NotATarget):
        read_target("101", "share")


@given(st.floats(min_value=0, max_value=1), UNITS)
def test_a_target_is_read_back_as_it_was_written(part: float, unit: str) -> None:
    value = part if unit == "share" else part * 1e6
    assert read_target(written_target(value, unit), unit) == pytest.approx(value, abs=1e-4)


@given(st.text(max_size=30), UNITS)
def test_whatever_is_typed_is_understood_or_refused(typed: str, unit: str) -> None:
    with contextlib.suppress(NotATarget):
        assert read_target(typed, unit) >= 0
