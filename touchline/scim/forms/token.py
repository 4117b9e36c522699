"""A new token: what it is called, and when it ends."""

from datetime import date, timedelta
from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField

YEAR: Final = 365


class TokenForm(SeenForm):
    """A token without an end would be forgotten, so the longest is two years."""

    name = WordsField(
        record="directory_sync", max_length=80, label=_("What it is for"),
        help_text=_("For example: Entra ID, provisioning"),
    )  # fmt: skip
    days = forms.TypedChoiceField(
        label=_("Opens for"), coerce=int, initial=YEAR,
        choices=[(90, _("90 days")), (180, _("180 days")), (YEAR, _("a year")),
                 (2 * YEAR, _("two years"))],
    )  # fmt: skip

    def ends_on(self, *, today: date) -> date:
        """The first day on which it opens nothing."""
        return today + timedelta(days=self.cleaned_data["days"])
