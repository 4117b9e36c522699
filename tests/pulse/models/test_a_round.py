"""A round from its plan to its release: what is frozen, who is asked, what is counted."""

from datetime import timedelta

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rounds import (
    ALL_FOURS,
    SCALE,
    a_frozen_round,
    a_round,
    cast_all,
    frozen,
    released,
    sellers_of,
    tickets,
)
from touchline.pulse.models import Eligible, Round, Stage
from touchline.pulse.rules.planned import planned
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM


def test_a_round_that_is_frozen_names_every_box_and_key_in_its_rules(cast: Cast) -> None:
    round_ = a_frozen_round(cast)
    told = {(one["box"], one["public_key"]) for one in round_.rules["groups"]}
    assert told == set(Box.objects.values_list("key", "public_key"))


def test_everyone_is_asked_in_one_group(cast: Cast) -> None:
    round_ = a_frozen_round(cast)
    asked = Eligible.objects.filter(group__round=round_).values_list("person", flat=True)
    assert len(asked) == len(set(asked)) == 36


def test_a_round_of_too_few_people_is_void_before_anyone_is_asked(cast: Cast) -> None:
    round_ = frozen(a_round(k=8))
    assert round_.voiding.reason == "too-small"


def test_the_figure_of_thirty_who_all_answered_lies_near_what_they_said(cast: Cast) -> None:
    sellers_of(cast.leith, 60)
    round_ = frozen(a_round())
    group = round_.groups.get()
    cast_all(group, tickets(group), ALL_FOURS)
    released(round_)
    group.refresh_from_db()
    assert group.release.verdict == "figure"
    assert group.release.mean == pytest.approx(4, abs=0.9)


def test_a_round_opens_on_the_organisations_day_in_summer_time_too(cast: Cast) -> None:
    day = TODAY + timedelta(days=30)
    chosen = planned(scale=SCALE, title="In April", opens_on=day, days=7, today=TODAY)
    made = Round.objects.plan(chosen, zone="Europe/London", by=SYSTEM, at=NOW)
    assert Round.objects.get(pk=made.pk).opens_on == day


def test_a_released_round_is_released_once(cast: Cast) -> None:
    sellers_of(cast.leith, 30)
    round_ = released(frozen(a_round()))
    assert released(round_).releasing.at == round_.releasing.at


def test_a_group_with_too_few_ballots_says_not_how_many(cast: Cast) -> None:
    round_ = a_frozen_round(cast)
    group = round_.groups.get()
    cast_all(group, tickets(group)[:4], ALL_FOURS)
    released(round_)
    group.refresh_from_db()
    assert (group.release.verdict, group.release.respondents) == ("too few", None)


def test_a_round_whose_rules_were_touched_is_void(cast: Cast) -> None:
    round_ = a_frozen_round(cast)
    freezing = round_.freezing
    freezing.rules = freezing.rules.replace('"k":5', '"k":3')
    freezing.save()
    assert released(round_).stage_at(round_.closes_at) is Stage.VOID
