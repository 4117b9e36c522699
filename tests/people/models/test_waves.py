"""A wave: many are invited at once, and asking twice is asking once."""

import pytest

from tests.cast import NOW, Cast
from touchline.people.models import Invitation, Person, Wave
from touchline.witness.models import Line

BASE = "https://touchline.northlight.example/"


def begin(cast: Cast, *persons: Person, key: str = "first") -> tuple[Wave, bool]:
    return Wave.objects.begin(
        persons, words=" See you on Friday. ", base=BASE, key=key, by=cast.noor, at=NOW
    )


@pytest.fixture
def wave(cast: Cast) -> Wave:
    """To Mairi and Callum."""
    return begin(cast, cast.mairi, cast.callum)[0]


def test_each_of_them_is_invited(cast: Cast, wave: Wave) -> None:
    assert {one.person for one in wave.invitations.all()} == {cast.mairi, cast.callum}


def test_the_sentence_is_kept_without_the_space_around_it(wave: Wave) -> None:
    assert wave.words == "See you on Friday."


def test_the_same_wave_begun_twice_is_one(cast: Cast, wave: Wave) -> None:
    again, made = begin(cast, cast.mairi, cast.femke)
    assert (again.pk, made, Invitation.objects.count()) == (wave.pk, False, 2)


def test_it_is_witnessed_once(cast: Cast, wave: Wave) -> None:
    begin(cast, cast.mairi)
    line = Line.objects.get(act="people.wave.begun")
    assert (line.actor, line.key) == (cast.noor.key, wave.key)


def test_withdrawing_it_ends_what_nobody_has_used(cast: Cast, wave: Wave) -> None:
    first, _second = wave.invitations.all()
    first.issue(by=cast.noor, at=NOW)
    first.accept(at=NOW)
    assert wave.withdraw(by=cast.noor, at=NOW) == 1


def test_an_invitation_that_was_used_stays_used(cast: Cast, wave: Wave) -> None:
    first = wave.invitations.all()[0]
    first.issue(by=cast.noor, at=NOW)
    first.accept(at=NOW)
    wave.withdraw(by=cast.noor, at=NOW)
    assert Invitation.objects.get(pk=first.pk).end.how == "accepted"
