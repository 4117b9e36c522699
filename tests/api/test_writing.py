"""What a program writes in a person's name: once, by the rules of the page, and nothing is lost."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.api.calling import Program
from tests.api.meeting import a_review
from tests.cast import NOW, Cast
from tests.floor.promising import WORDS, promise_of_mairi
from touchline.api.rules.scopes import Scope
from touchline.floor.models import CardLine, Promise
from touchline.floor.models.held import end
from touchline.witness.models import Line

ProgramOf = Callable[..., Program]


def to_dana(cast: Cast, **more: Any) -> dict[str, Any]:
    return {"to": f"person:{cast.dana.key}", "words": WORDS, "day": "2026-03-20", **more}


def test_a_promise_is_made_in_the_persons_name(cast: Cast, program: ProgramOf) -> None:
    program("mairi").post("/promises", to_dana(cast))
    assert Promise.objects.get().owner == cast.mairi


def test_the_log_names_the_person(cast: Cast, program: ProgramOf) -> None:
    program("mairi").post("/promises", to_dana(cast))
    assert Line.objects.get(act="floor.promise.made").actor == cast.mairi.key


def test_sent_twice_it_is_one_promise(cast: Cast, program: ProgramOf) -> None:
    own, said = program("mairi"), to_dana(cast, key="week-12-1")
    answers = [own.post("/promises", said) for _ in range(2)]
    assert [one.status for one in answers] == [201, 200]
    assert answers[0].said == answers[1].said


def test_two_persons_may_use_the_same_key(cast: Cast, program: ProgramOf) -> None:
    said = to_dana(cast, key="1")
    assert [program(who).post("/promises", said).status for who in ("mairi", "callum")] == [
        201,
        201,
    ]


@pytest.mark.parametrize(
    ("more", "where"),
    [
        ({"to": "person:nobody"}, "body.to"), ({"day": "2026-03-17"}, "body.day"),
        ({"words": " "}, "body.words"), ({"words": "a\0b"}, "body.words"),
        ({"to": "customer"}, "body.customer"), ({"key": "review.x"}, "body.key"),
        ({"wrods": "x"}, "body.wrods"),
    ],
)  # fmt: skip
def test_what_cannot_be_promised_is_told_field_by_field(
    cast: Cast, program: ProgramOf, more: dict[str, str], where: str
) -> None:
    answer = program("mairi").post("/promises", to_dana(cast, **more))
    assert (answer.status, [one["where"] for one in answer.said["fields"]]) == (422, [where])


def test_what_is_no_json_is_told(program: ProgramOf) -> None:
    assert program("mairi").post("/promises", "{").status == 400


@pytest.mark.parametrize(
    ("verb", "body", "state"),
    [
        ("keep", None, "kept"), ("miss", {"words": "Ill"}, "missed"),
        ("renegotiate", {"day": "2026-03-27", "reason": "They moved"}, "open"),
    ],
)  # fmt: skip
def test_the_owner_says_what_became_of_it(
    cast: Cast, program: ProgramOf, verb: str, body: object, state: str
) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/{verb}"
    assert program("mairi").post(path, body).said["state"] == state


@pytest.mark.parametrize("verb", ["keep", "miss", "renegotiate"])
def test_who_only_reads_it_is_refused_and_a_stranger_finds_nothing(
    cast: Cast, program: ProgramOf, verb: str
) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/{verb}"
    body = {"keep": None, "miss": {}, "renegotiate": {"day": "2026-03-27", "reason": "x"}}[verb]
    assert [program(who).post(path, body).status for who in ("dana", "sander")] == [403, 404]


def test_what_has_ended_is_not_moved(cast: Cast, program: ProgramOf) -> None:
    path, own = f"/promises/{promise_of_mairi(cast).key}", program("mairi")
    own.post(f"{path}/keep")
    assert own.post(f"{path}/renegotiate", {"day": "2026-03-27", "reason": "x"}).status == 409


@pytest.mark.parametrize(
    ("method", "path", "body", "lacks"),
    [
        ("POST", "/promises", {}, Scope.PROMISE), ("POST", "/promises/x/keep", None, Scope.PROMISE),
        ("PUT", "/reviews/x/card/lines/1", {}, Scope.CARDS),
        ("POST", "/reviews/x/card/submit", None, Scope.CARDS),
    ],
)  # fmt: skip
def test_a_key_that_only_reads_writes_nothing(
    program: ProgramOf, method: str, path: str, body: object, lacks: Scope
) -> None:
    others = [scope for scope in Scope if scope is not lacks]
    assert program("mairi", *others).ask(method, path, body).status == 403


@pytest.fixture
def path(cast: Cast) -> str:
    """The first line of Mairi's card."""
    return f"/reviews/{a_review(cast).key}/card/lines/1"


def test_a_line_is_written(program: ProgramOf, path: str) -> None:
    program("mairi").put(path, {"challenge": "Budget is frozen", "before": 40})
    line = CardLine.objects.get()
    assert (line.challenge, line.before) == ("Budget is frozen", 40)


def test_with_the_version_that_stands_it_is_written_anew(program: ProgramOf, path: str) -> None:
    own = program("mairi")
    version = own.put(path, {"challenge": "Budget is frozen"}).said["version"]
    own.put(path, {"step": "Ask for the buyer", "version": version})
    line = CardLine.objects.get()
    assert (line.challenge, line.step) == ("", "Ask for the buyer")


def test_what_someone_wrote_meanwhile_stays_and_both_texts_come_back(
    program: ProgramOf, path: str
) -> None:
    own = program("mairi")
    own.put(path, {"challenge": "Budget is frozen"})
    answer = own.put(path, {"challenge": "No budget", "version": "0123456789abcdef"})
    told = [answer.said[side]["challenge"] for side in ("stands", "yours")]
    assert (answer.status, told) == (409, ["Budget is frozen", "No budget"])


def test_a_deal_of_someone_else_is_none_to_choose(program: ProgramOf, path: str) -> None:
    answer = program("mairi").put(path, {"challenge": "x", "about": "deal:nobody-has-it"})
    assert (answer.status, answer.said["fields"][0]["where"]) == (422, "body.about")


def test_only_who_prepares_writes_on_a_card(program: ProgramOf, path: str) -> None:
    answers = [program(who).put(path, {"challenge": "x"}) for who in ("dana", "callum")]
    assert [one.status for one in answers] == [404, 404]


def test_a_card_has_no_fourth_line(program: ProgramOf, path: str) -> None:
    assert program("mairi").put(path[:-1] + "4", {"challenge": "x"}).status == 404


def test_a_review_that_has_ended_takes_no_line(cast: Cast, program: ProgramOf) -> None:
    review = a_review(cast)
    end(review, leader=cast.dana, by=cast.dana, at=NOW)
    path = f"/reviews/{review.key}/card"
    own = program("mairi")
    answers = [own.put(f"{path}/lines/1", {"challenge": "x"}), own.post(f"{path}/submit")]
    assert [one.status for one in answers] == [410, 410]


def test_a_card_is_submitted(program: ProgramOf, path: str) -> None:
    own = program("mairi")
    own.put(path, {"challenge": "Budget is frozen"})
    answer = own.post(path.replace("lines/1", "submit"))
    assert answer.said["submitted_at"] == "2026-03-18T09:30:00Z"


def test_an_empty_card_is_not_submitted(program: ProgramOf, path: str) -> None:
    assert program("mairi").post(path.replace("lines/1", "submit")).status == 409
