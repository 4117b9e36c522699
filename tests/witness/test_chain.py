"""The chain itself, without a database: whole when left alone, broken wherever it is touched."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from touchline.witness.chain import GENESIS, Entry, first_break, hash_of

Log = list[tuple[Entry, str]]
KEYS = st.sampled_from(["dana", "people.line.drawn", "k2", "ż", '"', "\\", "a,b", " "])
FIXED = "c1fb391f7686095d23d5a7bf99f7464cace4d53e48e68fa7e26fa109f7afef3b"
START = datetime(2026, 3, 18, 9, 30, tzinfo=UTC)
MOMENTS = st.integers(0, 10**12).map(lambda past: START + timedelta(microseconds=past))
SAID = st.tuples(MOMENTS, KEYS, KEYS, KEYS, KEYS)


def chained(said: list[tuple[datetime, str, str, str, str]]) -> Log:
    """A log of these acts, each line chained to the one before."""
    log: Log = []
    previous = GENESIS
    for number, (at, actor, act, kind, key) in enumerate(said, start=1):
        entry = Entry(number, at, actor, act, kind, key)
        previous = hash_of(entry, previous=previous)
        log.append((entry, previous))
    return log


LOGS = st.lists(SAID, min_size=1, max_size=5).map(chained)


def test_an_empty_log_is_whole() -> None:
    assert first_break([]) is None


@given(log=LOGS)
def test_a_log_left_alone_is_whole(log: Log) -> None:
    assert first_break(log) is None


@given(log=LOGS, data=st.data(), words=KEYS)
def test_a_changed_word_breaks_the_line_it_stands_in(
    log: Log, data: st.DataObject, words: str
) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    field = data.draw(st.sampled_from(["actor", "act", "kind", "key"]))
    entry, stored = log[place]
    log[place] = replace(entry, **{field: getattr(entry, field) + words}), stored
    broken = first_break(log)
    assert broken is not None
    assert broken.number == entry.number


@given(log=LOGS, data=st.data())
def test_a_moment_changed_by_a_microsecond_breaks_the_line(log: Log, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    entry, stored = log[place]
    later = entry.at.replace(microsecond=(entry.at.microsecond + 1) % 1_000_000)
    log[place] = replace(entry, at=later), stored
    broken = first_break(log)
    assert broken is not None
    assert broken.number == entry.number


@given(log=LOGS.filter(lambda log: len(log) > 1), data=st.data())
def test_a_removed_line_is_named(log: Log, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    removed, _ = log.pop(place)
    broken = first_break(log)
    assert broken is not None
    assert (broken.number, "missing" in broken.reason) == (removed.number, True)


@given(log=LOGS.filter(lambda log: len(log) > 1), data=st.data())
def test_two_lines_that_change_places_break_the_first_of_them(
    log: Log, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    (one, of_one), (other, of_other) = log[place], log[place + 1]
    log[place] = replace(other, number=one.number), of_other
    log[place + 1] = replace(one, number=other.number), of_one
    broken = first_break(log)
    assert broken is not None
    assert broken.number == one.number


@given(log=LOGS.filter(lambda log: len(log) > 1))
def test_a_line_hashed_anew_after_a_change_breaks_the_next_one(log: Log) -> None:
    entry, _ = log[0]
    lie = replace(entry, key=entry.key + "x")
    log[0] = lie, hash_of(lie, previous=GENESIS)
    broken = first_break(log)
    assert broken is not None
    assert broken.number == 2


@given(log=LOGS)
def test_a_lost_hash_breaks_its_line(log: Log) -> None:
    entry, _ = log[-1]
    log[-1] = entry, ""
    broken = first_break(log)
    assert broken is not None
    assert broken.number == entry.number


def test_the_zone_in_which_a_moment_is_written_does_not_matter() -> None:
    entry = Entry(1, START, "dana", "floor.promise.kept", "promise", "k")
    elsewhere = replace(entry, at=START.astimezone(timezone(timedelta(hours=5, minutes=45))))
    assert hash_of(elsewhere, previous=GENESIS) == hash_of(entry, previous=GENESIS)


def test_the_hash_of_a_line_never_changes_from_release_to_release() -> None:
    entry = Entry(1, START, "dana", "floor.promise.kept", "promise", "k")
    assert hash_of(entry, previous=GENESIS) == FIXED
