"""What everyone sees in a week on the floor that begins with an empty installation."""

import pytest

from tests.browser.quiet import Company, company, first_day
from tests.browser.walking_a_week import (
    CHALLENGE,
    DEAL,
    HELP,
    LEARNT,
    PROMISE,
    STEP,
    Week,
    walk,
)

__all__ = ["company", "first_day"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def week(company: Company) -> Week:
    """Walked once for all that is looked at."""
    return walk(company)


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        pytest.param("plan", "at least 400,000 in the quarter", id="a starter becomes a priority"),
        pytest.param("slots", "Mairi Sinclair", id="one step sets a slot for every report"),
        pytest.param("deal", DEAL, id="a deal has a name before any import"),
        pytest.param("kept", CHALLENGE, id="what is typed is kept without a button"),
        pytest.param("submitted", "Your card is submitted", id="a card is submitted"),
        pytest.param("meeting", CHALLENGE, id="the review begins with the seller’s words"),
        pytest.param("answered", PROMISE, id="help becomes a promise"),
        pytest.param("minutes", LEARNT, id="the manager has the minutes"),
        pytest.param("same minutes", LEARNT, id="the seller has the same minutes"),
        pytest.param("owes", PROMISE, id="the manager owes what she promised"),
        pytest.param("is owed", PROMISE, id="the seller is owed it"),
        pytest.param("calendar", "Pipeline review: Dana", id="a calendar knows the next review"),
        pytest.param("next card", STEP, id="next week’s card begins with what was agreed"),
    ],
)
def test_at_each_turn_the_words_stand_where_they_belong(week: Week, turn: str, words: str) -> None:
    assert words in week.saw[turn]


@pytest.mark.parametrize("words", [CHALLENGE, STEP, HELP])
def test_a_manager_reads_no_word_of_a_draft(week: Week, words: str) -> None:
    assert words not in week.saw["draft"]


@pytest.mark.parametrize("words", [DEAL, CHALLENGE, STEP, HELP, PROMISE, LEARNT])
def test_a_leader_above_reads_no_word_of_it(week: Week, words: str) -> None:
    assert words not in week.saw["leader"]
