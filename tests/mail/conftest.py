"""A mail server that listens, and a letter that waits for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.mail import EmailMessage
from pytest_django import Settings

from tests.cast import NOW
from tests.mail.peers import Peer, certificate, listening
from touchline.mail.models import Letter

WORDS = "Choose your password at /invited/a-secret/"
TO = "mairi@northlight.example"


@pytest.fixture(autouse=True)
def _outbox(settings: Settings, standing_clock: None) -> None:
    settings.EMAIL_BACKEND = "touchline.mail.outbox.Outbox"


@pytest.fixture
def peer() -> Iterator[Peer]:
    """A mail server without encryption."""
    with listening() as one:
        yield one


@pytest.fixture
def server(peer: Peer, settings: Settings) -> Peer:
    """The same, which the settings name."""
    settings.MAIL_SERVER = peer.described()
    return peer


@pytest.fixture
def encrypting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    """A mail server that offers STARTTLS and insists on it, trusted by this machine."""
    trusted, context = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with listening(tls_context=context, require_starttls=True) as one:
        yield one


@pytest.fixture
def letter(db: None) -> Letter:
    """One to Mairi."""
    [written] = Letter.objects.write(message(), at=NOW)
    return written


def message(*to: str) -> EmailMessage:
    """What somebody sends."""
    return EmailMessage("Your way in", WORDS, "Touchline <t@northlight.example>", to or [TO])
