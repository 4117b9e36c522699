"""What the office said after a form was sent: the messages on the page one is led to."""

from typing import Any

from django.contrib.messages import get_messages


def said(answer: Any) -> str:
    """All messages that wait for the next page, one after the other."""
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))
