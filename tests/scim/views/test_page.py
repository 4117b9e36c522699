"""The administrator's page: what is connected, what groups give, what came in and was refused."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.scim.speaking import Speaker, at, group, user
from touchline.scim.models import Group, Token

PAGE = "/directory-sync/"


@pytest.fixture
def noor(cast: Cast, signed_in_as: SignsIn) -> Client:
    return signed_in_as(cast.noor)


def page(noor: Client) -> str:
    return noor.get(PAGE).content.decode()


def test_without_a_token_the_page_says_how_to_begin(noor: Client) -> None:
    assert "No directory is connected" in page(noor)


def test_a_new_token_is_shown_and_opens(noor: Client) -> None:
    answer = noor.post(f"{PAGE}tokens/new/", {"name": "Okta", "days": "90"})
    words = answer.context["words"]
    assert (words in answer.content.decode(), Speaker(words).get("/Users").status) == (True, 200)


def test_a_token_is_shown_only_once(noor: Client, directory: Speaker) -> None:
    assert directory.token[-43:] not in page(noor)


def test_the_page_that_shows_a_token_is_kept_nowhere(noor: Client) -> None:
    answer = noor.post(f"{PAGE}tokens/new/", {"name": "Okta", "days": "90"})
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_token_without_a_name_is_not_made(noor: Client) -> None:
    answer = noor.post(f"{PAGE}tokens/new/", {"name": " ", "days": "90"})
    assert (answer.status_code, Token.objects.count()) == (422, 0)


def test_a_token_that_is_ended_opens_nothing(
    noor: Client, directory: Speaker, token: Token
) -> None:
    noor.post(f"{PAGE}tokens/{token.key}/end/")
    assert directory.get("/Users").status == 401


def test_a_group_is_given_a_meaning(cast: Cast, noor: Client, directory: Speaker) -> None:
    key = directory.post("/Groups", group("Coaches", cast.beatriz)).said["id"]
    noor.post(f"{PAGE}groups/{key}/", {"kind": "coach", "team": cast.leith.key})
    held = {(seat.kind, seat.team) for seat in cast.beatriz.seats.held(on=TODAY)}
    assert held == {("partner", None), ("coach", None)}


def test_a_seat_that_does_not_exist_is_not_given(
    cast: Cast, noor: Client, directory: Speaker
) -> None:
    key = directory.post("/Groups", group("Kings", cast.beatriz)).said["id"]
    answer = noor.post(f"{PAGE}groups/{key}/", {"kind": "king"})
    assert answer.status_code == 422


def test_a_group_says_who_is_in_it(cast: Cast, noor: Client, directory: Speaker) -> None:
    key = directory.post("/Groups", group("Coaches", cast.beatriz)).said["id"]
    assert cast.beatriz.name in noor.get(f"{PAGE}groups/{key}/").content.decode()


def test_what_came_in_is_told_with_the_name_of_today(
    cast: Cast, noor: Client, directory: Speaker
) -> None:
    directory.patch(at(cast.mairi), {"op": "replace", "path": "active", "value": False})
    told = page(noor)
    assert "<b>Mairi Sinclair</b> left: can no longer sign in" in " ".join(told.split())


def test_a_refusal_is_told_with_its_reason(cast: Cast, noor: Client, directory: Speaker) -> None:
    directory.delete(at(cast.noor))
    assert "This is the last administrator, who stays." in page(noor)


def test_nothing_that_a_directory_wrote_runs(cast: Cast, noor: Client, directory: Speaker) -> None:
    script = "<script>alert(1)</script>"
    directory.post("/Users", user("ada@northlight.example", displayName=script))
    key = directory.post("/Groups", group(script)).said["id"]
    both = page(noor) + noor.get(f"{PAGE}groups/{key}/").content.decode()
    assert (script in both, "&lt;script&gt;" in both) == (False, True)


def test_many_groups_and_changes_cost_no_more_questions(
    cast: Cast, noor: Client, directory: Speaker, django_assert_max_num_queries: Any
) -> None:
    for number in range(35):
        Group.objects.create(
            name=f"G{number}", folded_name=f"g{number}", made_at=NOW, changed_at=NOW
        )
        directory.patch(at(cast.mairi), {"op": "add", "path": "externalId", "value": str(number)})
    with django_assert_max_num_queries(24):
        noor.get(PAGE)
