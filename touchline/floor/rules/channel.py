"""A team's channel in Slack or Teams: which addresses are taken, and how a notice is written."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from touchline.kit.places import TLS, place_of


class Kind(StrEnum):
    """Whose channel it is; each wants its own shape."""

    SLACK = "slack"
    TEAMS = "teams"


HOSTS: Final = {
    Kind.SLACK: ("hooks.slack.com",),
    Kind.TEAMS: (".webhook.office.com", ".logic.azure.com", ".api.powerplatform.com"),
}
"""Where notices may go though no administrator named the host; a leading dot is any host below."""


class NotAChannel(ValueError):
    """Why an address is not taken, in words."""


def kind_of(address: str, *, also: Iterable[str] = ()) -> Kind:
    """Whose channel an address is; `also` are hosts that the administrator allows (Slack's shape).

    Raises NotAChannel.
    """
    try:
        place = place_of(address)
    except ValueError:
        raise NotAChannel("This is not an address.") from None
    if place.written in {one.lower() for one in also} and not place.user:
        return Kind.SLACK
    if place.scheme != "https" or place.user or place.port not in (None, TLS):
        raise NotAChannel("The address begins with https:// and holds no name and no port.")
    for kind, hosts in HOSTS.items():
        if place.is_among(hosts):
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
