"""The sessions that a person has open: where, since when, and ending them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session

from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

SEEN, BEGAN = "seen", "began"
LASTS_AT_MOST = timedelta(days=14)
"""However often it is used: then one proves anew who one is."""
SEEN_AGAIN_AFTER = timedelta(minutes=15)
"""A session is noted this seldom, so that hardly any page pays for it."""


def note_seen(
    session: SessionBase, *, person: Person, address: str, device: str, at: datetime
) -> None:
    """Keep when a session was last used, and from where; nothing if that is known well enough."""
    key, before = session.get(SEEN) or ("", 0.0)
    if key == session.session_key and at.timestamp() - before < SEEN_AGAIN_AFTER.total_seconds():
        return
    told: dict[str, Any] = {
        "user": person, "ip": address, "user_agent": device[:200], "last_seen_at": at,
    }  # fmt: skip
    UserSession.objects.update_or_create(
        session_key=session.session_key, defaults=told, create_defaults=told | {"created_at": at}
    )
    if key != session.session_key:
        session[BEGAN] = at.timestamp()  # signing in gives a session another key
    session[SEEN] = [session.session_key, at.timestamp()]


def has_run_out(session: SessionBase, *, at: datetime) -> bool:
    """Whether it began too long ago; a session that nobody signed in with never does."""
    began = session.get(BEGAN)
    return began is not None and at.timestamp() - began > LASTS_AT_MOST.total_seconds()


def open_sessions(person: Person, *, at: datetime) -> Sequence[Any]:
    """Those that have not run out, the one used last first."""
    rows = UserSession.objects.filter(user=person).order_by("-last_seen_at", "-pk")
    alive = set(
        Session.objects.filter(
            session_key__in=[row.session_key for row in rows], expire_date__gt=at
        ).values_list("session_key", flat=True)
    )
    return [row for row in rows if row.session_key in alive]


def end_sessions(
    person: Person, *, by: Actor, at: datetime, besides: str | None = "", only: int | None = None
) -> int:
    """End a person's sessions at once, but for the one with the key `besides`; how many ended.

    `only` ends the one with this primary key. A key of somebody else's session ends nothing.
    """
    rows = UserSession.objects.filter(user=person).exclude(session_key=besides or "")
    if only is not None:
        rows = rows.filter(pk=only)
    with in_turn():
        keys = list(rows.values_list("session_key", flat=True))
        if not keys:
            return 0
        Session.objects.filter(session_key__in=keys).delete()
        rows.delete()
        note(act="sign_in.sessions.ended", by=by, kind="person", key=person.key, at=at)
    return len(keys)


def forget_session(session_key: str | None) -> None:
    """A session has been left by signing out: its line goes too."""
    UserSession.objects.filter(session_key=session_key or "").delete()


def forget_what_ran_out(*, at: datetime) -> int:
    """Remove sessions whose time is over, and the lines of sessions that are no more."""
    gone, _ = Session.objects.filter(expire_date__lt=at).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    return gone
