"""Leaving by the directory: at once, for everyone but the last administrator."""

import pytest
from django.test import Client

from tests.cast import NOW, TODAY, Cast
from tests.conftest import SignsIn
from tests.scim.speaking import Speaker, again, at
from touchline.people.models import Deactivation, Seat
from touchline.scim.models import DirectoryUser, Event
from touchline.witness.models import Line

LEAVES = {"op": "Replace", "path": "active", "value": "False"}
IS_BACK = {"op": "Replace", "path": "active", "value": "True"}


def test_an_open_session_is_nobodys_with_the_next_request(
    cast: Cast, directory: Speaker, signed_in_as: SignsIn
) -> None:
    session: Client = signed_in_as(cast.mairi)
    directory.patch(at(cast.mairi), LEAVES)
    assert session.get("/you/").status_code == 302


@pytest.mark.parametrize("how", ["patched", "deleted"])
def test_the_last_administrator_stays(cast: Cast, directory: Speaker, how: str) -> None:
    noor = at(cast.noor)
    answer = directory.patch(noor, LEAVES) if how == "patched" else directory.delete(noor)
    assert (answer.status, again(cast.noor).is_active) == (409, True)


def test_that_the_last_administrator_stays_is_told_with_the_reason(
    cast: Cast, directory: Speaker
) -> None:
    directory.patch(at(cast.noor), LEAVES)
    told = Event.objects.get(act="refused")
    assert (told.refusal, told.key) == ("last_administrator", cast.noor.key)


def test_an_administrator_beside_another_may_leave(cast: Cast, directory: Speaker) -> None:
    Seat.objects.take(cast.dana, kind="admin", team=None, since=TODAY, by=cast.noor, at=NOW)
    directory.patch(at(cast.noor), LEAVES)
    assert not again(cast.noor).is_active


def test_whom_the_office_let_go_the_directory_does_not_let_back_in(
    cast: Cast, directory: Speaker
) -> None:
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    DirectoryUser.objects.create(
        person=cast.mairi, user_name="m", folded_name="m", since=NOW, changed_at=NOW
    )
    answer = directory.patch(at(cast.mairi), IS_BACK)
    assert (answer.status, answer.said["active"]) == (200, False)


def test_that_someone_stays_shut_out_is_remarked(cast: Cast, directory: Speaker) -> None:
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    DirectoryUser.objects.create(
        person=cast.mairi, user_name="m", folded_name="m", since=NOW, changed_at=NOW
    )
    directory.patch(at(cast.mairi), IS_BACK)
    assert Event.objects.get(key=cast.mairi.key).remarks == ["kept_out"]


def test_leaving_twice_is_written_once(cast: Cast, directory: Speaker) -> None:
    directory.patch(at(cast.mairi), LEAVES)
    directory.patch(at(cast.mairi), LEAVES)
    assert Line.objects.filter(act="people.person.deactivated").count() == 1


def test_the_witness_says_which_token_it_was(cast: Cast, directory: Speaker, token: object) -> None:
    directory.patch(at(cast.mairi), LEAVES)
    line = Line.objects.get(act="people.person.deactivated")
    assert line.actor == f"scim:{getattr(token, 'key', '')}"
