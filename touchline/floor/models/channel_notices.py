"""Notices to a team's channel: written in the caller's transaction, brought there by the worker."""

import json
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.team_channel import TeamChannel
from touchline.floor.rules.channel import Kind, NotAChannel, kind_of, written
from touchline.jobs.models import NotAgain, Retries, add, handles
from touchline.people.models import Team

POST: Final = "floor.channel.post"
SECONDS: Final = 10
FOR_HALF_A_DAY: Final = Retries(attempts=8, first=timedelta(minutes=2), longest=timedelta(hours=4))


class Refused(Exception):
    """The service does not take it, and will not take it later."""


def tell_channel(team: Team, words: str, *, path: str, key: str, at: datetime) -> None:
    """Tell the team's channel, if it has one; the same key twice tells it once.

    `words` say nothing about a person: who may read the channel is not ours to know.
    """
    if TeamChannel.objects.filter(team=team).exists():
        payload = {"team": team.key, "words": words, "path": path}
        add(kind=POST, key=f"{team.key}.{key}", due_at=at, payload=payload, at=at)


@handles(POST, says=_("Telling a team’s channel"), retries=FOR_HALF_A_DAY)
def post(payload: dict[str, Any], at: datetime) -> None:
    """Bring a notice to the channel as it is connected now; none means nobody wants it any more.

    A kill between the service's yes and our note brings it once more: these services know no keys.
    """
    import requests
    from cryptography.fernet import InvalidToken

    channel = TeamChannel.objects.filter(team__key=payload["team"]).first()
    if channel is None:
        return
    try:
        _bring(channel, words=payload["words"], link=settings.ADDRESS + payload["path"])
    except (Refused, InvalidToken, NotAChannel) as error:
        channel.went(type(error).__name__)
        raise NotAgain from error
    except requests.RequestException as error:
        channel.went(type(error).__name__)
        raise
    channel.went("")


def _bring(channel: TeamChannel, *, words: str, link: str) -> None:
    import requests

    address = channel.address
    kind_of(address, also=settings.CHANNEL_HOSTS)  # what was allowed once may not be any more
    answer = requests.post(
        address, data=json.dumps(written(Kind(channel.kind), words=words, link=link)),
        headers={"Content-Type": "application/json"}, timeout=SECONDS, allow_redirects=False,
    )  # fmt: skip
    if answer.status_code in (408, 429) or answer.status_code >= 500:
        answer.raise_for_status()
    if not answer.ok or answer.is_redirect:
        raise Refused
