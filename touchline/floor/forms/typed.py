"""Naming a measure, typing its weeks, and saying that the CRM counts it now."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.floor.forms.amounts import AmountField
from touchline.floor.models import TypedMeasure
from touchline.kit.ids import new_key
from touchline.numbers import MEASURES
from touchline.wall.lines import SeenForm, WordsField

PER = [("person", _("Each seller types their own; the team sees the sum")),
       ("team", _("Who runs the team types it for the team"))]  # fmt: skip
Typed = tuple[TypedMeasure, date]
A_NUMBER = _("Please write a number such as 12.")


class MeasureForm(SeenForm):
    """What is counted, in which unit, and by whom."""

    label = WordsField(
        record="plan", label=_("What you count each week"), max_length=60,
        help_text=_("Such as: first meetings, site visits, offers sent."),
    )  # fmt: skip
    unit = WordsField(
        record="plan", label=_("Unit"), max_length=20, required=False,
        help_text=_("One word: meetings, visits, offers."),
    )  # fmt: skip
    per = forms.ChoiceField(label=_("Who types it"), choices=PER, widget=forms.RadioSelect)
    key = forms.SlugField(widget=forms.HiddenInput, max_length=20, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        options["initial"] = {"per": "person", "key": new_key()} | (options.get("initial") or {})
        super().__init__(*args, **options)


class MatchForm(PlainWords, forms.Form):
    """Which measure of the CRM counts the same."""

    crm = forms.ChoiceField(
        label=_("The CRM’s measure that counts the same"),
        choices=[(one.key, _(one.label)) for one in MEASURES if one.kind in ("count", "sum")],
        widget=forms.Select(attrs={"class": "select"}),
    )


class WeeksForm(PlainWords, forms.Form):
    """A field for each measure and week; what is left empty is not typed."""

    def __init__(
        self,
        *args: Any,
        measures: Sequence[TypedMeasure],
        weeks: Sequence[date],
        typed: Mapping[Typed, Decimal],
        **options: Any,
    ) -> None:
        super().__init__(*args, auto_id="typed_%s", **options)
        self._asked = {_name(one, week): (one, week) for one in measures for week in weeks}
        self._typed, self._measures, self._weeks = typed, measures, weeks
        for name, (one, week) in self._asked.items():
            label = f"{one.label}, {date_format(week, 'j F')}"
            self.fields[name] = AmountField(
                required=False, label=label, initial=typed.get((one, week)), otherwise=A_NUMBER
            )

    @property
    def rows(self) -> list[tuple[TypedMeasure, list[tuple[date, BoundField]]]]:
        """The fields of each measure, a week each."""
        return [
            (one, [(week, self[_name(one, week)]) for week in self._weeks])
            for one in self._measures
        ]

    @property
    def changed(self) -> dict[Typed, Decimal | None]:
        """What is another value than before, once the form is valid; None where it was emptied."""
        sent = {name: one for name, one in self._asked.items() if name in self.data}
        said = {one: self.cleaned_data.get(name) for name, one in sent.items()}
        return {one: value for one, value in said.items() if value != self._typed.get(one)}


def _name(measure: TypedMeasure, week: date) -> str:
    return f"{measure.key}-{week.isoformat()}"
