"""The effect of coaching: offered step by step, never to some, and as large as it says."""

from datetime import date, timedelta

import pytest

from touchline.demo.company import coaching
from touchline.demo.company.fate import Fate, fate_of
from touchline.demo.company.frame import Frame
from touchline.demo.company.people import staff
from touchline.demo.company.places import TEAMS
from touchline.demo.company.sellers import Seller, begins, sellers_among

from .conftest import TODAY


def test_every_team_is_either_offered_coaching_or_never() -> None:
    assert set(coaching.WEEKS_OFFERED) == {team.name for team in TEAMS}


def test_three_teams_are_never_offered_coaching() -> None:
    assert list(coaching.WEEKS_OFFERED.values()).count(None) == 3


def test_coaching_begins_in_at_least_three_different_weeks() -> None:
    assert len({weeks for weeks in coaching.WEEKS_OFFERED.values() if weeks}) >= 3


def test_the_offer_begins_on_a_monday(today: date) -> None:
    first = coaching.first_week("Leith", today=today)
    assert (first, first.weekday() if first else None) == (date(2025, 8, 18), 0)


def test_the_effect_waits_for_six_weeks(today: date) -> None:
    assert coaching.helps_from("Leith", today=today) == date(2025, 8, 18) + timedelta(weeks=6)


def test_a_team_that_is_never_offered_coaching_never_gains(today: date) -> None:
    assert coaching.helps_from("Galway", today=today) == date.max


@pytest.mark.parametrize("chance", [0.4, 0.62, 0.9])
def test_the_saved_share_raises_any_chance_by_the_effect(chance: float) -> None:
    raised = chance + (1 - chance) * coaching.share_saved(chance)
    assert raised == pytest.approx(chance + coaching.EFFECT)


Fates = list[tuple[Seller, Fate]]


def _fates(today: date) -> Fates:
    frame = Frame(seed=7, today=today, since=today - timedelta(days=730))
    return [
        (seller, fate_of(seller, begun=begun, today=today, chance=frame.chance(seller.key, begun)))
        for seller in sellers_among(staff(frame), frame=frame)
        for begun in begins(seller, frame=frame)
    ]


@pytest.fixture(scope="module")
def coached() -> Fates:
    """How the deals end."""
    return _fates(TODAY)


@pytest.fixture(scope="module")
def uncoached() -> Fates:
    """How the same deals would end if coaching did nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(coaching, "EFFECT", 0.0)
        return _fates(TODAY)


def _turned(coached: Fates, uncoached: Fates, *, is_helped: bool) -> list[bool]:
    """For the deals that close with help, or without: whether coaching turned them into won."""
    return [
        fate.outcome != other.outcome
        for (seller, fate), (_, other) in zip(coached, uncoached, strict=True)
        if (fate.closes >= coaching.helps_from(seller.team, today=TODAY)) == is_helped
        and fate.outcome != "adrift"
    ]


def test_coaching_turns_as_many_deals_as_it_says(coached: Fates, uncoached: Fates) -> None:
    turned = _turned(coached, uncoached, is_helped=True)
    assert sum(turned) / len(turned) == pytest.approx(coaching.EFFECT, abs=0.015)


def test_coaching_changes_no_deal_before_it_helps(coached: Fates, uncoached: Fates) -> None:
    assert not any(_turned(coached, uncoached, is_helped=False))


def test_coaching_moves_no_closing_day(coached: Fates, uncoached: Fates) -> None:
    assert [fate.closes for _, fate in coached] == [fate.closes for _, fate in uncoached]
