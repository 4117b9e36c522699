"""Asking for help, answering with yes or no and why, and passing a request on."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.help_answer import HelpAnswer
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField, seen_line

MOST = 1000
Choices = Sequence[tuple[str, Any]]


def _day(label: Any, **options: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **options)


def _select(label: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.Select(attrs={"class": "select"}), **options)


def _to_come(day: date, *, today: date) -> date:
    if day < today:
        raise ValidationError(_("That day is over. Choose today or a day to come."))
    if day.year - today.year > 5:
        raise ValidationError(_("That is more than five years away. Choose a nearer day."))
    return day


def _offer(field: forms.Field, choices: Choices) -> None:
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared below
    field.choices = choices


class HelpForm(SeenForm):
    """`deals` are one’s own open ones; `once` is drawn with the form, so that it asks once."""

    words = WordsField(
        record="requests", rows=3, max_length=MOST, label=_("What you need to win"),
        help_text=_("A person, an hour, a price, a decision: so that one can say yes or no to it."),
    )  # fmt: skip
    by_day = _day(_("By"))
    deal = _select(_("About which deal"), required=False)
    once = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, deals: Choices, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.today = day
        _offer(self.fields["deal"], [("", _("About none in particular")), *deals])
        self.initial = {"once": new_key(), **self.initial}

    def clean_by_day(self) -> date:
        return _to_come(self.cleaned_data["by_day"], today=self.today)


class AnsweringForm(SeenForm):
    """What belongs to the request says who reads that, to whoever answers it."""

    def __init__(
        self, *args: Any, asker: Person, person: Person, day: date, **options: Any
    ) -> None:
        super().__init__(*args, person=person, day=day, **options)
        self.today = day
        for field in self.fields_of_words():
            if field.record == "requests":
                field.seen_by = seen_line("requests", person=asker, day=day, reader=person)


class AnswerForm(AnsweringForm):
    """Yes or no and why. A yes may be made a promise: then with its own words and day."""

    says = forms.ChoiceField(
        choices=[(one.value, one.label) for one in (HelpAnswer.Says.YES, HelpAnswer.Says.NO)],
        label=_("Your answer"), widget=forms.RadioSelect,
    )  # fmt: skip
    reason = WordsField(record="requests", rows=2, max_length=MOST, label=_("Why"), hinted=True)
    promise = WordsField(
        record="promises", rows=2, max_length=500, required=False, label=_("What you promise"),
        help_text=_("If it is a yes. It then stands among your promises, with its day."),
    )  # fmt: skip
    day = _day(_("By"), required=False)

    def clean_day(self) -> date | None:
        day: date | None = self.cleaned_data["day"]
        return _to_come(day, today=self.today) if day else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("promise") and "day" in cleaned and not cleaned["day"]:
            self.add_error("day", _("By which day? A promise has one."))
        if cleaned.get("promise") and cleaned.get("says") == HelpAnswer.Says.NO:
            self.add_error("promise", _("A no promises nothing. Empty this, or say yes."))
        return cleaned


class PassForm(AnsweringForm):
    """To whom, and why they are the one to ask."""

    to = _select(_("Pass it on to"))
    reason = WordsField(record="requests", rows=2, max_length=MOST, label=_("Why them"))
    once = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {one.key: one for one in people}
        _offer(self.fields["to"], [("", _("Choose")), *((one.key, one.name) for one in people)])
        self.initial = {"once": new_key(), **self.initial}

    @property
    def whom(self) -> Person:
        """After `is_valid()`."""
        return self.people[self.cleaned_data["to"]]
