"""A field for an amount as people type it, on a phone too."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules.typed_amount import read_amount

MOST = Decimal(10) ** 12
SUCH_AS = _("Please write an amount such as 120000 or 120k.")


class AmountField(forms.Field):
    """Cleaned to a Decimal with two places, at least 0; to None where nothing was typed.

    What is typed is a number and stays one: no words reach the record. `otherwise` is said where
    it is none.
    """

    def __init__(self, *, otherwise: str | Promise = SUCH_AS, **options: Any) -> None:
        self._otherwise = otherwise
        attributes = {"inputmode": "decimal", "autocomplete": "off", "maxlength": "30"}
        super().__init__(widget=forms.TextInput(attrs=attributes), **options)

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value) or "").strip()
        if not text:
            return None
        amount = read_amount(text[:30])
        if amount is None:
            raise ValidationError(str(self._otherwise))
        if amount >= MOST:
            raise ValidationError(_("That is more than fits here. Is there a digit too many?"))
        return round(amount, 2)

    def prepare_value(self, value: Any) -> Any:
        """Without decimals where there are none."""
        if isinstance(value, Decimal) and value == value.to_integral_value():
            return str(int(value))
        return value
