"""Keeps apart the ballot papers of those who share a browser."""

from __future__ import annotations

from typing import Final

from touchline.kit.sealing import marks, own_secrets
from touchline.people.models import Person

PURPOSE: Final = b"ballot paper"


def paper_marks(person: Person) -> list[str]:
    """Under which of its names a browser keeps this person's papers, the newest first.

    Several if the server's secret was changed. Without it nobody reads a person out of them.
    """
    return marks(str(person.key), purpose=PURPOSE, secrets=own_secrets())
