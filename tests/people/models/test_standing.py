"""How an invitation stands, and who may be invited."""

from datetime import timedelta

import pytest

from tests.cast import NOW, PASSWORD, Cast
from touchline.people.models import Deactivation, Invitation, Person, Wave
from touchline.people.models.invitation import VALID, Standing, not_in_yet
from touchline.witness.actor import SYSTEM

A_MOMENT = timedelta(seconds=1)


def invited(person: Person, *, by: Person, key: str = "first") -> Invitation:
    wave, _ = Wave.objects.begin(
        [person], words="", base="https://testserver/", key=key, by=by, at=NOW
    )
    return wave.invitations.get()


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    """Mairi's, from Noor."""
    return invited(cast.mairi, by=cast.noor)


@pytest.fixture
def token(cast: Cast, invitation: Invitation) -> str:
    """What is in her mail."""
    return invitation.issue(by=cast.noor, at=NOW)


def standing(invitation: Invitation, *, after: timedelta = timedelta()) -> Standing:
    found = Invitation.objects.select_related("person", "end").get(pk=invitation.pk)
    return found.standing(at=NOW + after)


def test_before_the_mail_is_written_it_is_on_its_way(invitation: Invitation) -> None:
    assert standing(invitation) is Standing.ON_ITS_WAY


def test_then_it_is_open(invitation: Invitation, token: str) -> None:
    assert standing(invitation) is Standing.OPEN


def test_after_its_time_it_stands_as_over(invitation: Invitation, token: str) -> None:
    assert standing(invitation, after=VALID) is Standing.OVER


def test_one_that_was_used_stands_as_accepted(invitation: Invitation, token: str) -> None:
    invitation.accept(at=NOW)
    assert standing(invitation) is Standing.ACCEPTED


def test_one_of_who_came_in_by_another_way_says_so(
    cast: Cast, invitation: Invitation, token: str
) -> None:
    Person.objects.filter(pk=cast.mairi.pk).update(last_login=NOW)
    assert standing(invitation) is Standing.OTHERWISE


def test_one_that_a_newer_one_ended_says_so(cast: Cast, invitation: Invitation, token: str) -> None:
    invited(cast.mairi, by=cast.noor, key="second").issue(by=cast.noor, at=NOW)
    assert standing(invitation) is Standing.REPLACED


def test_once_the_person_is_in_it_matters_no_more_that_there_was_a_newer_one(
    cast: Cast, invitation: Invitation, token: str
) -> None:
    newer = invited(cast.mairi, by=cast.noor, key="second")
    newer.issue(by=cast.noor, at=NOW)
    Person.objects.filter(pk=cast.mairi.pk).update(last_login=NOW)
    assert standing(invitation) is Standing.OTHERWISE


def test_who_can_sign_in_or_has_left_cannot_be_invited(cast: Cast) -> None:
    cast.dana.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    Person.objects.filter(pk=cast.callum.pk).update(last_login=NOW)
    Deactivation.objects.create_for(cast.femke, by=SYSTEM, at=NOW)
    assert not not_in_yet().filter(pk__in=[cast.dana.pk, cast.callum.pk, cast.femke.pk]).exists()


def test_who_was_only_brought_in_can_be_invited(cast: Cast) -> None:
    assert cast.mairi in not_in_yet()
