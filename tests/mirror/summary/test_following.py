"""What followed what."""

from tests.mirror.judged import LED, SOLD, judged
from touchline.mirror.summary.following import after

OPEN, LEADING = "open_question", "leading_question"


def test_an_answer_belongs_to_the_question_before_it() -> None:
    found = after(judged((LED, "What now?", OPEN), (SOLD, "I'll go.", "ownership")))
    assert found[OPEN].shares["ownership"].count == 1


def test_only_the_last_thing_that_was_asked_is_answered() -> None:
    found = after(
        judged((LED, "What now?", OPEN), (LED, "Friday?", LEADING), (SOLD, "Yes.", "compliance"))
    )
    assert (found[OPEN].cases, found[LEADING].cases) == (0, 1)


def test_what_the_leader_explains_after_a_question_leaves_it_standing() -> None:
    found = after(
        judged(
            (LED, "What now?", OPEN),
            (LED, "We have time.", "information"),
            (SOLD, "I'll go.", "ownership"),
        )
    )
    assert found[OPEN].cases == 1


def test_a_backchannel_answers_nothing() -> None:
    found = after(
        judged((LED, "Go on.", OPEN), (SOLD, "Mm."), (LED, "So?"), (SOLD, "I rush.", "disclosure"))
    )
    assert found[OPEN].shares["disclosure"].count == 1


def test_an_answer_is_counted_once_however_often_it_shows_something() -> None:
    found = after(
        judged((LED, "What now?", OPEN), (SOLD, "One.", "ownership"), (SOLD, "Two.", "ownership"))
    )
    assert found[OPEN].shares["ownership"].count == 1


def test_what_nobody_asked_for_answers_nothing() -> None:
    found = after(judged((SOLD, "I'll go.", "ownership"), (LED, "Hm.")))
    assert all(one.cases == 0 for one in found.values())
