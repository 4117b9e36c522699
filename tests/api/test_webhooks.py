"""A program is told once of what its person may read, and of no word that anyone typed."""

import pytest

from tests.api.meeting import a_review
from tests.api.telling import Peer, connected, told, work
from tests.cast import NOW, Cast
from tests.floor.promising import WORDS, promise_of_mairi
from tests.floor.reviewing import held
from touchline.api.models import AccessKey, Webhook
from touchline.api.models.messages import SEND, SPREAD, hear
from touchline.api.rules.scopes import Event, Scope
from touchline.floor.models import Card
from touchline.jobs.models import Job
from touchline.people.erasing import erase
from touchline.wall import happenings


def test_a_promise_that_was_made_is_told(cast: Cast, hook: Webhook, peer: Peer) -> None:
    promise = promise_of_mairi(cast)
    work()
    [message] = told(peer)
    assert (message["type"], message["data"]["promise"]) == ("promise.made", promise.key)


def test_what_became_of_it_is_told(cast: Cast, hook: Webhook, peer: Peer) -> None:
    promise_of_mairi(cast).keep(by=cast.mairi, at=NOW)
    work()
    assert ("promise.ended", "kept") in [(m["type"], m["data"].get("state")) for m in told(peer)]


def test_a_card_is_told_to_who_leads_and_to_whose_it_is(cast: Cast, peer: Peer) -> None:
    for person in (cast.dana, cast.mairi, cast.callum):
        connected(person, peer)
    card = Card.objects.the(a_review(cast), cast.mairi)
    card.lines.create(place=1, challenge="Budget is frozen")
    card.submit(by=cast.mairi, at=NOW)
    work()
    assert [one["type"] for one in told(peer)] == ["card.submitted"] * 2


def test_a_review_that_was_held_is_told(cast: Cast, hook: Webhook, peer: Peer) -> None:
    review = a_review(cast)
    held(review)
    work()
    assert [one["data"]["review"] for one in told(peer)] == [review.key]


def test_no_word_that_was_typed_is_told(cast: Cast, hook: Webhook, peer: Peer) -> None:
    promise_of_mairi(cast)
    work()
    assert WORDS not in peer.got[0][1].decode()


def test_who_may_not_read_it_is_not_told(cast: Cast, peer: Peer) -> None:
    for person in (cast.callum, cast.grete, cast.sander, cast.noor):
        connected(person, peer)
    promise_of_mairi(cast)
    work()
    assert peer.got == []


def test_a_key_that_may_not_read_promises_is_not_told(cast: Cast, peer: Peer) -> None:
    connected(cast.mairi, peer, Scope.SCOREBOARD)
    promise_of_mairi(cast)
    work()
    assert peer.got == []


def test_a_key_that_was_ended_is_told_nothing_more(cast: Cast, hook: Webhook, peer: Peer) -> None:
    promise_of_mairi(cast)
    work(SPREAD)
    hook.access_key.end(by=cast.mairi, at=NOW)
    work(SEND)
    assert peer.got == []


def test_where_nobody_listens_nothing_is_written_down(cast: Cast) -> None:
    promise_of_mairi(cast)
    assert not Job.objects.filter(kind=SPREAD).exists()


def test_what_was_spread_twice_is_one_message(cast: Cast, hook: Webhook, peer: Peer) -> None:
    promise_of_mairi(cast)
    work(SPREAD)
    work(SPREAD)
    assert Job.objects.filter(kind=SEND).count() == 1


def test_a_happening_of_another_kind_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="none of"):
        happenings.tell("promise.broken", "x", at=NOW)


def test_the_listener_is_registered(cast: Cast) -> None:
    assert hear in happenings._listeners


def test_a_key_has_one_webhook(cast: Cast, peer: Peer) -> None:
    hook, _ = connected(cast.mairi, peer)
    Webhook.objects.connect(
        hook.access_key, address=f"http://127.0.0.1:{peer.port}/b", events=[Event.MADE],
        by=cast.mairi, at=NOW,
    )  # fmt: skip
    assert Webhook.objects.count() == 1


def test_with_the_person_their_keys_and_webhooks_go(cast: Cast, hook: Webhook) -> None:
    erase(cast.mairi, by=cast.noor, at=NOW)
    assert [model.objects.count() for model in (AccessKey, Webhook)] == [0, 0]
