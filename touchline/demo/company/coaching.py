"""Who was offered coaching, from which week, and by how much it helps: the truth to be found later.

The pages never read this. An estimate of the effect of being offered coaching, made from the
written files alone, should come close to `EFFECT`, and this is where to look the answer up.
"""

from datetime import date, timedelta

from touchline.demo.company.seasons import monday

WEEKS_OFFERED: dict[str, int | None] = {
    "Leith": 65,
    "Porto": 65,
    "Rotterdam": 52,
    "Gdańsk": 39,
    "Malmö": 26,
    "Galway": None,
    "Bergen": None,
    "Trieste": None,
}
"""For how many whole weeks each team has been offered coaching; three teams never were."""

EFFECT = 0.06
"""What coaching adds to the chance that a deal which closes on a given day is won."""

DELAY = timedelta(weeks=6)
"""Coaching shows nothing in its first weeks: the effect begins this long after the offer."""


def first_week(team: str, *, today: date) -> date | None:
    """The Monday of the week in which the team was first offered coaching; None if it never was."""
    weeks = WEEKS_OFFERED[team]
    return None if weeks is None else monday(today) - timedelta(weeks=weeks)


def helps_from(team: str, *, today: date) -> date:
    """The first day on which a closing deal of the team gains; the end of time if there is none."""
    offered = first_week(team, today=today)
    return date.max if offered is None else offered + DELAY


def share_saved(chance_of_winning: float) -> float:
    """Of the deals that would be lost on a day, the share that coaching turns into won.

    A saved deal keeps its closing day, so that among all deals that close on that day the chance
    of winning rises by exactly `EFFECT`, whatever it was before.
    """
    return min(1.0, EFFECT / (1 - chance_of_winning))
