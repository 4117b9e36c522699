"""Single sign-on as set-up looks at it: its provider answers, and somebody came in by it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount

from tests.cast import NOW, Cast
from touchline.running.checks import Finding, State
from touchline.sign_in.models.looking import single_sign_on
from touchline.sign_in.rules.providers import OidcProvider, Providers, SamlProvider

GOOD, UNSURE, BAD = State


@dataclass
class Provider:
    """A company's provider on this machine, and what it says about itself."""

    address: str
    says: dict[str, Any] = field(default_factory=dict)
    status: int = 200


@pytest.fixture
def provider() -> Iterator[Provider]:
    """One that describes itself as it should."""

    class Describes(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(found.status)
            self.end_headers()
            self.wfile.write(json.dumps(found.says).encode())

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Describes)
    found = Provider(f"http://127.0.0.1:{server.server_port}")
    found.says = {"issuer": found.address, "authorization_endpoint": "x", "token_endpoint": "x",
                  "jwks_uri": "x"}  # fmt: skip
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def looked(cast: Cast, settings: Any, provider: Provider) -> Any:
    """What the check finds, when this provider is in sign-in.toml."""

    def look() -> Finding:
        one = OidcProvider("northlight", "Northlight’s own", provider.address, "touchline")
        settings.SIGN_IN_PROVIDERS = Providers(oidc=(one,))
        return single_sign_on(NOW)

    return look


def test_without_any_it_is_said_how_people_sign_in(cast: Cast, settings: Any) -> None:
    settings.SIGN_IN_PROVIDERS = Providers()
    assert single_sign_on(NOW).state is GOOD


def test_one_that_answers_waits_for_the_first_person(looked: Any) -> None:
    assert looked().state is UNSURE


def test_the_address_to_send_people_back_to_is_said(looked: Any) -> None:
    assert "/sign-in/with/northlight/back/" in looked().mend


def test_one_by_which_somebody_came_in_is_good(cast: Cast, looked: Any) -> None:
    SocialAccount.objects.create(user=cast.mairi, provider="northlight", uid="1")
    assert looked().state is GOOD


def test_one_that_is_away_is_bad(looked: Any, provider: Provider) -> None:
    provider.status = 503
    assert looked().state is BAD


@pytest.mark.parametrize("missing", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
def test_a_description_that_lacks_something_is_bad(
    looked: Any, provider: Provider, missing: str
) -> None:
    del provider.says[missing]
    assert looked().state is BAD


def test_one_that_calls_itself_otherwise_is_bad(looked: Any, provider: Provider) -> None:
    provider.says["issuer"] = "https://elsewhere.example"
    assert "another address" in looked().words


def test_a_file_on_this_machine_is_not_read(looked: Any, provider: Provider) -> None:
    provider.address = "file:///etc"
    assert "not one of the web" in looked().words


def test_saml_waits_for_the_first_person_too(cast: Cast, settings: Any) -> None:
    one = SamlProvider("saml", "Northlight’s own", "urn:x", "https://idp.example/sso")
    settings.SIGN_IN_PROVIDERS = Providers(saml=(one,))
    assert single_sign_on(NOW).state is UNSURE
