"""A served installation refuses the demo's folder, and has no door where one press is enough."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from tests.cast import Cast
from touchline.demo.running.company import MARKER, TAG
from touchline.site.settings import sign_in


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own."""
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path))
    return tmp_path


def serve() -> dict[str, Any]:
    return runpy.run_module("touchline.site.settings.serve")


def test_an_empty_home_is_served(home: Path) -> None:
    assert serve()["ROOT_URLCONF"] == "touchline.site.urls"


@pytest.mark.parametrize("name", [TAG, MARKER])
def test_the_home_of_a_demo_is_refused_whole_or_half_made(home: Path, name: str) -> None:
    (home / name).touch()
    with pytest.raises(ImproperlyConfigured, match="anyone may sign in as anyone"):
        serve()


def test_a_refusal_says_what_to_do(home: Path) -> None:
    (home / MARKER).touch()
    with pytest.raises(ImproperlyConfigured, match="Set TOUCHLINE_HOME to another folder"):
        serve()


def test_a_demo_beside_it_in_its_own_folder_is_no_hindrance(home: Path) -> None:
    (home / "demo").mkdir()
    (home / "demo" / MARKER).touch()
    assert serve()["SECRET_KEY"]


def test_the_demo_is_no_part_of_it(home: Path) -> None:
    assert not [app for app in serve()["INSTALLED_APPS"] if app.startswith("touchline.demo")]


def test_sessions_travel_encrypted_only(home: Path) -> None:
    assert serve()["SESSION_COOKIE_SECURE"]


def test_programs_alone_are_not_led_on_to_tls(home: Path) -> None:
    assert serve()["SECURE_REDIRECT_EXEMPT"] == [r"^scim/v2/", r"^api/v1/", r"^api/room/"]


@pytest.mark.parametrize(("proxies", "believed"), [(0, False), (1, True)])
def test_what_is_said_about_tls_is_believed_of_a_proxy_alone(
    home: Path, monkeypatch: pytest.MonkeyPatch, proxies: int, believed: bool
) -> None:
    monkeypatch.setenv("TOUCHLINE_BEHIND_PROXY", "no")  # a word is no proxy
    monkeypatch.setattr(sign_in, "ALLAUTH_TRUSTED_PROXY_COUNT", proxies)
    assert (serve()["SECURE_PROXY_SSL_HEADER"] is not None) is believed


def test_no_host_is_answered_that_was_not_named(home: Path) -> None:
    assert serve()["ALLOWED_HOSTS"] == []


def test_the_servers_secret_is_read_by_its_owner_alone(home: Path) -> None:
    serve()
    assert (home / "keys" / "server").stat().st_mode & 0o077 == 0


def test_the_servers_secret_stays_the_same(home: Path) -> None:
    assert serve()["SECRET_KEY"] == serve()["SECRET_KEY"]


def test_a_new_secret_still_reads_what_the_old_one_signed(home: Path) -> None:
    old = serve()["SECRET_KEY"]
    (home / "keys" / "server").rename(home / "keys" / "server.before")
    changed = serve()
    assert (changed["SECRET_KEY_FALLBACKS"], changed["SECRET_KEY"] == old) == ([old], False)


def test_nobody_signs_in_with_one_press(cast: Cast, client: Client) -> None:
    client.post("/sign-in/as/dana/")
    assert "_auth_user_id" not in client.session
