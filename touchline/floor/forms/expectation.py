"""Proposing and changing an expectation, saying a gap, answering it, saying how it went."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.floor.models import Expectation
from touchline.floor.models.expectation import Words
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField, seen_line

RECORD = "expectations"


class AboutForm(SeenForm):
    """A form in the record of `subject`: its lines speak of them, to who types."""

    def __init__(
        self, *args: Any, subject: Person, person: Person, day: date, **options: Any
    ) -> None:
        super().__init__(*args, person=person, day=day, **options)
        self.today = day
        for field in self.fields_of_words():
            field.seen_by = seen_line(field.record, person=subject, day=day, reader=person)


class ExpectationForm(AboutForm):
    """What, how, support, next look; with three standing, also which of them makes room."""

    what = WordsField(record=RECORD, rows=2, max_length=500, label=_lazy("What is expected"))
    how = WordsField(record=RECORD, rows=2, max_length=500, label=_lazy("How we will know"))
    support = WordsField(
        record=RECORD, rows=2, max_length=500, label=_lazy("What support there is"), hinted=True
    )
    next_look = forms.DateField(
        label=_lazy("Next look"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    drop = forms.ChoiceField(
        label=_lazy("Three stand already. Which one makes room?"), widget=forms.RadioSelect
    )
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, last: date, standing: Sequence[Expectation] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.last, self.standing = last, standing
        self.initial = {"key": new_key(), **self.initial}
        drop = self.fields["drop"]
        assert isinstance(drop, forms.ChoiceField)  # noqa: S101 - declared above
        drop.choices = [(one.key, one.now.what) for one in standing]
        if not standing:
            del self.fields["drop"]

    def clean_next_look(self) -> date:
        day: date = self.cleaned_data["next_look"]
        if not self.today <= day <= self.last:
            raise ValidationError(_("Choose a day between today and the end of the quarter."))
        return day

    @property
    def words(self) -> Words:
        """After `is_valid()`."""
        said = self.cleaned_data
        what, how, support = (str(said[name]).strip() for name in ("what", "how", "support"))
        return Words(what, how, support, said["next_look"])

    @property
    def makes_room(self) -> Expectation | None:
        """After `is_valid()`: the one to drop, if three stand."""
        chosen = self.cleaned_data.get("drop")
        return next((one for one in self.standing if one.key == chosen), None)


class GapForm(AboutForm):
    """What is seriously missing, in words, and by when it has to be different."""

    words = WordsField(
        record=RECORD, rows=3, max_length=1000, label=_lazy("What is missing"), hinted=True,
        help_text=_lazy("What you saw and when, not what someone is like. They answer beside it."),
    )  # fmt: skip
    day = forms.DateField(
        label=_lazy("Different by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial = {"key": new_key(), **self.initial}

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day < self.today:
            raise ValidationError(_("That day is over. Choose today or a day to come."))
        return day


class WordForm(AboutForm):
    """One field of words: an answer to a gap, or how it went."""

    words = WordsField(
        record=RECORD, rows=3, max_length=1000, label=_lazy("In your words"), hinted=True
    )
