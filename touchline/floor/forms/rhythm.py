"""When reviews take place: a rhythm for one or for all, another day, or not at all."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.floor.forms.card import FEW, day_input
from touchline.floor.rules.review_days import AS_A_TEAM, ONE_TO_ONE, moment_of
from touchline.kit.ids import new_key
from touchline.wall.lines import SeenForm, WordsField

DAYS = tuple((str(number), label) for number, label in WEEKDAYS.items())


def time_input() -> forms.TimeInput:
    return forms.TimeInput(attrs={"type": "time", "step": 300}, format="%H:%M")


class RhythmForm(PlainWords, forms.Form):
    """A weekday and a time, with one person or one team."""

    weekday = forms.TypedChoiceField(choices=DAYS, coerce=int, label=_("Every"))
    time = forms.TimeField(widget=time_input(), label=_("At"))
    minutes = forms.IntegerField(min_value=5, max_value=120, label=_("Minutes"))
    since = forms.DateField(widget=day_input(), label=_("From"))

    def __init__(self, *args: Any, day: date, team: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = day
        minutes = AS_A_TEAM if team else ONE_TO_ONE
        usual = {"weekday": 0, "time": "09:00", "minutes": minutes, "since": day}
        self.initial = {**usual, **self.initial}

    def clean_since(self) -> date:
        since: date = self.cleaned_data["since"]
        if since < self.today:
            raise ValidationError(_now("That day is over. Choose today or a day to come."))
        if (since - self.today).days > 366:
            raise ValidationError(_now("That is more than a year away. Choose a nearer day."))
        return since


class MoveForm(SeenForm):
    """Another day and why; the other reads it. `form` makes it once, however often it is sent."""

    day = forms.DateField(widget=day_input(), label=_("New day"))
    time = forms.TimeField(widget=time_input(), label=_("At"))
    reason = WordsField(
        record="prep", max_length=FEW, label=_("Why"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    form = forms.CharField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, zone: str, day: date, now: datetime, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.zone, self.now = zone, now
        self.initial = {"form": new_key(), **self.initial}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "day" in cleaned and "time" in cleaned:
            to = moment_of(cleaned["day"], cleaned["time"], self.zone)
            if to <= self.now:
                self.add_error("day", _now("That moment is over. Choose one to come."))
            elif (to - self.now).days > 60:
                self.add_error(
                    "day", _now("That is more than two months away. Choose a nearer day.")
                )
            cleaned["to"] = to
        return cleaned

    @staticmethod
    def as_it_is(starts_at: datetime, zone: str) -> dict[str, Any]:
        """Day and time as they stand, in the zone of the review."""
        here = starts_at.astimezone(ZoneInfo(zone))
        return {"day": here.date(), "time": here.time()}


class CancelForm(SeenForm):
    """Not at all, and why."""

    reason = WordsField(
        record="prep", max_length=FEW, label=_("Why"),
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
