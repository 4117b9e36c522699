"""Processes as words: what changed between two, orders, lines."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from touchline.floor.rules.process import (
    FIELDS,
    StageWords,
    difference,
    fingerprint_of,
    lines_of,
    moved_to,
    name_taken,
)

WORDS = st.sampled_from(["", "a", "b"])
LINES = st.lists(WORDS.filter(bool), max_size=2, unique=True).map(tuple)
STAGE = st.builds(
    StageWords, key=st.sampled_from("stuvw"), name=WORDS, purpose=WORDS, customer_done=WORDS,
    exit_criteria=LINES, dwell_days=st.sampled_from([None, 7, 14]), next_steps=LINES,
    crm_names=LINES,
)  # fmt: skip
PROCESS = st.lists(STAGE, max_size=5, unique_by=lambda stage: stage.key).map(tuple)
KEYS = st.lists(st.sampled_from("stuvw"), min_size=1, unique=True)
A, B, C = (StageWords(key, key.upper()) for key in "abc")


@given(PROCESS)
def test_nothing_changes_from_a_process_to_itself(process: tuple[StageWords, ...]) -> None:
    assert not difference(process, process)


@settings(max_examples=40)
@given(PROCESS, PROCESS)
def test_two_processes_differ_in_something_or_are_the_same(
    before: tuple[StageWords, ...], after: tuple[StageWords, ...]
) -> None:
    assert bool(difference(before, after)) == (before != after)


@settings(max_examples=40)
@given(PROCESS, PROCESS)
def test_the_way_back_adds_what_was_removed(
    before: tuple[StageWords, ...], after: tuple[StageWords, ...]
) -> None:
    there, back = difference(before, after), difference(after, before)
    assert (there.added, there.removed) == (back.removed, back.added)


@settings(max_examples=40)
@given(PROCESS, PROCESS)
def test_the_new_process_follows_from_the_old_one_and_what_changed(
    before: tuple[StageWords, ...], after: tuple[StageWords, ...]
) -> None:
    told = difference(before, after)
    gone = {stage.key for stage in told.removed}
    kept = {stage.key: stage for stage in before if stage.key not in gone}
    for one in told.changed:
        instead = {name: getattr(one.after, name) for name in one.fields}
        kept[one.after.key] = replace(kept[one.after.key], **instead)
    kept |= {stage.key: stage for stage in told.added}
    assert kept == {stage.key: stage for stage in after}


@settings(max_examples=40)
@given(PROCESS, PROCESS)
def test_the_stages_that_did_not_move_are_in_their_old_order(
    before: tuple[StageWords, ...], after: tuple[StageWords, ...]
) -> None:
    told = difference(before, after)
    elsewhere = {stage.key for stage in (*told.moved, *told.added, *told.removed)}
    orders = [[one.key for one in side if one.key not in elsewhere] for side in (before, after)]
    assert orders[0] == orders[1]


@given(KEYS, st.integers(-3, 9))
def test_moving_twice_to_a_place_is_moving_once(keys: list[str], place: int) -> None:
    once = moved_to(keys, keys[0], place)
    assert moved_to(once, keys[0], place) == once


@settings(max_examples=40)
@given(PROCESS, PROCESS)
def test_a_fingerprint_tells_processes_apart(
    one: tuple[StageWords, ...], other: tuple[StageWords, ...]
) -> None:
    assert (fingerprint_of(one) == fingerprint_of(other)) == (one == other)


def test_one_stage_that_went_to_the_end_has_moved_and_no_other() -> None:
    assert difference((A, B, C), (B, C, A)).moved == (A,)


def test_every_field_of_a_stage_is_compared() -> None:
    assert set(FIELDS) == set(StageWords.__dataclass_fields__) - {"key"}


def test_a_list_is_one_entry_a_line() -> None:
    assert lines_of("- one\r\n\n  • two \n three") == ("one", "two", "three")


def test_a_name_is_taken_whatever_the_case() -> None:
    assert name_taken("b", (A, B))
