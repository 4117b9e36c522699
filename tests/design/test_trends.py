"""A trend for the page: which drawing, which sentence, which table."""

from datetime import date, timedelta

from touchline.design.book import figures
from touchline.design.trends import show_trend

TODAY = date(2026, 11, 21)


def test_a_share_is_drawn_as_a_line() -> None:
    assert not show_trend(figures.win_rates(today=TODAY), today=TODAY).is_bars


def test_money_is_drawn_as_bars() -> None:
    assert show_trend(figures.created(today=TODAY), today=TODAY).is_bars


def test_the_kind_can_be_chosen() -> None:
    assert not show_trend(figures.created(today=TODAY), today=TODAY, kind="line").is_bars


def test_every_period_has_a_row_behind_the_chart() -> None:
    assert len(show_trend(figures.win_rates(today=TODAY), today=TODAY).rows) == 12


def test_no_value_at_all_draws_nothing() -> None:
    assert show_trend(figures.nothing(today=TODAY), today=TODAY).wide is None


def test_no_points_at_all_are_no_error() -> None:
    assert show_trend((), today=TODAY, label="Win rate").sentence == (
        "Win rate: nothing to show yet."
    )


def test_calendar_months_are_called_months() -> None:
    figure = figures.BookFigure("Win rate", "share", 0.5, 9)
    months = ((2026, 1, 31), (2026, 2, 28))
    points = [figures.BookPoint(date(y, m, 1), date(y, m, d), figure) for y, m, d in months]
    assert show_trend(points, today=TODAY).grain == "month"


def test_an_axis_of_days_says_the_word_once() -> None:
    trend = show_trend(figures.few(today=TODAY), today=TODAY)
    assert trend.wide is not None
    assert "days" not in {word.text for word in trend.wide.grid}


def test_a_week_that_still_runs_is_not_held_against_whole_ones() -> None:
    days = ((date(2026, 11, 2), 10), (date(2026, 11, 9), 20), (date(2026, 11, 16), 3))
    points = [
        figures.BookPoint(
            day, day + timedelta(days=6), figures.BookFigure("Deals created", "deals", value, value)
        )
        for day, value in days
    ]
    assert show_trend(points, today=TODAY).sentence.endswith("over 2 weeks.")
