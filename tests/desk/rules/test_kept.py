"""What a browser hands over to be kept, and what of it is refused."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.desk.rules.kept import (
    FIGURES_MOST,
    OWN_MOST,
    REASONS,
    VOICES_MOST,
    WORDS_MOST,
    NotKept,
    Voice,
    kept_from,
)

TODAY = date(2026, 3, 18)


def sent(**more: Any) -> dict[str, Any]:
    return {
        "key": "abcdefgh", "agreed": True, "held_on": "2026-03-17", "suite": "clear",
        "figures": "{}", "own": "{}", "voices": [{"person": "", "words": "{}"}],
    } | more  # fmt: skip


def refused(said: object) -> str:
    with pytest.raises(NotKept) as told:
        kept_from(said, today=TODAY)
    return told.value.reason


def test_what_fits_is_read_as_it_was_sent() -> None:
    kept = kept_from(sent(), today=TODAY)
    assert (kept.held_on, kept.voices) == (date(2026, 3, 17), (Voice("", "{}"),))


@pytest.mark.parametrize("agreed", [False, None, "true", 1])
def test_without_everyones_agreement_nothing_is_kept(agreed: object) -> None:
    assert refused(sent(agreed=agreed)) == "agreed"


@pytest.mark.parametrize(
    "day", ["", "yesterday", "2026-02-30", "2026-03-19", str(TODAY - timedelta(days=800))]
)
def test_a_day_that_cannot_be_is_refused(day: str) -> None:
    assert refused(sent(held_on=day)) == "day"


@pytest.mark.parametrize(
    "more",
    [
        {"suite": "rot13"}, {"key": ""}, {"key": "a/../b/../c"}, {"own": ""}, {"own": None},
        {"own": "a\0b"}, {"figures": 3},
    ],
)  # fmt: skip
def test_what_is_no_reading_is_refused(more: dict[str, Any]) -> None:
    assert refused(sent(**more)) == "shape"


@pytest.mark.parametrize(
    "more",
    [
        {"own": "x" * (OWN_MOST + 1)}, {"figures": "x" * (FIGURES_MOST + 1)},
        {"voices": [{"person": "", "words": "x" * (WORDS_MOST // 2 + 1)}] * 2},
    ],
)  # fmt: skip
def test_what_is_too_long_is_refused(more: dict[str, Any]) -> None:
    assert refused(sent(**more)) == "size"


@pytest.mark.parametrize("voices", [None, {}, "x", ["x"], [{"person": "", "words": ""}] * 13])
def test_voices_that_are_none_or_too_many_are_refused(voices: object) -> None:
    assert refused(sent(voices=voices)) == "voices"


def test_as_many_voices_as_are_allowed_are_taken() -> None:
    voices = [{"person": "", "words": ""}] * VOICES_MOST
    assert len(kept_from(sent(voices=voices), today=TODAY).voices) == VOICES_MOST


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside), max_leaves=8,
)  # fmt: skip


@given(said=ANYTHING | st.fixed_dictionaries(dict.fromkeys(sent(), ANYTHING)))
def test_whatever_is_sent_is_refused_with_a_reason(said: object) -> None:
    if isinstance(said, dict):
        said = said | {"agreed": False}
    assert refused(said) in REASONS


@given(name=st.sampled_from(sorted(sent())), value=ANYTHING)
def test_one_wrong_part_is_refused_or_read_and_never_breaks(name: str, value: object) -> None:
    said = sent(**{name: value})
    try:
        told = kept_from(said, today=TODAY).own
    except NotKept as refusal:
        told = refusal.reason
    assert told in [said["own"], *REASONS]
