"""Codes and tokens: what the room's application shows in place of a cookie; only hashes are kept.

What is kept beside a hash is sealed with the code or token itself: whoever reads the cache learns
neither whose it is nor when they were in the room.

A code is given to the page that a signed-in person came from, and exchanged once, by whoever knows
the verifier of the challenge it was asked for (RFC 7636, S256). A token stands for one person in
one session: it ends with that session, after a quarter of an hour without use, and after a day's
work in any case.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hmac import compare_digest
from typing import Any, Final

from django.core.cache import cache

from touchline.kit import clock
from touchline.kit.sealing import seal, unseal
from touchline.people.models import Person

CODE_LASTS: Final = 60
TOKEN_LASTS: Final = 15 * 60
"""Seconds; a token's are counted from its last use."""
AT_MOST: Final = 10 * 60 * 60
"""Seconds that a token lasts however often it is used."""
LONGEST: Final = 200
"""Characters that a code, a verifier or a token could ever have."""
_PURPOSE: Final = b"what a bearer of the room is"


@dataclass(frozen=True)
class Bearer:
    """Whose a token is, by primary key, and the key of the session that it ends with."""

    person: int
    session: str


def code_for(person: Person, session_key: str, *, challenge: str, at: datetime) -> str:
    """A code of 256 bits for the page that set this challenge."""
    code = secrets.token_urlsafe(32)
    told = {"person": person.pk, "session": session_key, "challenge": challenge}
    _keep("code", code, told | {"at": at.timestamp()}, at=at)
    return code


def exchanged(code: str, verifier: str, *, at: datetime) -> str:
    """The token for a code, or nothing. Whatever comes of it, the code is used up."""
    told = _kept("code", code)
    # Of two at once, one finds it there to delete.
    if told is None or not cache.delete(_place("code", code)):
        return ""
    if at.timestamp() - told["at"] > CODE_LASTS or not _answers(verifier, told["challenge"]):
        return ""
    return _token(Bearer(told["person"], told["session"]), at=at)


def token_for(person: Person, session_key: str) -> str:
    """A token of 256 bits, as the exchange gives it: for tests, which have no browser to sign in.

    `session_key` is that of a session in which the person is signed in: for Django's test client,
    `client.session.session_key` after `force_login`. It is shown as `Authorization: Bearer …`.
    """
    return _token(Bearer(person.pk, session_key), at=clock.now())


def bearer_of(token: str, *, at: datetime) -> Bearer | None:
    """Whose a token is, if it lasts still; being shown lets it last."""
    told = _kept("token", token)
    if told is None:
        return None
    moment = at.timestamp()
    if moment - told["used"] > TOKEN_LASTS or moment - told["made"] > AT_MOST:
        cache.delete(_place("token", token))
        return None
    if moment - told["used"] > TOKEN_LASTS / 15:  # else every request would write
        _keep("token", token, told | {"used": moment}, at=at)
    return Bearer(told["person"], told["session"])


def _token(bearer: Bearer, *, at: datetime) -> str:
    token = secrets.token_urlsafe(32)
    told = asdict(bearer) | {"made": at.timestamp(), "used": at.timestamp()}
    _keep("token", token, told, at=at)
    return token


def _keep(kind: str, secret: str, told: dict[str, Any], *, at: datetime) -> None:
    """How long it lasts is sealed within; outside it ends at a midnight, which says no moment."""
    sealed = seal(json.dumps(told), purpose=_PURPOSE, secrets=[secret[:LONGEST]], dated=False)
    cache.set(_place(kind, secret), sealed, _until_midnight(at) + AT_MOST)


def _until_midnight(at: datetime) -> float:
    """Seconds until the next one in UTC."""
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return (day + timedelta(days=1) - at).total_seconds()


def _kept(kind: str, secret: str) -> dict[str, Any] | None:
    sealed: str | None = cache.get(_place(kind, secret))
    if sealed is None:
        return None
    told: dict[str, Any] = json.loads(unseal(sealed, purpose=_PURPOSE, secrets=[secret[:LONGEST]]))
    return told


def _answers(verifier: str, challenge: str) -> bool:
    made = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
    return compare_digest(made, challenge.encode())


def _place(kind: str, secret: str) -> str:
    """Where it lies in the cache: whoever reads the cache cannot show what is kept there."""
    return f"room:{kind}:{hashlib.sha256(secret[:LONGEST].encode()).hexdigest()}"
