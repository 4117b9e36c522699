"""The filters of the scoreboard, as they stand in the address."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules.quarters import Quarter, choices
from touchline.numbers.terms import Grain

GRAINS = [("week", _("By week")), ("month", _("By month"))]


def _select() -> forms.Select:
    return forms.Select(attrs={"class": "select"})


class Filters(forms.Form):
    """Quarter and grain; `grain` is the usual one of the page.

    What an address gets wrong falls back to now, and the page says so.
    """

    quarter = forms.ChoiceField(label=_("Quarter"), required=False, widget=_select())
    grain = forms.ChoiceField(label=_("Trend"), choices=GRAINS, required=False, widget=_select())

    def __init__(
        self, data: Any, *, today: date, earliest: date, starts: int, grain: Grain = "week"
    ) -> None:
        super().__init__(data)
        self.usual_grain = grain
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
    def grain_chosen(self) -> Grain:
        return self.cleaned_data.get("grain") or self.usual_grain
