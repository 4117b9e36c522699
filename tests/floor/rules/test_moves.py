"""What moved this week: counts, the hits of a share, and amounts that can be said."""

from datetime import date

from touchline.floor.rules.moves import Move, moves, quiet
from touchline.floor.rules.weeks import WEEK
from touchline.numbers import Figure, Point

MONDAY = date(2026, 3, 16)


def moved(key: str, *, unit: str = "deals", value: float | None = 2, cases: int = 2) -> list[Point]:
    return [Point(MONDAY, MONDAY + WEEK, Figure(key, key, unit, value, cases))]


def move(key: str, **courses: list[Point]) -> Move:
    found = moves(courses, monday=MONDAY, hrefs={})
    return next(one for one in found if one.key == key)


def test_of_a_share_what_hit_is_counted() -> None:
    found = move("stage_conversion", stage_conversion=moved("s", unit="share", value=0.9, cases=20))
    assert found.now.count == 18


def test_an_amount_goes_with_its_count() -> None:
    courses = {"deals_won": moved("w"), "won_value": moved("v", unit="EUR", value=70_000)}
    found = move("deals_won", **courses)
    assert (found.now.count, found.now.amount, found.now.unit) == (2, 70_000, "EUR")


def test_amounts_of_two_currencies_are_not_said() -> None:
    courses = {"deals_won": moved("w"), "won_value": moved("v", unit="money", value=None)}
    assert move("deals_won", **courses).now.amount is None


def test_a_week_of_which_nothing_is_known_counts_nothing() -> None:
    assert move("deals_won", deals_won=moved("w", value=None)).now.count == 0


def test_the_week_before_does_not_make_this_one_loud() -> None:
    earlier = [Point(MONDAY - WEEK, MONDAY, Figure("w", "w", "deals", 3, 3))]
    found = moves({"deals_won": earlier}, monday=MONDAY, hrefs={})
    assert quiet(found)
    assert next(one for one in found if one.key == "deals_won").before.count == 3
