"""Whether it helped: shares with intervals, or nothing."""

from __future__ import annotations

from fractions import Fraction
from statistics import fmean

import pytest

from tests.pulse.chance import bits
from touchline.pulse.rules.helped import WIDEST_SHARE, Share, draw, shares
from touchline.pulse.rules.terms import Terms

TERMS = Terms()
SILENT = (0, 0, 0)


def said(yes: int, partly: int = 0, no: int = 0, unsaid: int = 0) -> list[str | None]:
    return ["yes"] * yes + ["partly"] * partly + ["no"] * no + [None] * unsaid


def told(
    ballots: list[str | None], noises: tuple[int, ...] = SILENT, eligible: int | None = 0
) -> dict[str, Share]:
    found = shares(ballots, noises, len(ballots), eligible, TERMS)
    return {share.answer: share for share in found}


def test_shares_are_of_those_who_said_something() -> None:
    found = told(said(yes=30, partly=20, no=10, unsaid=15))
    assert [each.share for each in found.values()] == [1 / 2, 1 / 3, 1 / 6]


def test_fewer_than_k_ballots_are_too_few() -> None:
    assert {each.verdict for each in told(said(yes=7)).values()} == {"too few"}


def test_fewer_than_k_answers_cannot_be_told() -> None:
    found = told(said(yes=7, unsaid=80))
    assert {each.verdict for each in found.values()} == {"cannot tell"}


def test_hardly_any_noise_does_not_make_fewer_than_k_answers_enough() -> None:
    ballots = said(yes=7, unsaid=80)
    found = shares(ballots, SILENT, len(ballots), 87, Terms(epsilon=Fraction(100)))
    assert {each.verdict for each in found} == {"cannot tell"}


def test_its_width_is_what_the_noise_of_three_counts_does_at_the_far_end() -> None:
    """One in two may have said yes, so up to 70 of 100: there the noises weigh 0.3, 0.7, 0.7."""
    chance = bits(33)
    drawn = [draw(TERMS, chance) for _ in range(10_000)]
    errors = sorted(abs(0.3 * yes - 0.7 * (partly + no)) / 60 for yes, partly, no in drawn)
    low = told(said(yes=30, no=30))["yes"].low
    assert low == pytest.approx(0.5 - errors[9_500], abs=0.006)


def test_a_wide_interval_cannot_tell() -> None:
    assert {each.verdict for each in told(said(yes=9, no=9)).values()} == {"cannot tell"}


def test_what_is_not_shown_has_no_figures() -> None:
    share = told(said(yes=9))["yes"]
    assert (share.share, share.low, share.high) == (None, None, None)


def test_thirty_people_who_all_answered_get_shares() -> None:
    assert {each.verdict for each in told(said(yes=15, no=15)).values()} == {"figure"}


def test_an_interval_is_no_wider_than_is_allowed() -> None:
    share = told(said(yes=15, no=15))["yes"]
    assert share.low is not None
    assert 0.5 - WIDEST_SHARE <= share.low < 0.5


def test_where_not_all_answered_the_interval_is_wider() -> None:
    known, endless = (told(said(yes=80, no=80), eligible=each)["yes"] for each in (160, None))
    assert (known.low or 0) > (endless.low or 1)


@pytest.mark.parametrize("noises", [(-500, 600, 0), (900, -500, -300)])
def test_noise_leads_no_share_off_its_scale(noises: tuple[int, ...]) -> None:
    found = told(said(yes=30, no=30), noises).values()
    assert all(each.share is None or 0 <= each.share <= 1 for each in found)


def test_the_noise_of_a_count_is_that_of_a_ballot_which_moves_two() -> None:
    chance = bits(31)
    drawn = [draw(TERMS, chance) for _ in range(2_000)]
    assert fmean(abs(each) for one in drawn for each in one) == pytest.approx(2, abs=0.15)


@pytest.mark.parametrize("yes", [5, 30, 55])
def test_an_interval_holds_the_true_share(yes: int) -> None:
    chance, ballots, runs = bits(32), said(yes=yes, no=60 - yes), 500
    found = [told(ballots, draw(TERMS, chance))["yes"] for _ in range(runs)]
    shown = [each for each in found if each.share is not None]
    held = sum((each.low or 0) <= yes / 60 <= (each.high or 0) for each in shown)
    assert held / len(shown) >= 0.95 - 4 * (0.05 * 0.95 / len(shown)) ** 0.5
