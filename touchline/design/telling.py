"""What a chart says, in one sentence: its title for everyone, its text for who cannot see it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.design.charts.parts import Reading, Say


def tell_trend(label: str, readings: Sequence[Reading], *, say: Say, grain: str) -> str:
    """Say where a measure went, as far as its intervals allow.

    "Win rate rose from 58 % to 63 % over 12 weeks; lowest 51 % in the week of 3 March." When the
    intervals of first and last overlap, the sentence says so instead of claiming a change.
    `grain` is "week" or "month"; anything else is said as "periods".
    """
    there = [reading for reading in readings if reading.value is not None]
    if not there:
        return _("%(label)s: nothing to show yet.") % {"label": label}
    first, last = there[0], there[-1]
    words = {
        "label": label,
        "first": say(first.known),
        "last": say(last.known),
        "span": _span(len(readings), grain=grain),
        "period": _period(last, grain=grain),
    }
    if len(there) == 1:
        return _("%(label)s was %(last)s %(period)s.") % words
    return _change(first, last, say=say) % words + _extreme(there, say=say, grain=grain) + "."


def _change(first: Reading, last: Reading, *, say: Say) -> str:
    before, after = first.known, last.known
    if say(before) == say(after):
        return _("%(label)s began and ended at %(last)s over %(span)s")
    if overlap(first, last):
        return _("%(label)s went from %(first)s to %(last)s over %(span)s, which may be chance")
    if after > before:
        return _("%(label)s rose from %(first)s to %(last)s over %(span)s")
    return _("%(label)s fell from %(first)s to %(last)s over %(span)s")


def overlap(first: Reading, last: Reading) -> bool:
    """Whether two readings have intervals that share some values."""
    if first.low is None or first.high is None or last.low is None or last.high is None:
        return False
    return first.low <= last.high and last.low <= first.high


def _span(periods: int, *, grain: str) -> str:
    if grain == "week":
        return ngettext("%(n)s week", "%(n)s weeks", periods) % {"n": periods}
    if grain == "month":
        return ngettext("%(n)s month", "%(n)s months", periods) % {"n": periods}
    return ngettext("%(n)s period", "%(n)s periods", periods) % {"n": periods}


def _extreme(there: Sequence[Reading], *, say: Say, grain: str) -> str:
    """The one value between the ends that a reader would remember, if it lies outside them."""
    values = [reading.known for reading in there]
    rising = values[-1] >= values[0]
    found = there[values.index(min(values) if rising else max(values))]
    said = say(found.known)
    if said in {say(values[0]), say(values[-1])}:
        return ""
    words = {"value": said, "period": _period(found, grain=grain)}
    if rising:
        return _("; lowest %(value)s %(period)s") % words
    return _("; highest %(value)s %(period)s") % words


def _period(reading: Reading, *, grain: str) -> str:
    if grain == "week":
        return _("in the week of %(day)s") % {"day": reading.label}
    return _("in %(period)s") % {"period": reading.label}
