"""Sessions: listed to their owner, ended one by one or together, at once when somebody leaves."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cast import NOW, PASSWORD, Cast
from tests.reading import words_of
from tests.sign_in.visiting import DOOR, SECURITY, Visiting, elsewhere
from touchline.kit import clock
from touchline.people.models import Deactivation, Person
from touchline.sign_in.models.sessions import end_sessions, forget_what_ran_out, open_sessions
from touchline.sign_in.models.upkeep import clean
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line


def is_out(visiting: Visiting) -> bool:
    return bool(visiting.get("/contract/").headers.get("Location", "").startswith(DOOR))


def listed(person: Person) -> list[Any]:
    return list(open_sessions(person, at=NOW))


def test_a_session_is_listed_with_its_device(inside: Visiting) -> None:
    assert "Firefox, Linux this one" in words_of(inside.get(SECURITY))


def test_every_session_is_listed(inside: Visiting, mairi: Person) -> None:
    elsewhere(mairi)
    assert len(listed(mairi)) == 2


def test_nobody_elses_session_is_listed(inside: Visiting, noor: Person) -> None:
    elsewhere(noor)
    assert len(inside.get(SECURITY).context["sessions"]) == 1


def test_all_others_end_together(inside: Visiting, mairi: Person) -> None:
    laptop, phone = elsewhere(mairi), elsewhere(mairi)
    inside.post(reverse("sessions-end"))
    assert (is_out(laptop), is_out(phone), is_out(inside)) == (True, True, False)


def test_one_ends_alone(inside: Visiting, mairi: Person) -> None:
    laptop, phone = elsewhere(mairi), elsewhere(mairi)
    row = next(one for one in listed(mairi) if one.session_key == laptop.session.session_key)
    inside.post(reverse("session-end", args=[row.pk]))
    assert (is_out(laptop), is_out(phone)) == (True, False)


def test_somebody_elses_session_cannot_be_ended(inside: Visiting, noor: Person) -> None:
    office = elsewhere(noor)
    answer = inside.post(reverse("session-end", args=[listed(noor)[0].pk]))
    assert (answer.status_code, is_out(office)) == (404, False)


def test_a_session_that_is_no_number_is_not_there(inside: Visiting) -> None:
    assert inside.post(reverse("session-end", args=["x"])).status_code == 404


def test_ending_is_witnessed(inside: Visiting, mairi: Person) -> None:
    elsewhere(mairi)
    inside.post(reverse("sessions-end"))
    assert Line.objects.filter(act="sign_in.sessions.ended", key=mairi.key).count() == 1


def test_signing_out_leaves_no_line(inside: Visiting, mairi: Person) -> None:
    inside.get(SECURITY)
    inside.post("/sign-out/")
    assert listed(mairi) == []


def test_leaving_ends_every_session_at_once(inside: Visiting, mairi: Person) -> None:
    laptop = elsewhere(mairi)
    keys = [visiting.session.session_key for visiting in (inside, laptop)]
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW)
    assert not Session.objects.filter(session_key__in=keys).exists()


def test_coming_back_opens_no_old_session(inside: Visiting, mairi: Person) -> None:
    Deactivation.objects.create_for(mairi, by=SYSTEM, at=NOW).undo(by=SYSTEM, at=NOW)
    assert is_out(inside)


def test_a_new_password_ends_the_others_and_keeps_this_one(inside: Visiting, mairi: Person) -> None:
    laptop, another = elsewhere(mairi), "a heron stands in the harbour"
    told = {"old": PASSWORD, "password": another, "again": another}
    inside.post(reverse("password"), told)
    assert (is_out(laptop), is_out(inside)) == (True, False)


def test_an_old_password_is_not_guessed_without_end(inside: Visiting) -> None:
    told = {"old": "wrong", "password": "x", "again": "x"}
    said = [inside.post(reverse("password"), told).status_code for _ in range(6)]
    assert said[-1] == 429


def test_use_is_noted_once_in_a_quarter_of_an_hour(inside: Visiting) -> None:
    inside.get("/contract/")
    with CaptureQueriesContext(connection) as queries:
        inside.get("/contract/")
    assert not [one for one in queries if "usersessions" in one["sql"]]


def test_use_is_noted_again_after_it(
    inside: Visiting, mairi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside.get("/contract/")
    later = clock.now() + timedelta(minutes=16)
    monkeypatch.setattr("touchline.kit.clock.now", lambda: later)
    inside.get("/contract/")
    assert listed(mairi)[0].last_seen_at == later


def test_ending_nothing_writes_nothing(cast: Cast) -> None:
    assert end_sessions(cast.mairi, by=SYSTEM, at=NOW) == 0
    assert not Line.objects.filter(act="sign_in.sessions.ended").exists()


def test_what_ran_out_is_forgotten(inside: Visiting, mairi: Person) -> None:
    inside.get(SECURITY)
    Session.objects.update(expire_date=NOW - timedelta(days=1))
    forget_what_ran_out(at=NOW)
    assert (Session.objects.count(), listed(mairi)) == (0, [])


def test_the_daily_work_keeps_what_still_holds(inside: Visiting, mairi: Person) -> None:
    inside.get(SECURITY)
    clean({}, NOW)
    assert not is_out(inside)


def test_the_daily_work_empties_the_table_of_attempts(mairi: Person) -> None:
    Visiting().sign_in(mairi, "wrong")
    clean({}, NOW + timedelta(days=3650))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kept_for_a_while")
        assert cursor.fetchone() == (0,)
