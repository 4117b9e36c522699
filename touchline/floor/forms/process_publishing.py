"""Publishing a process: from which day on, and why."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField


class PublishForm(SeenForm):
    """`key` makes a second press harmless; `seen` is the fingerprint of what one looked at."""

    why = WordsField(
        record="plan", max_length=300, label=_("Why?"),
        help_text=_("One sentence that a seller would repeat."),
        error_messages={"required": _("Say in a sentence why, so that the team can follow.")},
    )  # fmt: skip
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)
    seen = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.day = day
        self.fields["since"].initial = day

    def clean_since(self) -> date:
        """What was followed until today is what was said until today."""
        since: date = self.cleaned_data["since"]
        if since < self.day:
            raise ValidationError(_("A process begins today or later: the past went as it went."))
        return since
