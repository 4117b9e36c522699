"""How long a question stood."""

from tests.mirror.judged import LED, SOLD, judged, timed
from touchline.mirror.summary.waiting import waited

ASKED = judged((LED, "What now?", "open_question"), (SOLD, "I go.", "ownership"))


def test_it_is_the_gap_between_a_question_and_its_answer() -> None:
    found = waited(timed(ASKED, (0, 2), (5.5, 6)))
    assert found
    assert found.median == 3.5


def test_an_answer_that_begins_first_is_an_overlap() -> None:
    found = waited(timed(ASKED, (0, 2), (1.5, 6)))
    assert found
    assert (found.median, found.overlaps.count) == (-0.5, 1)


def test_without_times_there_is_no_waiting() -> None:
    assert waited(ASKED) is None


def test_what_the_leader_adds_behind_a_question_takes_it_out() -> None:
    talk = judged(
        (LED, "What now?", "open_question"),
        (LED, "Friday.", "advice"),
        (SOLD, "Yes.", "compliance"),
    )
    assert waited(timed(talk, (0, 1), (1, 2), (3, 4))) is None
