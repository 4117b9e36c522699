"""A handler that tells what it was given, and one that fails with a person's words in its error."""

from datetime import datetime
from typing import Any

import pytest

from touchline.jobs import models

Done = list[tuple[dict[str, Any], datetime]]
WORDS = "Mairi thinks of leaving"


class Refused(ValueError):
    """What the failing handler raises."""


@pytest.fixture(autouse=True)
def done(monkeypatch: pytest.MonkeyPatch) -> Done:
    """What was done, in order. Kinds: `greet` works, `stumble` fails."""
    greeted: Done = []

    def greet(payload: dict[str, Any], at: datetime) -> None:
        greeted.append((payload, at))

    def stumble(payload: dict[str, Any], at: datetime) -> None:
        raise Refused(WORDS)

    monkeypatch.setattr(models, "HANDLERS", {})
    models.handles("greet")(greet)
    models.handles("stumble")(stumble)
    return greeted
