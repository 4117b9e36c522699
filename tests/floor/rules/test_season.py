"""Pace by season: what former quarters had left from here on, with as much doubt as they missed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.pace.holding import held
from benchmarks.pace.kinds import KINDS
from touchline.floor.rules.season import LEAST, MOST, Former, Season, project_like

amounts = st.floats(min_value=0.01, max_value=1e7)
quarters = st.builds(Former, before=amounts, rest=amounts)
seasons = st.builds(
    Season,
    formers=st.lists(quarters, min_size=LEAST, max_size=MOST),
    before=amounts,
    weeks=st.lists(st.floats(min_value=0, max_value=1e6), min_size=65, max_size=80),
)


def like(*quarters: tuple[float, float], before: float, swing: float = 0.0) -> Season:
    """A season of these quarters; its weeks swing by so much around a thirteenth of them."""
    formers = [Former(*one) for one in quarters]
    means = [one.before / 13 for one in formers for _ in range(13)]
    weeks = [mean + swing * (-1) ** number for number, mean in enumerate(means)]
    return Season(formers, before, weeks)


@given(so_far=amounts, season=seasons, of_cases=st.booleans())
def test_the_interval_holds_what_is_expected(so_far: float, season: Season, of_cases: bool) -> None:
    pace = project_like(so_far, season, of_cases=of_cases)
    assert pace is not None
    assert pace.low <= pace.value <= pace.high


@given(so_far=amounts, season=seasons)
def test_what_stands_is_not_lost_again(so_far: float, season: Season) -> None:
    pace = project_like(so_far, season)
    assert pace is not None
    assert pace.low >= so_far


@given(season=seasons, times=st.sampled_from([2.0, 8.0, 0.5]))
def test_amounts_in_another_currency_end_alike(season: Season, times: float) -> None:
    scaled = Season(
        [Former(one.before * times, one.rest * times) for one in season.formers],
        season.before * times,
        [one * times for one in season.weeks],
    )
    one, other = project_like(0, season), project_like(0, scaled)
    assert one is not None
    assert other is not None
    assert other.high == pytest.approx(one.high * times)


@given(season=seasons)
def test_the_order_of_former_quarters_says_nothing(season: Season) -> None:
    turned = replace(season, formers=list(reversed(season.formers)))
    one, other = project_like(0, season), project_like(0, turned)
    assert one is not None
    assert other is not None
    assert other.value == pytest.approx(one.value)


@given(rest=amounts, before=amounts)
def test_quarters_that_were_all_alike_come_again(rest: float, before: float) -> None:
    pace = project_like(7, like(*[(before, rest)] * LEAST, before=before))
    assert pace is not None
    assert pace.value == pytest.approx(7 + rest)


def test_a_team_that_doubled_each_quarter_is_expected_to_go_on() -> None:
    pace = project_like(0, like((10, 4), (20, 8), (40, 16), (80, 32), before=160))
    assert pace is not None
    assert pace.value == pytest.approx(64, rel=0.05)


def test_quarters_that_differ_by_chance_only_are_taken_as_their_mean() -> None:
    season = like((90, 40), (110, 40), (95, 40), (105, 40), before=120, swing=30)
    pace = project_like(0, season)
    assert pace is not None
    assert pace.value == pytest.approx(40)


def test_quarters_that_ended_less_alike_leave_more_open() -> None:
    alike = project_like(0, like((100, 38), (100, 42), (100, 39), (100, 41), before=100))
    unlike = project_like(0, like((100, 10), (100, 70), (100, 20), (100, 60), before=100))
    assert alike is not None
    assert unlike is not None
    assert unlike.high - unlike.low > alike.high - alike.low


def test_eight_of_ten_is_students_with_three_degrees_of_freedom() -> None:
    """A share of 0.4 that was missed by 2, 2, 1 and 1: its own doubt is a quarter of the scatter.

    By the tables 10 % lie above 1.638 of them, and 2 × 1.638 × √(10 / 3 × 1.25) is 6.69.
    """
    pace = project_like(0, like((100, 38), (100, 42), (100, 39), (100, 41), before=100))
    assert pace is not None
    assert pace.high - pace.low == pytest.approx(6.69, rel=0.01)


def test_with_three_former_quarters_nothing_is_said() -> None:
    assert project_like(5, like(*[(10, 4)] * (LEAST - 1), before=10)) is None


@pytest.mark.parametrize(
    "season",
    [like(*[(10, 4)] * LEAST, before=0), like(*[(10, 0)] * LEAST, before=10)],
    ids=["a quarter of a year with nothing", "ends with nothing"],
)
def test_of_nothing_nothing_is_said(season: Season) -> None:
    assert project_like(5, season) is None


def test_an_end_without_anything_may_come_again() -> None:
    pace = project_like(3, like((10, 0), (10, 4), (10, 5), (10, 4), before=10))
    assert pace is not None
    assert pace.low == 3


def test_single_cases_scatter_at_least_by_chance() -> None:
    pace = project_like(0, like(*[(26, 16)] * LEAST, before=26), of_cases=True)
    assert pace is not None
    assert (pace.low <= 16 - 4, pace.high >= 16 + 4) == (True, True)


def test_it_says_from_how_many_quarters_it_was_learnt() -> None:
    pace = project_like(0, like(*[(10, 4)] * 5, before=10))
    assert pace is not None
    assert pace.quarters == 5


@pytest.mark.parametrize("name", ["deals, slow start", "deals of a growing team"])
def test_it_holds_where_the_pace_of_weeks_does_not(name: str) -> None:
    kind, of_cases = KINDS[name]
    rules = held(kind, of_cases=of_cases, quarters=10)
    assert rules["8 former"].score < rules["weeks"].score * 0.8
