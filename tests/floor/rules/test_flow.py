"""The flow of deals as a table: how long they stay beside what is expected."""

from datetime import UTC, date, datetime

from touchline.floor.rules.flow import WIDTH, steps
from touchline.numbers import Conformance, Dwell, Figure, Leave, Passage

NAMES = ("Lead", "Offer")


def found(*leaves: Leave, days: float | None = 20.0) -> Conformance:
    """Two stages; in the first half of the stays took ten days, nine of ten `days`."""
    dwells = (Dwell("Lead", 10.0, days, 9), Dwell("Offer", None, None, 0))
    passages = tuple(Passage(name, 9, 5, 2, 1) for name in NAMES)
    share = Figure("conforming", "", "share", 1.0, 9)
    return Conformance(
        9,
        9,
        9,
        share,
        leaves,
        dwells,
        passages,
        (),
        date(2026, 3, 18),
        datetime(2026, 3, 18, tzinfo=UTC),
    )


def test_the_longest_stay_fills_the_picture() -> None:
    assert steps(found())[0].stays.most == WIDTH


def test_what_is_expected_can_be_longer_than_all_stays() -> None:
    stays = steps(found(), {"Lead": 40})[0].stays
    assert (stays.half, stays.most, stays.expected) == (WIDTH / 4, WIDTH / 2, WIDTH)


def test_a_stage_that_no_deal_has_left_has_no_length() -> None:
    assert steps(found())[1].stays.most is None


def test_deals_that_stay_longer_than_expected_are_told() -> None:
    assert steps(found(Leave("long", "Lead", 3)))[0].long == 3


def test_without_any_day_there_is_nothing_to_draw() -> None:
    assert steps(found(days=0.0), {"Lead": None})[0].stays.most == 0.0
