"""A figure never stands alone."""

from dataclasses import replace

from touchline.design.amounts import NARROW
from touchline.design.book.figures import BookFigure
from touchline.design.figures import show_figure

BEFORE = BookFigure("Win rate", "share", 0.58, 270)
RATE = BookFigure("Win rate", "share", 0.632, 289, 0.575, 0.686, before=BEFORE, trend=(1, None, 2))


def test_a_figure_says_its_cases() -> None:
    assert show_figure(RATE).cases == "289 cases"


def test_a_count_is_its_own_number_of_cases() -> None:
    assert show_figure(BookFigure("Deals won", "deals", 26, 26)).cases == ""


def test_a_word_of_a_unit_is_not_said_again() -> None:
    before = show_figure(
        BookFigure("Deals won", "deals", 26, 26, before=BookFigure("Deals won", "deals", 33, 33))
    ).before
    assert before is not None
    assert before.sentence == "down from 33"


def test_one_case_is_not_plural() -> None:
    assert show_figure(replace(RATE, cases=1)).cases == "1 case"


def test_a_figure_with_an_interval_draws_it() -> None:
    assert show_figure(RATE).whisker is not None


def test_a_figure_without_an_interval_draws_none() -> None:
    assert show_figure(replace(RATE, low=None, high=None)).whisker is None


def test_a_rise_is_said_with_where_it_came_from() -> None:
    before = show_figure(RATE).before
    assert before is not None
    assert (before.sentence, before.icon) == (f"up from 58.0{NARROW}%", "arrow-up")


def test_a_fall_is_said_with_where_it_came_from() -> None:
    before = show_figure(replace(RATE, value=0.5)).before
    assert before is not None
    assert before.icon == "arrow-down"


def test_a_difference_too_small_to_see_is_none() -> None:
    before = show_figure(replace(RATE, value=0.5801)).before
    assert before is not None
    assert before.sentence == "as before"


def test_a_figure_that_could_not_be_said_before_says_so() -> None:
    before = show_figure(replace(RATE, before=replace(BEFORE, value=None))).before
    assert before is not None
    assert before.sentence == "before: not enough to say"


def test_what_cannot_be_said_has_only_its_note() -> None:
    shown = show_figure(replace(RATE, value=None, note="Four deals are too few."))
    assert (shown.amount, shown.sure, shown.whisker, shown.before, shown.note) == (
        None,
        "",
        None,
        None,
        "Four deals are too few.",
    )


def test_points_of_a_trend_are_read_for_their_values() -> None:
    assert show_figure(RATE).spark is not None
