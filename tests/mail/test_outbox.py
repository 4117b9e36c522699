"""What is sent is a row in the transaction of who sends it, and nothing has left."""

from typing import Any

import pytest
from django.core.mail import EmailMessage, send_mail
from django.db import transaction

from tests.cast import NOW
from tests.mail.conftest import TO, WORDS
from tests.mail.peers import SENDER
from touchline.jobs.models import Job
from touchline.mail.models import SEND, Letter

pytestmark = pytest.mark.django_db


def send(*to: str) -> int:
    return send_mail("Your way in", WORDS, SENDER, list(to) or [TO])


def test_a_mail_becomes_a_row() -> None:
    send()
    assert WORDS.encode() in bytes(Letter.objects.get().content)


def test_its_sending_is_due_at_once() -> None:
    send()
    job = Job.objects.get(kind=SEND)
    assert (job.key, job.due_at) == (Letter.objects.get().key, NOW)


def test_who_sends_is_told_how_many() -> None:
    assert send() == 1


def test_each_recipient_gets_a_letter_of_their_own() -> None:
    send(TO, "callum@northlight.example")
    assert set(Letter.objects.values_list("recipient", flat=True)) == {
        TO,
        "callum@northlight.example",
    }


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("place", ["subject", "from_email", "to", "reply_to", "headers"])
def test_words_that_would_begin_a_header_of_their_own_are_refused(place: str, end: str) -> None:
    words = f"{TO}{end}Bcc: eve@elsewhere.example"
    spoilt: dict[str, Any] = {
        "subject": words, "from_email": words, "to": [words], "reply_to": [words],
        "headers": {"X-About": words},
    }  # fmt: skip
    with pytest.raises(ValueError, match=r"newlines|Invalid address"):
        EmailMessage(**{"to": [TO], "body": WORDS, place: spoilt[place]}).send()
    assert not Letter.objects.exists()


def test_an_action_that_is_rolled_back_sends_nothing() -> None:
    with transaction.atomic():
        send()
        transaction.set_rollback(True)
    assert (Letter.objects.count(), Job.objects.count()) == (0, 0)


def test_the_message_id_is_fixed_when_it_is_written() -> None:
    send()
    letter = Letter.objects.get()
    assert f"Message-ID: {letter.message_id}".encode() in bytes(letter.content)


def test_the_message_id_names_the_senders_domain_and_not_this_machine() -> None:
    send()
    assert Letter.objects.get().message_id.endswith("@northlight.example>")


def test_who_is_away_is_not_made_to_answer_it() -> None:
    send()
    assert b"Auto-Submitted: auto-generated" in bytes(Letter.objects.get().content)


def test_the_job_holds_neither_address_nor_words() -> None:
    send()
    job = Job.objects.get(kind=SEND)
    assert job.payload == {"letter": job.key}


def test_a_mail_to_nobody_is_nothing_to_send() -> None:
    assert send_mail("Your way in", WORDS, SENDER, []) == 0


def test_a_name_beside_the_address_is_left_out_of_the_envelope() -> None:
    send(f"Mairi Sinclair <{TO}>")
    assert Letter.objects.get().recipient == TO
