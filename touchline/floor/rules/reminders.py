"""When a person is reminded: on which days, at which hour of their own zone, and when never."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from touchline.floor.rules.review_days import moment_of

WEEKDAYS, MONDAYS, OFF = "weekdays", "mondays", "off"
LATE = timedelta(hours=4)
"""How much later than wished a mail still helps: a worker that was away is not made up for."""


@dataclass(frozen=True)
class Wish:
    """How often (`weekdays`, `mondays`, `off`) and at which full hour, 0–23, of one's own zone.

    Between `quiet_from` and `quiet_until` (full hours; the same: never quiet) nothing is sent.
    """

    often: str
    hour: int
    quiet_from: int
    quiet_until: int
    zone: str

    def on(self, day: date) -> bool:
        """Whether a mail is wished for on this day at all."""
        if self.often == WEEKDAYS:
            return day.weekday() < 5
        return self.often == MONDAYS and day.weekday() == 0

    def moment(self, day: date) -> datetime:
        """The wished hour of a day. An hour that a clock change leaves out is the one after it."""
        return moment_of(day, time(self.hour), self.zone)

    def is_quiet(self, at: datetime) -> bool:
        """Whether a moment lies in the quiet hours; they may reach over midnight."""
        hour = at.astimezone(ZoneInfo(self.zone)).hour
        return is_quiet(hour, first=self.quiet_from, last=self.quiet_until)

    def still_helps(self, day: date, *, at: datetime) -> bool:
        """Whether a day’s mail may leave now: not before its hour, nor late, nor in the quiet."""
        due = self.moment(day)
        return due <= at <= due + LATE and not self.is_quiet(at)


def is_quiet(hour: int, *, first: int, last: int) -> bool:
    """Whether an hour is one from `first` up to, without, `last`; the same two: none is."""
    if first <= last:
        return first <= hour < last
    return hour >= first or hour < last


def moments_within(
    wish: Wish, *, first: datetime, last: datetime
) -> tuple[tuple[date, datetime], ...]:
    """(Day, moment) of each mail wished for from `first` up to, without, `last`."""
    day, found = first.astimezone(ZoneInfo(wish.zone)).date(), []
    while (moment := wish.moment(day)) < last:
        if moment >= first and wish.on(day):
            found.append((day, moment))
        day += timedelta(days=1)
    return tuple(found)
