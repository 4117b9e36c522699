"""An invitation: one link to one person, which works once, for a while, and for nobody else."""

from datetime import timedelta

import pytest

from tests.cast import NOW, PASSWORD, Cast
from touchline.people.models import Deactivation, Invitation, Person, Wave
from touchline.people.models.invitation import VALID
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

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


def behind(token: str, *, after: timedelta = timedelta()) -> Invitation | None:
    return Invitation.objects.behind(token, at=NOW + after)


def test_the_token_leads_to_the_invitation(invitation: Invitation, token: str) -> None:
    assert behind(token) == invitation


def test_the_token_is_written_nowhere(invitation: Invitation, token: str) -> None:
    row = Invitation.objects.filter(pk=invitation.pk).values().get()
    assert token not in str(row)


@pytest.mark.parametrize("guess", ["", "c0ffee"])
def test_another_token_leads_nowhere(token: str, guess: str) -> None:
    assert behind(guess) is None


def test_it_works_to_its_last_moment(token: str) -> None:
    assert behind(token, after=VALID - A_MOMENT)


def test_then_it_is_over(token: str) -> None:
    assert behind(token, after=VALID) is None


def test_it_is_over_once_it_is_used(invitation: Invitation, token: str) -> None:
    invitation.accept(at=NOW)
    assert behind(token) is None


def test_it_is_used_once(invitation: Invitation, token: str) -> None:
    assert [invitation.accept(at=NOW) for _ in range(2)] == [True, False]


def test_it_is_over_once_it_is_withdrawn(cast: Cast, invitation: Invitation, token: str) -> None:
    invitation.withdraw(by=cast.noor, at=NOW)
    assert behind(token) is None


def test_what_was_used_cannot_be_withdrawn(cast: Cast, invitation: Invitation, token: str) -> None:
    invitation.accept(at=NOW)
    assert not invitation.withdraw(by=cast.noor, at=NOW)


def test_a_newer_one_ends_it(cast: Cast, token: str) -> None:
    invited(cast.mairi, by=cast.noor, key="second").issue(by=cast.noor, at=NOW)
    assert behind(token) is None


def test_the_newer_one_works(cast: Cast, token: str) -> None:
    newer = invited(cast.mairi, by=cast.noor, key="second")
    assert behind(newer.issue(by=cast.noor, at=NOW)) == newer


def test_an_invitation_of_a_colleague_stays(cast: Cast, token: str) -> None:
    invited(cast.callum, by=cast.noor, key="second").issue(by=cast.noor, at=NOW)
    assert behind(token)


def test_it_is_over_when_the_person_leaves(cast: Cast, token: str) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert behind(token) is None


def test_it_stays_over_when_the_person_comes_back(cast: Cast, token: str) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW).undo(by=SYSTEM, at=NOW)
    assert behind(token) is None


def test_it_is_over_when_the_address_was_wrong(cast: Cast, token: str) -> None:
    cast.mairi.rename(name="Mairi Sinclair", email="m@northlight.example", by=SYSTEM, at=NOW)
    assert behind(token) is None


def test_a_corrected_name_leaves_it_alone(cast: Cast, token: str) -> None:
    cast.mairi.rename(name="Mairi M Sinclair", email=cast.mairi.email, by=SYSTEM, at=NOW)
    assert behind(token)


def test_it_cannot_be_used_by_who_finds_it_after_the_person_chose_a_password(
    cast: Cast, token: str
) -> None:
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    assert behind(token) is None


def test_it_cannot_be_used_by_who_finds_it_after_the_person_came_in_otherwise(
    cast: Cast, token: str
) -> None:
    Person.objects.filter(pk=cast.mairi.pk).update(last_login=NOW)
    assert behind(token) is None


def test_it_is_issued_once(cast: Cast, invitation: Invitation, token: str) -> None:
    assert invitation.issue(by=cast.noor, at=NOW) == ""


def test_one_that_was_withdrawn_before_it_was_sent_is_not_sent(
    cast: Cast, invitation: Invitation
) -> None:
    invitation.withdraw(by=cast.noor, at=NOW)
    assert invitation.issue(by=cast.noor, at=NOW) == ""


def test_who_came_in_meanwhile_gets_no_mail(cast: Cast, invitation: Invitation) -> None:
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    assert invitation.issue(by=cast.noor, at=NOW) == ""


def test_each_step_is_witnessed_with_keys_alone(
    cast: Cast, invitation: Invitation, token: str
) -> None:
    invitation.accept(at=NOW)
    lines = Line.objects.filter(act__startswith="people.invitation").values_list(
        "act", "actor", "key"
    )
    assert list(lines) == [
        ("people.invitation.sent", cast.noor.key, cast.mairi.key),
        ("people.invitation.accepted", cast.mairi.key, cast.mairi.key),
    ]
