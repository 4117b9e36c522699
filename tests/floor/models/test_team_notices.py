"""A team's channel hears that something changed, once, and no word that anybody wrote."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Cast
from tests.floor.planning import a_priority
from tests.floor.processes import process_of_leith
from touchline.floor.models import Drop, Review, TeamChannel
from touchline.floor.models.channel_notices import POST
from touchline.floor.models.team_notices import tell_of_reviews
from touchline.floor.rules.channel import Kind
from touchline.jobs.models import Job


@pytest.fixture(autouse=True)
def _channel(cast: Cast) -> None:
    TeamChannel.objects.connect(
        cast.leith, address="https://hooks.slack.com/x", kind=Kind.SLACK, by=cast.dana, at=NOW
    )


def told() -> list[str]:
    return [job.payload["words"] for job in Job.objects.filter(kind=POST).order_by("pk")]


def test_a_new_priority_is_told_without_its_words(cast: Cast) -> None:
    a_priority(cast.leith, by=cast.dana)
    assert told() == ["Leith has set a priority."]


def test_a_dropped_one_is_told_without_the_reason(cast: Cast) -> None:
    Drop.objects.drop(a_priority(cast.leith, by=cast.dana), why="x", by=cast.dana, at=NOW)
    assert told()[1:] == ["Leith has dropped a priority."]


def test_a_new_process_is_told(cast: Cast) -> None:
    process_of_leith(cast)
    assert told() == ["The process of Leith has a new version."]


def test_another_teams_priority_is_not(cast: Cast) -> None:
    a_priority(cast.rotterdam, by=cast.sander)
    assert told() == []


def test_a_team_review_is_told_on_its_day_and_once(cast: Cast) -> None:
    Review.objects.create(
        led_by=cast.dana, team=cast.leith, week=NOW.date() - timedelta(days=2), minutes=45,
        starts_at=NOW + timedelta(hours=3), zone="Europe/London",
    )  # fmt: skip
    tell_of_reviews({}, NOW)
    tell_of_reviews({}, NOW)
    assert told() == ["The review of Leith is on Wednesday at 12:30. A card takes three minutes."]


def test_a_review_of_one_person_is_told_to_no_channel(cast: Cast) -> None:
    Review.objects.create(
        led_by=cast.dana, person=cast.mairi, week=NOW.date() - timedelta(days=2), minutes=20,
        starts_at=NOW + timedelta(hours=3), zone="Europe/London",
    )  # fmt: skip
    tell_of_reviews({}, NOW)
    assert told() == []
