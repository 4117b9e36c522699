"""What a program promises in a person's name and says of it: by the rules of the page."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.api.calling import Program
from tests.cast import NOW, Cast
from tests.floor.conducting import moment_of_mairi
from tests.floor.promising import CUSTOMER, WORDS, in_days, promise_of_mairi, promised
from touchline.api.views.promising import NO_SUCH
from touchline.floor.models import Promise
from touchline.people.models import Deactivation
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
        ("take-back", None, "open"),
    ],
)  # fmt: skip
def test_the_owner_says_what_became_of_it(
    cast: Cast, program: ProgramOf, verb: str, body: object, state: str
) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/{verb}"
    assert program("mairi").post(path, body).said["state"] == state


@pytest.mark.parametrize("verb", ["keep", "take-back", "miss", "renegotiate", "take-over"])
def test_who_only_reads_it_is_refused_and_a_stranger_finds_nothing(
    cast: Cast, program: ProgramOf, verb: str
) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/{verb}"
    body = {
        "miss": {}, "renegotiate": {"day": "2026-03-27", "reason": "x"},
        "take-over": {"day": "2026-03-27", "words": "x"},
    }.get(verb)  # fmt: skip
    assert [program(who).post(path, body).status for who in ("dana", "sander")] == [403, 404]


def test_what_has_ended_is_not_moved(cast: Cast, program: ProgramOf) -> None:
    path, own = f"/promises/{promise_of_mairi(cast).key}", program("mairi")
    own.post(f"{path}/keep")
    assert own.post(f"{path}/renegotiate", {"day": "2026-03-27", "reason": "x"}).status == 409


def test_a_mistaken_kept_is_taken_back(cast: Cast, program: ProgramOf) -> None:
    path, own = f"/promises/{promise_of_mairi(cast).key}", program("mairi")
    assert [own.post(f"{path}/{verb}").said["state"] for verb in ("keep", "take-back")] == [
        "kept",
        "open",
    ]


def test_what_was_kept_before_today_stays_kept(cast: Cast, program: ProgramOf) -> None:
    made = promise_of_mairi(cast)
    made.keep(by=cast.mairi, at=NOW - timedelta(days=1))
    answer = program("mairi").post(f"/promises/{made.key}/take-back")
    assert (answer.status, answer.said["detail"][-14:]) == (409, "It stays kept.")


def test_whom_it_was_made_to_releases_it_and_its_owner_does_not(
    cast: Cast, program: ProgramOf
) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/release"
    owner, other = program("mairi").post(path), program("dana").post(path)
    assert (owner.status, owner.said["detail"].startswith("You may read this")) == (403, True)
    assert (other.status, other.said["state"]) == (200, "released")


def test_a_stranger_releases_nothing(cast: Cast, program: ProgramOf) -> None:
    path = f"/promises/{promise_of_mairi(cast).key}/release"
    assert program("sander").post(path).status == 404


def test_what_was_left_open_is_taken_over_once(cast: Cast, program: ProgramOf) -> None:
    left = promised(cast.mairi, CUSTOMER, by=in_days(2))
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    said = {"words": "I send it", "day": "2026-03-27"}
    answers = [program("dana").post(f"/promises/{left.key}/take-over", said) for _ in range(2)]
    assert [(one.status, one.said["owner"]["key"]) for one in answers] == [
        (201, cast.dana.key),
        (200, cast.dana.key),
    ]


@pytest.mark.usefixtures("numbers")
class TestAbout:
    """What a promise is about is looked up: a program says which, never what it is called."""

    def test_it_is_kept_and_read_with_its_name(self, cast: Cast, program: ProgramOf) -> None:
        said = to_dana(cast, about={"kind": "deal", "key": "M-3"})
        program("mairi").post("/promises", said)
        [told] = program("dana").get("/promises?side=owed").said["items"]
        assert (told["about"]["key"], told["about"]["label"][-8:]) == ("M-3", "Tide 200")

    def test_a_moment_is_one_of_two(self, cast: Cast, program: ProgramOf) -> None:
        said = to_dana(cast, about={"kind": "moment", "key": moment_of_mairi(cast).key})
        assert [program(who).post("/promises", said).status for who in ("mairi", "callum")] == [
            201,
            422,
        ]

    @pytest.mark.parametrize("key", ["F-2", "nobody-has-it", "hand.x"])
    def test_what_is_out_of_reach_is_told_like_what_is_not_there(
        self, cast: Cast, program: ProgramOf, key: str
    ) -> None:
        answer = program("mairi").post(
            "/promises", to_dana(cast, about={"kind": "deal", "key": key})
        )
        assert (answer.status, answer.said["fields"]) == (
            422,
            [{"where": "body.about", "what": NO_SUCH}],
        )
        assert not Promise.objects.exists()

    @pytest.mark.parametrize(
        "more", [{"label": "Mine"}, {"path": "https://evil.example/"}, {"kind": "figure"}]
    )
    def test_its_name_and_place_are_nothing_to_send(
        self, cast: Cast, program: ProgramOf, more: dict[str, str]
    ) -> None:
        about = {"kind": "deal", "key": "M-3", **more}
        assert program("mairi").post("/promises", to_dana(cast, about=about)).status == 422
