"""A team's channel in Slack or Teams: which addresses are taken, and how a notice is written."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlsplit


class Kind(StrEnum):
    """Whose channel it is; each wants its own shape."""

    SLACK = "slack"
    TEAMS = "teams"


HOSTS: Final = {
    Kind.SLACK: ("hooks.slack.com",),
    Kind.TEAMS: (".webhook.office.com", ".logic.azure.com", ".api.powerplatform.com"),
}
"""Where notices may go without an administrator naming the host: a leading dot is any host below.

The server must not be led to call an address inside the company's network.
"""


class NotAChannel(ValueError):
    """Why an address is not taken, in words."""


def kind_of(address: str, *, also: Iterable[str] = ()) -> Kind:
    """Whose channel an address is; `also` are hosts that the administrator allows (Slack's shape).

    Raises NotAChannel.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        raise NotAChannel("This is not an address.") from None
    named = f"{host}:{port}" if port else host
    if named in {one.lower() for one in also} and not parts.username:
        return Kind.SLACK
    if parts.scheme != "https" or parts.username or port not in (None, 443):
        raise NotAChannel("The address begins with https:// and holds no name and no port.")
    for kind, hosts in HOSTS.items():
        if any(host == one or (one[0] == "." and host.endswith(one)) for one in hosts):
            return kind
    raise NotAChannel(
        "This is not the address of a Slack or Teams channel. For another service an administrator"
        " names its host in TOUCHLINE_CHANNEL_HOSTS."
    )


def written(kind: Kind, *, words: str, link: str) -> dict[str, Any]:
    """The notice in the shape that the service takes: a text, and the page it leads to.

    Shapes by Slack's documentation of incoming webhooks, and by Microsoft's of Adaptive Cards 1.4.
    """
    if kind is Kind.SLACK:
        return {"text": f"{_for_slack(words)}\n{link}", "unfurl_links": False}
    body = [{"type": "TextBlock", "text": words, "wrap": True}]
    actions = [{"type": "Action.OpenUrl", "title": "Open", "url": link}]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard", "version": "1.4", "body": body, "actions": actions,
    }  # fmt: skip
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
    return {"type": "message", "attachments": [content]}


def _for_slack(words: str) -> str:
    """Slack reads `<!channel>` as a call to everyone: its three signs are written out."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
