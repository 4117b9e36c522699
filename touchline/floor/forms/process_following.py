"""Giving up a team's own process: from which day on, and why."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from touchline.floor.rules.weeks import WEEK, monday_of
from touchline.wall.lines import SeenForm, WordsField


class GiveUpForm(SeenForm):
    """`key` makes a second press harmless."""

    since = forms.TypedChoiceField(
        label=gettext_lazy("From when?"), widget=forms.RadioSelect, coerce=date.fromisoformat,
        error_messages={
            "invalid_choice": gettext_lazy("That day is over. Choose once more."),
            "required": gettext_lazy("Choose the day from which it counts."),
        },
    )  # fmt: skip
    why = WordsField(
        record="plan", max_length=300, rows=2, label=gettext_lazy("Why?"),
        help_text=gettext_lazy("It stands in the history, and beside each proposal that it ends."),
        error_messages={
            "required": gettext_lazy("Say in a sentence why, so that the team can follow.")
        },
    )  # fmt: skip
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        monday = monday_of(day) + WEEK
        field = self.fields["since"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        said = _("From Monday, %(day)s") % {"day": date_format(monday, "j F")}
        field.choices = [(monday.isoformat(), said), (day.isoformat(), _("From today"))]
        field.initial = monday.isoformat()
