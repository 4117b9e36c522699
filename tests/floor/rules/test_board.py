"""A board puts what leads before what lags, each figure beside what it was."""

from datetime import UTC, datetime

from touchline.floor.rules.board import Board, board
from touchline.numbers import MEASURES, Figure, Scoreboard

AS_OF = datetime(2026, 3, 18, tzinfo=UTC)


def scoreboard_of(cases: int) -> Scoreboard:
    """Every measure, each resting on so many cases."""
    figures = (Figure(one.key, one.label, one.unit, cases, cases) for one in MEASURES)
    return Scoreboard(tuple(figures), as_of=AS_OF)


def board_of(now: int, before: int = 1) -> Board:
    return board(
        scoreboard_of(now), scoreboard_of(before), trends={}, href=lambda key: f"/figures/{key}/"
    )


def test_every_measure_stands_on_the_board_once() -> None:
    drawn = board_of(3)
    keys = [one.key for one in (*drawn.leading, *drawn.lagging)]
    assert sorted(keys) == sorted(one.key for one in MEASURES)


def test_what_can_still_be_changed_leads() -> None:
    groups = {one.key: one.group for one in MEASURES}
    assert {groups[one.key] for one in board_of(3).leading} == {"leading"}


def test_what_has_been_lags() -> None:
    assert "win_rate" in {one.key for one in board_of(3).lagging}


def test_a_figure_stands_beside_the_same_measure_before() -> None:
    assert all(one.before and one.before.key == one.key for one in board_of(3).leading)


def test_a_figure_leads_to_its_own_page() -> None:
    assert board_of(3).lagging[0].href == f"/figures/{board_of(3).lagging[0].key}/"


def test_a_measure_that_was_not_counted_before_has_nothing_beside_it() -> None:
    none = Scoreboard((), as_of=AS_OF)
    drawn = board(scoreboard_of(3), none, trends={}, href=lambda key: "")
    assert drawn.leading[0].before is None


def test_a_board_without_a_single_case_is_empty() -> None:
    assert board_of(0).empty


def test_a_board_with_one_case_is_not() -> None:
    assert not board_of(1).empty
