"""A kept reading is sealed once; what was clear is gone, and its rights and ends stay the same."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Cast
from tests.desk.keeping import HERS, MINE, reading_of_dana
from tests.desk.models.test_reading import acts
from tests.desk.sealing import SUITE, seal, sealed
from touchline.desk.models import OtherVoice, Reading
from touchline.desk.models.forgetting import forget
from touchline.desk.rules.kept import NotKept
from touchline.keeping.persons import PERSON_PARTS
from touchline.wall.corridor import ask, hand_over
from touchline.wall.reading_crossings import NotSealed, ReadingsKept, ReadingThrownAway
from touchline.witness.models import WeekLine


@pytest.fixture
def kept(cast: Cast) -> Reading:
    return reading_of_dana(cast)


def test_what_is_sealed_is_all_that_is_kept(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    there = Reading.objects.get()
    said = (there.suite, there.figures, there.own, there.voices.get().words)
    assert said == (SUITE, "sealed figures", "sealed own", "sealed words 0")


def test_the_log_says_in_which_week_it_was_sealed_and_not_when(cast: Cast, kept: Reading) -> None:
    hand_over(sealed(kept), by=cast.dana, at=NOW)
    weekly = list(WeekLine.objects.values_list("act", flat=True))
    assert (acts()[0], weekly) == (
        "desk.reading.kept", ["desk.reading.sealed", "wall.reading_sealed"],
    )  # fmt: skip


def test_it_is_sealed_once(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    with pytest.raises(NotSealed):
        seal(cast, kept)


@pytest.mark.parametrize("many", [0, 2])
def test_what_has_other_voices_changes_nothing(cast: Cast, kept: Reading, many: int) -> None:
    with pytest.raises(NotSealed):
        kept.seal(sealed(kept, many=many), by=cast.dana, at=NOW)
    assert (Reading.objects.get().own, OtherVoice.objects.get().words) == (MINE, HERS)


def test_nobody_else_seals_it(cast: Cast, kept: Reading) -> None:
    with pytest.raises(NotSealed):
        hand_over(sealed(kept), by=cast.mairi, at=NOW)
    assert Reading.objects.get().own == MINE


def test_nobody_else_throws_it_away(cast: Cast, kept: Reading) -> None:
    hand_over(ReadingThrownAway(kept.key), by=cast.mairi, at=NOW)
    assert Reading.objects.exists()


def test_nobody_else_is_told_of_it(cast: Cast, kept: Reading) -> None:
    for key in ("", kept.key):
        assert ask(ReadingsKept(key), by=cast.mairi) == ()


def test_a_page_that_was_open_before_does_not_put_clear_words_back(
    cast: Cast, kept: Reading
) -> None:
    before = Reading.objects.get()
    seal(cast, kept)
    with pytest.raises(NotKept) as refused:
        before.correct(figures="{}", own=MINE, words=[HERS], by=cast.dana, at=NOW)
    assert (refused.value.reason, Reading.objects.get().own) == ("sealed", "sealed own")


def test_sealed_words_are_still_removed_at_the_wish_of_whose_they_are(
    cast: Cast, kept: Reading
) -> None:
    seal(cast, kept)
    kept.voices.get().remove_words(by=cast.mairi, at=NOW)
    assert kept.voices.get().words == ""


def test_it_still_goes_two_years_after_the_conversation(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    forget({}, NOW + timedelta(days=733))
    assert not Reading.objects.exists()


def test_its_owner_takes_it_along_as_it_is_sealed(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    [told] = PERSON_PARTS["desk.readings"].export(cast.dana.key)
    assert (told["suite"], told["own"], told["others"]) == (SUITE, "sealed own", ["sealed words 0"])


def test_whoever_was_in_it_is_told_that_their_words_are_sealed(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    [told] = PERSON_PARTS["desk.voices"].export(cast.mairi.key)
    assert (told["suite"], told["words"]) == (SUITE, "")


def test_with_its_owner_it_is_erased(cast: Cast, kept: Reading) -> None:
    seal(cast, kept)
    PERSON_PARTS["desk.readings"].erase(cast.dana.key, NOW)
    assert not Reading.objects.exists()
