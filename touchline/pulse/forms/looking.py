"""Before and after looking at a release: what one expects, what one heard and will do."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.design.wording import PlainWords
from touchline.kit.ids import new_key
from touchline.wall.lines import SeenForm, WordsField


class ExpectForm(PlainWords, forms.Form):
    """A value from 1 to 5 in tenths, or nothing: looking without saying is allowed."""

    value = forms.DecimalField(
        min_value=1, max_value=5, max_digits=2, decimal_places=1, required=False,
        label=_lazy("What do you expect, from 1 to 5?"),
        widget=forms.NumberInput(attrs={"step": "0.1", "inputmode": "decimal"}),
    )  # fmt: skip

    @property
    def tenths(self) -> int | None:
        """After `is_valid()`."""
        value = self.cleaned_data["value"]
        return None if value is None else int(value * 10)


class _DayOfPromise(forms.DateField):
    """May be empty for a no; a promise needs it, so it is not called one's own choice."""

    either = True


class ReplyForm(SeenForm):
    """What was heard; what will be done by when, or why not."""

    heard = WordsField(
        record="pulse_replies", rows=2, max_length=500, label=_lazy("What we heard"),
        help_text=_lazy("In your words, so that they see you read it. Never who may have said it."),
    )  # fmt: skip
    will = forms.ChoiceField(
        label=_lazy("And now"), widget=forms.RadioSelect, initial="will",
        choices=[("will", _lazy("We will do something about it")),
                 ("wont", _lazy("We will not, and this is why"))],
    )  # fmt: skip
    words = WordsField(
        record="pulse_replies", rows=2, max_length=500, label=_lazy("What you will do, or why not"),
    )  # fmt: skip
    day = _DayOfPromise(
        required=False, label=_lazy("Done by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_lazy("What you will do becomes a promise of yours, and counts like any other. A"
                        " no needs no day."),
    )  # fmt: skip
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today = day
        self.initial = {"key": new_key(), **self.initial}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        day = cleaned.get("day")
        if cleaned.get("will") == "will" and "day" not in self.errors:
            if day is None:
                self.add_error("day", _("By which day? A promise has one."))
            elif not self.today <= day or day.year - self.today.year > 1:
                self.add_error("day", ValidationError(_("Choose a day from today to a year on.")))
        return cleaned
