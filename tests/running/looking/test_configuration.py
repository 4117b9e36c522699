"""What the environment says: hosts, TLS, and names that nobody reads."""

import pytest
from pytest_django import Settings

from tests.cast import NOW
from touchline.running.checks import State
from touchline.running.looking import configuration
from touchline.sign_in.rules.proxies import proxies_told


@pytest.mark.parametrize(
    ("hosts", "state"),
    [
        ("", State.BAD),
        (" , ", State.BAD),
        ("*", State.BAD),
        ("https://sales.example.org", State.BAD),
        ("sales.example.org", State.GOOD),
        ("sales.example.org, www.example.org", State.GOOD),
    ],
)
def test_hosts_are_names_and_there_is_one(
    hosts: str, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOSTS", hosts)
    assert configuration.hosts_named(NOW).state is state


@pytest.mark.parametrize(
    ("plain", "proxy", "state"),
    [("", "1", State.GOOD), ("", "", State.UNSURE), ("", "no", State.UNSURE),
     ("yes", "", State.UNSURE)],
)  # fmt: skip
def test_somebody_has_to_speak_tls(
    plain: str, proxy: str, state: State, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    monkeypatch.setenv("TOUCHLINE_PLAIN_HTTP", plain)
    monkeypatch.setenv("TOUCHLINE_BEHIND_PROXY", proxy)
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies_told(proxy)
    assert configuration.encrypted(NOW).state is state
