"""What an administrator chooses for a round, checked before anything is written."""

from dataclasses import dataclass
from datetime import date, timedelta

from touchline.pulse.rules.days import OPEN_DAYS, SOONEST, issue_on


class NotPlanned(ValueError):
    """`args[0]` is why: "soon", "days" or "k"."""


@dataclass(frozen=True)
class Planned:
    """One round. `issue_on` is when papers go out, `closes_after` the first day after the last."""

    scale: str
    title: str
    issue_on: date
    opens_on: date
    closes_after: date
    k: int = 8
    coach_item: bool = False
    words: bool = False
    recipient: str = ""


def planned(
    *, scale: str, title: str, opens_on: date, days: int, today: date, k: int = 8,
    coach_item: bool = False, words: bool = False, recipient: str = "",
) -> Planned:  # fmt: skip
    """A round that opens on a day and takes ballots for so many days.

    Raises NotPlanned where it would open too soon, too briefly or too long, or for fewer than five.
    """
    if opens_on < today + SOONEST:
        raise NotPlanned("soon")
    if days not in OPEN_DAYS:
        raise NotPlanned("days")
    if k < 5:
        raise NotPlanned("k")
    return Planned(
        scale, title, issue_on(opens_on, today=today), opens_on, opens_on + timedelta(days=days),
        k, coach_item, words, recipient,
    )  # fmt: skip
