"""The mail of the morning: who gets it, once, and what it never says."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage

from tests.cast import NOW, TODAY, Cast
from touchline.floor.models import Promise, Reminders, SentDigest
from touchline.floor.models.digests import SEND, plan, send, whose_words
from touchline.floor.models.reminders import Often
from touchline.jobs.models import Job
from touchline.people.models import Deactivation
from touchline.wall.crossings import Recipient
from touchline.witness.actor import SYSTEM

WORDS = "Call the harbour master of Zwolle"
MORNING = NOW.replace(hour=8, minute=30)


@pytest.fixture
def due(cast: Cast) -> Promise:
    """Mairi owes something on Thursday."""
    to = Recipient("person", cast.dana.key, cast.dana.name)
    day = TODAY + timedelta(days=1)
    return Promise.objects.make(cast.mairi, to, WORDS, day, by=cast.mairi, at=NOW)


WritesTo = Callable[[], list[EmailMessage]]


@pytest.fixture
def write(cast: Cast, mailoutbox: list[EmailMessage]) -> WritesTo:
    """Does Mairi's job of this morning; every mail that came of it until now."""

    def do() -> list[EmailMessage]:
        send({"person": cast.mairi.key, "day": TODAY.isoformat()}, MORNING)
        return list(mailoutbox)

    return do


def test_who_owes_something_soon_is_told(cast: Cast, due: Promise, write: WritesTo) -> None:
    [mail] = write()
    assert (mail.to, "One promise of yours is due soon" in mail.body) == ([cast.mairi.email], True)


def test_no_word_that_anyone_typed_is_in_it(cast: Cast, due: Promise, write: WritesTo) -> None:
    [mail] = write()
    assert "Zwolle" not in f"{mail.subject} {mail.body}"


def test_a_job_that_is_done_twice_sends_one_mail(cast: Cast, due: Promise, write: WritesTo) -> None:
    write()
    assert len(write()) == 1


def test_with_nothing_ahead_no_mail_comes(cast: Cast, write: WritesTo) -> None:
    assert write() == []


def test_with_nothing_ahead_nothing_is_noted_either(cast: Cast, write: WritesTo) -> None:
    write()
    assert not SentDigest.objects.exists()


def test_who_wants_none_gets_none(cast: Cast, due: Promise, write: WritesTo) -> None:
    Reminders.objects.of(cast.mairi).stop(at=NOW)
    assert write() == []


def test_who_was_deactivated_gets_none(cast: Cast, due: Promise, write: WritesTo) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert write() == []


def test_one_press_stops_them_for_the_person_of_the_mail(
    cast: Cast, due: Promise, write: WritesTo
) -> None:
    [mail] = write()
    words = mail.extra_headers["List-Unsubscribe"].rstrip(">/").rsplit("/", 1)[1]
    assert whose_words(words) == cast.mairi


def test_words_of_anybody_stop_nothing() -> None:
    assert whose_words("mairi:1:x") is None


def test_what_is_overdue_is_told_apart(cast: Cast, due: Promise, write: WritesTo) -> None:
    Promise.objects.filter(pk=due.pk).update(day=TODAY - timedelta(days=1))
    [mail] = write()
    assert "past its day" in mail.body


def test_each_wished_mail_is_planned_once(cast: Cast) -> None:
    midnight = NOW.replace(hour=0, minute=5)
    plan({}, midnight)
    plan({}, midnight)
    assert Job.objects.filter(kind=SEND, key__startswith=cast.mairi.key).count() == 1


def test_it_is_planned_for_the_hour_one_wishes(cast: Cast) -> None:
    Reminders.objects.of(cast.mairi).choose(
        often=Often.WEEKDAYS, hour=6, quiet_from=20, quiet_until=5, by=cast.mairi, at=NOW
    )
    plan({}, NOW.replace(hour=0, minute=5))
    job = Job.objects.get(kind=SEND, key__startswith=cast.mairi.key)
    assert job.due_at == NOW.replace(hour=6, minute=0)


def test_the_subject_says_nothing_a_locked_screen_should_not_show(
    cast: Cast, due: Promise, write: WritesTo
) -> None:
    [mail] = write()
    assert mail.subject == "What you promised is due"
