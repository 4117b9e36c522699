"""What `doctor` and the set-up page say about mail."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from tests.cast import NOW
from tests.mail.peers import SENDER
from touchline.mail.checks import LONG, mail_leaves
from touchline.mail.models import Letter
from touchline.mail.server import Security, server_of
from touchline.mail.trouble import WORDS, in_words
from touchline.running.checks import CHECKS, Finding, State

pytestmark = pytest.mark.django_db


def looked() -> Finding:
    return mail_leaves(NOW)


@pytest.fixture
def server(settings: Settings) -> None:
    settings.MAIL_SERVER = server_of("smtps://mail.example.org", sender=SENDER)


def test_the_check_is_there_for_everyone_who_asks() -> None:
    assert CHECKS["mail"].look is mail_leaves


def test_without_a_server_somebody_should_look() -> None:
    assert looked().state is State.UNSURE


def test_without_a_server_and_with_mails_that_wait_it_is_bad(letter: Letter) -> None:
    assert looked().state is State.BAD


@pytest.mark.usefixtures("server")
def test_with_a_server_it_is_good_and_says_where() -> None:
    assert looked() == Finding(State.GOOD, "Mail goes to mail.example.org:465.")


@pytest.mark.usefixtures("server")
def test_a_letter_that_stumbles_for_long_is_worth_a_look(letter: Letter) -> None:
    Letter.objects.update(error="TimeoutError", written_at=NOW - LONG - timedelta(seconds=1))
    assert "did not answer in time" in looked().words


@pytest.mark.usefixtures("server")
def test_a_letter_that_was_just_written_is_no_trouble(letter: Letter) -> None:
    assert looked().state is State.GOOD


@pytest.mark.usefixtures("server")
def test_what_was_refused_lately_is_worth_a_look(letter: Letter) -> None:
    letter.give_up("SMTPRecipientsRefused", at=NOW)
    assert looked().state is State.UNSURE


def test_mail_that_anyone_on_the_way_can_read_is_worth_a_look(settings: Settings) -> None:
    settings.MAIL_SERVER = server_of("smtp://relay.example.org", sender=SENDER)
    assert looked().state is State.UNSURE


def test_a_relay_on_this_machine_is_good(settings: Settings) -> None:
    settings.MAIL_SERVER = server_of("smtp://localhost", sender=SENDER)
    assert settings.MAIL_SERVER.security is Security.NONE
    assert looked().state is State.GOOD


@pytest.mark.parametrize("error", sorted(WORDS))
def test_every_error_that_we_know_is_a_sentence(error: str) -> None:
    assert in_words(error).endswith(".")


def test_an_error_that_we_do_not_know_is_named() -> None:
    assert "Odd" in in_words("Odd")
