"""What may go wrong in a round: nobody is counted twice, and the round says what happened."""

from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rounds import (
    ALL_FOURS,
    a_frozen_round,
    a_round,
    cast_all,
    frozen,
    released,
    sellers_of,
    tickets,
)
from touchline.people.models import Deactivation
from touchline.pulse.models import Eligible, Group, Round, Stage
from touchline.pulse.models.rhythm import Rhythm
from touchline.pulse.models.turning import morning, move_on, plan_next
from touchline.urn.models import NotATicket, SigningKey
from touchline.witness.actor import SYSTEM


@pytest.fixture
def round_(cast: Cast) -> Round:
    """Frozen, with thirty-six people in one group."""
    return a_frozen_round(cast)


def verdict(round_: Round) -> str:
    return str(Group.objects.whole().get(round=round_).release.verdict)


def test_a_round_in_which_nobody_answers_is_released_with_too_few(round_: Round) -> None:
    tickets(round_.groups.get())
    assert verdict(released(round_)) == "too few"


def test_a_round_whose_papers_nobody_fetched_is_released_with_too_few(round_: Round) -> None:
    assert verdict(released(round_)) == "too few"


def test_whoever_joins_after_the_freezing_is_asked_next_time(round_: Round, cast: Cast) -> None:
    [newcomer] = sellers_of(cast.rotterdam, 1)
    assert not Eligible.objects.of(newcomer).exists()


def test_a_ballot_of_someone_who_left_meanwhile_counts(round_: Round, cast: Cast) -> None:
    group = round_.groups.get()
    papers = tickets(group)[:5]
    Deactivation.objects.create(person=cast.mairi, at=NOW)
    cast_all(group, papers, ALL_FOURS)
    released(round_)
    assert Group.objects.whole().get().release.respondents == 5


def test_a_ballot_that_says_nothing_counts_for_nobody(round_: Round) -> None:
    group = round_.groups.get()
    cast_all(group, tickets(group)[:7], [None] * 7)
    assert verdict(released(round_)) == "too few"


def test_a_ballot_of_another_scale_counts_for_nobody(round_: Round) -> None:
    group = round_.groups.get()
    cast_all(group, tickets(group)[:7], [4, 4, 4])
    assert verdict(released(round_)) == "too few"


def test_a_worker_that_slept_through_the_round_does_all_of_it_at_once(cast: Cast) -> None:
    sellers_of(cast.leith, 30)
    planned = a_round()
    move_on(planned, at=planned.closes_at + timedelta(days=1))
    assert Round.objects.whole().get().stage_at(planned.closes_at) is Stage.RELEASED


def test_two_rounds_at_once_do_not_take_each_others_papers(round_: Round) -> None:
    other = frozen(a_round())
    [paper] = tickets(round_.groups.get())[:1]
    group = other.groups.get()
    tickets(group)
    with pytest.raises(NotATicket):
        cast_all(group, [paper], ALL_FOURS)


def test_a_round_that_comes_back_from_a_backup_is_void_and_says_why(round_: Round) -> None:
    tickets(round_.groups.get())
    SigningKey.objects.all().delete()  # what a restored installation lacks
    move_on(round_, at=NOW + timedelta(days=1))
    assert Round.objects.whole().get().voiding.reason == "restored"


def test_a_morning_counts_ballots_of_all_groups_together(round_: Round) -> None:
    group = round_.groups.get()
    cast_all(group, tickets(group)[:9], ALL_FOURS)
    morning({}, round_.opens_at + timedelta(days=1))
    assert Round.objects.get().progress.ballots == 9


def test_a_rhythm_plans_the_next_round_once(cast: Cast) -> None:
    Rhythm.objects.choose(scales=["engagement"], weeks=6, days=7, options={}, by=SYSTEM, at=NOW)
    plan_next(today=TODAY, at=NOW)
    plan_next(today=TODAY, at=NOW)
    assert [one.scale for one in Round.objects.all()] == ["engagement"]


def test_a_rhythm_goes_on_with_the_next_scale(cast: Cast) -> None:
    Rhythm.objects.choose(
        scales=["engagement", "coaching-received"], weeks=6, days=7, options={}, by=SYSTEM, at=NOW
    )
    first = plan_next(today=TODAY, at=NOW)
    assert first is not None
    later = first.opens_on + timedelta(weeks=6) - timedelta(days=20)
    second = plan_next(today=later, at=NOW)
    assert second is not None
    assert (second.scale, second.opens_on - first.opens_on) == (
        "coaching-received", timedelta(weeks=6),
    )  # fmt: skip
