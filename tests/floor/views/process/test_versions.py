"""Publishing from a day on, the versions, what changed, and going back."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import TODAY, Cast
from tests.floor.processes import (
    FIT,
    OFFER,
    STAGES,
    TALK,
    address,
    process_of_leith,
    published,
    words_now,
)
from tests.reading import words_of
from touchline.floor.models import Process
from touchline.floor.models.process import process_of
from touchline.floor.rules.process import fingerprint_of

pytestmark = pytest.mark.usefixtures("numbers")


@pytest.fixture
def dana(cast: Cast, signed_in_as: Any) -> Any:
    """Dana's browser; Leith has a first version, and a draft without Fit."""
    process_of_leith(cast)
    dana = signed_in_as(cast.dana)
    dana.post(address("stage-remove", cast.leith, "fit"), {"seen": FIT.fingerprint})
    return dana


def publish(who: Any, cast: Cast, **said: Any) -> Any:
    seen = fingerprint_of(words_now(cast.leith))
    sent = {"why": "Two are enough", "since": TODAY, "key": "second", "seen": seen}
    return who.post(address("publish", cast.leith), sent | said)


def test_from_its_day_on_it_is_followed(cast: Cast, dana: Any) -> None:
    publish(dana, cast, since=TODAY + timedelta(days=3))
    followed = [process_of(cast.leith, TODAY + timedelta(days=days)) for days in (2, 3)]
    assert [one.number for one in followed if one] == [1, 2]


def test_it_takes_a_sentence_why(cast: Cast, dana: Any) -> None:
    answer = publish(dana, cast, why="")
    assert (answer.status_code, "Say in a sentence why" in words_of(answer)) == (422, True)


def test_the_past_is_not_changed(cast: Cast, dana: Any) -> None:
    answer = publish(dana, cast, since=TODAY - timedelta(days=1))
    assert (answer.status_code, "the past went as it went" in words_of(answer)) == (422, True)


def test_without_a_draft_there_is_nothing_to_publish(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    answer = signed_in_as(cast.dana).get(address("publish", cast.leith), follow=True)
    assert "There is nothing to publish" in answer.content.decode()


def test_what_changes_is_shown_before_one_publishes(cast: Cast, dana: Any) -> None:
    assert "Taken out Fit" in words_of(dana.get(address("publish", cast.leith)))


def test_a_seller_compares_two_versions(cast: Cast, dana: Any, signed_in_as: Any) -> None:
    publish(dana, cast)
    page = signed_in_as(cast.mairi).get(address("compare", cast.leith), {"from": 1, "to": 2})
    assert "Taken out Fit" in words_of(page)


@pytest.mark.parametrize("asked", [{"from": "9"}, {"to": "x"}, {"from": "1" * 40}])
def test_versions_that_are_not_there_are_not_compared(
    cast: Cast, dana: Any, asked: dict[str, str]
) -> None:
    assert dana.get(address("compare", cast.leith), asked).status_code == 404


def test_the_versions_are_listed_with_their_reasons(cast: Cast, dana: Any) -> None:
    publish(dana, cast)
    assert "Two are enough" in words_of(dana.get(address("versions", cast.leith)))


def go_back(who: Any, cast: Cast) -> Any:
    sent = {"version": "1", "why": "We missed it", "since": TODAY, "key": "third"}
    return who.post(address("again", cast.leith), sent)


def test_going_back_is_publishing_it_again(cast: Cast, dana: Any) -> None:
    publish(dana, cast)
    go_back(dana, cast)
    version = process_of(cast.leith, TODAY)
    assert version is not None
    assert (version.number, version.words) == (3, STAGES)


def test_going_back_twice_is_going_back_once(cast: Cast, dana: Any) -> None:
    publish(dana, cast)
    for _press in range(2):
        go_back(dana, cast)
    assert Process.objects.get(team=cast.leith).versions.count() == 3


def test_a_draft_outlives_going_back(cast: Cast, dana: Any) -> None:
    go_back(dana, cast)
    assert [one.name for one in words_now(cast.leith)] == [
        "First talk",
        "Offer",
    ]


def test_on_one_day_the_later_version_holds(cast: Cast) -> None:
    published(cast.leith, cast.dana, (TALK,), since=TODAY)
    published(cast.leith, cast.dana, (TALK, OFFER), since=TODAY)
    version = process_of(cast.leith, TODAY)
    assert version is not None
    assert version.number == 2


def test_a_team_that_hangs_elsewhere_follows_the_one_there(cast: Cast) -> None:
    published(cast.north_sea, cast.grete)
    published(cast.northlight, cast.amara, (TALK,))
    found = process_of(cast.rotterdam, TODAY), process_of(cast.northlight, TODAY)
    assert [one.team for one in found if one] == [cast.north_sea, cast.northlight]


def test_two_teams_do_not_share_the_key_of_a_version(cast: Cast) -> None:
    versions = [published(team, cast.grete, key="same") for team in (cast.leith, cast.rotterdam)]
    assert len({version.key for version in versions}) == 2
