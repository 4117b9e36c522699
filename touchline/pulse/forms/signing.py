"""Feedback in one’s own name, its answer; free words on their way through a custodian."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _lazy

from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField, seen_line

MOST = 1000
MOST_SCREENED = 700


class FeedbackForm(SeenForm):
    """`key` is drawn with the form, so that it is said once."""

    words = WordsField(
        record="pulse_feedback", rows=5, max_length=MOST, label=_lazy("What you want to say")
    )
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.initial = {"key": new_key(), **self.initial}


class FeedbackAnswerForm(SeenForm):
    """What the one who was told says to it."""

    answer = WordsField(
        record="pulse_feedback", rows=3, max_length=MOST, label=_lazy("Your answer"),
        help_text=_lazy("What you heard; what you will do and by when, or why not."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, signed_by: Person, person: Person, day: date, **options: Any
    ) -> None:
        super().__init__(*args, person=person, day=day, **options)
        for field in self.fields_of_words():  # the record is theirs who signed it
            field.seen_by = seen_line(field.record, person=signed_by, day=day, reader=person)


class ScreenForm(SeenForm):
    """`does` is which button was pressed; only what is let through needs words."""

    words = WordsField(
        record="pulse_words", rows=6, max_length=MOST_SCREENED,
        label=_lazy("As everyone will read it"),
        error_messages={"required": _lazy("Nothing is left. Hold it back instead.")},
        help_text=_lazy("Take out names, and whatever tells who wrote it. Leave the rest."),
    )  # fmt: skip
    does = forms.ChoiceField(choices=[("let", ""), ("hold", "")])

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["words"].required = self.data.get("does") != "hold"

    @property
    def kept(self) -> str:
        """After `is_valid()`: what everyone will read; empty if it is held back."""
        return str(self.cleaned_data["words"]) if self.cleaned_data["does"] == "let" else ""
