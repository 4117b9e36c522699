"""A deal as its seller names it by hand: enough to lead by, and nothing to type twice later."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.floor.forms.amounts import AmountField
from touchline.floor.models.hand_deal import Said
from touchline.kit.ids import new_key
from touchline.wall.lines import SeenForm, WordsField

FIELDS = ("name", "account", "amount", "currency", "stage", "close_date", "next_step")


class DealForm(SeenForm):
    """`once` is drawn with the form, so that sent twice it names one deal."""

    name = WordsField(
        record="own_numbers", max_length=120, label=_("What you call it"),
        help_text=_("As you would say it to your manager: pumps for the Leith plant."),
    )  # fmt: skip
    account = WordsField(
        record="own_numbers", max_length=120, required=False, label=_("Account"),
        help_text=_("Written as in the CRM, the deal is found again after an import."),
    )  # fmt: skip
    amount = AmountField(required=False, label=_("Amount"))
    currency = WordsField(record="own_numbers", max_length=3, required=False, label=_("Currency"))
    stage = WordsField(record="own_numbers", max_length=80, required=False, label=_("Stage"))
    close_date = forms.DateField(
        required=False, label=_("Closes"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    next_step = WordsField(
        record="own_numbers", rows=2, max_length=500, required=False, label=_("Next step"),
        help_text=_("What happens next, and who does it."),
    )  # fmt: skip
    once = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, stages: Sequence[str] = (), currency: str = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.initial = {"once": new_key(), "currency": currency, **self.initial}
        now = self.initial.get("stage") or ""
        if stages and (not now or now in stages):
            self.fields["stage"] = _choice_of(stages, self.fields["stage"])

    def clean_currency(self) -> str:
        code: str = self.cleaned_data["currency"].strip().upper()
        if code and not re.fullmatch("[A-Z]{3}", code):
            raise ValidationError(_("Three letters, please: EUR, GBP, USD."))
        return code

    def clean_close_date(self) -> Any:
        day = self.cleaned_data["close_date"]
        if day is not None and not 2000 <= day.year < 2100:
            raise ValidationError(_("Please look at the year once more."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("amount") is not None and not cleaned.get("currency"):
            self.add_error("currency", _("In which currency? Three letters, such as EUR."))
        return cleaned

    @property
    def said(self) -> Said:
        """After `is_valid()`."""
        return Said(**{name: self.cleaned_data[name] for name in FIELDS})


def _choice_of(stages: Sequence[str], words: forms.Field) -> forms.ChoiceField:
    """The stages of the team’s process; “not said” is one of them."""
    choices = [("", _("Not said")), *((name, name) for name in stages)]
    return forms.ChoiceField(
        choices=choices, required=False, label=words.label,
        widget=forms.Select(attrs={"class": "select"}),
    )  # fmt: skip
