"""What became of those who were invited: who came in, who is missing, what was withdrawn."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import NOW, PASSWORD, Cast
from tests.office.inviting import KEY, LIST, NEW, asking, link_of, send, some
from tests.office.messages import said
from tests.reading import row_heads, words_of
from touchline.jobs.models import do_all_due
from touchline.mail.models import Letter
from touchline.office.models.invitation_letters import write_letters
from touchline.office.models.inviting import missing_of
from touchline.people.models import Invitation, Wave
from touchline.people.models.invitation import VALID

pytestmark = pytest.mark.usefixtures("mail_server")


def test_the_wave_counts_who_came_in(cast: Cast, noor: Client, wave: Wave) -> None:
    Client().post(link_of(cast.mairi), {"password": PASSWORD, "again": PASSWORD})
    words = words_of(noor.get(reverse("office:wave", args=[wave.key])))
    assert "1 has come in. 1 link still works." in words


def test_whoever_chose_a_password_elsewhere_is_not_waited_for(
    cast: Cast, noor: Client, wave: Wave
) -> None:
    cast.mairi.choose_password(password=PASSWORD, by=cast.mairi, at=NOW)
    words = words_of(noor.get(reverse("office:wave", args=[wave.key])))
    assert "1 has come in. 1 link still works." in words


def test_whoever_one_waits_for_stands_first(cast: Cast, noor: Client, wave: Wave) -> None:
    Client().post(link_of(cast.callum), {"password": PASSWORD, "again": PASSWORD})
    assert row_heads(noor.get(reverse("office:wave", args=[wave.key]))) == [
        cast.mairi.name, cast.callum.name,
    ]  # fmt: skip


def test_inviting_again_reaches_those_who_have_not_come_in(
    cast: Cast, noor: Client, wave: Wave
) -> None:
    Client().post(link_of(cast.callum), {"password": PASSWORD, "again": PASSWORD})
    noor.post(f"{NEW}?again={wave.key}", asking(whom="again", key=KEY[::-1], send="yes"))
    do_all_due(at=NOW)
    assert [one.to for one in mail.outbox[2:]] == [[cast.mairi.email]]


def test_who_got_a_later_invitation_is_not_missing_in_the_earlier_wave(
    cast: Cast, noor: Client, wave: Wave
) -> None:
    noor.post(NEW, asking(key=KEY[::-1], send="yes", **some(cast.mairi)))
    do_all_due(at=NOW)
    assert list(missing_of(wave)) == [cast.callum]


def test_a_link_that_is_withdrawn_opens_nothing(cast: Cast, noor: Client, wave: Wave) -> None:
    invitation = wave.invitations.get(person=cast.mairi)
    noor.post(reverse("office:invitation-withdraw", args=[wave.key, invitation.key]))
    assert Client().get(link_of(cast.mairi)).status_code == 410


def test_withdrawing_what_was_used_says_so(cast: Cast, noor: Client, wave: Wave) -> None:
    invitation = wave.invitations.get(person=cast.mairi)
    invitation.accept(at=NOW)
    path = reverse("office:invitation-withdraw", args=[wave.key, invitation.key])
    assert "This invitation had ended already." in said(noor.post(path))


def test_an_invitation_is_looked_up_in_its_own_wave(cast: Cast, noor: Client, wave: Wave) -> None:
    invitation = wave.invitations.get(person=cast.mairi)
    path = reverse("office:invitation-withdraw", args=["another", invitation.key])
    assert noor.post(path).status_code == 404


def test_a_whole_wave_is_withdrawn(cast: Cast, noor: Client, wave: Wave) -> None:
    noor.post(reverse("office:wave-withdraw", args=[wave.key]))
    answers = [Client().get(link_of(one)).status_code for one in (cast.mairi, cast.callum)]
    assert answers == [410, 410]


def test_an_invitation_that_is_over_is_shown_as_over(cast: Cast, noor: Client, wave: Wave) -> None:
    Invitation.objects.update(sent_at=NOW - VALID, ends_at=NOW - timedelta(seconds=1))
    assert words_of(noor.get(reverse("office:wave", args=[wave.key]))).count("over") >= 2


def test_a_mail_that_was_refused_is_shown_as_refused(
    cast: Cast, noor: Client, settings: Settings
) -> None:
    settings.EMAIL_BACKEND = "touchline.mail.outbox.Outbox"
    send(noor, **some(cast.mairi))

    write_letters({"wave": KEY}, NOW)
    Letter.objects.get().give_up("SMTPRecipientsRefused", at=NOW)
    assert "mail refused" in words_of(noor.get(LIST))
