"""Handlers that tell what they were given, fail with a person's words, put off, or give up."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from touchline.jobs import handlers, recurring
from touchline.jobs.models import PutOff

Done = list[tuple[dict[str, Any], datetime]]
WORDS = "Mairi thinks of leaving"


class Refused(ValueError):
    """What the failing handler raises."""


@pytest.fixture(autouse=True)
def done(monkeypatch: pytest.MonkeyPatch) -> Done:
    """What was done, in order.

    Kinds: `greet` works, `stumble` fails, `wait` is put off for an hour, `refuse` never works.
    """
    greeted: Done = []

    def greet(payload: dict[str, Any], at: datetime) -> None:
        greeted.append((payload, at))

    def stumble(payload: dict[str, Any], at: datetime) -> None:
        raise Refused(WORDS)

    def wait(payload: dict[str, Any], at: datetime) -> None:
        raise PutOff(at + timedelta(hours=1))

    def refuse(payload: dict[str, Any], at: datetime) -> None:
        try:
            stumble(payload, at)
        except Refused as refused:
            raise handlers.NotAgain from refused

    monkeypatch.setattr(handlers, "HANDLERS", {})
    monkeypatch.setattr(recurring, "DAILY", [])
    for kind, handler in {
        "greet": greet, "stumble": stumble, "wait": wait, "refuse": refuse
    }.items():  # fmt: skip
        handlers.handles(kind)(handler)
    return greeted
