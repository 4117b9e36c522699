"""What the organisation is called, where its days begin, and when its year does."""

from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from touchline.people.rules.deal_address import trouble_with
from touchline.wall.lines import SeenForm, WordsField

CURRENCIES = (
    *("AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP"),
    *("EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "MAD", "MXN"),
    *("MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "SAR", "SEK"),
    *("SGD", "THB", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR"),
)
"""Codes of ISO 4217 that totals may be in; deals may be in any."""


_TROUBLE = {
    "place": _("Put {key} where the key of the deal stands, once."),
    "scheme": _("It has to begin with https://, so that nobody reads along."),
    "host": _("Write the host in full, and {key} behind it: https://crm.example.com/deals/{key}"),
    "signs": _("There is a space or another sign in it that no address has."),
}


def check_zone(name: str) -> str:
    """A zone of the tz database, or an error that gives an example."""
    if name not in available_timezones():
        raise ValidationError(_("There is no such zone. Write one like Europe/London."))
    return name


class OrganisationForm(SeenForm):
    """Name, zone, fiscal year and the currency of totals."""

    name = WordsField(record="directory", max_length=120, label=_("Name"))
    zone = WordsField(
        record="directory", max_length=60, label=_("Zone"),
        help_text=_("Days and quarters of the numbers are counted in this zone."),
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
    )  # fmt: skip
    fiscal_year_starts = forms.TypedChoiceField(
        choices=list(MONTHS.items()), coerce=int, label=_("The fiscal year begins in")
    )

    currency = forms.ChoiceField(
        choices=[("", _("None: keep currencies apart")), *((code, code) for code in CURRENCIES)],
        required=False, label=_("Totals are in"),
        help_text=_(
            "Amounts in other currencies are converted by the dated rates of the CRM, from the "
            "next import on."
        ),
    )  # fmt: skip

    deal_address = WordsField(
        record="directory", max_length=300, required=False, label=_("A deal in the CRM is at"),
        help_text=_(
            "Every deal then links into the CRM. Open one there, copy its address, and write {key} "
            "in place of the key: https://crm.example.com/deals/{key}"
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip

    def clean_deal_address(self) -> str:
        pattern: str = self.cleaned_data["deal_address"]
        if pattern and (trouble := trouble_with(pattern)):
            raise ValidationError(_TROUBLE[trouble])
        return pattern

    def clean_zone(self) -> str:
        return check_zone(self.cleaned_data["zone"])
