"""A year of protected time: four counts of twelve weeks that are over, and papers for the next.

Groups, rules, noise and figures are the product's own; only the ballots lie there at once, as those
of the other rounds do.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from touchline.demo.floor_life.days import moment
from touchline.demo.history import ZONE
from touchline.demo.pulse_life.voting import fetch_enough, lay, old_key
from touchline.people.models import Person
from touchline.pulse.models import Group, Round
from touchline.pulse.models.cast_by_rooms import chosen, plan_next
from touchline.pulse.models.freezing import freeze
from touchline.pulse.models.releasing import empty_round
from touchline.pulse.models.turning import move_on
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.days import ISSUE_BEFORE, at_midnight
from touchline.urn.models import Box
from touchline.witness.actor import SYSTEM, Actor

OPENS_IN: Final = timedelta(days=10)
"""The next box: its papers are out since four days."""
KEPT: Final = (0.42, 0.5, 0.55, 0.63)
"""Of the weeks of a usual person, in each of the quarters that were counted."""
CAME: Final = 0.95
"""Of those who are asked; the others did not open a room in these two weeks."""


def live_by_weeks(noor: Person, *, today: date, chance: Random) -> None:
    """Begun more than a year ago; it goes on by itself."""
    coming = today + OPENS_IN
    for back, kept in zip(range(len(KEPT), 0, -1), KEPT, strict=True):
        opens = coming - back * kept_weeks.EVERY
        _counted(opens, kept, by=noor if back == len(KEPT) else SYSTEM, chance=chance)
    issued = coming - ISSUE_BEFORE
    following = plan_next(today=issued, at=moment(issued, 0))
    assert following is not None  # noqa: S101 - thirteen weeks are over
    move_on(following, at=following.issue_from)


def _counted(opens: date, kept: float, *, by: Actor, chance: Random) -> None:
    """From its papers to the day on which its ballots went."""
    issued = opens - ISSUE_BEFORE
    began = at_midnight(issued, ZoneInfo(ZONE))
    round_ = Round.objects.plan(chosen(opens, today=issued), zone=ZONE, by=by, at=began)
    freeze(round_, by=SYSTEM, at=began, new_key=old_key)
    for group in round_.groups.all():
        fetch_enough(group)
        _cast(group, kept, chance=chance)
    move_on(round_, at=round_.closes_at)
    empty_round(Round.objects.whole().get(pk=round_.pk))


def _cast(group: Group, kept: float, *, chance: Random) -> None:
    """Each of those who come kept more weeks than the others, or fewer."""
    box = Box.objects.get(key=group.box)
    with box.in_turn():
        for _ in range(round(group.eligible * CAME)):
            own = min(max(chance.gauss(kept, 0.2), 0), 1)
            runs = [[chance.random() < own for _ in range(kept_weeks.WEEKS)]
                    for _ in range(kept_weeks.RUNS)]  # fmt: skip
            lay(box, {"v": 1, "answers": [1 + sum(run) for run in runs]})
