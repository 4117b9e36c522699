"""Rewrites by a language model, asked over a real connection."""

import json
from collections.abc import Iterator

import pytest

from tests.mirror.judged import LED, SOLD, judged
from tests.mirror.rewrites.models import refused, taken
from tests.mirror.rewrites.peers import QUESTIONS, Peer, language_model, said
from touchline.mirror.rewrites import Label, Rewrite
from touchline.mirror.rewrites.model import LARGEST, LanguageModel, NoAnswer, ask

TALK = judged(
    (SOLD, "We met in May at the fair.", "report"),
    (LED, "And since?", "open_question", "deal"),
    (SOLD, "Nothing, the lawyer is slow.", "report"),
    (LED, "Why didn't you call the lawyer?", "leading_question", "deal"),
)
OFTEN = 2


@pytest.fixture
def peer() -> Iterator[Peer]:
    with language_model() as peer:
        yield peer


def asked_of(peer: Peer, label: Label = taken) -> Rewrite:
    return ask(peer.model, TALK[-1], TALK[:-1], label=label)


def test_its_questions_stand_in_the_place_of_the_unit(peer: Peer) -> None:
    found = asked_of(peer)
    assert (found.unit, found.instead) == (4, tuple(QUESTIONS))


def test_its_reason_has_no_key_to_translate_by(peer: Peer) -> None:
    assert asked_of(peer).as_json()["why_key"] == ""


def test_a_bare_address_is_asked_as_openai_is(peer: Peer) -> None:
    asked_of(peer)
    assert peer.asked[0][:2] == ("/v1/chat/completions", "Bearer secret-key")


def test_its_answer_is_bound_to_a_schema(peer: Peer) -> None:
    asked_of(peer)
    assert peer.asked[0][2]["response_format"]["type"] == "json_schema"


def test_only_the_unit_and_two_turns_before_are_sent(peer: Peer) -> None:
    asked_of(peer)
    told = json.loads(peer.asked[0][2]["messages"][1]["content"])
    assert [turn["said"] for turn in told["before"]] == [each.said.text for each in TALK[1:3]]


def test_nobody_is_named_to_it(peer: Peer) -> None:
    asked_of(peer)
    assert not {"Dana", "Imre"} & set(json.dumps(peer.asked[0][2]).replace('"', " ").split())


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_asked_once_more(peer: Peer, status: int) -> None:
    peer.answers = [(status, b""), (200, said())]
    assert asked_of(peer).instead == tuple(QUESTIONS)


def test_it_is_never_asked_a_third_time(peer: Peer) -> None:
    peer.answers = [(503, b"")]
    with pytest.raises(NoAnswer):
        asked_of(peer)
    assert len(peer.asked) == OFTEN


@pytest.mark.parametrize("status", [302, 307, 400, 401, 404])
def test_a_refusal_or_a_redirect_is_taken_as_it_is(peer: Peer, status: int) -> None:
    peer.answers = [(status, b"")]
    with pytest.raises(NoAnswer, match=str(status)):
        asked_of(peer)
    assert len(peer.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": null}}]}',
        b'{"choices": [{"message": {"content": "sure, here you are"}}]}',
        b"[" * 60_000,
        said(questions="What now?"),
        said(why=7),
        said(why="Two\nlines"),
        said(questions=[]),
        said(questions=["Call the lawyer.", "What about the lawyer\x1b[2J?"]),
        said(questions=["What does the lawyer need?"] * 3),
    ],
)
def test_whatever_else_it_says_is_no_answer(peer: Peer, body: bytes) -> None:
    peer.answers = [(200, body)]
    with pytest.raises(NoAnswer):
        asked_of(peer)


def test_an_answer_without_an_end_is_cut_off(peer: Peer) -> None:
    peer.answers = [(200, b" " * (LARGEST + 1))]
    with pytest.raises(NoAnswer, match="too long"):
        asked_of(peer)


def test_questions_that_the_mirror_does_not_take_for_open_are_refused(peer: Peer) -> None:
    with pytest.raises(NoAnswer, match="still lead"):
        asked_of(peer, label=refused)


def test_questions_about_something_else_are_refused(peer: Peer) -> None:
    peer.answers = [(200, said(questions=["What is your name?", "How is the weather?"]))]
    with pytest.raises(NoAnswer, match="something else"):
        asked_of(peer)


def test_a_model_that_is_not_there_is_no_answer() -> None:
    with pytest.raises(NoAnswer, match="reached"):
        asked_of(Peer(address="http://127.0.0.1:9"))


@pytest.mark.parametrize("address", ["", "llm.example", "file:///etc/passwd", "https://"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        LanguageModel(address, "", "small")


def test_its_key_is_not_printed() -> None:
    assert "secret" not in repr(LanguageModel("https://llm.example/v1", "secret", "small"))


@pytest.mark.parametrize("address", ["https://a.example", "https://a.example/v1/"])
def test_an_address_may_end_with_its_version(address: str) -> None:
    model = LanguageModel(address, "", "small")
    assert model.endpoint == "https://a.example/v1/chat/completions"
