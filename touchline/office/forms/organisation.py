"""What the organisation is called, where its days begin, and when its year does."""

from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField


def check_zone(name: str) -> str:
    """A zone of the tz database, or an error that gives an example."""
    if name not in available_timezones():
        raise ValidationError(_("There is no such zone. Write one like Europe/London."))
    return name


class OrganisationForm(SeenForm):
    """Name, zone and fiscal year."""

    name = WordsField(record="directory", max_length=120, label=_("Name"))
    zone = WordsField(
        record="directory", max_length=60, label=_("Zone"),
        help_text=_("Days and quarters of the numbers are counted in this zone."),
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
    )  # fmt: skip
    fiscal_year_starts = forms.TypedChoiceField(
        choices=list(MONTHS.items()), coerce=int, label=_("The fiscal year begins in")
    )

    def clean_zone(self) -> str:
        return check_zone(self.cleaned_data["zone"])
