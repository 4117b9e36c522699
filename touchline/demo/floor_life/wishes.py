"""How some wish to be reminded, and which parts a team goes without."""

from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.people import People
from touchline.floor.models import CalendarAddress, Reminders
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says

# who, how often, at which hour, quiet from and until
WISHES = (
    ("mairi", "weekdays", 7, 17, 7), ("callum", "mondays", 9, 20, 8), ("fifth", "off", 8, 18, 7),
    ("dana", "weekdays", 8, 18, 7), ("sander", "mondays", 6, 22, 6), ("femke", "off", 8, 18, 7),
)  # fmt: skip
WITHOUT = ("Trieste", ("forecast", "moments", "expectations", "requests"))
"""A team that has begun with less, as its manager wished."""


def wish_all(people: People, *, days: Days) -> None:
    for number, (who, often, hour, quiet_from, quiet_until) in enumerate(WISHES):
        if who in people:
            person = people[who]
            Reminders.objects.of(person).choose(
                often=often, hour=hour, quiet_from=quiet_from, quiet_until=quiet_until, by=person,
                at=days.on(-40 + number, 10),
            )  # fmt: skip
    CalendarAddress.objects.make(people["dana"], by=people["dana"], at=days.on(-30, 9))


def switch_off(people: People, *, days: Days) -> None:
    team, parts = WITHOUT
    for part in parts:
        PartSwitch.objects.switch(
            part, team=people.teams[team], says=Says.OFF, since=days.working(-60),
            by=people["noor"], at=days.on(-61, 15),
        )  # fmt: skip
