"""Choosing another password while signed in: how often it may be tried, and what ends with it."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.core import ratelimit
from django.contrib.auth import update_session_auth_hash

from touchline.kit import clock
from touchline.sign_in.models.sessions import end_sessions
from touchline.sign_in.views.letters import tell_of_change
from touchline.wall.audiences import PersonRequest


def may_change_now(request: PersonRequest, *, asks_the_old_one: bool) -> bool:
    """Whether there are tries left: who sits down at an open laptop may not guess for long.

    Who has no password yet proves who they are in another way first, if they have one.
    """
    if not asks_the_old_one:
        raise_if_reauthentication_required(request, app="allauth.mfa")
    return bool(ratelimit.consume(request, action="change_password", user=request.person))


def change_password(request: PersonRequest, *, password: str) -> None:
    """Keep the new password, end the sessions elsewhere, and tell the owner by mail."""
    person, at = request.person, clock.now()
    before = request.session.session_key
    person.choose_password(password=password, by=person, at=at)
    update_session_auth_hash(request, person)
    end_sessions(person, by=person, at=at, besides=request.session.session_key or before)
    tell_of_change(request, person, change="password_changed")
