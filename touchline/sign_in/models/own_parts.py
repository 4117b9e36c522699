"""What signing in keeps about a person: how it is exported, and how it is erased."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db.models import Model

from touchline.keeping.persons import Erased, PersonPart, Rows

Shown = Callable[[Any], dict[str, Any]]


def _part(key: str, label: str, kind: type[Model], shown: Shown, *tables: str) -> PersonPart:
    """A part of one table whose rows belong to a person by `user`."""

    def export(person_key: str) -> Rows:
        return [shown(row) for row in _of(kind, person_key).order_by("pk")]

    def erase(person_key: str, at: datetime) -> Erased:
        gone = _of(kind, person_key).count()
        _of(kind, person_key).delete()
        return Erased(gone)

    return PersonPart(key, "sign_in", label, export, erase, tables=tables)


def _of(kind: type[Model], person_key: str) -> Any:
    return kind._default_manager.filter(user__key=person_key)


def _factor(row: Authenticator) -> dict[str, Any]:
    """Never the seed or the key: they open doors, and say nothing about anyone."""
    return {
        "kind": row.type,
        "name": str(row) if row.type == Authenticator.Type.WEBAUTHN else "",
        "added_at": row.created_at,
        "last_used_at": row.last_used_at,
    }


PARTS = (
    _part(
        "sign_in.addresses", "the address that was confirmed", EmailAddress,
        lambda row: {"address": row.email, "confirmed": row.verified}, "account.emailaddress",
        "account.emailconfirmation",
    ),
    _part(
        "sign_in.factors", "passkeys, app and recovery codes", Authenticator, _factor,
        "mfa.authenticator",
    ),
    _part(
        "sign_in.sessions", "when and from where you signed in", UserSession,
        lambda row: {
            "begun_at": row.created_at, "last_used_at": row.last_seen_at,
            "address": row.ip, "browser": row.user_agent,
        },
        "usersessions.usersession",
    ),
    _part(
        "sign_in.single_sign_on", "who one is at single sign-on", SocialAccount,
        lambda row: {
            "provider": row.provider, "known_there_as": row.uid,
            "connected_at": row.date_joined, "last_used_at": row.last_login,
        },
        "socialaccount.socialaccount", "socialaccount.socialtoken",
    ),
)  # fmt: skip
