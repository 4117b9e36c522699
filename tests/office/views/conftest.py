"""A mail server, and a wave that was sent."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.mail.peers import SENDER
from tests.office.inviting import send, some
from touchline.jobs.models import do_all_due
from touchline.mail.server import server_of
from touchline.people.models import Wave


@pytest.fixture
def mail_server(settings: Settings) -> None:
    """There is one; what would leave by it stays in the test."""
    settings.MAIL_SERVER = server_of("smtps://mail.example.org", sender=SENDER)


@pytest.fixture
def wave(cast: Cast, noor: Client) -> Wave:
    """Mairi and Callum are invited, and their mails are written."""
    send(noor, **some(cast.mairi, cast.callum))
    do_all_due(at=NOW)
    return Wave.objects.get()
