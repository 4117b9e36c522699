"""Who cannot be erased: whoever is held, the last administrator, and who stands for nobody."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, TODAY, Cast
from tests.people.lives import WORDS, live
from touchline.keeping.models import Erasure
from touchline.office.models import FigureQuestion
from touchline.people import holding
from touchline.people.erasing import NotErased, erase
from touchline.people.models import Person, Seat
from touchline.people.someone_who_left import NAME
from touchline.witness.actor import SYSTEM


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


def gone(person: Person) -> Erasure:
    return erase(person, by=SYSTEM, at=NOW)


def test_the_stand_in_cannot_be_erased(cast: Cast) -> None:
    gone(cast.dana)
    with pytest.raises(NotErased):
        gone(Person.objects.filter(name=NAME).get())


def test_the_last_administrator_is_not_erased(cast: Cast) -> None:
    with pytest.raises(NotErased, match="last administrator"):
        gone(cast.noor)


def test_an_administrator_is_erased_if_another_stays(cast: Cast) -> None:
    Seat.objects.take(cast.tomasz, kind="admin", team=None, since=TODAY, by=SYSTEM, at=NOW)
    assert gone(cast.noor).gone


def test_an_administrator_whose_seat_ends_does_not_count_as_staying(cast: Cast) -> None:
    seat = Seat.objects.take(cast.tomasz, kind="admin", team=None, since=TODAY, by=SYSTEM, at=NOW)
    seat.leave(on=TODAY + timedelta(days=3), by=SYSTEM, at=NOW)
    with pytest.raises(NotErased):
        gone(cast.noor)


def test_a_hold_stops_it(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    with pytest.raises(NotErased, match="hold"):
        gone(cast.mairi)


def test_a_hold_that_was_released_stops_nothing(cast: Cast) -> None:
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    holding.release(cast.mairi, by=cast.noor, at=NOW)
    assert gone(cast.mairi).person_key == cast.mairi.key


def test_who_is_refused_keeps_everything(cast: Cast) -> None:
    live(cast.mairi, cast=cast)
    holding.hold(cast.mairi, reason="Case 12", by=cast.noor, at=NOW)
    with pytest.raises(NotErased):
        gone(cast.mairi)
    assert cast.mairi.seats.exists()
    assert FigureQuestion.objects.filter(words=WORDS).exists()
