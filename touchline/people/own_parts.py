"""What the people's tables keep about a person: how it is exported, and how it goes."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people import someone_who_left
from touchline.people.models import ReportingLine

_DIRECTORY = "directory"


def register() -> None:
    """Called once, when Django is ready. The person's own row is the first here: it goes last."""
    for part in (*_OF_A_PERSON, *_OF_LINES):
        keep_of_person(part)


def _lines_below(person_key: str) -> Iterable[Mapping[str, Any]]:
    lines = ReportingLine.objects.filter(manager__key=person_key)
    for person, since, taken_back in lines.values_list("person__name", "since", "correction__at"):
        yield {"reported_to_you": person, "since": since, "taken_back": taken_back}


def _leave_lines_below(person_key: str, at: datetime) -> Erased:
    """The lines are those of others: they keep their days and lead to someone who left."""
    kept = someone_who_left.take_over_lines(person_key, at=at)
    return Erased(
        gone=0, kept=kept,
        why_kept="They say whom others reported to and from when, and lead to “Someone who left”.",
    )  # fmt: skip


_OF_A_PERSON = (
    part_of_table(
        key="people.person", record=_DIRECTORY, label="Name, address and taste",
        model="people.person", owner="key",
        shows={
            "key": "key", "name": "name", "email": "email", "zone": "zone", "theme": "theme",
            "signed_in_last": "last_login",
        },
    ),
    part_of_table(
        key="people.seats", record=_DIRECTORY, label="Seats",
        model="people.seat", owner="person__key",
        shows={"seat": "kind", "team": "team__name", "since": "since", "until": "until"},
    ),
    part_of_table(
        key="people.deactivation", record=_DIRECTORY, label="That sign-in was ended",
        model="people.deactivation", owner="person__key", shows={"since": "at"},
    ),
    part_of_table(
        key="people.crm_identities", record=_DIRECTORY, label="Owner in the CRM",
        model="people.crmidentity", owner="person__key", shows={"owner": "person_key"},
    ),
    part_of_table(
        key="people.first_steps", record="own_settings", label="First steps done",
        model="people.firststep", owner="person__key", shows={"step": "step", "at": "at"},
    ),
)  # fmt: skip
_OF_LINES = (
    part_of_table(
        key="people.lines", record=_DIRECTORY, label="Whom you reported to",
        model="people.reportingline", owner="person__key",
        shows={"to": "manager__name", "since": "since", "taken_back": "correction__at"},
    ),
    part_of_table(
        key="people.corrections", record=_DIRECTORY, label="Reporting lines taken back",
        model="people.correction", owner="line__person__key",
        shows={"line_since": "line__since", "taken_back": "at"},
    ),
    PersonPart(
        key="people.lines_below", record=_DIRECTORY, label="Who reported to you",
        export=_lines_below, erase=_leave_lines_below, tables=("people.reportingline",),
    ),
)  # fmt: skip
