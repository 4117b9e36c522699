"""Keeping a reading, correcting it, throwing it away; another's words are theirs to remove."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.desk.keeping import HERS, reading_of_dana
from touchline.desk.models import OtherVoice, Reading, WordsRemoved
from touchline.desk.models.forgetting import forget
from touchline.desk.rules.kept import Kept, NotKept, Voice
from touchline.people.models import Deactivation
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, WeekLine

KEPT = Kept("a-key-of-hers", TODAY, "clear", "{}", "own", (Voice("", "said outside"),))


def acts() -> list[str]:
    """Those with a moment, then those that have a week alone."""
    return [
        act
        for table in (Line, WeekLine)
        for act in table.objects.values_list("act", flat=True)
        if act.startswith("desk.")
    ]


def test_keeping_twice_is_keeping_once(cast: Cast) -> None:
    for _ in range(2):
        reading_of_dana(cast)
    assert (Reading.objects.count(), OtherVoice.objects.count(), acts()) == (
        1, 1, ["desk.reading.kept"],
    )  # fmt: skip


def test_the_key_of_anothers_reading_is_refused(cast: Cast) -> None:
    reading_of_dana(cast)
    with pytest.raises(NotKept):
        Reading.objects.keep(
            cast.sander, replace(KEPT, key="reading-of-dana"), others={}, at=NOW
        )  # fmt: skip


def test_someone_out_of_reach_is_refused_and_nothing_is_kept(cast: Cast) -> None:
    kept = replace(KEPT, voices=(Voice(cast.femke.key, "words"),))
    with pytest.raises(NotKept):
        Reading.objects.keep(cast.dana, kept, others={cast.mairi.key: cast.mairi}, at=NOW)
    assert not Reading.objects.exists()


def test_someone_outside_leads_to_nobody(cast: Cast) -> None:
    reading = Reading.objects.keep(cast.dana, KEPT, others={}, at=NOW)
    assert reading.voices.get().person is None


def test_removed_words_are_gone_from_the_database(cast: Cast) -> None:
    voice = reading_of_dana(cast).voices.get()
    voice.remove_words(by=cast.mairi, at=NOW)
    assert not OtherVoice.objects.filter(words__contains=HERS).exists()


def test_removing_words_twice_is_once(cast: Cast) -> None:
    voice = reading_of_dana(cast).voices.get()
    for _ in range(2):
        voice.remove_words(by=cast.mairi, at=NOW)
    assert acts() == ["desk.reading.kept", "desk.words.removed"]


def test_removed_words_do_not_come_back_with_a_correction(cast: Cast) -> None:
    reading = reading_of_dana(cast)
    reading.voices.get().remove_words(by=cast.mairi, at=NOW)
    reading.correct(figures="{}", own="own", words=[HERS], by=cast.dana, at=NOW)
    assert reading.voices.get().words == ""


def test_a_correction_replaces_what_was_kept(cast: Cast) -> None:
    reading = reading_of_dana(cast)
    reading.correct(figures="new", own="better", words=["said"], by=cast.dana, at=NOW)
    reading.refresh_from_db()
    assert (reading.figures, reading.own, reading.voices.get().words) == ("new", "better", "said")


def test_a_correction_with_another_number_of_voices_changes_nothing(cast: Cast) -> None:
    reading = reading_of_dana(cast)
    with pytest.raises(NotKept):
        reading.correct(figures="new", own="better", words=[], by=cast.dana, at=NOW)
    assert Reading.objects.get().figures != "new"


def test_throwing_away_leaves_nothing_but_a_line(cast: Cast) -> None:
    reading = reading_of_dana(cast)
    reading.voices.get().remove_words(by=cast.mairi, at=NOW)
    reading.throw_away(by=cast.dana, at=NOW)
    left = (Reading.objects.count(), OtherVoice.objects.count(), WordsRemoved.objects.count())
    assert (left, acts()[-1]) == ((0, 0, 0), "desk.reading.thrown_away")


def test_no_line_of_the_witness_holds_a_word(cast: Cast) -> None:
    reading_of_dana(cast).voices.get().remove_words(by=cast.mairi, at=NOW)
    assert HERS not in str(list(Line.objects.values_list()))


def test_a_reading_is_forgotten_two_years_after_the_conversation(cast: Cast) -> None:
    reading_of_dana(cast)
    forget({}, NOW + timedelta(days=731))
    there = Reading.objects.exists()
    forget({}, NOW + timedelta(days=733))
    assert (there, Reading.objects.exists()) == (True, False)


def test_a_reading_goes_a_month_after_its_owner_left(cast: Cast) -> None:
    reading_of_dana(cast)
    Deactivation.objects.create_for(cast.dana, by=SYSTEM, at=NOW)
    forget({}, NOW + timedelta(days=29))
    there = Reading.objects.exists()
    forget({}, NOW + timedelta(days=31))
    assert (there, Reading.objects.exists()) == (True, False)
