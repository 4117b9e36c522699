"""A27: an administrator with the database in hand lowers k or ε, or changes what is asked.

The hash of the rules is in every ballot paper and before everyone's eyes, so either nothing comes
of it or the round is void, and everyone can read that.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import (
    ALL_FOURS,
    a_frozen_round,
    a_round,
    cast_all,
    frozen,
    released,
    tickets,
)
from touchline.pulse.models import Group, Noise, Round, Stage
from touchline.pulse.models.ledger import spent_by_round
from touchline.pulse.rules.frozen import as_text
from touchline.urn.models import Box, NotATicket
from touchline.urn.rules.tokens import hash_of
from touchline.witness.actor import SYSTEM

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def round_(cast: Cast) -> Round:
    """Frozen, with thirty-six people in one group."""
    return a_frozen_round(cast)


def rewritten(round_: Round, change: Change) -> str:
    """The rules as an administrator would have them."""
    told = json.loads(round_.freezing.rules)
    change(told)
    return as_text(told)


def lower_k(told: dict[str, Any]) -> None:
    told["k"] = 3


def lower_noise(told: dict[str, Any]) -> None:
    told["epsilon"] = "50"


def other_level(told: dict[str, Any]) -> None:
    told["groups"][0]["eligible"] = 5


def other_question(told: dict[str, Any]) -> None:
    told["items"][0]["text"] = "I like my manager."


CHANGES = (lower_k, lower_noise, other_level, other_question)


@pytest.mark.parametrize("change", CHANGES)
def test_rules_changed_beside_their_hash_make_the_round_void(round_: Round, change: Change) -> None:
    round_.freezing.rules = rewritten(round_, change)
    round_.freezing.save()
    assert released(round_).stage_at(round_.closes_at) is Stage.VOID


@pytest.mark.parametrize("change", CHANGES)
def test_rules_changed_with_their_hash_make_the_round_void(round_: Round, change: Change) -> None:
    round_.freezing.rules = rewritten(round_, change)
    round_.freezing.rules_hash = hash_of(round_.freezing.rules)
    round_.freezing.save()
    assert released(round_).stage_at(round_.closes_at) is Stage.VOID


@pytest.mark.parametrize("change", CHANGES)
def test_rules_changed_everywhere_make_every_paper_worthless(round_: Round, change: Change) -> None:
    group = round_.groups.get()
    [paper] = tickets(group)[:1]
    text = rewritten(round_, change)
    Box.objects.update(rules=text, rules_hash=hash_of(text))
    with pytest.raises(NotATicket):
        cast_all(group, [paper], ALL_FOURS)


def test_the_column_of_k_is_not_what_is_counted_by(round_: Round) -> None:
    group = round_.groups.get()
    papers = tickets(group)
    Round.objects.update(k=5)
    cast_all(group, papers[:4], ALL_FOURS)
    released(round_)
    group = Group.objects.whole().get()
    assert group.release.verdict == "too few"


def test_noise_that_was_taken_away_makes_the_round_void(round_: Round) -> None:
    Noise.objects.all().delete()
    assert released(round_).stage_at(round_.closes_at) is Stage.VOID


def test_a_round_that_was_ended_and_planned_again_has_spent_twice(round_: Round) -> None:
    round_.void(reason="asked", by=SYSTEM, at=round_.issue_from)
    frozen(a_round())
    assert [one.epsilon for one in spent_by_round()] == [1, 1]


def test_everyone_reads_that_a_round_is_void(
    round_: Round, cast: Cast, signed_in_as: SignsIn
) -> None:
    round_.freezing.rules = rewritten(round_, lower_k)
    round_.freezing.save()
    released(round_)
    page = signed_in_as(cast.mairi).get(f"/pulse/rounds/{round_.key}/").content.decode()
    assert "This round is void" in page


def test_no_page_lowers_k_of_a_frozen_round(
    round_: Round, cast: Cast, signed_in_as: SignsIn
) -> None:
    before = round_.freezing.rules_hash
    form = {"scale": "engagement", "opens_on": "2026-04-20", "days": 7, "k": 5}
    signed_in_as(cast.noor).post("/pulse/set-up/plan/", form)
    assert Round.objects.whole().get(pk=round_.pk).freezing.rules_hash == before


def test_a_round_for_fewer_than_five_cannot_be_planned(cast: Cast, signed_in_as: SignsIn) -> None:
    form = {"scale": "engagement", "opens_on": "2026-04-20", "days": 7, "k": 4}
    assert signed_in_as(cast.noor).post("/pulse/set-up/plan/", form).status_code == 422
