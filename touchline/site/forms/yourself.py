"""One's own taste."""

from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField


class TasteForm(SeenForm):
    """Zone and light or dark."""

    zone = WordsField(
        record="own_settings", max_length=60, required=False, label=_("Your zone"),
        help_text=_("Like Europe/London. Empty: the organisation’s."),
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
    )  # fmt: skip
    theme = forms.ChoiceField(
        label=_("Light or dark"),
        choices=[
            (Person.Theme.SYSTEM, _("As my device")),
            (Person.Theme.LIGHT, _("Light")),
            (Person.Theme.DARK, _("Dark")),
        ],
    )

    def clean_zone(self) -> str:
        zone = str(self.cleaned_data["zone"])
        if zone and zone not in available_timezones():
            raise ValidationError(_("There is no such zone. Write one like Europe/London."))
        return zone
