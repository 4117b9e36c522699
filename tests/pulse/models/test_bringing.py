"""A sealed round: the server cannot count it, takes its figures once, and waits for thirty days."""

import json
from dataclasses import asdict
from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.pulse.rounds import ALL_FOURS
from tests.pulse.sealed_rounds import CLOSED, a_sealed_round, closed, vote
from touchline.jobs.models import Job
from touchline.pulse.models import Group, Release, Round, Said, Stage
from touchline.pulse.models.bringing import bring_figures, sealed_document
from touchline.pulse.models.turning import move_on
from touchline.pulse.rules.brought import NotFigures, as_document
from touchline.pulse.rules.counting import GroupTold, Told
from touchline.pulse.rules.scoring import UNIT
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM

LATE = CLOSED + timedelta(days=30)


def brought(group: Group, respondents: int = 40, **more: Any) -> dict[str, Any]:
    """Figures in which so many said four, without noise."""
    told = Told({group.key: GroupTold(respondents, respondents * 4 * UNIT, **more)})
    document = as_document(told, rules_hash=group.round.freezing.rules_hash)
    read: dict[str, Any] = json.loads(json.dumps(document))
    return read


def waiting(cast: Cast, **more: Any) -> Group:
    group = a_sealed_round(cast, **more)
    vote(group, ALL_FOURS)
    closed(group)
    return Group.objects.whole().get(pk=group.pk)


def fresh(group: Group) -> Round:
    return Round.objects.whole().get(pk=group.round_id)


def test_the_server_does_not_count_a_sealed_round(cast: Cast) -> None:
    assert fresh(waiting(cast)).stage_at(NOW) is Stage.COUNTING


def test_what_leaves_are_the_rules_and_every_ballot_as_it_lies(cast: Cast) -> None:
    group = waiting(cast)
    document = sealed_document(group.round)
    assert document["rules"] == group.round.freezing.rules
    assert document["groups"] == {group.key: Box.objects.get(key=group.box).ballots()}


def test_figures_that_are_brought_are_released(cast: Cast) -> None:
    group = waiting(cast)
    bring_figures(group.round, brought(group), by=SYSTEM, at=NOW)
    release = Release.objects.get(group=group)
    assert (release.verdict, release.mean, release.respondents) == ("figure", 4.0, 40)


def test_figures_are_brought_once(cast: Cast) -> None:
    group = waiting(cast)
    bring_figures(group.round, brought(group), by=SYSTEM, at=NOW)
    bring_figures(group.round, brought(group, 30), by=SYSTEM, at=NOW)
    assert Release.objects.get(group=group).respondents == 40


def test_more_respondents_than_ballots_are_refused(cast: Cast) -> None:
    group = a_sealed_round(cast)
    vote(group, ALL_FOURS, 20)
    closed(group)
    with pytest.raises(NotFigures):
        bring_figures(group.round, brought(group, 21), by=SYSTEM, at=NOW)
    assert not Release.objects.exists()


def test_figures_before_the_box_is_closed_are_refused(cast: Cast) -> None:
    group = a_sealed_round(cast)
    with pytest.raises(NotFigures):
        bring_figures(group.round, brought(group, 0), by=SYSTEM, at=group.round.opens_at)


def test_figures_of_a_round_whose_rules_were_touched_make_it_void(cast: Cast) -> None:
    group = waiting(cast)
    freezing = group.round.freezing
    freezing.rules = freezing.rules.replace('"k":5', '"k":3')
    freezing.save()
    bring_figures(group.round, brought(group), by=SYSTEM, at=NOW)
    assert fresh(group).voiding.reason == "changed"


def test_words_that_are_brought_wait_for_their_custodian(cast: Cast) -> None:
    group = waiting(cast, words=True)
    bring_figures(group.round, brought(group, words=("More calm.",)), by=SYSTEM, at=NOW)
    assert [one.opened() for one in Said.objects.waiting()] == ["More calm."]


def test_everyone_is_written_to_and_the_box_emptied_a_week_after_figures_came(cast: Cast) -> None:
    group = waiting(cast)
    bring_figures(group.round, brought(group), by=SYSTEM, at=NOW)
    due = Job.objects.filter(key=f"{group.round.key}.brought").values_list("kind", "due_at")
    assert dict(due) == {"pulse.mail": NOW, "pulse.turn": NOW + timedelta(days=7)}


def test_a_week_after_figures_came_nothing_lies_in_the_box(cast: Cast) -> None:
    group = waiting(cast)
    bring_figures(group.round, brought(group), by=SYSTEM, at=NOW)
    move_on(fresh(group), at=NOW + timedelta(days=6))
    assert Box.objects.get(key=group.box).count() == 46
    move_on(fresh(group), at=NOW + timedelta(days=7))
    assert Box.objects.get(key=group.box).count() == 0


def test_a_box_that_waits_is_not_emptied_after_a_week(cast: Cast) -> None:
    group = waiting(cast)
    move_on(fresh(group), at=LATE - timedelta(seconds=1))
    assert Box.objects.get(key=group.box).count() == 46


def test_a_round_that_nobody_read_within_thirty_days_is_void_and_empty(cast: Cast) -> None:
    group = waiting(cast)
    move_on(fresh(group), at=LATE)
    assert fresh(group).voiding.reason == "unread"
    assert Box.objects.get(key=group.box).count() == 0


def test_figures_for_a_round_that_the_server_counts_are_refused(cast: Cast) -> None:
    group = waiting(cast)
    Round.objects.filter(pk=group.round_id).update(recipient="")
    with pytest.raises(NotFigures):
        bring_figures(fresh(group), asdict(Told({})), by=SYSTEM, at=NOW)
