"""What may be asked about: a few units, the last of which could have been an open question."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.desk.rules.asked import UNITS_MOST, NotAsked, asked_from

SAID = {"turn": 1, "speaker": "seller", "text": "The lawyer is slow.", "label": "report"}
LED = {
    "turn": 2, "speaker": "leader", "text": "Why didn't you call the lawyer?",
    "label": "leading_question",
}  # fmt: skip


def test_the_last_unit_is_asked_about_and_the_others_stand_before_it() -> None:
    before, unit = asked_from([SAID, LED])
    assert ([each.said.text for each in before], unit.said.text) == (
        ["The lawyer is slow."], "Why didn't you call the lawyer?",
    )  # fmt: skip


def test_who_spoke_is_not_taken_along() -> None:
    before, _ = asked_from([{**SAID, "name": "Imre"}, LED])
    assert before[0].said.name == ""


@pytest.mark.parametrize(
    "said",
    [
        None, {}, [], [SAID], [LED, SAID], [SAID] * UNITS_MOST + [LED], [{**LED, "turn": 0}],
        [{**LED, "turn": True}], [{**LED, "text": "x" * 2001}], [{**LED, "speaker": "boss"}],
        [{**LED, "label": "open_question"}], [{**SAID, "label": "advice"}, LED],
        [{**SAID, "turn": 3}, LED], ["leader"],
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_conversation_is_refused(said: object) -> None:
    with pytest.raises(NotAsked):
        asked_from(said)


anything: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda each: (
        st.lists(each, max_size=3) | st.dictionaries(st.text(max_size=8), each, max_size=4)
    ),
    max_leaves=12,
)


@given(anything)
def test_whatever_is_sent_is_refused_or_read(said: object) -> None:
    try:
        _, unit = asked_from(said)
    except NotAsked:
        return
    assert unit.said.speaker == "leader"
