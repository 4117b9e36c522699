"""How long what is sealed to a custodian becomes: as age itself makes it."""

import base64

import pyrage
import pytest

from touchline.urn.rules.sizes import is_recipient, sealed_size, size_sent

CUSTODIAN = pyrage.x25519.Identity.generate().to_public()


@pytest.mark.parametrize("size", [1, 32, 1024, 2048, 4096, 32 * 1024, 65_536, 65_537, 200_000])
def test_a_sealed_payload_has_the_size_that_is_said(size: int) -> None:
    file = pyrage.encrypt(bytes(size), [CUSTODIAN])
    head, mac, rest = file.partition(b"--- ")
    # Some programs add lines of nonsense, so that readers get used to it; browsers' does not.
    version, stanza, body = head.splitlines(keepends=True)[:3]
    bare = version + stanza + body + mac + rest
    assert len(base64.b64encode(bare)) == sealed_size(size)


def test_what_is_sealed_to_nobody_keeps_its_size() -> None:
    assert size_sent(2048, recipient="") == 2048


def test_what_is_sealed_to_a_custodian_is_longer() -> None:
    assert size_sent(2048, recipient=str(CUSTODIAN)) == sealed_size(2048)


def test_a_key_of_age_is_a_recipient() -> None:
    assert is_recipient(str(CUSTODIAN))


@pytest.mark.parametrize("text", ["", "age1", "ssh-ed25519 AAAA", "age1pq" + "q" * 60])
def test_anything_else_is_none(text: str) -> None:
    """Files to other kinds of keys have other lengths."""
    assert not is_recipient(text)
