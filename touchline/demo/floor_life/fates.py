"""What becomes of a promise, written through its own verbs on working days."""

from datetime import date, timedelta

from touchline.demo.company.seasons import on_or_before
from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.floor.models import Promise


def befall(
    promise: Promise, fate: str, *, due: date, days: Days, says: str = "", hour: int = 15
) -> None:
    """`kept`, `late`, `missed`, `released`, `taken back`; anything else leaves it open.

    `due` is the day that counts: its own, or the new one.
    """
    owner = promise.owner
    made = promise.made_at.date()
    if fate == "kept":
        on = max(made, on_or_before(due if due <= days.today else days.last.date()))
        promise.keep(by=owner, at=days.so_far(moment(on, hour)))
    elif fate == "late":
        promise.keep(by=owner, at=days.so_far(moment(shifted(due, 2), hour)))
    elif fate == "missed":
        said = days.so_far(moment(shifted(due, 1), 9, 40))
        promise.miss(by=owner, at=said, words=says)
    elif fate == "released":
        on = max(made, shifted(due, -1))
        promise.release(by=promise.to_person or owner, at=days.so_far(moment(on, hour)))
    elif fate == "taken back":
        promise.keep(by=owner, at=days.last - timedelta(minutes=4))
        promise.take_back(by=owner, at=days.last)
