"""How easily a text reads, by formulas whose results were worked out by hand."""

from dataclasses import replace

import pytest

from touchline.pulse.rules.reading_age import minutes, reading_age, syllables
from touchline.pulse.rules.scales import scale


@pytest.mark.parametrize(
    ("word", "language", "spoken"),
    [
        ("time", "en", 1), ("times", "en", 1), ("called", "en", 1), ("wanted", "en", 2),
        ("table", "en", 2), ("promises", "en", 3), ("customer", "en", 3), ("the", "en", 1),
        ("tsk", "en", 1), ("führungskraft", "de", 3), ("eigenen", "de", 3), ("teil", "de", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_by_what_is_spoken(word: str, language: str, spoken: int) -> None:
    assert syllables(word, language) == spoken


def test_a_text_whose_grade_was_worked_out_by_hand() -> None:
    """20 words in 2 sentences, 30 syllables: 3.9 + 17.7 − 15.59 is grade 6.01, so 12 years."""
    assert reading_age(["water " * 5 + "time " * 5] * 2, "en") == 12


def test_a_german_text_whose_grade_was_worked_out_by_hand() -> None:
    """10 words, 2 long ones of three syllables, 8 of one: 3.87 + 1.67 + 2.59 − 2.62 − 0.88."""
    assert reading_age(["Führungskraft " * 2 + "gut " * 8], "de") == 10


def test_nobody_reads_before_school() -> None:
    assert reading_age(["I go."], "en") == 6


def test_a_language_without_a_formula_has_no_age() -> None:
    assert replace(scale("engagement"), language="fr").reading_age is None


def test_a_minute_has_room_for_so_many_answers() -> None:
    """Six times nine words: 30 seconds to choose, 18 to read."""
    assert minutes(["a b c d e f g h i"] * 6) == 1


def test_an_answer_takes_longer_than_to_read_it() -> None:
    assert minutes(["Yes."] * 12) == 2
