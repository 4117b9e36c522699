"""What machines ask: is it up, can it work, what does it count."""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast

TOKEN = "a token that a monitor keeps"
HERE = {"HTTP_HOST": "localhost:8000"}


@pytest.fixture
def client() -> Client:
    return Client()


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHLINE_METRICS_TOKEN", TOKEN)


def test_it_is_up_without_asking_the_database(client: Client) -> None:
    """Without `db` a question to the database would fail the test."""
    assert client.get("/healthy").json() == {"healthy": True}


def test_it_is_up_for_whoever_calls_it_by_the_machines_name(client: Client) -> None:
    assert client.get("/healthy", headers={"host": "10.0.0.7:8000"}).status_code == 200


@pytest.mark.django_db
def test_it_is_ready_when_everything_is_there(client: Client) -> None:
    assert client.get("/ready").json()["ready"] is True


@pytest.mark.django_db
def test_readiness_is_one_word_for_each_need_and_no_more(client: Client) -> None:
    told = client.get("/ready").json()
    del told["ready"]
    assert {*told.values()} <= {"good", "unsure", "bad"}


@pytest.mark.django_db
def test_a_database_of_an_older_release_is_not_ready(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'people'")
    answer = client.get("/ready")
    assert (answer.status_code, answer.json()["release"]) == (503, "bad")


@pytest.mark.django_db
def test_a_database_of_a_newer_release_is_not_ready(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('people', '9999_to_come', CURRENT_TIMESTAMP)"
        )
    assert client.get("/ready").json()["release"] == "bad"


@pytest.mark.django_db
def test_snapshots_that_cannot_be_read_are_not_ready(
    client: Client, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SNAPSHOTS = tmp_path
    monkeypatch.setattr("os.access", lambda *_: False)
    assert client.get("/ready").json()["snapshots"] == "bad"


@pytest.mark.parametrize("path", ["/healthy", "/ready"])
@pytest.mark.django_db
def test_what_is_told_to_machines_is_kept_by_nobody(client: Client, path: str) -> None:
    assert client.get(path)["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_metrics_are_told_on_the_machine_itself(client: Client) -> None:
    answer = client.get("/metrics", **HERE)  # type: ignore[arg-type]
    assert "touchline_build_info" in answer.content.decode()


@pytest.mark.django_db
def test_metrics_are_told_to_who_brings_the_token(client: Client, token: None) -> None:
    answer = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert answer.status_code == 200


STRANGERS: list[dict[str, Any]] = [
    {},
    {**HERE, "HTTP_X_FORWARDED_FOR": "203.0.113.9"},
    {**HERE, "HTTP_FORWARDED": "for=203.0.113.9"},
    {**HERE, "REMOTE_ADDR": "203.0.113.9"},
    {**HERE, "REMOTE_ADDR": ""},
    {"HTTP_AUTHORIZATION": "Bearer"},
    {"HTTP_AUTHORIZATION": "Bearer another token"},
]


@pytest.mark.django_db
@pytest.mark.parametrize("asks", STRANGERS)
def test_to_anyone_else_metrics_are_not_there(
    client: Client, token: None, asks: dict[str, Any]
) -> None:
    metrics, nothing = client.get("/metrics", **asks), client.get("/no-such-page", **asks)
    assert (metrics.status_code, metrics.content) == (nothing.status_code, nothing.content)


@pytest.mark.django_db
def test_without_a_token_an_empty_one_opens_nothing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TOUCHLINE_METRICS_TOKEN", raising=False)
    answer = client.get("/metrics", headers={"authorization": "Bearer "})
    assert b"touchline_build_info" not in answer.content


def test_metrics_hold_no_person_and_no_key(cast: Cast, signed_in_as: Any, client: Client) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.get(f"/office/people/{cast.mairi.key}/")
    told = client.get("/metrics", **HERE).content.decode()  # type: ignore[arg-type]
    holds = [word for word in (cast.mairi.key, cast.noor.key, cast.noor.email) if word in told]
    assert (holds, 'view="office:person"' in told) == ([], True)


@pytest.mark.django_db
def test_every_gauge_can_be_read(client: Client) -> None:
    told = client.get("/metrics", **HERE).content.decode()  # type: ignore[arg-type]
    assert "touchline_unread{" not in told
