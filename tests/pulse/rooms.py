"""Rounds that rooms cast: one by hand for a single person, and real ones of many sellers."""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rounds import frozen, sellers_of
from tests.urn.boxes import small_key
from touchline.people.models import Person
from touchline.pulse.models import Eligible, Freezing, Group, Round
from touchline.pulse.models.cast_by_rooms import begin
from touchline.pulse.rules import kept_weeks
from touchline.pulse.rules.frozen import as_text
from touchline.urn.models import Box
from touchline.urn.rules.kinds import SILENT
from touchline.urn.rules.tokens import hash_of
from touchline.witness.actor import SYSTEM

FORTNIGHT = timedelta(days=14)


def a_box_for_the_room_of(person: Person, *, at: datetime = NOW, private_key: Any = None) -> Box:
    """Papers go out for it: of a round in which nobody else is asked, whatever it says."""
    round_ = Round.objects.create(
        scale=kept_weeks.KEY, title="Protected time", issue_from=at, opens_at=at + FORTNIGHT,
        closes_at=at + 2 * FORTNIGHT,
    )  # fmt: skip
    group = Group(round=round_, place=0, label="Leith", teams=[], line="leith", eligible=1)
    asked = Eligible(group=group, person=person)
    box = Box.objects.prepare(
        kind=SILENT, issue_from=at, opens_at=round_.opens_at, closes_at=round_.closes_at,
        size=512, minimum=8, members=[asked.member],
        private_key=private_key or small_key(),
    )  # fmt: skip
    own = {"box": box.key, "public_key": box.public_key, "eligible": kept_weeks.ASKED}
    told = {
        "coach_item": False, "helped_item": False, "epsilon": "1/2", "k": 8, "groups": [own],
        "opens_at": box.opens_at.isoformat(), "closes_at": box.closes_at.isoformat(),
    }  # fmt: skip
    rules = as_text({**told, "weeks": kept_weeks.weeks_before(at.date())})
    box.freeze(rules)
    group.box = box.key
    group.save()
    asked.save()
    Freezing.objects.create(round=round_, rules=rules, rules_hash=hash_of(rules), at=at)
    return box


def a_round_of_rooms(cast: Cast, *, many: int = 97) -> Round:
    """Begun now in Leith, with so many more sellers; the papers go out."""
    sellers_of(cast.leith, many)
    return frozen(begin(today=TODAY, by=SYSTEM, at=NOW))
