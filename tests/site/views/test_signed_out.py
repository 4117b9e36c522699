"""Who is not signed in gets one answer for every address: the way to the door."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.floor.addresses import own_page, scoreboard

DOOR = "/sign-in/"


@pytest.fixture
def addresses(cast: Cast) -> list[str]:
    """Pages that are there, that need a key, and that never were."""
    return [
        "/", "/you/", "/people/", "/office/", "/sign-out/", scoreboard(cast.leith),
        own_page(cast.mairi), "/floor/teams/nobody-has-it/", "/no/such/page/", "/floor/x",
    ]  # fmt: skip


def test_every_address_leads_to_the_door_and_back(addresses: list[str], client: Client) -> None:
    led = [client.get(address)["Location"] for address in addresses]
    assert led == [f"{DOOR}?next={address}" for address in addresses]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("careful", [False, True])
def test_every_method_leads_there_too(addresses: list[str], method: str, careful: bool) -> None:
    visitor = Client(enforce_csrf_checks=careful)
    answers: list[Any] = [getattr(visitor, method)(address) for address in addresses]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (302, f"{DOOR}?next=/")
    }


def test_the_door_itself_opens(client: Client, db: None) -> None:
    assert client.get(DOOR).status_code == 200


def test_whoever_watches_the_server_is_answered(client: Client, db: None) -> None:
    assert client.get("/healthy").json() == {"healthy": True}


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_and_only_answered(client: Client, db: None, method: str) -> None:
    assert getattr(client, method)("/healthy").status_code == 405
