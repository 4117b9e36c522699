"""How those with one kind of coach and those with another feel: for the organisation alone."""

from __future__ import annotations

from statistics import fmean

import pytest

from tests.pulse.chance import bits
from touchline.pulse.rules.comparing import Category, Noises, compare, draw
from touchline.pulse.rules.scoring import COACHES, UNIT
from touchline.pulse.rules.terms import Terms

TERMS = Terms()
SILENT = Noises((0,) * 4, (0,) * 4)
Ballots = list[tuple[str | None, int]]


def ballots(**counts: int) -> Ballots:
    """So many with each answer; whoever is coached from outside says 4, all others 3."""
    return [
        (None if coach == "unsaid" else coach, (4 if coach == "outside" else 3) * UNIT)
        for coach, count in counts.items()
        for _ in range(count)
    ]


def compared(said: Ballots, noises: Noises = SILENT) -> dict[str, Category]:
    found = compare(said, noises, len(said), len(said), TERMS)
    return {each.coach: each for each in found}


def test_every_answer_has_its_category() -> None:
    assert tuple(compared(ballots(outside=90))) == COACHES


def test_a_category_has_the_mean_of_its_ballots() -> None:
    found = compared(ballots(outside=90, manager=80))
    assert (found["outside"].mean, found["manager"].mean) == (4, 3)


def test_its_interval_is_no_wider_than_a_figures() -> None:
    outside = compared(ballots(outside=90))["outside"]
    assert outside.low is not None
    assert 3.5 <= outside.low < 4


def test_fewer_than_k_in_a_category_are_too_few() -> None:
    assert compared(ballots(outside=90, manager=7))["manager"].verdict == "too few"


def test_a_category_with_a_wide_interval_cannot_tell() -> None:
    assert compared(ballots(outside=90, manager=40))["manager"].verdict == "cannot tell"


@pytest.mark.parametrize("count", [7, 40])
def test_what_is_not_shown_has_no_count_either(count: int) -> None:
    manager = compared(ballots(outside=90, manager=count))["manager"]
    assert (manager.count, manager.mean, manager.low, manager.high) == (None,) * 4


def test_who_left_the_item_out_is_in_no_category() -> None:
    assert compared(ballots(outside=90, unsaid=50))["outside"].count == 90


def test_noise_moves_what_is_counted() -> None:
    noises = Noises((5, 0, 0, 0), (0,) * 4)
    assert compared(ballots(outside=90), noises)["outside"].count == 95


def test_noise_can_make_a_category_too_few() -> None:
    noises = Noises((-83, 0, 0, 0), (0,) * 4)
    assert compared(ballots(outside=90), noises)["outside"].verdict == "too few"


def test_nobody_at_all_is_too_few() -> None:
    assert {each.verdict for each in compared([]).values()} == {"too few"}


def test_the_noise_of_counts_and_sums_has_half_the_epsilon_each() -> None:
    chance = bits(21)
    drawn = [draw(TERMS, chance) for _ in range(2_000)]
    counts = fmean(abs(each) for one in drawn for each in one.counts)
    sums = fmean(abs(each) for one in drawn for each in one.sums)
    assert [counts, sums / UNIT] == pytest.approx([4, 8], rel=0.08)


def test_an_interval_holds_the_mean_of_its_category() -> None:
    chance, said = bits(22), ballots(outside=90, manager=80)
    runs = 400
    shown = [compared(said, draw(TERMS, chance))["outside"] for _ in range(runs)]
    told = [each for each in shown if each.low is not None and each.high is not None]
    held = sum((each.low or 0) <= 4 <= (each.high or 0) for each in told)
    assert held / len(told) >= 0.95 - 4 * (0.05 * 0.95 / len(told)) ** 0.5
