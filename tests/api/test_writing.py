"""What a program writes in a person's name: once, by the rules of the page, and nothing is lost."""

from collections.abc import Callable

import pytest

from tests.api.calling import Program
from tests.api.meeting import a_review
from tests.cast import Cast
from tests.floor.reviewing import held
from touchline.api.rules.scopes import Scope
from touchline.floor.models import CardLine

ProgramOf = Callable[..., Program]


@pytest.mark.parametrize(
    ("method", "path", "body", "lacks"),
    [
        ("POST", "/promises", {}, Scope.PROMISE), ("POST", "/promises/x/keep", None, Scope.PROMISE),
        ("POST", "/promises/x/take-back", None, Scope.PROMISE),
        ("POST", "/promises/x/release", None, Scope.PROMISE),
        ("POST", "/promises/x/take-over", {}, Scope.PROMISE),
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
    held(review)
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
