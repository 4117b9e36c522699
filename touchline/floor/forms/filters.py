"""The filters of the scoreboard, as they stand in the address."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules.quarters import Quarter, choices

GRAINS = [("week", _("By week")), ("month", _("By month"))]


class Filters(forms.Form):
    """Quarter and grain. What an address gets wrong falls back to now, and the page says so."""

    quarter = forms.ChoiceField(label=_("Quarter"), required=False)
    grain = forms.ChoiceField(label=_("Trend"), choices=GRAINS, required=False)

    def __init__(self, data: Any, *, today: date, earliest: date, starts: int) -> None:
        super().__init__(data)
        self.quarters = choices(today=today, earliest=earliest, starts=starts)
        field = self.fields["quarter"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(one.slug, one.label) for one in self.quarters]
        self.is_valid()
        self.initial = {"quarter": self.chosen.slug, "grain": self.grain_chosen}
        self.misread = bool(self.errors)
        self.is_bound = False  # show what was understood, not what was typed

    @property
    def chosen(self) -> Quarter:
        slug = self.cleaned_data.get("quarter")
        return next((one for one in self.quarters if one.slug == slug), self.quarters[0])

    @property
    def grain_chosen(self) -> str:
        return self.cleaned_data.get("grain") or "week"
