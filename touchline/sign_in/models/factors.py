"""What a person proves who they are with, besides a password: passkeys, an app, recovery codes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction

from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

SECOND = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


@dataclass(frozen=True)
class Passkey:
    """A passkey of somebody: what they call it, since when, and when it was last used."""

    pk: int
    name: str
    added_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Factors:
    """Everything one person has."""

    passkeys: tuple[Passkey, ...] = ()
    app_since: datetime | None = None
    codes_left: int | None = None

    @property
    def any(self) -> bool:
        return bool(self.passkeys) or self.app_since is not None


def factors_of(person: Person) -> Factors:
    """What a person has set up, in one query."""
    rows = list(Authenticator.objects.filter(user=person).order_by("created_at", "pk"))
    keys = [one for one in rows if one.type == Authenticator.Type.WEBAUTHN]
    app = next((one for one in rows if one.type == Authenticator.Type.TOTP), None)
    codes = next((one for one in rows if one.type == Authenticator.Type.RECOVERY_CODES), None)
    return Factors(
        tuple(Passkey(one.pk, str(one), one.created_at, one.last_used_at) for one in keys),
        app.created_at if app else None,
        len(codes.wrap().get_unused_codes()) if codes else None,
    )


def has_second_factor(person: Person) -> bool:
    """Whether a password alone does not let this person in."""
    return bool(Authenticator.objects.filter(user=person, type__in=SECOND).exists())


def take_factors_away(person: Person, *, by: Actor, at: datetime) -> int:
    """Remove every factor of somebody who lost them; how many went. The password is left."""
    with in_turn():
        gone, _ = Authenticator.objects.filter(user=person).delete()
        if gone:
            note(act="sign_in.factors.taken_away", by=by, kind="person", key=person.key, at=at)
    return int(gone)


def note_factor(act: str, *, person: Person, at: datetime) -> None:
    """A line that a person's own factors changed: `added`, `removed`, `renamed`, `renewed`."""
    note(act=f"sign_in.factor.{act}", by=person, kind="person", key=person.key, at=at)


def rename_passkey(person: Person, *, passkey: int, name: str, at: datetime) -> None:
    """Call one's own passkey otherwise; one of somebody else's stays as it is."""
    with in_turn():
        held = Authenticator.objects.select_for_update(of=("self",)).filter(
            user=person, pk=passkey, type=Authenticator.Type.WEBAUTHN
        )
        for one in held:
            one.wrap().name = name
            one.save(update_fields=["data"])
            note_factor("renamed", person=person, at=at)


def remove_passkey(person: Person, *, passkey: int, at: datetime) -> Any:
    """Remove one's own passkey, and the recovery codes if nothing is left for them to recover."""
    with transaction.atomic():
        gone, _ = Authenticator.objects.filter(
            user=person, pk=passkey, type=Authenticator.Type.WEBAUTHN
        ).delete()
        if gone:
            if not has_second_factor(person):
                Authenticator.objects.filter(user=person).delete()
            note_factor("removed", person=person, at=at)
    return gone
