"""The page behind an invitation's link: looked at as often as one likes, used once."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, PASSWORD, Cast
from tests.reading import words_of
from touchline.people.models import Deactivation, Invitation, Person, Wave
from touchline.people.models.invitation import VALID
from touchline.sign_in.models.addresses import is_confirmed
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

pytestmark = pytest.mark.usefixtures("standing_clock")

CHOSEN = {"password": PASSWORD, "again": PASSWORD}
OVER = "This invitation is over"


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    """Mairi's, from Noor."""
    wave, _ = Wave.objects.begin(
        [cast.mairi], words="", base="https://testserver/", key="first", by=cast.noor, at=NOW
    )
    return wave.invitations.get()


@pytest.fixture
def link(cast: Cast, invitation: Invitation) -> str:
    """The address in Mairi's mail."""
    return reverse("invited", args=[invitation.issue(by=cast.noor, at=NOW)])


def at(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("touchline.kit.clock.now", lambda: moment)


def test_the_link_greets_whom_it_is_for(link: str, client: Client) -> None:
    assert "Welcome, Mairi" in words_of(client.get(link))


def test_a_password_chosen_by_it_lets_her_in(link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    assert client.get("/you/").status_code == 200


def test_a_password_chosen_by_it_is_kept(cast: Cast, link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    cast.mairi.refresh_from_db()
    assert cast.mairi.check_password(PASSWORD)


def test_her_address_counts_as_confirmed(cast: Cast, link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    assert is_confirmed(Person.objects.get(pk=cast.mairi.pk))


def test_it_works_once(link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    assert OVER in words_of(Client().get(link))


def test_used_by_two_at_once_it_lets_one_in(
    link: str, invitation: Invitation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second has seen it open, and comes a moment too late."""
    queryset = type(Invitation.objects.get_queryset())
    monkeypatch.setattr(queryset, "behind", lambda *_, **__: invitation)
    first, second = Client(), Client()
    first.post(link, CHOSEN)
    answer = second.post(link, {"password": PASSWORD + "!", "again": PASSWORD + "!"})
    assert (answer.status_code, second.get("/you/").status_code) == (410, 302)


def test_looking_at_it_does_not_use_it_up(link: str, client: Client) -> None:
    """Programs that look at mail open every link."""
    for _ in range(3):
        client.get(link)
    assert client.post(link, CHOSEN).status_code == 302


def test_a_password_that_was_refused_does_not_use_it_up(link: str, client: Client) -> None:
    client.post(link, {"password": "short", "again": "short"})
    assert client.post(link, CHOSEN).status_code == 302


@pytest.mark.parametrize(("after", "status"), [(VALID - timedelta(seconds=1), 200), (VALID, 410)])
def test_it_ends_after_a_fortnight(
    link: str, client: Client, monkeypatch: pytest.MonkeyPatch, after: timedelta, status: int
) -> None:
    at(NOW + after, monkeypatch)
    assert client.get(link).status_code == status


def test_it_is_no_use_to_someone_who_left(cast: Cast, link: str, client: Client) -> None:
    Deactivation.objects.create_for(cast.mairi, by=SYSTEM, at=NOW)
    assert client.post(link, CHOSEN).status_code == 410


def test_it_resets_nobodys_password(cast: Cast, link: str, client: Client) -> None:
    """Mairi came in by another way; an old mail must not open her account."""
    cast.mairi.choose_password(password=PASSWORD, by=SYSTEM, at=NOW)
    client.post(link, {"password": "stolen " + PASSWORD, "again": "stolen " + PASSWORD})
    cast.mairi.refresh_from_db()
    assert cast.mairi.check_password(PASSWORD)


def test_a_link_that_is_over_answers_like_one_that_never_was(link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    visitor = Client()
    never = reverse("invited", args=["c0ffee"])
    assert visitor.get(link).content == visitor.get(never).content


@pytest.mark.parametrize(
    ("said_twice", "why"),
    [
        ({"password": "short", "again": "short"}, "at least 12 characters"),
        ({"password": PASSWORD, "again": PASSWORD + "!"}, "The two differ."),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(
    link: str, client: Client, said_twice: dict[str, str], why: str
) -> None:
    assert why in words_of(client.post(link, said_twice))


def test_using_it_is_witnessed(cast: Cast, link: str, client: Client) -> None:
    client.post(link, CHOSEN)
    line = Line.objects.get(act="people.invitation.accepted")
    assert (line.actor, line.key) == (cast.mairi.key, cast.mairi.key)


def test_a_colleague_who_is_signed_in_becomes_nobody_else_by_looking(
    cast: Cast, link: str, signed_in_as: Any
) -> None:
    callum = signed_in_as(cast.callum)
    callum.get(link)
    assert "Callum" in callum.get("/you/").content.decode()


def test_the_page_is_kept_by_nobody(link: str, client: Client) -> None:
    assert "no-store" in client.get(link).headers["Cache-Control"]
