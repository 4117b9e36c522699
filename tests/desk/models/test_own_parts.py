"""What the desk keeps about a person: in their copy, and gone when they are erased."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.desk.keeping import HERS, MINE, QUESTION, reading_of_dana
from touchline.desk.models import Favourite, OtherVoice, Reading
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.erasing import erase
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


def copy_of(person: Person) -> str:
    parts = [one for key, one in PERSON_PARTS.items() if key.startswith("desk.")]
    return str([list(one.export(person.key)) for one in parts])


def test_the_owners_copy_holds_all_that_they_can_open(cast: Cast) -> None:
    reading_of_dana(cast)
    assert (HERS in copy_of(cast.dana), MINE in copy_of(cast.dana)) == (True, True)


def test_the_others_copy_holds_their_own_words_alone(cast: Cast) -> None:
    reading_of_dana(cast)
    assert (HERS in copy_of(cast.mairi), MINE in copy_of(cast.mairi)) == (True, False)


def test_nobody_elses_copy_holds_any_of_it(cast: Cast) -> None:
    reading_of_dana(cast)
    assert not [
        name for name in ("grete", "noor", "callum") if HERS in copy_of(getattr(cast, name))
    ]


def test_with_the_owner_the_reading_goes(cast: Cast) -> None:
    reading_of_dana(cast)
    Favourite.objects.mark(cast.dana, QUESTION)
    erase(cast.dana, by=SYSTEM, at=NOW)
    assert (Reading.objects.exists(), Favourite.objects.exists()) == (False, False)


def test_with_the_other_their_words_go_and_the_owners_stay(cast: Cast) -> None:
    reading_of_dana(cast)
    erase(cast.mairi, by=SYSTEM, at=NOW)
    voice = OtherVoice.objects.get()
    assert (voice.words, voice.person, voice.removed, voice.reading.own) == ("", None, True, MINE)
