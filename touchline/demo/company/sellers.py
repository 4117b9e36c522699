"""What a CRM never says about a seller: skill, pace and habits, drawn once for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from statistics import NormalDist

from touchline.demo.company.frame import Frame
from touchline.demo.company.people import Person

ON_LEAVE = ("Porto", 4)
"""The team and the place in it of the seller who was away for a long time."""

LEAVE = (timedelta(days=160), timedelta(days=70))
"""That leave began and ended so long before today."""

BAD_QUARTER_TEAM = "Rotterdam"
BAD_QUARTER = (timedelta(weeks=24), timedelta(weeks=11))
"""The team's bad quarter began and ended so long before today.

It is bad in volume and not in the chance of winning, so that nobody can mistake it for an effect
of coaching.
"""

_A_DAY = 0.228
"""New deals of a usual seller on a usual working day; it makes about 120 in two years."""

_TEAM_SKILL = {"Bergen": 0.02, "Galway": -0.02, "Malmö": -0.02, "Leith": 0.015, "Trieste": 0.01}


@dataclass(frozen=True)
class Seller:
    """A seller with what is hidden about them.

    `number` is the seller's own for good and starts at 1. `place` is the seller's position in the
    team and chooses a patch of accounts; whoever left shares it with the one who came.
    `skill` is added to the chance of winning, `volume` multiplies new deals, `rhythm` is the
    activities of a usual week, `pushing` and `untidiness` are shares from 0 to 1.
    """

    key: str
    team: str
    number: int
    place: int
    skill: float
    volume: float
    rhythm: float
    pushing: float
    untidiness: float
    started_on: date
    left_on: date | None
    leave: tuple[date, date] | None

    def works_on(self, day: date) -> bool:
        """Whether the seller is employed and not on leave on a day."""
        if day < self.started_on or (self.left_on is not None and day > self.left_on):
            return False
        return self.leave is None or not self.leave[0] <= day < self.leave[1]


def sellers_among(people: Sequence[Person], *, frame: Frame) -> tuple[Seller, ...]:
    """The sellers among the people, in the same order, each with habits of their own."""
    selling = [person for person in people if person.seat == "seller"]
    skills = _evenly_spread(len(selling), chance=frame.chance("skills"))
    volumes = _evenly_spread(len(selling), chance=frame.chance("volumes"))
    found: list[Seller] = []
    places: dict[str, int] = {}
    for number, person in enumerate(selling, 1):
        # Whoever left is listed after the one who came, and had the same accounts.
        place = places.get(person.team, 0) - (person.left_on is not None)
        places[person.team] = place + 1
        skill, volume = skills[number - 1], volumes[number - 1]
        found.append(
            _seller(person, number=number, place=place, skill=skill, volume=volume, frame=frame)
        )
    return tuple(found)


def _evenly_spread(count: int, *, chance: Random) -> list[float]:
    """Normal deviates without luck in their sum: whichever the seed, the company is as good."""
    normal = NormalDist()
    deviates = [normal.inv_cdf((rank + 0.5) / count) for rank in range(count)]
    chance.shuffle(deviates)
    return deviates


def _seller(
    person: Person, *, number: int, place: int, skill: float, volume: float, frame: Frame
) -> Seller:
    chance = frame.chance("seller", number)
    away = (frame.today - LEAVE[0], frame.today - LEAVE[1])
    return Seller(
        key=person.person_key,
        team=person.team,
        number=number,
        place=place,
        skill=_TEAM_SKILL.get(person.team, 0.0) + 0.05 * skill,
        volume=2 ** (0.25 * volume),
        rhythm=chance.uniform(9.2, 13.4),
        pushing=chance.betavariate(2, 3),
        untidiness=chance.betavariate(1.5, 6),
        started_on=person.started_on,
        left_on=person.left_on,
        leave=away if (person.team, place) == ON_LEAVE else None,
    )


def begins(seller: Seller, *, frame: Frame) -> list[date]:
    """The days on which the seller's deals begin, oldest first, from before the opening to today.

    A deal's place in this list is its number for good.
    """
    chance = frame.chance("begins", seller.number)
    return [
        day
        for day, lively in frame.selling_days
        if chance.random() < _A_DAY * lively * seller.volume * _pace(seller, day, today=frame.today)
    ]


def _pace(seller: Seller, day: date, *, today: date) -> float:
    """How many deals the seller starts on a day, against the seller's own usual."""
    if not seller.works_on(day):
        return 0.0
    if seller.left_on is not None and seller.left_on - day < timedelta(days=20):
        return 0.0
    pace = 0.4 if day - seller.started_on < timedelta(days=60) else 1.0
    if seller.team == BAD_QUARTER_TEAM and BAD_QUARTER[0] >= today - day > BAD_QUARTER[1]:
        pace *= 0.5
    return pace
