"""That somebody's records were exported, for the log; what was in the export is not kept."""

from datetime import datetime

from touchline.people.models import Person
from touchline.witness.actor import Actor
from touchline.witness.models import note


def note_export(person: Person, *, by: Actor, at: datetime) -> None:
    """Someone took a copy of everything: the person themselves, or a command on the server."""
    note(act="people.person.exported", by=by, kind="person", key=person.key, at=at)
