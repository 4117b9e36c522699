"""What the first tier looks at: the unit, the turn that it answers, and what the talk is about."""

from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.talks import LED, SOLD, led, talk
from touchline.mirror.first.features import BUCKETS, buckets

spoken = st.lists(st.tuples(st.sampled_from([LED, SOLD]), st.text(max_size=80)), max_size=8)


@given(spoken)
def test_buckets_are_within_the_table_each_once_and_in_order(lines: list[tuple[str, str]]) -> None:
    for found in buckets(talk(*lines)):
        assert found == sorted(set(found))
        assert found[-1] < BUCKETS


def test_case_and_accents_change_nothing() -> None:
    assert buckets(led("What Did RENÉ say?")) == buckets(led("what did rene say?"))


def test_a_question_mark_counts() -> None:
    assert buckets(led("they signed?")) != buckets(led("they signed."))


def test_what_was_asked_before_counts_for_the_answer() -> None:
    after_advice = talk((LED, "Call him today."), (SOLD, "I'll call him."))
    after_asking = talk((LED, "What will you do?"), (SOLD, "I'll call him."))
    assert buckets(after_advice)[1] != buckets(after_asking)[1]


def test_what_is_said_afterwards_does_not_count() -> None:
    alone = talk((LED, "What will you do?"))
    answered = talk((LED, "What will you do?"), (SOLD, "I'll call him."))
    assert buckets(alone)[0] == buckets(answered)[0]


def test_an_endless_unit_is_read_to_its_limit() -> None:
    assert len(buckets(led("word " * 100_000))[0]) < 2_000
