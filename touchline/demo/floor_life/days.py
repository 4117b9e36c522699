"""Working days and working hours around the day on which the demo is made."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from touchline.demo.company.seasons import is_working_day, monday, on_or_after, on_or_before
from touchline.demo.history import ZONE

LONDON = ZoneInfo(ZONE)
OPENS, CLOSES = time(8, 30), time(17, 40)
WEEK = timedelta(weeks=1)


def moment(day: date, hour: int, minute: int = 0, *, zone: str = ZONE) -> datetime:
    """A time of day in a zone, in UTC."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shifted(day: date, count: int) -> date:
    """So many working days after a day, before it if `count` is below 0."""
    one = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += one
        while not is_working_day(day):
            day += one
    return day


@dataclass(frozen=True)
class Days:
    """`today` is the organisation's, `at` the moment in which the demo is made."""

    today: date
    at: datetime

    def working(self, count: int) -> date:
        """0 is today; on a day without work it is the next working day."""
        if count < 0:
            return shifted(self.today, count)
        return shifted(on_or_after(self.today), count)

    def back(self, week: int) -> date:
        """The Monday so many weeks before this week's; of a weekend it is the one to come."""
        return monday(on_or_after(self.today)) - week * WEEK

    @property
    def last(self) -> datetime:
        """The latest moment at work, a few minutes ago at the least."""
        local = self.at.astimezone(LONDON)
        if is_working_day(local.date()) and local.time() >= OPENS:
            ago = self.at - timedelta(minutes=8)
            ago = ago.replace(minute=ago.minute - ago.minute % 5, second=0, microsecond=0)
            return min(ago, moment(local.date(), CLOSES.hour, CLOSES.minute)).astimezone(UTC)
        return moment(on_or_before(local.date() - timedelta(days=1)), 16, 40)

    @property
    def next(self) -> datetime:
        """A moment at work that is still to come: later today, else tomorrow."""
        local = (self.at + timedelta(minutes=100)).astimezone(LONDON)
        begins = local.replace(minute=0, second=0, microsecond=0)
        same_day = local.date() == self.at.astimezone(LONDON).date()
        if same_day and is_working_day(local.date()) and time(9) <= begins.time() <= time(16):
            return begins.astimezone(UTC)
        tomorrow = self.at.astimezone(LONDON).date() + timedelta(days=1)
        return moment(on_or_after(tomorrow), 10)

    def so_far(self, wanted: datetime) -> datetime:
        """The moment, or the latest one at work if it is still to come."""
        return min(wanted, self.last)

    def on(self, count: int, hour: int = 11, minute: int = 0) -> datetime:
        """A moment of a working day from today, in the past."""
        return self.so_far(moment(self.working(count), hour, minute))
