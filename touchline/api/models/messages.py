"""Messages to webhooks: written down where something happens, spread and sent by the worker."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from touchline.api.models.telling import told_to
from touchline.api.models.webhook import Webhook
from touchline.api.rules.scopes import NEEDS, Event
from touchline.api.rules.webhooks import A_DAY, NotAnAddress, host_of, signature
from touchline.jobs.models import NotAgain, Retries, add, handles
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Organisation
from touchline.wall.happenings import Happening

SPREAD: Final = "api.webhooks.spread"
SEND: Final = "api.webhook.send"
TRIED: Final = "touchline.tried"
SECONDS: Final = 10
GONE: Final = 410
FOR_A_DAY: Final = Retries(attempts=16, first=timedelta(minutes=1), longest=timedelta(hours=4))


class Refused(Exception):
    """The program does not take it, and will not take it later."""


def hear(happening: Happening, at: datetime) -> None:
    """Note that someone may be to be told, if anyone listens at all. One query, or three."""
    if not Webhook.objects.standing(on=happening.on).exists():
        return
    said = {"kind": happening.kind, "key": happening.key, "state": happening.state}
    payload = said | {"on": happening.on.isoformat(), "at": at.isoformat()}
    add(kind=SPREAD, key=new_key(), due_at=at, payload=payload, at=at)


@handles(SPREAD, says=_("Finding out whose programs are told of something"))
def spread(payload: dict[str, Any], at: datetime) -> None:
    """One message for each webhook that wishes to hear of it, and whose person may read it."""
    event, today = Event(payload["kind"]), clock.day_of(at, Organisation.the().zone)
    hooks = Webhook.objects.standing(on=today).select_related("access_key__person")
    for hook in hooks:
        key = hook.access_key
        if event not in hook.events or not key.allows(NEEDS[event]):
            continue
        data = told_to(key.person, event, payload, on=today)
        if data is not None:
            _put_down(hook, event, data, happened=payload["at"], at=at)


def try_out(hook: Webhook, *, at: datetime) -> None:
    """A first message, that says nothing."""
    data = {"link": settings.ADDRESS + "/you/access-keys/"}
    _put_down(hook, TRIED, data, happened=at.isoformat(), at=at)


def _put_down(hook: Webhook, event: str, data: object, *, happened: str, at: datetime) -> None:
    """The same happening twice is one message: its name is made of what it tells."""
    message = {"type": event, "timestamp": happened, "data": data}
    name = f"msg_{hook.key}_{_digest(message)}"
    payload = {"webhook": hook.key, "id": name, "message": message, "since": at.isoformat()}
    add(kind=SEND, key=name, due_at=at, payload=payload, at=at)


def _digest(message: object) -> str:
    said = json.dumps(message, sort_keys=True).encode()
    return hashlib.sha256(said).hexdigest()[:32]


@handles(SEND, says=_("Telling a person’s program"), retries=FOR_A_DAY)
def send(payload: dict[str, Any], at: datetime) -> None:
    """Bring a message, for as long as its key opens. After a kill it may come once more: the id
    is the same, so that the program takes it once.
    """
    import requests
    from cryptography.fernet import InvalidToken

    today = clock.day_of(at, Organisation.the().zone)
    hook = Webhook.objects.standing(on=today).filter(key=payload["webhook"]).first()
    if hook is None:
        return
    over = at - datetime.fromisoformat(payload["since"]) >= A_DAY
    try:
        _bring(hook, payload, at=at)
    except (Refused, InvalidToken, NotAnAddress) as error:
        hook.failed(type(error).__name__, at=at, for_good=True)
        raise NotAgain from error
    except requests.RequestException as error:
        hook.failed(type(error).__name__, at=at, for_good=over)
        if over:
            raise NotAgain from error
        raise
    hook.refresh_from_db(fields=["stopped_at"])
    if hook.stopped_at is None:
        hook.arrived(at=at)


def _bring(hook: Webhook, payload: dict[str, Any], *, at: datetime) -> None:
    import requests

    address = hook.address
    host_of(address, hosts=settings.WEBHOOK_HOSTS)  # what was allowed once may not be any more
    body = json.dumps(payload["message"], ensure_ascii=False, separators=(",", ":")).encode()
    seconds = int(at.timestamp())
    signed = signature(hook.secret, message=payload["id"], timestamp=seconds, body=body)
    headers = {
        "Content-Type": "application/json", "User-Agent": "Touchline", "webhook-id": payload["id"],
        "webhook-timestamp": str(seconds), "webhook-signature": signed,
    }  # fmt: skip
    with requests.post(
        address, data=body, headers=headers, timeout=SECONDS, allow_redirects=False, stream=True
    ) as answer:  # what it says is not read
        if answer.status_code == GONE:
            hook.stop(at=at)
        elif answer.status_code in (408, 425, 429) or answer.status_code >= 500:
            answer.raise_for_status()
        elif not answer.ok or answer.is_redirect:
            raise Refused
