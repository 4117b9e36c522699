"""Erasing a person: what goes, what stays and why."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from pytest_django import Settings

from tests.cast import NOW, TODAY, Cast
from tests.people.lives import ANSWER, WORDS, ask, live, sign_in
from touchline.keeping.models import Erasure
from touchline.office.models import Answer, FigureQuestion
from touchline.people.erasing import erase, what_would_go
from touchline.people.models import CrmIdentity, Person, ReportingLine, Seat
from touchline.people.models.managing import unmanaged
from touchline.people.someone_who_left import ADDRESS, NAME
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, verify


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


def gone(person: Person) -> Erasure:
    return erase(person, by=SYSTEM, at=NOW)


def test_the_person_is_gone(cast: Cast) -> None:
    gone(cast.mairi)
    assert not Person.objects.filter(email=cast.mairi.email).exists()


def test_seats_and_links_with_the_crm_are_gone(cast: Cast) -> None:
    gone(cast.mairi)
    seats = Seat.objects.filter(person_id=cast.mairi.pk)
    assert not seats.exists()
    assert not CrmIdentity.objects.filter(person_key="mairi").exists()


def test_every_browser_is_signed_out(cast: Cast) -> None:
    sign_in(cast.mairi)
    stays = sign_in(cast.callum)
    gone(cast.mairi)
    assert [session.pk for session in Session.objects.all()] == [stays]


def test_a_question_that_nobody_answered_is_gone(cast: Cast) -> None:
    ask(cast.mairi, WORDS, cast=cast)
    gone(cast.mairi)
    assert not FigureQuestion.objects.exists()


def test_of_an_answered_question_the_answer_stays(cast: Cast) -> None:
    ask(cast.mairi, WORDS, cast=cast).answer_with(words=ANSWER, by=cast.noor, at=NOW)
    gone(cast.mairi)
    one = FigureQuestion.objects.get()
    assert (one.asked_by, one.asker_key, one.answer.words) == (NAME, "", ANSWER)


def test_what_was_asked_is_no_longer_there_when_the_answer_stays(cast: Cast) -> None:
    ask(cast.mairi, WORDS, cast=cast).answer_with(words=ANSWER, by=cast.noor, at=NOW)
    gone(cast.mairi)
    assert WORDS not in FigureQuestion.objects.get().words


def test_an_answer_stays_without_the_name_of_who_gave_it(cast: Cast) -> None:
    Seat.objects.take(cast.tomasz, kind="admin", team=None, since=TODAY, by=SYSTEM, at=NOW)
    ask(cast.mairi, WORDS, cast=cast).answer_with(words=ANSWER, by=cast.noor, at=NOW)
    gone(cast.noor)
    assert list(Answer.objects.values_list("answered_by", "words")) == [(NAME, ANSWER)]


def test_an_answer_that_another_gave_last_keeps_that_name(cast: Cast) -> None:
    question = ask(cast.mairi, WORDS, cast=cast)
    question.answer_with(words="No", by=cast.tomasz, at=NOW)
    question.answer_with(words=ANSWER, by=cast.noor, at=NOW)
    gone(cast.tomasz)
    assert Answer.objects.get().answered_by == cast.noor.name


def test_lines_of_others_lead_to_someone_who_left(cast: Cast) -> None:
    gone(cast.dana)
    [before, _now] = cast.mairi.lines.order_by("since")
    assert before.manager is not None
    assert before.manager.email == ADDRESS


def test_whoever_reported_to_them_reports_to_nobody_from_today_on(cast: Cast) -> None:
    gone(cast.dana)
    assert cast.mairi.manager(on=TODAY) is None


def test_yesterday_they_reported_to_someone_who_left(cast: Cast) -> None:
    gone(cast.dana)
    manager = cast.mairi.manager(on=TODAY - timedelta(days=1))
    assert manager is not None
    assert manager.name == NAME


def test_the_office_finds_those_who_are_without_a_manager(cast: Cast) -> None:
    gone(cast.dana)
    found = {one.team: set(one.sellers) for one in unmanaged(on=TODAY)}
    assert found == {cast.leith: {cast.mairi, cast.callum}}


def test_a_line_that_was_to_begin_later_is_taken_back(cast: Cast) -> None:
    tomorrow = TODAY + timedelta(days=1)
    ReportingLine.objects.draw(cast.femke, cast.dana, since=tomorrow, by=SYSTEM, at=NOW)
    gone(cast.dana)
    manager = cast.femke.manager(on=tomorrow)
    assert manager == cast.sander


def test_two_who_are_erased_share_one_stand_in(cast: Cast) -> None:
    gone(cast.dana)
    gone(cast.sander)
    assert Person.objects.filter(name=NAME).count() == 1


def test_the_stand_in_cannot_sign_in(cast: Cast) -> None:
    gone(cast.dana)
    assert not Person.objects.active().filter(name=NAME).exists()


def test_the_log_stays_whole(cast: Cast) -> None:
    live(cast.mairi, cast=cast)
    gone(cast.mairi)
    assert verify()[2] is None


def test_the_log_says_that_someone_was_erased(cast: Cast) -> None:
    gone(cast.mairi)
    last = Line.objects.filter(act="people.person.erased").get()
    assert (last.kind, last.key, last.actor) == ("person", cast.mairi.key, "system")


def test_the_record_says_what_stays_and_why(cast: Cast) -> None:
    record = gone(cast.mairi)
    assert all(part["why"] for part in record.stays)
    assert record.stays


def test_the_record_holds_no_name(cast: Cast) -> None:
    said = str(Erasure.objects.filter(pk=gone(cast.mairi).pk).values())
    assert not [word for word in ("Mairi", "mairi", "Sinclair", "@") if word in said]


def test_the_record_says_until_when_backups_hold_them(cast: Cast) -> None:
    record = erase(cast.mairi, by=SYSTEM, at=NOW, backups_kept=timedelta(days=14))
    assert record.backups_until == date(2026, 4, 1)


def test_looking_at_what_would_go_changes_nothing(cast: Cast) -> None:
    live(cast.mairi, cast=cast)
    before = list(Person.objects.values()), Line.objects.count(), Session.objects.count()
    what_would_go(cast.mairi, at=NOW)
    assert before == (list(Person.objects.values()), Line.objects.count(), Session.objects.count())


def test_what_goes_is_what_looking_said_would_go(cast: Cast) -> None:
    live(cast.mairi, cast=cast)
    said = [(one.key, one.gone, one.kept) for one in what_would_go(cast.mairi, at=NOW)]
    parts = gone(cast.mairi).parts
    assert [(one["key"], one["gone"], one["kept"]) for one in parts] == said
