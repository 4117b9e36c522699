"""What ends at once when a person leaves."""

from datetime import datetime

from touchline.people.models import Person
from touchline.sign_in.models.sessions import end_sessions
from touchline.witness.actor import SYSTEM


def end_all(person: Person, at: datetime) -> None:
    """Every session ends in the transaction of the leaving; factors stay for a return."""
    end_sessions(person, by=SYSTEM, at=at)
