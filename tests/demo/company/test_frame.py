"""A run's seed and days."""

from datetime import date, timedelta

import pytest

from touchline.demo.company.frame import Frame

TODAY = date(2026, 11, 20)


def test_history_reaches_back_two_years_and_no_further() -> None:
    frame = Frame(seed=7, today=TODAY, since=date(2001, 1, 1))
    assert frame.first == TODAY - timedelta(days=730)


def test_a_later_first_day_is_taken_as_it_is() -> None:
    frame = Frame(seed=7, today=TODAY, since=date(2026, 5, 5))
    assert frame.first == date(2026, 5, 5)


def test_a_first_day_after_today_is_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="Give an earlier first day"):
        Frame(seed=7, today=TODAY, since=TODAY + timedelta(days=1))


def test_chance_of_one_subject_is_the_same_whatever_is_kept() -> None:
    frames = [Frame(seed=7, today=TODAY, since=TODAY - timedelta(days=days)) for days in (1, 700)]
    drawn = {frame.chance("deal", 3, 14).random() for frame in frames}
    assert len(drawn) == 1


def test_another_seed_has_other_chances() -> None:
    drawn = {Frame(seed=seed, today=TODAY, since=TODAY).chance("deal").random() for seed in (1, 2)}
    assert len(drawn) == 2


def test_deals_begin_only_on_working_days() -> None:
    frame = Frame(seed=7, today=TODAY, since=TODAY)
    assert {day.weekday() for day, _ in frame.selling_days} == {0, 1, 2, 3, 4}
