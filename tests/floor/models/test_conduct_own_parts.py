"""Moments and expectations: exported with the person, and erased when they are."""

import pytest

from tests.cast import NOW, Cast
from tests.floor.conducting import EXPECTED, gap_of_mairi, moment_of_mairi
from touchline.floor.models import Expectation, ExpectationClosing, Gap, Moment, Observation
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.someone_who_left import NAME

MOMENTS, TOLD = PERSON_PARTS["floor.moments"], PERSON_PARTS["floor.moments_told"]
EXPECTATIONS = PERSON_PARTS["floor.expectations"]
SAID = PERSON_PARTS["floor.expectations_said"]


@pytest.fixture
def moment(cast: Cast) -> Moment:
    """Mairi’s, answered by Dana."""
    made = moment_of_mairi(cast)
    made.answer(seen="You asked twice", question="Why?", by=cast.dana, at=NOW)
    return made


@pytest.fixture
def gap(cast: Cast) -> Gap:
    """In Mairi’s expectation, answered by her; Dana said how it went."""
    made = gap_of_mairi(cast)
    made.answer_with(words="I was ill", by=cast.mairi, at=NOW)
    ExpectationClosing.objects.close(made.expectation, words="Hard", by=cast.dana, at=NOW)
    return made


def test_ones_moments_are_exported_with_what_was_asked(cast: Cast, moment: Moment) -> None:
    [row] = MOMENTS.export(cast.mairi.key)
    assert (row["worked"], row["asked_by_them"]) == (moment.worked, "Why?")


def test_a_managers_questions_are_exported_without_the_others_words(
    cast: Cast, moment: Moment
) -> None:
    [row] = TOLD.export(cast.dana.key)
    assert row == {"at": NOW, "day": moment.day, "seen": "You asked twice", "asked": "Why?"}


def test_an_erased_authors_moments_go(cast: Cast, moment: Moment) -> None:
    assert MOMENTS.erase(cast.mairi.key, NOW).gone == 1
    assert not Observation.objects.exists()


def test_an_erased_managers_words_go_and_the_moment_stays(cast: Cast, moment: Moment) -> None:
    erased = TOLD.erase(cast.dana.key, NOW)
    assert (erased.gone, erased.kept) == (1, 1)
    assert Moment.objects.get().manager.name == NAME


def test_what_was_expected_of_one_is_exported(cast: Cast, gap: Gap) -> None:
    told = [row["words"] for row in EXPECTATIONS.export(cast.mairi.key)]
    agreed = f"{EXPECTED.what} / {EXPECTED.how} / {EXPECTED.support}"
    assert told == [agreed, gap.words, "I was ill", "Hard"]


def test_what_a_manager_said_is_exported_without_names(cast: Cast, gap: Gap) -> None:
    told = [row["words"] for row in SAID.export(cast.dana.key)]
    assert told == [EXPECTED.what, gap.words, "Hard"]


def test_what_was_expected_of_someone_erased_goes(cast: Cast, gap: Gap) -> None:
    assert EXPECTATIONS.erase(cast.mairi.key, NOW).gone == 1
    assert not Expectation.objects.exists()


def test_an_erased_managers_judgements_go_and_their_days_stay(cast: Cast, gap: Gap) -> None:
    SAID.erase(cast.dana.key, NOW)
    found = Gap.objects.get()
    assert (found.words, found.by.name, found.day) == (
        "What was said here was erased with the person.", NAME, gap.day,
    )  # fmt: skip


def test_what_was_agreed_stays_the_others(cast: Cast, gap: Gap) -> None:
    SAID.erase(cast.dana.key, NOW)
    found = Expectation.objects.get()
    assert (found.now.what, found.manager.name) == (EXPECTED.what, NAME)
