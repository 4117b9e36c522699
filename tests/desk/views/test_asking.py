"""Asking the organisation's language model: when its owner presses, one unit, nothing kept."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import Cast
from tests.desk.rules.test_asked import LED, SAID
from tests.mirror.rewrites.peers import QUESTIONS, Peer, language_model
from touchline.desk.models import Reading

ASK = "/desk/mirror/other-questions/"


@pytest.fixture
def peer(settings: Any) -> Iterator[Peer]:
    with language_model() as peer:
        settings.LANGUAGE_MODEL = {"address": peer.address, "key": "secret-key", "name": "small"}
        yield peer


def asked(visitor: Any, body: object = (SAID, LED)) -> Any:
    return visitor.post(ASK, json.dumps(body), content_type="application/json")


def test_its_questions_come_back(cast: Cast, signed_in_as: Any, peer: Peer) -> None:
    assert asked(signed_in_as(cast.dana)).json()["instead"] == QUESTIONS


def test_nothing_of_it_is_kept(cast: Cast, signed_in_as: Any, peer: Peer) -> None:
    asked(signed_in_as(cast.dana))
    assert not Reading.objects.exists()


def test_a_model_that_does_not_answer_is_said(cast: Cast, signed_in_as: Any, peer: Peer) -> None:
    peer.answers = [(400, b"no")]
    answer = asked(signed_in_as(cast.dana))
    assert (answer.status_code, "language model" in answer.json()["wrong"]) == (502, True)


@pytest.mark.parametrize("body", [[], [SAID], "what?"])
def test_what_is_no_conversation_is_not_sent_on(
    cast: Cast, signed_in_as: Any, peer: Peer, body: object
) -> None:
    answer = asked(signed_in_as(cast.dana), body)
    assert (answer.status_code, peer.asked) == (422, [])


def test_without_a_model_nobody_is_asked(cast: Cast, signed_in_as: Any) -> None:
    assert asked(signed_in_as(cast.dana)).status_code == 409


def test_the_page_names_where_it_goes(cast: Cast, signed_in_as: Any, peer: Peer) -> None:
    page = signed_in_as(cast.dana).get("/desk/mirror/").content.decode()
    assert "language model at 127.0.0.1 can be asked" in page


def test_without_a_model_the_page_does_not_speak_of_one(cast: Cast, signed_in_as: Any) -> None:
    assert "language model at" not in signed_in_as(cast.dana).get("/desk/mirror/").content.decode()


def test_a_seller_asks_nobody(cast: Cast, signed_in_as: Any, peer: Peer) -> None:
    assert (asked(signed_in_as(cast.mairi)).status_code, peer.asked) == (404, [])


def test_it_is_asked_by_posting_alone(cast: Cast, signed_in_as: Any) -> None:
    assert signed_in_as(cast.dana).get(ASK).status_code == 405
