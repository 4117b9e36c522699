"""What is shown of a noisy sum: a figure with its interval, "cannot tell" or "too few"."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.pulse.rules.interval import half_width, half_width_of_waves
from touchline.pulse.rules.releasing import Figure, Wave, release, rolling
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS = Terms()
totals = st.integers(-(10**6), 10**7)


def total(mean: float, respondents: int) -> int:
    return round(mean * respondents * UNIT)


def wave(mean: float, respondents: int = 14) -> Wave:
    return Wave(total(mean, respondents), respondents, respondents)


def nothing(figure: Figure) -> bool:
    return figure.mean is figure.low is figure.high is None


def test_a_figure_is_the_noisy_sum_by_those_who_answered() -> None:
    assert release(total(3.5, 60), 60, 60, TERMS).mean == 3.5


def test_its_interval_lies_around_it() -> None:
    half = half_width(60, 60, 1.0)
    figure = release(total(3.5, 60), 60, 60, TERMS)
    assert (figure.low, figure.high) == (3.5 - half, 3.5 + half)


def test_fewer_than_k_are_too_few() -> None:
    figure = release(total(3, 7), 7, 7, TERMS)
    assert (figure.verdict, nothing(figure)) == ("too few", True)


def test_a_wide_interval_cannot_tell() -> None:
    figure = release(total(3, 20), 20, 20, TERMS)
    assert (figure.verdict, nothing(figure)) == ("cannot tell", True)


def test_how_many_answered_is_said_in_any_case() -> None:
    said = [release(0, count, count, TERMS).respondents for count in (0, 7, 20, 60)]
    assert said == [0, 7, 20, 60]


def test_noise_that_leads_off_the_scale_is_brought_back() -> None:
    figure = release(total(5.4, 60), 60, 60, TERMS)
    assert (figure.mean, figure.high) == (5, 5)


def test_at_an_end_of_the_scale_the_interval_does_not_shrink_to_nothing() -> None:
    half = half_width(60, 60, 1.0)
    assert release(total(9, 60), 60, 60, TERMS).low == 5 - half


@given(totals, st.integers(0, 200), st.none() | st.integers(0, 300))
def test_whatever_noise_comes_a_figure_stays_on_the_scale(
    noisy: int, respondents: int, eligible: int | None
) -> None:
    figure = release(noisy, respondents, eligible, TERMS)
    if figure.mean is None or figure.low is None or figure.high is None:
        assert figure.verdict != "figure"
    else:
        assert 1 <= figure.low <= figure.mean <= figure.high <= 5


@given(totals, totals, st.integers(0, 200))
def test_whether_a_figure_is_shown_depends_on_nobodys_answer(
    one: int, other: int, respondents: int
) -> None:
    verdicts = {release(each, respondents, 210, TERMS).verdict for each in (one, other)}
    assert len(verdicts) == 1


def test_a_rolling_figure_is_the_mean_of_its_waves() -> None:
    rolled = rolling([wave(3), wave(4), wave(4), wave(4)], TERMS)
    assert rolled.mean == pytest.approx(3.75)


def test_a_rolling_figure_is_of_the_last_four_waves() -> None:
    rolled = rolling([wave(1), wave(3), wave(4), wave(4), wave(4)], TERMS)
    assert rolled.mean == pytest.approx(3.75)


def test_a_team_too_small_for_one_figure_gets_a_rolling_one() -> None:
    one = wave(3.5)
    alone = release(one.noisy_total, one.respondents, one.eligible, TERMS)
    assert (alone.verdict, rolling([one] * 4, TERMS).verdict) == ("cannot tell", "figure")


def test_its_interval_is_that_of_its_waves() -> None:
    rolled = rolling([wave(3)] * 4, TERMS)
    assert rolled.low == pytest.approx(3 - half_width_of_waves([(14, 14)] * 4, 1.0))


@pytest.mark.parametrize("waves", [[], [wave(3, 60)], [wave(3, 60), wave(3, 7)]])
def test_fewer_than_two_waves_cannot_tell(waves: list[Wave]) -> None:
    figure = rolling(waves, TERMS)
    assert (figure.verdict, nothing(figure)) == ("cannot tell", True)


def test_a_wave_with_too_few_is_left_out() -> None:
    assert rolling([wave(3, 60), wave(1, 7), wave(3, 60)], TERMS).mean == pytest.approx(3)


def test_a_wave_with_too_few_is_not_made_up_for_by_an_older_one() -> None:
    waves = [wave(1, 60), wave(3, 60), wave(3, 60), wave(3, 60), wave(1, 7)]
    assert rolling(waves, TERMS).mean == pytest.approx(3)


def test_a_rolling_figure_counts_ballots() -> None:
    assert rolling([wave(3, 60), wave(3, 50)], TERMS).respondents == 110


def test_waves_that_are_too_wide_even_together_cannot_tell() -> None:
    assert rolling([wave(3, 8)] * 2, Terms(epsilon=Fraction(1, 2))).verdict == "cannot tell"
