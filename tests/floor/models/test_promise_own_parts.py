"""What is kept of a person's promises: exported, and erased when they are."""

import pytest

from tests.cast import NOW, Cast
from tests.floor.promising import WORDS, in_days, promised
from touchline.floor.models import Promise
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.someone_who_left import NAME

OWN, RECEIVED = PERSON_PARTS["floor.promises"], PERSON_PARTS["floor.promises_to"]


@pytest.fixture
def promise(cast: Cast) -> Promise:
    """Mairi to Dana, moved once."""
    made = promised(cast.mairi, cast.dana)
    made.renegotiate(day=in_days(3), reason="Ill", by=cast.mairi, at=NOW)
    return made


def test_ones_own_words_are_exported(cast: Cast, promise: Promise) -> None:
    [row] = OWN.export(cast.mairi.key)
    assert (row["words"], row["to"], row["why_moved"]) == (WORDS, "Dana Calder", "Ill")


def test_what_one_was_promised_is_exported(cast: Cast, promise: Promise) -> None:
    [row] = RECEIVED.export(cast.dana.key)
    assert (row["by"], row["words"], row["day"]) == ("Mairi Sinclair", WORDS, in_days(3))


def test_an_erased_owners_promises_go(cast: Cast, promise: Promise) -> None:
    assert OWN.erase(cast.mairi.key, NOW).gone == 1
    assert not Promise.objects.exists()


def test_a_promise_to_someone_erased_stays_with_someone_who_left(
    cast: Cast, promise: Promise
) -> None:
    assert RECEIVED.erase(cast.dana.key, NOW).kept == 1
    assert Promise.objects.get().to.label == NAME


def test_of_whom_nothing_was_promised_nothing_is_kept(cast: Cast) -> None:
    assert RECEIVED.erase(cast.dana.key, NOW).kept == 0
