"""The stories as notes, on whichever day the demo is made."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchline.demo.company.seasons import is_working_day
from touchline.demo.floor_life.days import LONDON, Days
from touchline.demo.floor_life.sittings import LEITH
from touchline.demo.room_life.entries import Entry, agreed_at, entries
from touchline.demo.room_life.living import JOURNALS, STORIES
from touchline.demo.room_life.own_entries import own_entries, total_entry
from touchline.demo.room_life.words.mairi_own import MAIRI_ALONE
from touchline.demo.room_life.words.told import Stretch

MOMENTS = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
STRETCHES = [stretch for story in STORIES for stretch in story.stretches]
SKILLS = {
    "discovery", "opening", "presenting", "negotiating", "strategy", "storytelling", "planning",
    "confidence", "listening", "asking",
}  # fmt: skip


def _days(at: datetime) -> Days:
    return Days(at.astimezone(LONDON).date(), at)


def _held(stretch: Stretch, days: Days) -> dict[int, Entry]:
    found = [one for one in entries(stretch, days=days) if one.kind == "session"]
    return dict(zip((one.weeks for one in stretch.sessions), found, strict=True))


def _all(days: Days) -> Iterator[list[Entry]]:
    for stretch in STRETCHES:
        yield entries(stretch, days=days)
    held = _held(STRETCHES[0], days)
    for journal, _room in JOURNALS:
        yield own_entries(journal, "room", held, days=days)


@given(MOMENTS)
@settings(max_examples=40)
def test_nothing_was_written_later_than_now_or_before_its_turn(at: datetime) -> None:
    moments = [[one.at for one in told] for told in _all(_days(at))]
    assert all(told == sorted(told) and told[-1] <= at for told in moments)


@given(MOMENTS)
@settings(max_examples=40)
def test_every_session_has_been_held_on_a_working_day(at: datetime) -> None:
    days = _days(at)
    on = [one.body["on"] for stretch in STRETCHES for one in _held(stretch, days).values()]
    assert all(is_working_day(date.fromisoformat(day)) for day in on)


@given(MOMENTS)
@settings(max_examples=40)
def test_the_two_agree_before_anything_is_written(at: datetime) -> None:
    days = _days(at)
    first = [entries(stretch, days=days)[0].at for stretch in STRETCHES]
    assert all(
        agreed_at(one, days=days) < moment for one, moment in zip(STRETCHES, first, strict=True)
    )


@given(MOMENTS)
@settings(max_examples=40)
def test_with_the_former_coach_nothing_is_written_after_the_change(at: datetime) -> None:
    days = _days(at)
    before, since = STORIES[1].stretches
    asked = agreed_at(since, days=days) - timedelta(hours=2)
    assert entries(before, days=days)[-1].at < asked


@given(MOMENTS)
@settings(max_examples=40)
def test_what_came_of_something_is_said_after_it(at: datetime) -> None:
    for told in _all(_days(at)):
        when = {one.key: one.at for one in told}
        assert all(when.get(str(one.body.get("of")), one.at) <= one.at for one in told)


def test_what_is_told_of_check_outs_in_total_is_of_as_many_sessions_as_it_says() -> None:
    held = _held(STRETCHES[0], _days(datetime(2026, 3, 4, 12, tzinfo=UTC)))
    body = total_entry(MAIRI_ALONE, held).body
    assert {body["sessions"], *(sum(body[one].values()) for one in ("about", "thinking"))} == {12}


def test_bodies_are_of_texts_and_whole_numbers() -> None:
    values = [
        value
        for told in _all(_days(datetime(2026, 3, 4, 12, tzinfo=UTC)))
        for one in told
        for value in one.body.values()
    ]
    assert {type(one) for one in values} == {str, int}


@pytest.mark.parametrize("week", [back for back, why in LEITH["mairi"].items() if why == "leave"])
def test_mairi_has_no_session_in_a_week_of_leave(week: int) -> None:
    assert week not in {one.weeks for one in STRETCHES[0].sessions}


def test_a_skill_is_of_the_catalogue_or_ones_own() -> None:
    skills = {one.skill for stretch in STRETCHES for one in stretch.sessions}
    assert {one for one in skills if not one.startswith("own:")} <= SKILLS


def test_weeks_were_kept_half_kept_missed_and_let_go() -> None:
    for stretch in STRETCHES[:2]:
        assert {"done", "partly", "not"} <= {one.became for one in stretch.sessions}
