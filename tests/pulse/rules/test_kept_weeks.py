"""Which weeks rooms are asked about, and how a figure of them is said."""

from datetime import date
from fractions import Fraction

import pytest

from touchline.pulse.rules.interval import WIDEST, half_width, half_width_of_waves
from touchline.pulse.rules.kept_weeks import EPSILON, scale_for, share_of, weeks_before
from touchline.pulse.rules.ledger import LIMIT
from touchline.pulse.rules.releasing import Figure
from touchline.pulse.rules.scoring import UNIT, score


def told(mean: float, low: float, high: float) -> Figure:
    return Figure(40, mean, low, high, "figure")


def test_the_week_of_the_day_itself_is_not_asked_about() -> None:
    assert weeks_before(date(2026, 3, 18))[-1] == ("2026-W08", "2026-W09", "2026-W10", "2026-W11")


def test_twelve_weeks_are_asked_about_also_over_a_year_of_fifty_three() -> None:
    weeks = [week for run in weeks_before(date(2027, 1, 20)) for week in run]
    assert (len(set(weeks)), weeks[0], weeks[-1]) == (12, "2026-W44", "2027-W02")


def test_whatever_the_day_of_the_week_the_weeks_are_the_same() -> None:
    assert weeks_before(date(2026, 3, 16)) == weeks_before(date(2026, 3, 22))


@pytest.mark.parametrize("kept", [(0, 0, 0), (4, 4, 4), (1, 0, 4), (2, 3, 3)])
def test_a_ballot_is_the_share_of_its_weeks_exactly(kept: tuple[int, ...]) -> None:
    units = score([1 + weeks for weeks in kept])
    assert units is not None
    assert Fraction(units - UNIT, 4 * UNIT) == Fraction(sum(kept), 12)


def test_each_four_weeks_are_one_item() -> None:
    assert len(scale_for(weeks_before(date(2026, 3, 18))).items) == 3


def test_nothing_is_said_without_a_figure() -> None:
    assert share_of(Figure(3, None, None, None, "too few")) is None


def test_a_share_is_in_per_cent() -> None:
    share = share_of(told(3.0, 2.6, 3.4))
    assert share is not None
    assert share.value == 50


def test_a_range_is_as_wide_as_it_was_or_wider() -> None:
    share = share_of(told(3.0, 2.63, 3.37))
    assert share is not None
    assert (share.low, share.high) == (40, 60)


def test_a_range_that_ends_at_a_step_stays_there() -> None:
    share = share_of(told(4.0, 3.6, 4.4))
    assert share is not None
    assert (share.low, share.high) == (65, 85)


def test_a_year_of_them_leaves_the_pulse_five_sixths_of_its_privacy() -> None:
    assert 4 * EPSILON <= LIMIT / 6


def test_a_hundred_of_whom_sixty_cast_can_be_told() -> None:
    assert half_width(60, 100, float(EPSILON)) <= WIDEST


def test_eight_can_never_be_told_not_even_over_a_year() -> None:
    assert half_width_of_waves([(8, 8)] * 4, float(EPSILON)) > WIDEST
