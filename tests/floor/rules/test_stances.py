"""Ask, direct, take over: shares by month."""

from datetime import date

from touchline.floor.rules.stances import StanceKind, by_month

MARCH, APRIL = date(2026, 3, 2), date(2026, 4, 6)


def test_the_newest_month_comes_first() -> None:
    months = by_month([(MARCH, "ask"), (APRIL, None)])
    assert [one.first.month for one in months] == [4, 3]


def test_what_was_left_as_pre_filled_is_no_tap() -> None:
    (month,) = by_month([(MARCH, None), (MARCH, "ask"), (MARCH, "direct")])
    assert (month.taps, month.untouched, month.share(StanceKind.ASK)) == (2, 1, 0.5)


def test_a_month_without_a_tap_has_no_share() -> None:
    (month,) = by_month([(MARCH, None)])
    assert month.share(StanceKind.ASK) is None
