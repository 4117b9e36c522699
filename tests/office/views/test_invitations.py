"""Noor invites people: whom, and the letter word for word."""

import re

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from tests.cast import NOW, PASSWORD, Cast
from tests.office.inviting import LIST, NEW, NEWS, link_of, look, send, some
from tests.office.messages import said
from tests.reading import section_of, words_of
from touchline.jobs.models import Job, do_all_due
from touchline.office.models.invitation_letters import WAVE, write_letters
from touchline.people.models import Invitation, Person, Wave
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("mail_server")


def test_who_cannot_sign_in_yet_stands_on_the_page(cast: Cast, noor: Client) -> None:
    assert "Mairi Sinclair" in section_of(noor.get(LIST), "Not in yet")


def test_who_can_sign_in_does_not(cast: Cast, noor: Client) -> None:
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    assert "Mairi Sinclair" not in words_of(noor.get(LIST))


def test_when_everyone_is_in_the_page_says_so(cast: Cast, noor: Client) -> None:
    Person.objects.update(last_login=NOW)
    assert "Everyone can sign in" in words_of(noor.get(LIST))


def test_before_sending_one_reads_the_letter(cast: Cast, noor: Client) -> None:
    words = words_of(look(noor, **some(cast.mairi)))
    assert "Hello Mairi" in words
    assert NEWS in words


def test_looking_at_the_letter_sends_nothing(cast: Cast, noor: Client) -> None:
    look(noor)
    assert not Wave.objects.exists()


def test_what_was_looked_at_is_what_is_sent(cast: Cast, noor: Client) -> None:
    shown = words_of(look(noor, **some(cast.mairi)))
    send(noor, **some(cast.mairi))
    do_all_due(at=NOW)
    before, _, after = " ".join(str(mail.outbox[0].body).split()).partition(link_of(cast.mairi))
    assert before.removesuffix("http://testserver").strip() in shown
    assert after.strip() in shown


def test_the_letter_says_until_when_and_by_whom(cast: Cast, wave: Wave) -> None:
    body = str(mail.outbox[0].body)
    assert "Wednesday, 1 April" in body
    assert cast.noor.name in body


def test_marks_in_a_sentence_stay_as_they_were_typed(cast: Cast, noor: Client) -> None:
    send(noor, **(some(cast.mairi) | {"words": "Leith & Rotterdam <3"}))
    do_all_due(at=NOW)
    assert "Leith & Rotterdam <3" in str(mail.outbox[0].body)


def test_sending_writes_rows_and_leaves_the_mails_to_the_worker(cast: Cast, noor: Client) -> None:
    send(noor)
    assert (Invitation.objects.count() > 5, mail.outbox) == (True, [])


def test_the_worker_writes_to_each_of_them(cast: Cast, wave: Wave) -> None:
    assert sorted(one.to for one in mail.outbox) == [[cast.callum.email], [cast.mairi.email]]


def test_each_gets_a_link_of_their_own(cast: Cast, wave: Wave) -> None:
    assert link_of(cast.mairi) != link_of(cast.callum)


def test_a_worker_that_is_killed_midway_writes_to_nobody_twice(cast: Cast, wave: Wave) -> None:

    write_letters({"wave": wave.key}, NOW)
    assert len(mail.outbox) == 2


def test_pressing_twice_sends_once(cast: Cast, noor: Client) -> None:
    send(noor, **some(cast.mairi))
    send(noor, **some(cast.mairi))
    assert Wave.objects.count() == 1


def test_a_team_is_invited_with_those_below_it(cast: Cast, noor: Client) -> None:
    send(noor, whom="team", team=cast.north_sea.key)
    invited = {one.person for one in Invitation.objects.select_related("person")}
    assert invited == {
        cast.grete, cast.dana, cast.mairi, cast.callum, cast.sander, cast.femke
    }  # fmt: skip


def test_who_has_no_address_is_left_out_and_counted(cast: Cast, noor: Client) -> None:
    Person.objects.filter(pk=cast.mairi.pk).update(email="mairi@no-address.invalid")
    words = words_of(look(noor, **some(cast.mairi, cast.callum)))
    assert "1 more has no address" in words


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"whom": "team"}, "Choose the team."),
        ({"whom": "some"}, "Choose at least one name."),
        ({"whom": "the moon"}, "Please choose one"),
        ({"key": "../../"}, "This page is not whole."),
        ({"words": "x" * 601}, "Please keep it to 600"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    cast: Cast, noor: Client, wrong: dict[str, str], why: str
) -> None:
    answer = look(noor, **wrong)
    assert (answer.status_code, why in words_of(answer)) == (422, True)


def test_nobody_to_invite_is_said(cast: Cast, noor: Client) -> None:
    Person.objects.update(last_login=NOW)
    assert "None of them can be invited" in words_of(look(noor))


def test_without_a_mail_server_nothing_is_sent(
    cast: Cast, noor: Client, settings: Settings
) -> None:
    settings.MAIL_SERVER = None
    assert said(send(noor)).startswith("No mail server is set")
    assert not Wave.objects.exists()


@pytest.mark.parametrize("page", [LIST, NEW])
def test_without_a_mail_server_the_page_says_what_to_do(
    noor: Client, settings: Settings, page: str
) -> None:
    settings.MAIL_SERVER = None
    assert "TOUCHLINE_SMTP_URL" in words_of(noor.get(page))


def test_a_wave_is_one_piece_of_work_however_many_it_reaches(cast: Cast, noor: Client) -> None:

    send(noor)
    assert Job.objects.filter(kind=WAVE).count() == 1


def test_from_a_persons_page_one_comes_with_the_name_chosen(cast: Cast, noor: Client) -> None:
    page = noor.get(f"{NEW}?person={cast.mairi.key}").content.decode()
    assert re.search(rf'value="{cast.mairi.key}"[^>]* checked', page)
