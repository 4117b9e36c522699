"""Letting somebody in who has proved who they are, by a link or otherwise: for all who open a door.

A second factor is asked for here too, if the person has one: a link proves one thing, not two.
"""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse

from touchline.kit import clock
from touchline.people.models import Person
from touchline.sign_in.models.addresses import confirm_address
from touchline.sign_in.models.sessions import end_sessions


def let_in(
    request: HttpRequest, person: Person, *, method: str, onward: str | None = None
) -> HttpResponse:
    """Sign a person in and lead them on, by way of their second factor if they have one.

    `method` is a word for how they proved it (`link`, `invitation`). Who has left is led to the
    door instead.
    """
    record_authentication(request, person, method=method)
    response: HttpResponse = perform_login(request, Login(user=person, redirect_url=onward))
    return response


def choose_first_password(
    request: HttpRequest,
    person: Person,
    *,
    password: str,
    mailed: bool,
    method: str = "link",
    onward: str | None = None,
) -> HttpResponse:
    """Keep the password, end sessions elsewhere, and let the person in.

    `mailed` says that the link was sent to their address: then the address is confirmed. A link
    that somebody handed over proves nothing about it.
    """
    at = clock.now()
    person.choose_password(password=password, by=person, at=at)
    end_sessions(person, by=person, at=at)
    if mailed:
        confirm_address(person, at=at)
    return let_in(request, person, method=method, onward=onward)
