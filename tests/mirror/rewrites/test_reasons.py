"""Why a unit is worth another question."""

import pytest

from touchline.mirror.labels import REWRITTEN
from touchline.mirror.reading.telling import messages
from touchline.mirror.rewrites.reasons import reason
from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import tokens


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Have you considered a workshop?", "idea"),
        ("So why didn't you bring the CFO?", "defence"),
        ("and you chased it first thing today obviously", "yes"),
        ("You'll have told him by now?", "granted"),
        ("Was that maybe the price?", "leading_question"),
    ],
)
def test_how_it_begins_or_ends_tells_why(text: str, why: str) -> None:
    assert reason(tokens(text), "leading_question") == why


@pytest.mark.parametrize("label", ["advice", "confrontation"])
def test_advice_and_blame_have_a_reason_of_their_own(label: str) -> None:
    assert reason(tokens("Have you considered that?"), label) == label


def test_every_reason_has_a_sentence() -> None:
    told = {one.why for each in rules().reasons.values() for one in each} | set(REWRITTEN)
    assert {f"rewrites.why.{one}" for one in told} <= messages().keys()
