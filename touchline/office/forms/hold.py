"""Why a person's records may not be erased for now: read by that person and the administrators."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField, seen_line


class HoldForm(SeenForm):
    """One sentence. Whom it is about reads it word for word."""

    reason = WordsField(
        record="erasures",
        label=_("Why"),
        help_text=_("The law or the case, and until when, in a sentence. Not what it is about."),
        max_length=400,
        widget=forms.TextInput(),
    )

    def __init__(
        self, *args: Any, subject: Person, person: Person, day: date, **options: Any
    ) -> None:
        super().__init__(*args, person=person, day=day, **options)
        for field in self.fields_of_words():
            field.seen_by = seen_line(field.record, person=subject, day=day, reader=person)
