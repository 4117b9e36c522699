"""Makes the demo company in an empty home: database, numbers, people, and some life."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from touchline.demo.history import CURRENCY, RECENT, ZONE, finish_later, import_company

Say = Callable[[str], None]


def make_first(home: Path, *, today: date, at: datetime, say: Say) -> None:
    """Everything that is needed to look around; older history follows by a job.

    Django must be set up with the demo's settings and `home` as TOUCHLINE_HOME.
    """
    from django.core.management import call_command

    home.mkdir(parents=True, exist_ok=True)
    say("Making the database")
    call_command("migrate", verbosity=0, interactive=False)
    say("Writing two quarters of a sales team's work")
    import_company(since=today - RECENT, today=today, at=at)
    say("Seating 96 sellers, their managers, coaches and colleagues")
    seat_everyone(today=today, at=at)
    from touchline.demo.desk_life.keeping import keep_readings
    from touchline.demo.floor_life.living import live_on_the_floor
    from touchline.demo.living import live
    from touchline.demo.pulse_life.living import live_on_the_pulse
    from touchline.demo.room_life.living import live_in_rooms

    live(today=today, at=at)
    say("Letting them sell, meet and promise for six weeks")
    live_on_the_floor(today=today, at=at)
    keep_readings(today=today, at=at)
    say("Asking them how things are, and counting the weeks that were kept")
    live_on_the_pulse(home, today=today, at=at)
    say("Sealing what three of them say to their coaches")
    live_in_rooms(home, today=today, at=at)
    finish_later(today=today, at=at)


def seat_everyone(*, today: date, at: datetime) -> None:
    """The organisation and its people, as an administrator would bring them in."""
    from touchline.office.views.listing import crm_roster
    from touchline.people.models import Organisation
    from touchline.people.models.joining import join
    from touchline.wall.models import PartSwitch
    from touchline.wall.parts import Says, to_switch
    from touchline.witness.actor import SYSTEM

    Organisation.the().describe(
        name="Northlight Instruments",
        zone=ZONE,
        fiscal_year_starts=1,
        currency=CURRENCY,
        by=SYSTEM,
        at=at,
    )
    _, roster = crm_roster()
    began = today - timedelta(days=730)
    join(roster, since=began, by=SYSTEM, at=at)
    for part in to_switch():
        PartSwitch.objects.switch(part.key, team=None, says=Says.ON, since=began, by=SYSTEM, at=at)
