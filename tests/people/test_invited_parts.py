"""What is kept of inviting a person is exported, and goes with them."""

import pytest
from django.core.mail import EmailMessage

from tests.cast import NOW, Cast
from touchline.keeping.persons import PERSON_PARTS
from touchline.mail.models import Letter
from touchline.people.models import Invitation, Wave


@pytest.fixture
def wave(cast: Cast) -> Wave:
    """From Noor to Mairi, who has come in."""
    wave, _ = Wave.objects.begin(
        [cast.mairi], words="Until Friday.", base="https://testserver/", key="first",
        by=cast.noor, at=NOW,
    )  # fmt: skip
    invitation = wave.invitations.get()
    invitation.issue(by=cast.noor, at=NOW)
    invitation.accept(at=NOW)
    return wave


def test_who_was_invited_reads_when(cast: Cast, wave: Wave) -> None:
    [row] = PERSON_PARTS["people.invitations"].export(cast.mairi.key)
    assert row["sent"] == NOW


def test_what_a_link_is_recognised_by_is_not_exported(cast: Cast, wave: Wave) -> None:
    [row] = PERSON_PARTS["people.invitations"].export(cast.mairi.key)
    assert set(row) == {"sent", "until"}


def test_who_invited_reads_their_own_words(cast: Cast, wave: Wave) -> None:
    [row] = PERSON_PARTS["people.waves"].export(cast.noor.key)
    assert row["words"] == "Until Friday."


def test_whom_an_erased_administrator_invited_stays_invited(cast: Cast, wave: Wave) -> None:
    PERSON_PARTS["people.waves"].erase(cast.noor.key, NOW)
    assert Invitation.objects.filter(person=cast.mairi).exists()


def test_the_words_of_an_erased_administrator_are_gone(cast: Cast, wave: Wave) -> None:
    PERSON_PARTS["people.waves"].erase(cast.noor.key, NOW)
    wave.refresh_from_db()
    assert (wave.words, wave.by) == ("", None)


def test_mail_on_its_way_to_an_erased_person_does_not_leave(cast: Cast) -> None:
    message = EmailMessage("Hello", "words", "t@northlight.example", [cast.mairi.email])
    Letter.objects.write(message, at=NOW)
    PERSON_PARTS["mail.letters"].erase(cast.mairi.key, NOW)
    assert not Letter.objects.exists()


def test_mail_to_a_colleague_does(cast: Cast) -> None:
    message = EmailMessage("Hello", "words", "t@northlight.example", [cast.callum.email])
    Letter.objects.write(message, at=NOW)
    PERSON_PARTS["mail.letters"].erase(cast.mairi.key, NOW)
    assert Letter.objects.count() == 1
