"""Writing a moment in a minute, answering one, and promising what comes of it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.kit.ids import new_key
from touchline.wall.lines import SeenForm, WordsField

MOST = 500


class MomentForm(SeenForm):
    """The seller first: two sentences, and which customer it was. `names` are suggested."""

    about = WordsField(
        record="moments", max_length=120, label=_lazy("Which customer or deal"),
        widget=forms.TextInput(attrs={"list": "own-deals", "autocomplete": "off"}),
    )  # fmt: skip
    worked = WordsField(record="moments", rows=2, max_length=MOST, label=_lazy("What worked"))
    would_try = WordsField(
        record="moments", rows=2, max_length=MOST, label=_lazy("What I would try next time")
    )
    day = forms.DateField(
        label=_lazy("Day of the meeting"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today = day
        self.initial = {"day": day, "key": new_key(), **self.initial}

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise ValidationError(_("That meeting is still to come. Choose today or a day before."))
        return day


class ObservationForm(SeenForm):
    """One thing seen and one question; the lines say who reads them."""

    seen = WordsField(
        record="moments", rows=2, max_length=MOST, label=_lazy("One thing you noticed"),
        help_text=_lazy("What you saw or read, not what you think of it."),
    )  # fmt: skip
    question = WordsField(
        record="moments", rows=2, max_length=MOST, label=_lazy("One question"), hinted=True,
        help_text=_lazy("One that you do not know the answer to."),
    )  # fmt: skip
