"""What this way in keeps about a person: their keys and where their programs are told."""

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import keep_of_person


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(api__accesskey=Life.CONTENT, api__webhook=Life.CONTENT)
    for part in _PARTS:
        keep_of_person(part)


_PARTS = (
    part_of_table(
        key="api.webhooks", record="reach_outs", label="Where your programs are told",
        model="api.webhook", owner="access_key__person__key",
        shows={
            "host": "host", "events": "events", "made_at": "made_at", "arrived_at": "arrived_at",
            "trouble": "trouble", "trouble_at": "trouble_at", "gave_up": "gave_up",
            "stopped_at": "stopped_at",
        },
    ),
    part_of_table(
        key="api.keys", record="reach_outs", label="Your access keys, without what opens",
        model="api.accesskey", owner="person__key",
        shows={
            "name": "name", "scopes": "scopes", "made_at": "made_at", "ends_on": "ends_on",
            "used_on": "used_on", "ended_at": "ended_at",
        },
    ),
)  # fmt: skip
