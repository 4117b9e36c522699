"""A seat is held from a day to a day."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from touchline.kit.remembering import remembering
from touchline.people.models import Person, Seat
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


def again(person: Person) -> Person:
    """The same person in the next request."""
    return Person.objects.get(pk=person.pk)


@pytest.mark.parametrize(("days", "held"), [(-1, False), (0, True), (1, True)])
def test_a_seat_is_held_from_its_first_day_on(cast: Cast, days: int, held: bool) -> None:
    Seat.objects.take(cast.mairi, kind="coach", team=None, since=TODAY, **BY)
    assert ("coach" in cast.mairi.seat_kinds(on=TODAY + timedelta(days=days))) == held


@pytest.mark.parametrize(("days", "held"), [(-1, True), (0, False), (1, False)])
def test_a_seat_is_no_longer_held_on_the_day_it_is_left(cast: Cast, days: int, held: bool) -> None:
    cast.mairi.seats.get().leave(on=TODAY, **BY)
    assert ("seller" in cast.mairi.seat_kinds(on=TODAY + timedelta(days=days))) == held


def test_taking_a_seat_that_is_held_is_no_second_seat(cast: Cast) -> None:
    Seat.objects.take(cast.mairi, kind="seller", team=cast.leith, since=TODAY, **BY)
    assert cast.mairi.seats.get().since == LONG_AGO


def test_the_same_seat_in_another_team_is_another_seat(cast: Cast) -> None:
    Seat.objects.take(cast.mairi, kind="seller", team=cast.rotterdam, since=TODAY, **BY)
    assert cast.mairi.seats.count() == 2


def test_a_seat_that_was_left_can_be_taken_again(cast: Cast) -> None:
    cast.mairi.seats.get().leave(on=TODAY, **BY)
    Seat.objects.take(cast.mairi, kind="seller", team=cast.leith, since=TODAY, **BY)
    assert again(cast.mairi).seat_kinds(on=TODAY) == {"seller"}


def test_a_person_may_hold_several_seats(cast: Cast) -> None:
    Seat.objects.take(cast.mairi, kind="coach", team=None, since=TODAY, **BY)
    assert cast.mairi.seat_kinds(on=TODAY) == {"seller", "coach"}


def test_seats_are_asked_for_once_a_request(cast: Cast, django_assert_num_queries: Any) -> None:
    with remembering(), django_assert_num_queries(1):
        cast.mairi.seat_kinds(on=TODAY)
        cast.mairi.seat_kinds(on=TODAY)


def test_taking_and_leaving_are_in_the_log(cast: Cast) -> None:
    Seat.objects.take(cast.mairi, kind="coach", team=None, since=TODAY, **BY).leave(on=TODAY, **BY)
    said = Line.objects.filter(key=cast.mairi.key).values_list("act", flat=True)
    assert list(said)[-2:] == ["people.seat.taken.coach", "people.seat.left.coach"]


def test_a_seat_that_has_ended_is_not_given_back_by_ending_it_later(cast: Cast) -> None:
    seat = cast.mairi.seats.get()
    seat.leave(on=TODAY - timedelta(days=9), by=cast.noor, at=NOW)
    seat.leave(on=TODAY + timedelta(days=9), by=cast.noor, at=NOW)
    assert not cast.mairi.seats.held(on=TODAY).exists()
