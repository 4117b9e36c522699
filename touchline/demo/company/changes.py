"""What is rewritten on a deal after it began: its expected close date, its amount, its seller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from random import Random

from touchline.demo.company.fate import Fate
from touchline.demo.company.seasons import on_or_after, on_or_before
from touchline.demo.company.sellers import Seller


@dataclass(frozen=True, slots=True)
class Change:
    """One row of changes.csv; `field` is close_date, amount or seller, `old` and `new` its text."""

    field: str
    old: str
    new: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Expectation:
    """A day on which the seller believed the deal would close, and the day this was written."""

    closes: date
    written: date


def expectations(
    fate: Fate, seller: Seller, *, begun: date, today: date, chance: Random
) -> tuple[Expectation, ...]:
    """The close dates that stood on the deal, one after the other, as far as today.

    The last one of a closed deal is the day it closed. A deal adrift is pushed from month to month
    until its seller stops believing it.
    """
    if fate.outcome == "adrift":
        story = list(_drifting(begun, chance=chance))
    else:
        story = list(_approaching(fate, seller, begun=begun, chance=chance))
    return tuple(each for each in story if each.written <= today)


def _drifting(begun: date, *, chance: Random) -> Iterator[Expectation]:
    closes = on_or_after(begun + timedelta(days=chance.randint(20, 60)))
    yield Expectation(closes, begun)
    for _ in range(chance.randint(0, 6)):
        written, later = _near(closes, chance=chance), chance.randint(21, 75)
        closes = on_or_after(closes + timedelta(days=later))
        yield Expectation(closes, max(begun, written))


def _approaching(
    fate: Fate, seller: Seller, *, begun: date, chance: Random
) -> Iterator[Expectation]:
    """The first guess falls short by as many pushes as will follow; on the last day it is right."""
    span = (fate.closes - begun).days
    pushes = _pushes(seller, chance=chance) if span > 40 else 0
    guesses = sorted(chance.uniform(0.35, 0.95) for _ in range(pushes))
    guesses.append(1.0 if chance.random() < 0.5 else chance.uniform(1.02, 1.3))
    written = begun
    closes = begun
    for guess in guesses:
        closes = on_or_after(max(closes, begun + timedelta(days=int(span * guess))))
        yield Expectation(closes, written)
        written = min(max(written, _near(closes, chance=chance)), fate.closes)
    if closes != fate.closes:
        yield Expectation(fate.closes, fate.closes)


def _pushes(seller: Seller, *, chance: Random) -> int:
    """How often the close date moves later: a habit of the seller's more than of the deal's."""
    return sum(chance.random() < seller.pushing for _ in range(4))


def _near(day: date, *, chance: Random) -> date:
    """A working day around the date falling due: most notice before, some only after."""
    return on_or_before(day - timedelta(days=chance.randint(-5, 7)))


def pushed(story: Sequence[Expectation], *, chance: Random) -> Iterator[Change]:
    """The changes of the close date that one expectation after another leaves behind."""
    last = datetime.combine(story[0].written, time())
    for old, new in pairwise(story):
        if new.closes != old.closes:
            last = max(at_work(new.written, chance=chance), last + timedelta(minutes=1))
            yield Change("close_date", old.closes.isoformat(), new.closes.isoformat(), last)


def repriced(amount: int, *, begun: date, end: date, chance: Random) -> Iterator[Change]:
    """At most one change to the amount that stands on the deal now; swift deals have none."""
    if (end - begun).days < 25 or chance.random() > 0.3:
        return
    before = round(amount * chance.choice((0.7, 0.85, 1.1, 1.15, 1.25, 1.4)), -1)
    day = on_or_before(begun + (end - begun) * chance.uniform(0.4, 0.95))
    if before not in (0, amount):
        yield Change("amount", str(int(before)), str(amount), at_work(day, chance=chance))


def at_work(day: date, *, chance: Random) -> datetime:
    """Some minute of a working day."""
    minutes = int(chance.random() * 540)
    return datetime.combine(day, time(8 + minutes // 60, minutes % 60))
