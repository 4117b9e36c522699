"""Promising something, agreeing a new day, saying that it was missed, taking one over."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.floor.rules.promises import next_friday
from touchline.kit.ids import new_key
from touchline.wall.crossings import Recipient
from touchline.wall.lines import SeenForm, WordsField

Choices = Sequence[tuple[str, Sequence[tuple[str, str]]]]
CUSTOMER = "customer"
MOST = 500


def _day(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **options)


def _not_past(day: date, *, today: date) -> date:
    if day < today:
        raise ValidationError(_("That day is over. Choose today or a day to come."))
    if day.year - today.year > 5:
        raise ValidationError(_("That is more than five years away. Choose a nearer day."))
    return day


class PromiseForm(SeenForm):
    """To whom, what, by which day. `key` is drawn with the form, so that sent twice it is one."""

    to = forms.ChoiceField(label=_lazy("To whom"))
    customer = WordsField(
        record="promises", max_length=120, required=False, label=_lazy("The customer’s name"),
        help_text=_lazy("Only if you promise it to a customer. They do not see it here."),
    )  # fmt: skip
    words = WordsField(
        record="promises", rows=2, max_length=MOST, label=_lazy("What you promise"),
        help_text=_lazy("In your own words, so that both know when it is done."),
    )  # fmt: skip
    find_out = forms.BooleanField(
        required=False, label=_lazy("I don’t know yet; I will find out by this day")
    )
    day = _day(_lazy("By"))
    key = forms.SlugField(max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, choices: Choices, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today = day
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)  # noqa: S101 - declared above
        to.choices = choices
        self.fields["customer"].either = True  # type: ignore[attr-defined]
        self.names = {key: label for _group, among in choices for key, label in among}
        self.initial = {"day": next_friday(day), "key": new_key(), **self.initial}

    def clean_day(self) -> date:
        return _not_past(self.cleaned_data["day"], today=self.today)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("to") == CUSTOMER and not cleaned.get("customer"):
            self.add_error("customer", _("Which customer? Write their name."))
        return cleaned

    @property
    def recipient(self) -> Recipient:
        """After `is_valid()`."""
        kind, _sep, key = self.cleaned_data["to"].partition(":")
        label = self.cleaned_data["customer"] if kind == CUSTOMER else ""
        return Recipient(kind, key, label or self.names[self.cleaned_data["to"]])


class NewDayForm(SeenForm):
    """Another day, and why; whom it was promised to reads it."""

    day = _day(_lazy("New day"))
    reason = WordsField(
        record="promises", rows=2, max_length=MOST, label=_lazy("Why"),
        help_text=_lazy("A day can be moved once, before it is over."),
    )  # fmt: skip

    def __init__(self, *args: Any, first: date, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today, self.first = day, first

    def clean_day(self) -> date:
        new = _not_past(self.cleaned_data["day"], today=self.today)
        if new == self.first:
            raise ValidationError(_("It is promised by this day already. Choose another."))
        return new


class MissForm(SeenForm):
    """A sentence about what was missed, if one likes."""

    words = WordsField(
        record="promises", rows=2, max_length=MOST, required=False, label=_lazy("What happened"),
        help_text=_lazy("A sentence, or nothing."),
    )  # fmt: skip


class TakeOverForm(SeenForm):
    """The same thing as one's own promise, in one's own words."""

    words = WordsField(record="promises", rows=2, max_length=MOST, label=_lazy("What you promise"))
    day = _day(_lazy("By"))

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today = day

    def clean_day(self) -> date:
        return _not_past(self.cleaned_data["day"], today=self.today)
