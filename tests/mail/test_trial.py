"""A test mail goes at once, and tells what the server said."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.cast import NOW
from tests.mail.conftest import TO
from tests.mail.peers import TAKEN, Peer
from tests.served import free_port
from touchline.jobs.models import Job, do_all_due
from touchline.mail.models import Letter
from touchline.mail.trial import Trial, try_out

pytestmark = pytest.mark.django_db


def tried() -> Trial:
    return try_out(to=TO, at=NOW)


def test_without_a_server_it_says_so() -> None:
    assert not tried().taken


def test_it_tells_what_the_server_said(server: Peer) -> None:
    assert tried().said == TAKEN


def test_it_goes_to_whom_it_was_sent(server: Peer) -> None:
    tried()
    assert server.recipients == [TO]


def test_a_server_that_refuses_is_quoted(server: Peer) -> None:
    server.to_a_recipient = "550 no such person"
    assert tried() == Trial(
        False, "The mail server does not take mail for this address.", "550 no such person"
    )


def test_a_server_that_is_away_is_said_in_words(settings: Settings) -> None:
    settings.MAIL_SERVER = Peer(free_port()).described()
    assert tried() == Trial(False, "Nothing answers at the mail server's address.")


def test_it_does_not_pass_through_the_outbox(server: Peer) -> None:
    tried()
    assert not Letter.objects.exists()


def test_once_it_is_taken_what_waits_is_due(settings: Settings, peer: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    settings.MAIL_SERVER = peer.described()
    tried()
    assert Job.objects.claimable(at=NOW).exists()


def test_a_failed_one_hastens_nothing(settings: Settings, letter: Letter) -> None:
    do_all_due(at=NOW)
    settings.MAIL_SERVER = Peer(free_port()).described()
    tried()
    assert not Job.objects.claimable(at=NOW + timedelta(minutes=1)).exists()
