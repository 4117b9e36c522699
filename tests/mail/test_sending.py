"""The worker hands letters over: taken, refused, tried again, given up, and emptied when gone."""

from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event

import pytest
from pytest_django import Settings

from tests.cast import NOW
from tests.mail.conftest import TO, WORDS, message
from tests.mail.peers import Peer
from tests.served import free_port
from touchline.jobs.models import LEASE, Job, do_all_due, do_next
from touchline.mail.models import Letter
from touchline.mail.models.letter import KEPT

pytestmark = pytest.mark.django_db

A_DAY = timedelta(days=1)


def state(letter: Letter) -> tuple[datetime | None, datetime | None, str]:
    letter.refresh_from_db()
    return letter.sent_at, letter.failed_at, letter.error


def test_a_letter_arrives(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    assert (server.recipients, WORDS in str(server.messages[0])) == ([TO], True)


def test_it_arrives_with_the_message_id_that_is_written_here(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    assert server.messages[0]["Message-ID"] == letter.message_id


def test_what_has_left_is_noted(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    assert state(letter) == (NOW, None, "")


def test_what_has_left_keeps_no_word_and_no_address(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    letter.refresh_from_db()
    assert (letter.recipient, letter.sender, bytes(letter.content)) == ("", "", b"")


def test_without_a_server_a_letter_waits(letter: Letter) -> None:
    do_all_due(at=NOW)
    assert state(letter) == (None, None, "")


def test_waiting_for_a_server_is_no_failure(letter: Letter) -> None:
    for hours in range(30):
        do_all_due(at=NOW + timedelta(hours=hours))
    assert Job.objects.get().attempts == 0


def test_what_waited_for_a_server_leaves_when_there_is_one(
    settings: Settings, peer: Peer, letter: Letter
) -> None:
    do_all_due(at=NOW)
    settings.MAIL_SERVER = peer.described()
    do_all_due(at=NOW + timedelta(hours=1))
    assert len(peer.taken) == 1


def test_an_address_that_is_refused_is_given_up(server: Peer, letter: Letter) -> None:
    server.to_a_recipient = "550 no such person"
    do_all_due(at=NOW)
    assert state(letter) == (None, NOW, "SMTPRecipientsRefused")


def test_a_refused_address_is_not_asked_again(server: Peer, letter: Letter) -> None:
    server.to_a_recipient = "550 no such person"
    do_all_due(at=NOW)
    job = Job.objects.get()
    assert (job.failed_at, job.error) == (NOW, "SMTPRecipientsRefused")


def test_an_address_that_must_wait_is_tried_again(server: Peer, letter: Letter) -> None:
    server.to_a_recipient = "451 come back later"
    do_all_due(at=NOW)
    server.to_a_recipient = "250 fine"
    do_all_due(at=NOW + timedelta(minutes=1))
    assert len(server.taken) == 1


def test_a_message_that_is_refused_is_given_up(server: Peer, letter: Letter) -> None:
    server.to_a_message = "554 no"
    do_all_due(at=NOW)
    assert state(letter) == (None, NOW, "SMTPDataError")


def test_what_is_given_up_keeps_no_word_and_no_address(server: Peer, letter: Letter) -> None:
    server.to_a_message = "554 no"
    do_all_due(at=NOW)
    letter.refresh_from_db()
    assert (letter.recipient, bytes(letter.content)) == ("", b"")


def test_a_server_that_is_away_is_asked_again(settings: Settings, letter: Letter) -> None:
    settings.MAIL_SERVER = Peer(free_port()).described()
    do_all_due(at=NOW)
    assert state(letter) == (None, None, "ConnectionRefusedError")


def test_a_server_that_is_away_is_asked_for_about_a_day(settings: Settings, letter: Letter) -> None:
    settings.MAIL_SERVER = Peer(free_port()).described()
    at = NOW
    while (job := Job.objects.get()).failed_at is None:
        at = job.due_at
        do_next(at=at)
    assert A_DAY * 0.8 < at - NOW < A_DAY * 1.2


def test_a_slow_server_does_not_hold_the_worker_up(
    settings: Settings, peer: Peer, letter: Letter
) -> None:
    peer.go_on = Event()
    settings.MAIL_SERVER = replace(peer.described(), seconds=0.05)
    do_all_due(at=NOW)
    peer.go_on.set()
    assert state(letter) == (None, None, "SMTPServerDisconnected")


def test_a_letter_that_waited_for_three_days_is_over(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW + KEPT + timedelta(minutes=1))
    assert (server.taken, state(letter)[2]) == ([], "TooOld")


class Killed(BaseException):
    """As `kill -9` would have it: nobody comes back to say how it ended."""


def killed(letter: Letter, *, at: datetime) -> None:
    raise Killed


@pytest.fixture
def killed_in_between(server: Peer, letter: Letter, monkeypatch: pytest.MonkeyPatch) -> Peer:
    """The server has taken it, and the worker is killed before it could note that."""
    with monkeypatch.context() as patch:
        patch.setattr(Letter, "has_left", killed)
        with pytest.raises(Killed):
            do_next(at=NOW)
    return server


def test_a_kill_before_our_note_sends_it_once_more(killed_in_between: Peer) -> None:
    do_all_due(at=NOW + LEASE + timedelta(seconds=1))
    assert len(killed_in_between.taken) == 2


def test_what_is_sent_twice_is_the_same_message(killed_in_between: Peer) -> None:
    do_all_due(at=NOW + LEASE + timedelta(seconds=1))
    first, second = killed_in_between.taken
    assert first == second


def test_a_letter_that_has_left_does_not_leave_again(server: Peer, letter: Letter) -> None:
    do_all_due(at=NOW)
    Job.objects.update(done_at=None, leased_until=None)
    do_all_due(at=NOW)
    assert len(server.taken) == 1


def test_the_log_holds_no_address(
    server: Peer, letter: Letter, caplog: pytest.LogCaptureFixture
) -> None:
    server.to_a_recipient = f"550 <{TO}> is unknown"
    with caplog.at_level("DEBUG"):
        do_all_due(at=NOW)
    ours = "".join(one.getMessage() for one in caplog.records if "touchline" in one.name)
    assert (TO in ours, "SMTPRecipientsRefused" in ours) == (False, True)


def test_several_letters_leave_in_one_go(server: Peer, letter: Letter) -> None:
    Letter.objects.write(message("callum@northlight.example"), at=NOW)
    do_all_due(at=NOW)
    assert sorted(server.recipients) == ["callum@northlight.example", TO]
