"""Giving a forecast, and saying when the weeks of a team close."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.floor.forms.amounts import AmountField
from touchline.floor.rules.forecast import EVENING, FRIDAY, Rhythm
from touchline.wall.lines import SeenForm, WordsField

DAYS = [
    (4, _("Friday before the week")),
    (5, _("Saturday before the week")),
    (6, _("Sunday before the week")),
    (0, _("Monday of the week")),
    (1, _("Tuesday of the week")),
    (2, _("Wednesday of the week")),
    (3, _("Thursday of the week")),
]
HOURS = [(hour, f"{hour}:00") for hour in range(8, 24)]


class ForecastForm(SeenForm):
    """Commit and best case; once the week is closed also why it changes now."""

    commit = AmountField(
        label=_("Commit"), help_text=_("What you stand behind. With what is won already.")
    )
    best = AmountField(
        label=_("Best case"),
        help_text=_("If what you can influence goes well. At least the commit."),
    )
    why = WordsField(
        record="forecast",
        label=_("Why it changes after the close"),
        max_length=300,
        help_text=_("The week stays marked as changed late, with what stood before."),
    )

    def __init__(self, *args: Any, closed: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not closed:
            del self.fields["why"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        commit, best = said.get("commit"), said.get("best")
        if commit is not None and best is not None and best < commit:
            self.add_error("best", _("The best case is at least the commit. Which one is off?"))
        return said


class RhythmForm(PlainWords, forms.Form):
    """The day and hour on which a week of a team closes."""

    weekday = forms.TypedChoiceField(
        label=_("Closes on"),
        choices=DAYS,
        coerce=int,
        widget=forms.Select(attrs={"class": "select"}),
    )
    hour = forms.TypedChoiceField(
        label=_("At"), choices=HOURS, coerce=int, widget=forms.Select(attrs={"class": "select"})
    )

    @classmethod
    def of(cls, rhythm: Rhythm) -> "RhythmForm":
        """Showing what holds."""
        return cls(initial={"weekday": rhythm.weekday, "hour": rhythm.hour})

    @property
    def rhythm(self) -> Rhythm:
        """What was chosen, once it is valid."""
        said = self.cleaned_data
        return Rhythm(said.get("weekday", FRIDAY), said.get("hour", EVENING))
