"""Attempts that failed: a line in the log for whom they were about, and nothing for strangers."""

from datetime import datetime
from typing import Final

from django.db import transaction

from touchline.people.models import Person
from touchline.witness.actor import SYSTEM
from touchline.witness.models import in_turn, note

PASSWORD: Final = "sign_in.password.failed"  # noqa: S105 - what is written in the log
CODE: Final = "sign_in.code.failed"


def note_failure(act: str, *, person: Person | None, at: datetime) -> None:
    """Somebody tried to come in as this person; how often they may is limited before.

    For an address that is nobody's the line is written and taken back, so that how long the answer
    takes does not say whose address it is. What was typed is kept in neither case.
    """
    with in_turn():
        note(act=act, by=SYSTEM, kind="person", key=person.key if person else "nobody", at=at)
        if person is None:
            transaction.set_rollback(True)
