"""Which team begins."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.people.models import Team


class PilotForm(PlainWords, forms.Form):
    """One of the teams that stand."""

    team = forms.ModelChoiceField(
        Team.objects.none(),
        to_field_name="key",
        label=_("The team that begins"),
        widget=forms.Select(attrs={"class": "select"}),
    )

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        team = self.fields["team"]
        assert isinstance(team, forms.ModelChoiceField)  # noqa: S101 - declared above
        team.queryset = Team.objects.standing(on=day).order_by("name")
