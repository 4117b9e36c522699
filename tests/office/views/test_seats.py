"""Seats are given and ended; the last administrator keeps theirs."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.office.messages import said
from tests.reading import words_of
from touchline.people.models import Deactivation, Person, Seat
from touchline.witness.actor import SYSTEM

BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}
DAY = TODAY.isoformat()


def give(noor: Client, person: Person, **seat: str) -> Any:
    return noor.post(reverse("office:seat-create", args=[person.key]), {"since": DAY} | seat)


def end(noor: Client, seat: Seat, on: str = DAY) -> Any:
    return noor.post(reverse("office:seat-leave", args=[seat.person.key, seat.pk]), {"on": on})


def kinds(person: Person) -> set[str]:
    return set(person.seats.held(on=TODAY).values_list("kind", flat=True))


def test_a_seat_is_given(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="coach")
    assert kinds(cast.beatriz) == {"partner", "coach"}


def test_a_seller_is_given_a_team_with_the_seat(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="seller", team=cast.leith.key)
    assert cast.beatriz.teams_sold_in(on=TODAY).get() == cast.leith


@pytest.mark.parametrize("kind", ["seller", "manager", "leader"])
def test_a_seat_in_the_tree_needs_a_team(cast: Cast, noor: Client, kind: str) -> None:
    answer = give(noor, cast.beatriz, kind=kind)
    assert "Team: This seat is held in a team: choose which." in said(answer)


def test_without_a_team_nothing_is_given(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="seller")
    assert kinds(cast.beatriz) == {"partner"}


def test_a_coach_is_tied_to_no_team(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="coach", team=cast.leith.key)
    assert cast.beatriz.seats.get(kind="coach").team is None


def test_a_seat_that_is_held_already_is_not_given_twice(cast: Cast, noor: Client) -> None:
    give(noor, cast.tomasz, kind="coach")
    assert cast.tomasz.seats.count() == 1


def test_a_seat_nobody_knows_is_refused(cast: Cast, noor: Client) -> None:
    assert "Seat:" in said(give(noor, cast.beatriz, kind="emperor"))


def test_a_day_that_does_not_exist_is_refused(cast: Cast, noor: Client) -> None:
    assert "From:" in said(give(noor, cast.beatriz, kind="coach", since="2026-02-30"))


def test_a_seat_ends_on_its_day(cast: Cast, noor: Client) -> None:
    end(noor, cast.mairi.seats.get())
    assert kinds(cast.mairi) == set()


def test_a_seat_that_ends_later_is_still_held(cast: Cast, noor: Client) -> None:
    end(noor, cast.mairi.seats.get(), on=(TODAY + timedelta(days=1)).isoformat())
    assert kinds(cast.mairi) == {"seller"}


def test_a_seat_cannot_end_on_no_day(cast: Cast, noor: Client) -> None:
    assert "Until:" in said(end(noor, cast.mairi.seats.get(), on=""))


def test_the_last_administrator_keeps_the_seat(cast: Cast, noor: Client) -> None:
    end(noor, cast.noor.seats.get())
    assert kinds(cast.noor) == {"admin"}


def test_the_last_administrator_is_told_what_to_do(cast: Cast, noor: Client) -> None:
    answer = end(noor, cast.noor.seats.get())
    assert said(answer) == "This is the last administrator. Make someone else one first."


def test_one_of_two_administrators_may_leave(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="admin")
    end(noor, cast.noor.seats.get())
    assert kinds(cast.noor) == set()


def test_an_administrator_who_cannot_sign_in_does_not_count(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="admin")
    Deactivation.objects.create_for(cast.beatriz, **BY)
    end(noor, cast.noor.seats.get())
    assert kinds(cast.noor) == {"admin"}


def test_an_administrator_who_is_about_to_leave_does_not_count(cast: Cast, noor: Client) -> None:
    give(noor, cast.beatriz, kind="admin")
    end(noor, cast.beatriz.seats.get(kind="admin"), on=(TODAY + timedelta(days=1)).isoformat())
    end(noor, cast.noor.seats.get())
    assert kinds(cast.noor) == {"admin"}


def test_a_seat_is_not_ended_on_someone_elses_page(cast: Cast, noor: Client) -> None:
    seat = cast.mairi.seats.get()
    address = reverse("office:seat-leave", args=[cast.callum.key, seat.pk])
    assert noor.post(address, {"on": DAY}).status_code == 404


def test_ended_seats_stay_to_be_read(cast: Cast, noor: Client) -> None:
    cast.mairi.seats.get().leave(on=TODAY, **BY)
    seen = words_of(noor.get(reverse("office:person", args=[cast.mairi.key])))
    assert "Seller Leith 1 January 2024 today" in seen
