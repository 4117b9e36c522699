"""Days and times as people say them: "Friday, 3 pm", with the exact moment kept beside."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Moment:
    """What is said, what is exact for people, and what machines read."""

    said: str
    exact: str
    machine: str


def moment(value: date, *, now: datetime, zone: str = "") -> Moment:
    """Say a day or a time as seen from `now`, both in the reader's zone.

    A `date` has no time of day and gets none. `zone` is named in the exact form if given.
    """
    day = value.date() if isinstance(value, datetime) else value
    said, exact = say_day(day, today=now.date()), date_format(day, "l, j F Y")
    if isinstance(value, datetime):
        clock = say_time(value.time())
        said = f"{said}, {clock}"
        exact = f"{exact}, {value:%H:%M}" + (f" ({zone})" if zone else "")
    return Moment(said=said, exact=exact, machine=value.isoformat())


def say_day(day: date, *, today: date) -> str:
    """A day by its nearness: today, Friday, last Friday, 3 March, 3 March 2024."""
    away = (day - today).days
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    if away in near:
        return near[away]
    if 1 < away < 7:
        return date_format(day, "l")
    if -7 < away < -1:
        return _("last %(weekday)s") % {"weekday": date_format(day, "l")}
    return date_format(day, "j F" if day.year == today.year else "j F Y")


def say_time(clock: time) -> str:
    """A time of day: 3 pm, 3.30 pm, noon, midnight."""
    if (clock.hour, clock.minute) == (12, 0):
        return _("noon")
    if (clock.hour, clock.minute) == (0, 0):
        return _("midnight")
    half = _("am") if clock.hour < 12 else _("pm")
    hour = clock.hour % 12 or 12
    return f"{hour} {half}" if clock.minute == 0 else f"{hour}.{clock.minute:02d} {half}"


def say_period(first: date, last: date, *, today: date) -> str:
    """A week by its first day, a month by its name, anything else by both ends."""
    year = "" if first.year == last.year == today.year else " Y"
    if (last - first).days == 6:
        return date_format(first, "j F" + year)
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and (last - first).days < 31:
        return date_format(first, "F" + year)
    return f"{date_format(first, 'j F' + year)} – {date_format(last, 'j F' + year)}"
