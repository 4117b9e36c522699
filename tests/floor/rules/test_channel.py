"""Which addresses of a channel are taken, and what is sent there."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.channel import Kind, NotAChannel, kind_of, written

SLACK = "https://hooks.slack.com/services/T1/B1/x"


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        (SLACK, Kind.SLACK),
        ("https://company.webhook.office.com/webhookb2/x", Kind.TEAMS),
        ("https://prod-1.westeurope.logic.azure.com:443/workflows/x", Kind.TEAMS),
    ],
)
def test_an_address_says_whose_channel_it_is(address: str, kind: Kind) -> None:
    assert kind_of(address) is kind


@pytest.mark.parametrize(
    "address",
    [
        "http://hooks.slack.com/services/x", "https://hooks.slack.com.evil.example/x",
        "https://evil.example/hooks.slack.com", "https://name@hooks.slack.com/x",
        "https://hooks.slack.com:8443/x", "https://localhost/x", "https://169.254.169.254/latest",
        "https://webhook.office.com.evil.example/x", "https://[::1]/x", "https://[", "",
    ],
)  # fmt: skip
def test_the_server_is_not_led_elsewhere(address: str) -> None:
    with pytest.raises(NotAChannel):
        kind_of(address)


def test_a_host_that_an_administrator_names_is_taken() -> None:
    assert kind_of("https://chat.example.org/hooks/x", also=["chat.example.org"]) is Kind.SLACK


@given(st.text(max_size=40))
def test_whatever_is_typed_is_taken_or_refused_in_words(address: str) -> None:
    try:
        taken = kind_of(address) in Kind
    except NotAChannel as why:
        taken = str(why).endswith(".")
    assert taken


def test_nobody_is_called_by_a_word_in_a_notice() -> None:
    said = written(Kind.SLACK, words="<!channel> Leith & co", link="https://sales.example.org/")
    assert said["text"].startswith("&lt;!channel&gt; Leith &amp; co")


@pytest.mark.parametrize("kind", Kind)
def test_a_notice_leads_to_its_page(kind: Kind) -> None:
    said = json.dumps(written(kind, words="x", link="https://sales.example.org/floor/"))
    assert "https://sales.example.org/floor/" in said
