"""One line for each request: which view, how it ended, and nothing of the address."""

import logging
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from touchline.running.logs import request_id


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Any:
    """What the lines of requests tell, in order."""
    caplog.set_level(logging.INFO, logger="touchline.access")
    return lambda: [one.told for one in caplog.records if one.name == "touchline.access"]  # type: ignore[attr-defined]


def test_a_request_is_told_by_the_name_of_its_view(
    cast: Cast, signed_in_as: Any, told: Any
) -> None:
    signed_in_as(cast.noor).get(f"/office/people/{cast.mairi.key}/?tab=seats")
    assert (told()[-1]["view"], told()[-1]["status"]) == ("office:person", 200)


def test_nothing_of_the_address_is_told(cast: Cast, signed_in_as: Any, told: Any) -> None:
    signed_in_as(cast.noor).get(f"/office/people/{cast.mairi.key}/?tab=seats")
    assert set(told()[-1]) <= {"method", "view", "status", "ms", "bytes"}


@pytest.mark.django_db
def test_what_no_view_answered_has_one_name(client: Client, told: Any) -> None:
    client.get("/no/such/page")
    assert told()[-1]["view"] == "none"


def test_what_machines_ask_every_few_seconds_is_not_told(client: Client, told: Any) -> None:
    client.get("/healthy")
    assert told() == []


def test_a_number_from_the_proxy_is_kept(client: Client) -> None:
    given = "4bdda9e5b6c941be831b85e4e61ccfdc"
    assert client.get("/healthy", headers={"x-request-id": given})["X-Request-ID"] == given


@pytest.mark.parametrize(
    "given", ["", "short", "mairi thinks of leaving", "a" * 65, "0123456789abcdeg", "-" * 20]
)
def test_anything_else_as_a_number_is_not(client: Client, given: str) -> None:
    number = client.get("/healthy", headers={"x-request-id": given})["X-Request-ID"]
    assert (number == given, len(number)) == (False, 32)


def test_the_number_is_forgotten_after_the_request(client: Client) -> None:
    client.get("/healthy")
    assert request_id.get() == ""
