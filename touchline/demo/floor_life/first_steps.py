"""Which steps of "start here" those have taken who live on the floor: the others are new."""

from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.people import People
from touchline.people.models import FirstStep
from touchline.site import start

TAKEN = {
    "dana": (start.PRIORITY, start.RHYTHM),
    "grete": (start.PRIORITY, start.RHYTHM),
    "amara": (start.PRIORITY,),
    "mairi": (start.PLAN, start.CARD),
    "callum": (start.PLAN, start.CARD),
}


def take_first_steps(people: People, *, days: Days) -> None:
    """What they have done since; the rest waits for whoever looks around."""
    at = days.on(-50, 10)
    FirstStep.objects.bulk_create(
        FirstStep(person=people[who], step=step.name, at=at)
        for who, steps in TAKEN.items()
        if who in people
        for step in steps
    )
