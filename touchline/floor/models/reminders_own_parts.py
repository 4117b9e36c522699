"""What reminders keep about a person: how it is exported, and how it goes."""

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import part_of_table
from touchline.keeping.persons import keep_of_person


def register() -> None:
    """Called once, when Django is ready; the worker's part is registered by being imported."""
    import touchline.floor.models.digests
    import touchline.floor.models.forgetting
    import touchline.floor.models.team_notices  # noqa: F401

    keep_tables(
        floor__reminders=Life.CONTENT, floor__sentdigest=Life.CONTENT,
        floor__calendaraddress=Life.CONTENT, floor__teamchannel=Life.CONTENT,
    )  # fmt: skip
    for part in _PARTS:
        keep_of_person(part)


_PARTS = (
    part_of_table(
        key="floor.reminders", record="reach_outs", label="How you wish to be reminded",
        model="floor.reminders", owner="person__key",
        shows={
            "mail": "often", "hour": "hour", "quiet_from": "quiet_from",
            "quiet_until": "quiet_until",
        },
    ),
    part_of_table(
        key="floor.digests", record="reach_outs", label="Mails of the morning in the last month",
        model="floor.sentdigest", owner="person__key", shows={"day": "day"},
    ),
    part_of_table(
        key="floor.calendar", record="reach_outs", label="That a calendar reads your reviews",
        model="floor.calendaraddress", owner="person__key", shows={"made_at": "made_at"},
    ),
)  # fmt: skip
