"""A message arrives signed, is tried for a day, and goes only where an administrator allows."""

from base64 import b64decode, b64encode
from datetime import timedelta
from hashlib import sha256
from hmac import new as hmac_of

import pytest
from pytest_django import Settings

from tests.api.telling import Peer, connected, work
from tests.cast import NOW, Cast
from touchline.api.models import Webhook
from touchline.api.models.messages import try_out
from touchline.api.rules.webhooks import NotAnAddress, host_of
from touchline.jobs.models import NotAgain

HOSTS = ["hooks.example.org", ".example.net", "odd.example.org:8443", "http://127.0.0.1:9"]


def test_the_signature_is_that_of_the_standard(cast: Cast, peer: Peer) -> None:
    """As its specification has it checked: base64 of HMAC-SHA256 over `id.timestamp.body`."""
    hook, secret = connected(cast.mairi, peer)
    try_out(hook, at=NOW)
    work()
    [(headers, body)] = peer.got
    signed = b".".join(
        [headers["webhook-id"].encode(), headers["webhook-timestamp"].encode(), body]
    )
    expected = hmac_of(b64decode(secret.removeprefix("whsec_")), signed, sha256).digest()
    assert headers["webhook-signature"] == f"v1,{b64encode(expected).decode()}"


def test_tried_again_it_has_the_same_id(cast: Cast, hook: Webhook, peer: Peer) -> None:
    try_out(hook, at=NOW)
    work()
    work()
    assert len({headers["webhook-id"] for headers, _ in peer.got}) == 1


def test_secret_and_address_lie_sealed(cast: Cast, peer: Peer) -> None:
    hook, secret = connected(cast.mairi, peer)
    row = str(Webhook.objects.filter(pk=hook.pk).values().get())
    assert secret not in row
    assert "/told" not in row


def test_a_program_in_trouble_is_asked_again(hook: Webhook, peer: Peer) -> None:
    peer.answers = 503
    try_out(hook, at=NOW)
    with pytest.raises(OSError, match="503"):
        work()


@pytest.mark.parametrize("answers", [302, 400, 404])
def test_what_it_refuses_is_not_tried_again(hook: Webhook, peer: Peer, answers: int) -> None:
    peer.answers = answers
    try_out(hook, at=NOW)
    with pytest.raises(NotAgain):
        work()


def test_after_a_day_it_is_given_up_and_the_page_says_so(hook: Webhook, peer: Peer) -> None:
    peer.answers = 503
    try_out(hook, at=NOW - timedelta(days=1))
    with pytest.raises(NotAgain):
        work()
    hook.refresh_from_db()
    assert (hook.gave_up, hook.trouble) == (1, "HTTPError")


def test_an_address_that_is_gone_is_called_no_more(hook: Webhook, peer: Peer) -> None:
    peer.answers = 410
    try_out(hook, at=NOW)
    work()
    work()
    assert len(peer.got) == 1


def test_a_host_that_is_no_longer_named_is_not_called(
    hook: Webhook, peer: Peer, settings: Settings
) -> None:
    try_out(hook, at=NOW)
    settings.WEBHOOK_HOSTS = ()
    with pytest.raises(NotAgain):
        work()
    assert peer.got == []


@pytest.mark.parametrize(
    "address",
    [
        "https://hooks.example.org/a", "https://deep.example.net/", "http://127.0.0.1:9/",
        "https://odd.example.org:8443/", "https://hooks.example.org:443/",
    ],
)  # fmt: skip
def test_an_address_on_a_named_host_is_taken(address: str) -> None:
    assert host_of(address, hosts=HOSTS)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/", "http://hooks.example.org/", "https://hooks.example.org:8443/",
        "https://hooks.example.org.evil.example/", "https://a@hooks.example.org/", "https://[",
        "https://127.0.0.1/", "https://notexample.net/", "ftp://hooks.example.org/", "",
        "https://hooks.example.org@evil.example/", "https://hooks.example.org:x/",
    ],
)  # fmt: skip
def test_any_other_address_is_not(address: str) -> None:
    with pytest.raises(NotAnAddress):
        host_of(address, hosts=HOSTS)
