"""One figure is called higher than another only if their intervals part."""

from __future__ import annotations

import pytest

from touchline.pulse.rules.parting import higher, in_order, part
from touchline.pulse.rules.releasing import Figure

LOW = Figure(60, 2.0, 1.7, 2.3, "figure")
MIDDLE = Figure(60, 3.0, 2.7, 3.3, "figure")
HIGH = Figure(60, 4.0, 3.7, 4.3, "figure")
BESIDE = Figure(60, 3.2, 2.9, 3.5, "figure")
UNTOLD = Figure(12, None, None, None, "cannot tell")


def test_a_figure_whose_interval_lies_above_is_higher() -> None:
    assert higher(HIGH, LOW)


@pytest.mark.parametrize("other", [HIGH, BESIDE, UNTOLD])
def test_a_figure_is_not_higher_than_what_it_does_not_part_from(other: Figure) -> None:
    assert not higher(MIDDLE, other)


def test_intervals_that_touch_do_not_part() -> None:
    assert not higher(Figure(60, 2.6, 2.3, 2.9, "figure"), LOW)


def test_figures_part_if_every_two_of_them_do() -> None:
    assert part([MIDDLE, LOW, HIGH])


@pytest.mark.parametrize("figures", [[], [LOW], [LOW, UNTOLD], [LOW, MIDDLE, BESIDE]])
def test_figures_of_which_two_do_not_part_do_not(figures: list[Figure]) -> None:
    assert not part(figures)


def test_figures_that_part_have_an_order() -> None:
    assert in_order({"a": LOW, "b": HIGH, "c": MIDDLE}) == ("b", "c", "a")


def test_figures_that_do_not_part_have_no_order() -> None:
    assert in_order({"a": LOW, "b": BESIDE, "c": MIDDLE}) is None
